"""Shapes of slides that PowerPoint would repair, or that a screen reader could not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from workshopkit.formats.pptx.preflight.package import NAMES, OFFICE, Fault, Package

FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|webp)\s*$", re.I)
DRAWN = ("p:pic", "p:graphicFrame")
THEME_FONTS = ("+mj-lt", "+mn-lt")
OWN_COLOURS = ".//a:srgbClr | .//a:sysClr | .//a:prstClr | .//a:hslClr | .//a:scrgbClr"


def shapes(package: Package) -> Iterator[Fault]:
    """Check the shapes of every listed slide and of its notes."""
    for slide in package.slides.values():
        if slide not in package.parts:
            continue
        tree = package.tree(slide)
        yield from _identities(slide, tree)
        yield from _placeholders(package, slide, tree)
        yield from _alternatives(slide, tree)
        yield from _looks(slide, tree)
        for notes in package.related(slide, "notesSlide"):
            if notes in package.parts:
                yield from _identities(notes, package.tree(notes))


def _identities(part: str, tree: Any) -> Iterator[Fault]:
    ids = tree.xpath("//p:cNvPr/@id", namespaces=NAMES)
    if len(set(ids)) < len(ids):
        yield Fault(part, "shape-id-twice")
    indexes = [each.get("idx", "0") for each in tree.iter(f"{{{NAMES['p']}}}ph")]
    if len(set(indexes)) < len(indexes):
        yield Fault(part, "placeholder-twice")


def _placeholders(package: Package, slide: str, tree: Any) -> Iterator[Fault]:
    """Each placeholder exists on the layout and holds something."""
    layouts = [each for each in package.related(slide, "slideLayout") if each in package.parts]
    known = {
        each.get("idx", "0")
        for layout in layouts
        for each in package.tree(layout).iter(f"{{{NAMES['p']}}}ph")
    }
    for place in tree.iter(f"{{{NAMES['p']}}}ph"):
        if layouts and place.get("idx", "0") not in known:
            yield Fault(slide, "placeholder-unknown")
        holder = place.getparent().getparent().getparent()
        if holder.tag == f"{{{NAMES['p']}}}sp" and not _says(holder):
            yield Fault(slide, "placeholder-empty")


def _says(shape: Any) -> bool:
    words = "".join(shape.xpath("p:txBody//a:t/text()", namespaces=NAMES))
    return bool(words.strip())


def _alternatives(slide: str, tree: Any) -> Iterator[Fault]:
    """Pictures, tables and charts say what they show, or that they say nothing."""
    for tag in DRAWN:
        for drawn in tree.iterfind(f".//{tag}", NAMES):
            properties = drawn.find("*/p:cNvPr", NAMES)
            words = properties.get("descr", "").strip()
            decorative = properties.xpath(".//*[local-name()='decorative'][@val='1']")
            if FILE_NAME.search(words):
                yield Fault(slide, "alt-file-name")
            elif not words and not decorative:
                yield Fault(slide, "alt-missing")


def _looks(slide: str, tree: Any) -> Iterator[Fault]:
    """Only the theme's colours and fonts, so that another theme restyles everything."""
    if tree.xpath(OWN_COLOURS, namespaces=NAMES):
        yield Fault(slide, "colour-own")
    fonts = tree.xpath(".//a:latin/@typeface", namespaces=NAMES)
    if any(font not in THEME_FONTS for font in fonts):
        yield Fault(slide, "font-own")
    jumps = tree.xpath(".//a:hlinkClick[@action='ppaction://hlinksldjump']", namespaces=NAMES)
    if any(not jump.get(f"{{{OFFICE}}}id") for jump in jumps):
        yield Fault(slide, "jump-nowhere")
