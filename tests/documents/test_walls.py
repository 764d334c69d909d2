"""Wall sheets: the answers of a worksheet on paper for posters, for sticky notes, when one asks."""

import pytest
from pypdf import PdfReader

from tests.workshop import Workshop, load
from workshopkit.documents import plan

NOTES = """  - kind: columns
    left:
      - {kind: notes, slug: idees, label: Nos idées, headings: [Gardons, Changeons], rows: 3}
    right:
      - {kind: drawing, slug: dessin, label: Un dessin, height: 40}
  - kind: if-then
"""


@pytest.fixture
def on_request(specimen: Workshop) -> Workshop:
    """The kit in miniature, its second worksheet with notes and a drawing beside its if-then."""
    specimen.edit("content/worksheets/f2-action.yaml", "  - kind: if-then\n", NOTES)
    return specimen


def test_a_canvas_goes_on_a_wall_sheet_of_each_paper(on_request: Workshop) -> None:
    """Those inside columns too: a tabloid sheet and an A3 sheet for each, on its side."""
    on_request.build(only=("wall",))
    made = {each.name: PdfReader(each).pages for each in on_request.output.rglob("toiles-*/*.pdf")}
    assert set(made) == {"f2-action.pdf", "f2-action.a3.pdf"}
    for pages, width in ((made["f2-action.pdf"], 431.8), (made["f2-action.a3.pdf"], 420)):
        assert len(pages) == 3
        assert [round(float(each.mediabox.width) * 25.4 / 72, 1) for each in pages] == [width] * 3
        said = [page.extract_text() for page in pages]
        assert all(
            word in text for word, text in zip(("Gardons", "dessin", "Si"), said, strict=True)
        )


def test_it_is_made_only_when_one_asks(on_request: Workshop) -> None:
    """Nobody prints sheets of that size without meaning to."""
    project = load(on_request.options())
    assert "wall" not in {each.kind for each in plan(project.kit, project.setting)}
