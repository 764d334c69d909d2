"""Templates that somebody's program spoilt: adopted, or refused in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn

from tests.formats.pptx.own_template.awkward import saved, with_brand
from tests.formats.pptx.own_template.conftest import InTemplate, Put
from tests.formats.pptx.preflight.mutants import Parts, unzipped, zipped
from workshopkit.formats.pptx.own_template.dressing import as_high
from workshopkit.model.layout import Box
from workshopkit.pipeline import Project
from workshopkit.problems import ContentError

MAIN = "ppt/presentation.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
LAYOUT = "ppt/slideLayouts/slideLayout2.xml"
THEME = "ppt/theme/theme1.xml"
ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><'
TRANSITIONAL = b"http://schemas.openxmlformats.org/officeDocument/2006/"
Spoil = Callable[[Parts], Parts]


def _swap(part: str, old: str, new: str, count: int = 1) -> Spoil:
    def spoil(parts: Parts) -> Parts:
        text = parts[part].decode("utf-8")
        assert re.search(old, text, re.S), old
        return parts | {part: re.sub(old, new, text, count=count, flags=re.S).encode()}

    return spoil


def _strict(parts: Parts) -> Parts:
    strict = b"http://purl.oclc.org/ooxml/officeDocument/"
    return {name: part.replace(TRANSITIONAL, strict) for name, part in parts.items()}


def _off(built: InTemplate) -> list[str]:
    """Return the names of what stands outside the page."""
    wide, high = built.presentation.slide_width, built.presentation.slide_height
    return [
        shape.name
        for slide in built.presentation.slides
        for shape in slide.shapes
        if min(shape.left, shape.top) < 0
        or shape.left + shape.width > wide
        or shape.top + shape.height > high
    ]


def _branded(project: Project, change: Callable[[Any], None]) -> bytes:
    presentation = with_brand(project)
    change(presentation)
    return saved(presentation)


@pytest.mark.quick
@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (_strict, "strict-base"),
        (_swap(LAYOUT, r"\?>\s*<", f"?>{ENTITY}"), "broken-base"),
        (_swap(LAYOUT, r"<p:cNvPr [^>]*?/>", "", 9), "broken-base"),
        (_swap(MASTER, r'(<p:sldLayoutId id=")\d+', r"\g<1>2147483648", 9), "broken-base"),
        (_swap(MAIN, r'(<p:sldMasterId id=")\d+', r"\1x"), "broken-base"),
        (_swap(MAIN, r"<p:sldSz .*?/>", ""), "broken-base"),
        (_swap(MAIN, r'cx="\d+" cy="\d+"', 'cx="51206400" cy="6858000"'), "base-size"),
        (_swap(MAIN, r'cx="\d+" cy="\d+"', 'cx="12192000" cy="-914400"'), "base-size"),
    ],
    ids=["strict", "entity", "nameless", "ids", "id", "sizeless", "too wide", "negative"],
)
def test_it_is_refused_in_plain_words(
    specimen_project: Project, put: Put, spoil: Spoil, rule: str
) -> None:
    """What PowerPoint would repair, or what we cannot take: never a traceback."""
    data = zipped(spoil(unzipped(_branded(specimen_project, lambda _: None))))
    with pytest.raises(ContentError) as error:
        put(data)
    assert [each.rule for each in error.value.problems] == [rule]
    assert "« " in error.value.problems[0].line("fr")


@pytest.mark.parametrize(
    "spoil",
    [
        _swap(MASTER, r"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", ""),
        _swap(THEME, r'(<a:latin typeface=")[^"]*', r"\1 ", 2),
    ],
    ids=["no layouts", "fonts without a name"],
)
def test_what_a_template_may_lack_is_made_up_for(
    specimen_project: Project, put: Put, spoil: Spoil
) -> None:
    """A master alone is a template too; fonts of no name are PowerPoint's own."""
    built = put(zipped(spoil(unzipped(_branded(specimen_project, lambda _: None)))))
    assert len(built.presentation.slides) == len(built.deck.slides)


def test_a_foot_that_holds_no_text_is_left_out(specimen_project: Project, put: Put) -> None:
    """Some programs write the place of a number and nothing to type it in."""

    def change(presentation: Any) -> None:
        for holder in (presentation.slide_masters[0], *presentation.slide_layouts):
            for place in holder.placeholders:
                if place._element.xpath(".//p:nvPr/p:ph[@type='ftr' or @type='sldNum']"):
                    place._element.remove(place._element.find(qn("p:txBody")))

    built = put(_branded(specimen_project, change))
    assert len(built.presentation.slides) == len(built.deck.slides)


def test_a_spoilt_picture_spoils_no_template(specimen_project: Project, put: Put) -> None:
    """An SVG cut in its middle, which PowerPoint shows by the PNG beside it, or not at all."""

    def change(presentation: Any) -> None:
        layout = presentation.slide_layouts[1].part
        name = PackURI("/ppt/media/image90.svg")
        layout.relate_to(Part(name, "image/svg+xml", layout.package, b"<svg><pa"), RT.IMAGE)

    built = put(_branded(specimen_project, change))
    assert len(built.presentation.slides) == len(built.deck.slides)


def test_places_off_the_slide_are_none(specimen_project: Project, put: Put) -> None:
    """A footer as wide as a wall, a number that stands nowhere: no slide has them."""

    def change(presentation: Any) -> None:
        for place in presentation.slide_masters[0].placeholders:
            kind = place._element.xpath("string(.//p:nvPr/p:ph/@type)")
            if kind == "ftr":
                place.width = presentation.slide_width * 9
            elif kind == "sldNum":
                place._element.getparent().remove(place._element)
        for layout in presentation.slide_layouts:
            for place in layout.placeholders:
                if place._element.xpath(".//p:nvPr/p:ph[@type='ftr' or @type='sldNum']"):
                    properties = place._element.find(qn("p:spPr"))
                    for said in properties.findall(qn("a:xfrm")):
                        properties.remove(said)

    assert _off(put(_branded(specimen_project, change))) == []


def test_a_line_that_is_given_its_height_stays_on_the_page() -> None:
    """A numeral above a title at the very head of a page comes down; others grow both ways."""
    assert as_high(Box(1, 0.2, 3, 0.4), 1.2, 7.5) == Box(1, 0.0, 3, 1.2)
    assert as_high(Box(1, 7.1, 3, 0.4), 1.2, 7.5) == Box(1, 6.3, 3, 1.2)
    assert as_high(Box(1, 3.0, 3, 0.4), 1.2, 7.5) == Box(1, 2.6, 3, 1.2)
