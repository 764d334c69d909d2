"""The key of a quiz names an option; the guide has it, and no paper that is handed out."""

import pytest
from pypdf import PdfReader

from tests.workshop import Workshop, load_kit
from workshopkit.problems import ContentError

QUIZ = """  - kind: quiz
    slug: jeu
    questions:
      - slug: pas
        text: Un petit pas?
        options: [Cette semaine, Un jour]
        right: {right}
        why: Il a une date.
  - kind: matching
    slug: paires
    pairs:
      - {{slug: un, left: Peur, right: Demander}}
      - {{slug: deux, left: Temps, right: Choisir}}
      - {{slug: trois, left: Doute, right: Essayer}}
"""


def with_quiz(specimen: Workshop, right: int) -> None:
    """Put a quiz and a matching on a worksheet of the kit in miniature."""
    with (specimen.content / "worksheets/f1-objectif.yaml").open("a", encoding="utf-8") as file:
        file.write(QUIZ.format(right=right))


@pytest.mark.quick
def test_a_key_without_its_option_is_refused(specimen: Workshop) -> None:
    """The message says how many there are, at the line of the rank."""
    with_quiz(specimen, 3)
    with pytest.raises(ContentError) as stopped:
        load_kit(specimen.content)
    (told,) = stopped.value.problems
    assert told.rule == "no-such-option"
    assert told.values == {"got": 3, "most": 2}
    text = (specimen.content / "worksheets/f1-objectif.yaml").read_text("utf-8")
    assert told.source
    assert "right: 3" in text.splitlines()[told.source.line - 1]


def test_the_key_is_in_the_guide_alone(specimen: Workshop) -> None:
    """Sheets and workbook ask; the guide tells the option, why, and the letters."""
    with_quiz(specimen, 1)
    specimen.build(only=("guide", "worksheet", "workbook"))
    said = {
        file: " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
        for file in specimen.output.rglob("*.pdf")
    }
    guides = [file for file in said if "guide" in file.name]
    sheets = [file for file in said if "Un petit pas" in said[file] and file not in guides]
    assert guides
    assert len(sheets) >= 3  # alone, to fill in, in a workbook
    for file in guides:
        assert "Il a une date." in said[file]
        assert "Peur – C" in said[file]
    assert not [
        file for file in sheets if "Il a une date" in said[file] or "Peur – C" in said[file]
    ]
