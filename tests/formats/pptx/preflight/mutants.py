"""Ways to break a package that no schema tells: for each invariant, what breaks it."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable

Parts = dict[str, bytes]
Mutant = Callable[[Parts], Parts]

MAIN = "ppt/presentation.xml"
MAIN_RELS = "ppt/_rels/presentation.xml.rels"
TYPES = "[Content_Types].xml"
SLIDE = "ppt/slides/slide2.xml"
ANY = r"ppt/slides/slide\d+.xml"
CHART = r"ppt/charts/chart\w+\.xml"
SLIDE_RELS = "ppt/slides/_rels/slide2.xml.rels"
LAYOUT_RELS = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"
NOTES_RELS = "ppt/notesSlides/_rels/notesSlide2.xml.rels"
SLIDE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"


def unzipped(data: bytes) -> Parts:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts: Parts) -> bytes:
    """Return a package; a name that ends with « (bis) » is written under its first name."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as package:
        warnings.simplefilter("ignore", UserWarning)  # zipfile sees the duplicate too
        for name, content in parts.items():
            package.writestr(name.removesuffix(" (bis)"), content)
    return out.getvalue()


def swap(part: str, old: str, new: str) -> Mutant:
    """Replace the first match of a pattern in the one part, or the first part, that has it."""

    def mutate(parts: Parts) -> Parts:
        for name in sorted(parts):
            if (name == part or re.fullmatch(part, name)) and re.search(
                old.encode(), parts[name], re.S
            ):
                changed = re.sub(old.encode(), new.encode(), parts[name], count=1, flags=re.S)
                assert changed != parts[name], f"{part}: nothing changes"
                return parts | {name: changed}
        raise AssertionError(f"{part}: « {old} » is nowhere")

    return mutate


def drop(name: str) -> Mutant:
    """Remove a part."""
    return lambda parts: {each: data for each, data in parts.items() if each != name}


def add(name: str, content: str) -> Mutant:
    """Add a part."""
    return lambda parts: parts | {name: content.encode()}


def twice(name: str) -> Mutant:
    """Write a part twice."""
    return lambda parts: parts | {f"{name} (bis)": parts[name]}


def both(*mutants: Mutant) -> Mutant:
    """Apply mutants one after the other."""

    def mutate(parts: Parts) -> Parts:
        for mutant in mutants:
            parts = mutant(parts)
        return parts

    return mutate


def leftover_slide(parts: Parts) -> Parts:
    """Take the last slide off the list and out of its section, as naive tools do."""
    slides = re.findall(rb'<p:sldId [^>]*id="(\d+)"', parts[MAIN])
    one = rb'<p(?:14)?:sldId [^>]*?id="' + slides[-1] + rb'"[^>]*/>'
    return parts | {MAIN: re.sub(one, b"", parts[MAIN])}


def swapped_sections(parts: Parts) -> Parts:
    """Put the first section last."""
    section = re.search(rb"<p14:section .*?</p14:section>", parts[MAIN], re.S)
    assert section is not None
    without = parts[MAIN].replace(section[0], b"")
    return parts | {MAIN: without.replace(b"</p14:sectionLst>", section[0] + b"</p14:sectionLst>")}


def first_id(parts: Parts) -> bytes:
    """Return the id of the first slide."""
    found = re.search(rb'<p:sldId [^>]*id="(\d+)"', parts[MAIN])
    assert found is not None
    return found[1]


def in_a_section_twice(parts: Parts) -> Parts:
    """List the first slide once more, at the end of the last section."""
    end = rb"</p14:sldIdLst></p14:section></p14:sectionLst>"
    again = b'<p14:sldId id="' + first_id(parts) + b'"/>'
    assert end in parts[MAIN]
    return parts | {MAIN: parts[MAIN].replace(end, again + end)}


CELL_MARGINS = r"(<a:tc>.*?<a:tcPr [^>]*?)/>"
OWN_BLUE = r'<a:solidFill><a:srgbClr val="0000FF"/></a:solidFill>'
BIG_PARAGRAPH = r'<p:spTgt spid="\1"><p:txEl><p:pRg st="0" end="40"/></p:txEl></p:spTgt>'
RELATION = r'<Relationship Id="rId99" Type="http://e.org/image" Target="../media/absente.png"/>'
OVERRIDE = rf'<Override PartName="/ppt/slides/slide99.xml" ContentType="{SLIDE_TYPE}"/>'
TWO_SLIDES = r'(<p:sldId [^>]*id=")(\d+)(".*?<p:sldId [^>]*id=")\d+"'
TWO_PLACES = r'(<p:ph [^>]*idx=")\d+("[^>]*>.*?<p:ph [^>]*idx=")\d+"'
RUN = r"<a:rPr ([^>]*)/>"
NOWHERE = r'<a:hlinkClick r:id="" action="ppaction://hlinksldjump"/>'
RULE_LEFT = r'<a:lnL><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:lnL>'
BUILD = '<p:bldLst><p:bldP spid="999" grpId="0"/></p:bldLst>'
LEGEND = '<c:legend><c:legendPos val="r"/></c:legend>'

