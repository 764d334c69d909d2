import re
from itertools import pairwise
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.formats.pptx.reading import properties
from tests.workshop import ROOT, Workshop, load_kit
from workshopkit.loader import load_layouts
from workshopkit.model.marks import EMBLEMS
from workshopkit.model.several import Marks
from workshopkit.model.strokes import SIDE, strokes_of, written

DRAWINGS = load_layouts(ROOT / "templates").drawings
SHEET = "content/barriers.yaml"
DECK = "fr-CA/causerie-20/diaporama.pptx"


def _deck(specimen: Workshop) -> Any:
    specimen.build()
    return Presentation(str(specimen.output / DECK))


def _points(shape: Any) -> list[tuple[int, int]]:
    return [(int(p.get("x")), int(p.get("y"))) for p in shape.iter(qn("a:pt"))]


@pytest.mark.parametrize("name", DRAWINGS.icons)
def test_every_drawing_stays_in_its_square(name: str) -> None:
    """Nothing is cut off, at eight millimetres or at eighty, but for the pen's own width."""
    sketch = DRAWINGS.icon(name)
    assert sketch.line or sketch.fill
    for strokes, room in ((sketch.line, sketch.pen / 2), (sketch.fill, 0.0)):
        for stroke in strokes:
            for at in stroke.points[-1] if stroke.points else ():
                assert room - 0.3 <= at <= SIDE - room + 0.3, (name, stroke)


def test_emblems_can_be_told_apart_by_their_outline() -> None:
    """No two are the same, and each has its word in every language."""
    paths = {(each.line_path, each.fill_path) for each in map(DRAWINGS.icon, DRAWINGS.icons)}
    assert len(paths) == len(DRAWINGS.icons)
    for locale in ("fr-CA", "en-CA", "es-MX"):
        labels = (ROOT / f"templates/labels/{locale}.yaml").read_text("utf-8")
        for name in (*DRAWINGS.icons, *DRAWINGS.textures):
            assert re.search(rf"(?m)^  {name}: \S", labels), (locale, name)


def test_a_path_is_read_as_svg_reads_it() -> None:
    """Relative and absolute, repeated commands, closings: what is written again is the same."""
    assert written(strokes_of("m2 2 3 0v4h-3zl1 1")) == "M2 2L5 2L5 6L2 6ZL3 3"
    assert written(strokes_of("M0 0c1,2 3,4 5,6 1-2 3-4 5-6")) == "M0 0C1 2 3 4 5 6C6 4 8 2 10 0"
    for wrong in ("2 2", "M2", "M2 2A4 4", "M2 2Z3", "M2 2 H"):
        with pytest.raises(ValueError, match=wrong):
            strokes_of(wrong)


def test_a_texture_fills_its_place_with_whole_tiles() -> None:
    """The same sign in every renderer: lines and dots, none of them outside, none cut."""
    for name in DRAWINGS.textures:
        for width, height in ((24.0, 24.0), (54.4, 7.2), (129.1, 25.2)):
            sketch = DRAWINGS.texture(name, width, height)
            xs = [x for s in (*sketch.line, *sketch.fill) for x, _ in s.points]
            ys = [y for s in (*sketch.line, *sketch.fill) for _, y in s.points]
            assert -0.01 <= min(xs) < max(xs) <= width + 0.01, name
            assert -0.01 <= min(ys) < max(ys) <= height + 0.01, name


def test_barriers_have_their_emblem_and_their_texture_as_freeforms(specimen: Workshop) -> None:
    """No renderer's pattern, no picture: shapes in theme colours, with words, to be changed."""
    deck = _deck(specimen)
    written_xml = [
        part.blob for part in deck.part.package.iter_parts() if "slide" in str(part.partname)
    ]
    assert not [blob for blob in written_xml if b"pattFill" in blob]
    shapes = [s for slide in deck.slides for s in slide.shapes if s.name == "Dessin"]
    layouts = [e for layout in deck.slide_layouts for e in layout._element.iter(qn("a:custGeom"))]
    assert layouts
    for shape in shapes:
        colours = [*shape._element.iter(qn("a:schemeClr"))]
        assert len({each.get("val") for each in colours}) == 1
        assert _points(shape._element)
        words = properties(shape).get("descr")
        assert bool(words) != bool(properties(shape).findall(qn("a:extLst")))


def test_a_barrier_without_an_emblem_gets_one_that_no_other_has(specimen: Workshop) -> None:
    """A sixth barrier, another kit: there is an emblem for each, in their order."""
    file = specimen.folder / SHEET
    file.write_text(re.sub(r"(?m)^    icon: .*\n", "", file.read_text("utf-8")), "utf-8")
    barriers = load_kit(specimen.content)[0].barriers.barriers
    assert [str(each.icon) for each in barriers][:2] == ["gap", "gate"]
    assert all(one.icon != other.icon for one, other in pairwise(barriers))


def test_an_emblem_is_added_without_python(specimen: Workshop) -> None:
    """A path in drawings.yaml, its word in labels, its name in barriers.yaml."""
    specimen.edit("templates/drawings.yaml", "icons:\n", "icons:\n  kite: {line: M2 2L22 22}\n")
    specimen.edit("templates/labels/fr-CA.yaml", "\nicons:\n", "\nicons:\n  kite: Un cerf-volant\n")
    specimen.edit("templates/labels/en-CA.yaml", "\nicons:\n", "\nicons:\n  kite: A kite\n")
    specimen.edit(SHEET, "icon: mountain", "icon: kite")
    assert specimen.errors() == []


def test_an_emblem_that_does_not_exist_is_told_at_its_line(specimen: Workshop) -> None:
    """With the nearest name, and nothing is written."""
    specimen.edit(SHEET, "icon: mountain", "icon: montain")
    (told,) = specimen.errors()
    assert "le dessin « montain » n’existe pas. — vouliez-vous dire « mountain »?" in told
    assert told.startswith(f"{SHEET}:8:")


def test_a_drawing_that_is_no_path_is_told_at_its_line(specimen: Workshop) -> None:
    """An arc, which renderers draw each in its way, is refused where it stands."""
    specimen.edit("templates/drawings.yaml", "icons:\n", "icons:\n  kite: {line: M2 2A4 4}\n")
    (told,) = specimen.errors()
    assert told.startswith("templates/drawings.yaml:")
    assert "[bad-path]" in told


def test_a_texture_that_is_gone_is_told(specimen: Workshop) -> None:
    """Layouts draw it: whoever takes it out of the drawings hears of it before a build."""
    specimen.edit("templates/drawings.yaml", "\n  dots:", "\n  spots:")
    (told,) = specimen.errors()
    assert told.startswith("templates/drawings.yaml:")
    assert "« dots »" in told


def test_a_kit_without_barriers_has_emblems_on_its_layouts() -> None:
    """Its empty template shows what a barrier looks like, not bare squares."""
    layouts = load_layouts(ROOT / "templates", marks=Marks((), ()))
    drawn = [shape.drawing for shape in layouts.layouts["barriers"].shapes if shape.drawing]
    assert drawn == list(EMBLEMS[: len(drawn)])
    assert len(drawn) == 5
