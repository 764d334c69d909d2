"""A person, a scenario and a cover have a picture; partners have their logos."""

import pytest
from pptx import Presentation

from tests.photos import DRAWING, SVG, photo
from tests.workshop import Workshop, load
from workshopkit.documents import plan
from workshopkit.pipeline import render, select

PAINTED = "data:image/jpeg;base64,"
DECK = "fr-CA/causerie-20/diaporama.pptx"
PICTURE = "{{file: {}.jpg, alt: Une personne, credit: A. Roy, focus: [20, 50]}}"


def _illustrated(workshop: Workshop) -> None:
    for name in ("salle", "alex", "camille"):
        photo(workshop.content / f"images/{name}.jpg", (2400, 1600))
    cover, case, face = (PICTURE.format(each) for each in ("salle", "alex", "camille"))
    workshop.edit("content/kit.yaml", "promise:", f"cover: {cover}\npromise:")
    workshop.edit(
        "content/scenarios.yaml",
        "    person: Alex, 23 ans\n",
        f"    person: Alex, 23 ans\n    picture: {case}\n",
    )
    with (workshop.content / "facilitator.yaml").open("a", encoding="utf-8") as file:
        file.write(f"photo: {face}\n")


def test_a_deck_shows_who_and_where(specimen: Workshop) -> None:
    """Title, scenario and closing: a picture in a placeholder of its own, cropped, told."""
    _illustrated(specimen)
    specimen.build()
    shown = {
        slide.slide_layout.name: shape
        for slide in Presentation(specimen.output / DECK).slides
        for shape in slide.placeholders
        if shape._element.tag.endswith("}pic")
    }
    assert len(shown) == 3
    for shape in shown.values():
        pixels = shape.image.size
        assert abs(pixels[0] / pixels[1] - shape.width / shape.height) < 0.02
        assert shape._element.nvPicPr.cNvPr.get("descr") == "Une personne"


def test_pages_show_them_too(specimen: Workshop) -> None:
    """The workbook's cover, the guide's and its case, the organiser's page; nothing without one."""
    options = specimen.options(only=("workbook", "guide", "organizer"))

    def pictures() -> dict[str, int]:
        project = load(options)
        asked = select(plan(project.kit, project.setting), options)
        return {each.document.kind: each.markup.count(PAINTED) for each in render(project, asked)}

    assert set(pictures().values()) == {0}
    _illustrated(specimen)
    assert pictures() == {"workbook": 1, "guide": 2, "organizer": 1}


@pytest.mark.quick
def test_partners_are_on_the_last_slide(specimen: Workshop) -> None:
    """Each whole, in its cell of the panel; a white logo is told where a light ground is its."""
    images = specimen.content / "images"
    images.mkdir()
    (images / "rouge.svg").write_text(DRAWING, "utf-8")
    (images / "blanc.svg").write_text(SVG.format('<path fill="#fff" d="M0 0H15V20z"/>'), "utf-8")
    partners = "".join(
        f"  - {{name: N{n}, logo: {{file: {name}.svg, alt: N{n}}}}}\n"
        for n, name in enumerate(("rouge", "rouge", "blanc"))
    )
    (specimen.content / "identity.yaml").write_text(
        f"dark_logo: {{file: blanc.svg, alt: Nous}}\npartners:\n{partners}", "utf-8"
    )
    project = load(specimen.options())
    told = [(each.rule, each.field) for each in project.problems if each.rule == "faint-logo"]
    assert told == [("faint-logo", "partners[2].logo")]
    closing = project.layouts.layouts["closing"]
    assert len(closing.logos) == 3
    assert {round(each.box.width / each.box.height, 2) for each in closing.logos} == {1.5}
    across = [(each.box.x, each.box.right) for each in closing.logos]
    assert across[0][1] < across[1][0]
    assert across[0][0] < across[2][0] < across[1][0]


def test_a_photo_taller_than_its_words_stays_on_the_organiser_s_page(specimen: Workshop) -> None:
    """Somebody alone with a name, a photo and one sentence: the page is made."""
    photo(specimen.content / "images/camille.jpg", (1200, 1200))
    said = f"name: Camille Roy\nphoto: {PICTURE.format('camille')}\nbio_35: Anime depuis dix ans.\n"
    (specimen.content / "facilitator.yaml").write_text(said, "utf-8")
    specimen.build(("organizer",))
    assert list(specimen.output.rglob("dossier-organisation.pdf"))