MUTANTS: list[tuple[str, Mutant]] = [
    ("part-twice", twice(SLIDE)),
    ("part-untyped", swap(TYPES, r'<Override PartName="/ppt/slides/slide2.xml"[^>]*/>', "")),
    ("part-untyped", add("ppt/media/film.mkv", "")),
    ("part-unreached", leftover_slide),
    ("part-unreached", add("ppt/media/oubliee.png", "")),
    ("part-unreached", swap(SLIDE_RELS, r"<Relationship [^>]*notesSlide[^>]*/>", "")),
    ("type-astray", swap(TYPES, "</Types>", f"{OVERRIDE}</Types>")),
    ("type-twice", swap(TYPES, r'(<Override PartName="/ppt/slides/slide2.xml"[^>]*/>)', r"\1\1")),
    ("relation-astray", swap(SLIDE_RELS, "</Relationships>", f"{RELATION}</Relationships>")),
    ("relation-astray", drop("ppt/notesSlides/notesSlide2.xml")),
    ("relation-twice", swap(SLIDE_RELS, r"(<Relationship [^>]*/>)", r"\1\1")),
    ("relation-unknown", swap(ANY, r'r:embed="[^"]+"', 'r:embed="rId77"')),
    ("relations-astray", drop(SLIDE)),
    ("slide-id-twice", swap(MAIN, TWO_SLIDES, r'\1\2\3\2"')),
    ("slide-twice", swap(MAIN_RELS, r"slides/slide3\.xml", "slides/slide2.xml")),
    ("look-id-twice", swap(MAIN, r'(<p:sldMasterId id=")\d+"', r'\g<1>2147483649"')),
    ("section-dead", swap(MAIN, r'<p14:sldId id="\d+"/>', '<p14:sldId id="9999"/>')),
    ("section-missing", swap(MAIN, r'<p14:sldId id="\d+"/>', "")),
    ("section-twice", in_a_section_twice),
    ("section-order", swapped_sections),
    ("slide-layout", swap(SLIDE_RELS, r"<Relationship [^>]*/slideLayout\"[^>]*/>", "")),
    ("layout-master", swap(LAYOUT_RELS, r"<Relationship [^>]*/>", "")),
    ("notes-unlinked", swap(NOTES_RELS, r"<Relationship [^>]*/slide\"[^>]*/>", "")),
    ("notes-unlinked", swap(NOTES_RELS, r"slide2\.xml", "slide3.xml")),
    ("shape-id-twice", swap(SLIDE, r'(<p:cNvPr id=")\d+(" name="title")', r"\g<1>1\2")),
    ("placeholder-twice", swap(ANY, TWO_PLACES, r'\g<1>13\g<2>13"')),
    ("placeholder-unknown", swap(SLIDE, r'(<p:ph [^>]*idx=")\d+"', r'\g<1>77"')),
    ("placeholder-empty", swap(SLIDE, r"<a:t>[^<]+</a:t>", "<a:t> </a:t>")),
    ("alt-file-name", swap(ANY, r'(<p:pic>.*?descr=")[^"]*"', r'\1code.png"')),
    ("alt-missing", swap(ANY, r'(<p:pic>.*?descr=")[^"]*"', r'\1"')),
    ("alt-missing", swap(ANY, r'(<p:graphicFrame>.*?) descr="[^"]*"', r"\1")),
    ("colour-own", swap(SLIDE, RUN, rf"<a:rPr \1>{OWN_BLUE}</a:rPr>")),
    ("font-own", swap(SLIDE, RUN, r'<a:rPr \1><a:latin typeface="Arial"/></a:rPr>')),
    ("jump-nowhere", swap(SLIDE, RUN, rf"<a:rPr \1>{NOWHERE}</a:rPr>")),
    ("table-row", swap(ANY, r"<a:tc>.*?</a:tc>", "")),
    ("table-header", swap(ANY, r' firstRow="1"', "")),
    ("table-rules", swap(ANY, CELL_MARGINS, rf"\1>{RULE_LEFT}</a:tcPr>")),
    ("table-numbers", swap(ANY, r' algn="r"', "")),
    ("animation-id-twice", swap(ANY, r'<p:cTn id="2"', '<p:cTn id="1"')),
    ("animation-shape", swap(ANY, r'<p:spTgt spid="\d+"', '<p:spTgt spid="999"')),
    ("animation-shape", swap(ANY, "</p:timing>", f"{BUILD}</p:timing>")),
    ("animation-paragraph", swap(ANY, r'<p:spTgt spid="(\d+)"/>', BIG_PARAGRAPH)),
    ("chart-workbook", swap(CHART, r"<c:externalData.*?</c:externalData>", "")),
    ("chart-legend", swap(CHART, "</c:plotArea>", f"</c:plotArea>{LEGEND}")),
    ("chart-labels", swap(CHART, '<c:showVal val="1"/>', '<c:showVal val="0"/>')),
    ("chart-axis", swap(CHART, '<c:min val="0[.0]*"/>', '<c:min val="3"/>')),
]
"""Each invariant with a change that breaks it; some have two ways."""
