"""An SVG drawing somebody sent → its size and a copy without what would act, or why not."""

from __future__ import annotations

import math
import re
from typing import Any

from lxml import etree

from workshopkit.model.text import Text
from workshopkit.pictures.finding import refused
from workshopkit.problems import Sentence

SVG = "SVG"
HEAVIEST = 2
"""Megabytes of a drawing."""
MOST_ELEMENTS = 20_000
SPACE = "http://www.w3.org/2000/svg"
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
INSIDE = re.compile(r"#|data:image/(png|jpeg|webp);")
CALLS = re.compile(r"url\(\s*['\"]?(?!#|['\"]?#)|@import|expression\(|javascript:", re.I)
NUMBER = r"-?\d*\.?\d+(?:e[+-]?\d+)?"
UNIT = re.compile(rf"\s*({NUMBER})\s*(px|pt|mm|cm|in)?\s*")
PIXELS = {None: 1.0, "px": 1.0, "pt": 96 / 72, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
"""A unit in those of a drawing without a viewBox (CSS Values 3, §5.2)."""
SCRIPT = Sentence("un programme", "a script")
ELSEWHERE = Sentence("un lien vers un autre fichier", "a link to another file")
TEXT = Sentence(
    "du texte, dont la police n’est pas dans le dessin (convertissez-le en tracés)",
    "text, whose font is not in the drawing (convert it to paths)",
)
OTHER = Sentence("un contenu qui n’est pas du dessin", "content that is no drawing")
ENTITIES = Sentence("des entités XML", "XML entities")
TOO_MUCH = Sentence("trop d’éléments", "too many elements")
FORBIDDEN = {
    "script": SCRIPT,
    "handler": SCRIPT,
    "foreignObject": OTHER,
    "iframe": OTHER,
    "audio": OTHER,
    "video": OTHER,
    "text": TEXT,
    "set": OTHER,
    "animate": OTHER,
    "animateTransform": OTHER,
    "animateMotion": OTHER,
}


def size_of_drawing(data: bytes, named: Text) -> tuple[float, float]:
    """Return the width and the height of a drawing, of which only the ratio matters."""
    root = _safe(data, named)
    box = [float(each) for each in re.findall(NUMBER, root.get("viewBox", ""))]
    sizes = [UNIT.fullmatch(root.get(side, "")) for side in ("width", "height")]
    sides = [float(each[1]) * PIXELS[each[2]] for each in sizes if each]
    width, height = box[2:] if len(box) == 4 and min(box[2:]) > 0 else [*sides, 0.0, 0.0][:2]
    if min(width, height) > 0 and math.isfinite(width * height):
        return width, height
    raise refused("picture-spoilt", named)


def clean_drawing(data: bytes, named: Text, crop: tuple[float, float, float, float]) -> bytes:
    """Return the drawing written again, without comments, metadata and instructions.

    ``crop`` is what to keep of it: left, top, right and bottom, from its own corner.
    """
    root = _safe(data, named)
    box = [float(each) for each in re.findall(NUMBER, root.get("viewBox", ""))]
    x, y = box[:2] if len(box) == 4 else (0.0, 0.0)
    left, top, right, bottom = crop
    for element in list(root.iter()):
        tag = etree.QName(element).localname
        if tag in ("metadata", "desc", "title") and element.getparent() is not None:
            element.getparent().remove(element)
    root.set("viewBox", f"{x + left:g} {y + top:g} {right - left:g} {bottom - top:g}")
    root.set("width", f"{right - left:g}")
    root.set("height", f"{bottom - top:g}")
    return bytes(etree.tostring(root, encoding="UTF-8"))


def _safe(data: bytes, named: Text) -> Any:
    """Read a drawing. Raise ContentError when it would act, fetch, or fill the memory."""
    if len(data) > HEAVIEST * 1_000_000:
        raise refused("picture-heavy", named, most=HEAVIEST, size=len(data) / 1e6)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise refused("picture-spoilt", named) from None
    if root.tag != f"{{{SPACE}}}svg":
        raise refused("picture-format", named)
    if what := _unsafe(root):
        raise refused("picture-unsafe", named, holds=what)
    return root


def _unsafe(root: Any) -> Sentence | None:
    if b"<!ENTITY" in etree.tostring(root.getroottree()):
        return ENTITIES
    for count, element in enumerate(root.iter()):
        if count > MOST_ELEMENTS:
            return TOO_MUCH
        if not isinstance(element.tag, str):
            return ENTITIES
        name = etree.QName(element)
        if name.localname in FORBIDDEN:
            return FORBIDDEN[name.localname]
        if any(key.lower().startswith("on") for key in element.attrib):
            return SCRIPT
        if any(key in element.attrib and not INSIDE.match(element.get(key)) for key in HREFS):
            return ELSEWHERE
        said = [*element.attrib.values(), element.text or "" if name.localname == "style" else ""]
        if any(CALLS.search(each) for each in said):
            return ELSEWHERE
    return None
