"""What a session is called on its papers, when that is not what the kit is called."""

import pypdfium2

from tests.counted import read, write
from tests.workshop import Workshop

SESSION = "sessions/causerie-20.yaml"


def test_a_sessions_own_title_is_on_all_its_papers(specimen: Workshop) -> None:
    """Slides, booklet, handout and guide say it, and no longer what the whole kit promises."""
    session = read(specimen.content, SESSION)
    write(specimen.content, SESSION, session | {"title": "Un seul pas, tout petit"})
    kit = read(specimen.content, "kit.yaml")
    specimen.build(("deck-pdf", "workbook", "handout", "guide"))
    made = sorted(specimen.output.rglob("*/causerie-20/*.pdf"))
    assert len(made) >= 4
    for file in made:
        first = " ".join(pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range().split())
        assert "Un seul pas, tout petit" in first, file.name
        assert kit["title"] not in first, file.name
        assert kit["promise"] not in first, file.name
