"""What people reported of other tools, tried here: signs, alphabets, ordinary events."""

import pypdfium2
import pytest
from pptx import Presentation

from tests.counted import read, write
from tests.workshop import Workshop

SIGNS = "R&D | 5 $, 10 % {{ x }} C:\\essai, l'« écho »"
EVENTS = {
    "cover": (
        {
            "name": "Colloque de l'employabilité des Laurentides",
            "date": "2026-11-30",
            "place": "Salle Marie-Victorin, hôtel Mont-Gabriel",
            "organizer": "Carrefour Emploi Laurentides",
            "start": "13:30",
        },
        {
            "name": "Geneviève Thériault-Bélanger",
            "role": "Conseillère d'orientation",
            "organization": "Horizon Carrière",
        },
    ),
    "title slide": (
        {"date": "2026-11-30", "place": "Salle 204", "start": "13:30"},
        {
            "name": "Marie-Claude Beauchamp",
            "organization": "Carrefour jeunesse-emploi des Laurentides",
        },
    ),
    "long place": (
        {"date": "2026-11-30", "place": "Salle Marie-Victorin, hôtel Mont-Gabriel, Sainte-Adèle"},
        {"name": "Ana Li"},
    ),
}
"""Events whose names stopped a build."""


@pytest.mark.parametrize("name", EVENTS)
def test_an_ordinary_event_stops_nothing(specimen: Workshop, name: str) -> None:
    """Its names stand on the title slide and on the covers."""
    event, person = EVENTS[name]
    write(specimen.content, "event.yaml", event)
    write(specimen.content, "facilitator.yaml", person)
    found = specimen.check(only=("deck", "workbook", "handout"), pages=True, jobs=1)
    assert not [each.line("fr") for each in found if each.severity == "error"]


def test_signs_that_mean_something_elsewhere_are_printed_as_typed(specimen: Workshop) -> None:
    """In the footer, in a cell and on a sheet: no template, XML or formula sees them."""
    write(specimen.content, "kit.yaml", read(specimen.content, "kit.yaml") | {"title": SIGNS})
    write(specimen.content, "event.yaml", {"name": SIGNS, "date": "2026-05-01"})
    steps = read(specimen.content, "steps.yaml")
    steps["four_columns"]["columns"][1]["example"] = SIGNS
    write(specimen.content, "steps.yaml", steps)
    slides = "      - slide: four-columns\n      - slide: closing\n"
    specimen.edit("content/sessions/causerie-20.yaml", "      - slide: closing\n", slides)
    specimen.build(("deck", "sign-in"))
    (deck,) = specimen.output.rglob("*.pptx")
    shapes = [shape for slide in Presentation(str(deck)).slides for shape in slide.shapes]
    cells = [c.text for s in shapes if s.has_table for row in s.table.rows for c in row.cells]
    assert _plain(SIGNS) in [_plain(each) for each in cells]
    pages = [
        page for file in specimen.output.rglob("*.pdf") for page in pypdfium2.PdfDocument(file)
    ]
    said = _plain(" ".join(page.get_textpage().get_text_bounded() for page in pages))
    assert _plain(SIGNS) in said


def _plain(text: str) -> str:
    kept = "".join(each for each in text if not each.isspace() and each not in "\u200b\u2060\ufffe")
    return kept.replace("’", "'")


@pytest.mark.parametrize("name", ["محاضرة عن العمل", "Forum 👩🏽‍🏫"])
def test_a_name_that_no_font_has_is_one_problem(specimen: Workshop, name: str) -> None:
    """A word of another alphabet, an emoji of three signs: one line to mend, told once."""
    write(specimen.content, "event.yaml", {"name": name, "date": "2026-05-01"})
    (told,) = specimen.errors()
    assert told.startswith("content/event.yaml:1:")
