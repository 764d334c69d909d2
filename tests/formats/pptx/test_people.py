"""Slides of their own kind: who leads, a number, a timeline, two axes, partners."""

import pytest
from pptx import Presentation

from tests.formats.pptx.reading import kind
from tests.photos import photo
from tests.workshop import Workshop

FIRST = "    lived: nadia\n    slides:\n"
SLIDES = """      - {slide: people}
      - {slide: number, text: 73 %, title: Sept sur dix attendent, note: "Exemple, 2024"}
      - slide: moments
        title: Trois rendez-vous
        body:
          - {text: Lundi, points: [Nommer]}
          - {text: En mai, points: [Ajuster]}
          - {text: En juin}
      - slide: two-by-two
        title: Commencer par le plus simple
        points: [Effort, Effet]
        body: [{text: Tout de suite}, {text: À planifier}, {text: Peut-être}, {text: À laisser}]
      - {slide: partners}
"""
PEOPLE = """facilitators:
  - {slug: ana, name: Ana Exemple, role: Conseillère, photo: {file: ana.jpg, alt: Ana}}
  - {slug: noor, name: Noor Essai, role: Formateur}
"""
PARTNERS = "partners:\n  - {name: Ville, logo: {file: ana.jpg, alt: Ville}}\n"


@pytest.fixture
def slides(specimen: Workshop) -> list[list[tuple[str, str]]]:
    """The kinds and the words of the places of each of the first slides."""
    photo(specimen.content / "images/ana.jpg")
    (specimen.content / "facilitator.yaml").write_text(PEOPLE, "utf-8")
    (specimen.content / "identity.yaml").write_text(PARTNERS, "utf-8")
    specimen.edit("content/sessions/causerie-20.yaml", FIRST, f"{FIRST}{SLIDES}")
    specimen.build(only=("deck",))
    (file,) = specimen.output.rglob("*.pptx")
    return [
        [(kind(place), place.text_frame.text if place.has_text_frame else "") for place in each]
        for each in (list(slide.placeholders) for slide in list(Presentation(file).slides)[:5])
    ]


def test_what_a_slide_shows_is_in_its_places(slides: list[list[tuple[str, str]]]) -> None:
    """A portrait is a picture, who has none has initials; each moment and area has its words."""
    people, number, moments, quarters, partners = slides
    assert [kind for kind, _ in people].count("pic") == 1
    assert {"NE", "Ana Exemple\nConseillère", "Noor Essai\nFormateur"} <= {w for _, w in people}
    assert "AE" not in {words for _, words in people}
    assert {"73\u00a0%", "Exemple, 2024"} <= {words for _, words in number}
    assert {"Lundi", "Nommer", "En juin"} <= {words for _, words in moments}
    assert {"Effort", "Effet", "À planifier"} <= {words for _, words in quarters}
    assert [kind for kind, _ in partners].count("pic") == 1
