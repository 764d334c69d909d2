"""What a test reads in a .pptx that python-pptx does not give."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
DECORATIVE = ".//*[local-name()='decorative'][@val='1']"


def properties(shape: Any) -> Any:
    """Return a shape's ``p:cNvPr``: its name and alternative text."""
    return shape._element.xpath("./*[1]/p:cNvPr")[0]


def kind(shape: Any) -> str:
    """Return a placeholder's type as written: ``ftr``, ``sldNum``, ``title``…, or nothing."""
    found = shape._element.xpath("./*[1]/p:nvPr/p:ph")
    return str(found[0].get("type", "body")) if found else ""


def is_decorative(shape: Any) -> bool:
    """Tell whether the shape says nothing: marked decorative and without words."""
    marked = bool(properties(shape).xpath(DECORATIVE))
    return marked and not (shape.has_text_frame and shape.text_frame.text)


def sections(presentation: Any) -> list[tuple[str, list[str]]]:
    """Return the name of each section and the ids of its slides."""
    root = presentation.part._element
    return [
        (section.get("name"), [each.get("id") for each in section.iter(f"{P14}sldId")])
        for section in root.iter(f"{P14}section")
    ]


def slide_ids(presentation: Any) -> list[str]:
    """Return the ids of the slides, in order."""
    return [each.get("id") for each in presentation.slides._sldIdLst]


def notes(slide: Any) -> str:
    """Return a slide's speaker notes with ordinary spaces."""
    return str(slide.notes_slide.notes_text_frame.text).replace("\u00a0", " ")


def written_properties(slide: Any) -> Iterator[Any]:
    """Give every run's properties of a slide and of its notes, tables aside."""
    for root in (slide._element, slide.notes_slide._element):
        for element in root.iter(qn("a:rPr"), qn("a:endParaRPr")):
            if not element.xpath("ancestor::a:tbl"):
                yield element


def parts(file: Path, pattern: str) -> dict[str, Any]:
    """Return the XML parts of a package whose name matches ``pattern``."""
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if re.search(pattern, name)
        }
