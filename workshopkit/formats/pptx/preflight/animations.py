"""Animations of what is not on the slide (ISO/IEC 29500-1 §19.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshopkit.formats.pptx.preflight.package import NAMES, Fault, Package


def animations(package: Package) -> Iterator[Fault]:
    """Check the timing of every listed slide."""
    for slide in package.slides.values():
        if slide not in package.parts:
            continue
        tree = package.tree(slide)
        for timing in tree.iterfind("p:timing", NAMES):
            ids = timing.xpath(".//p:cTn/@id", namespaces=NAMES)
            if len(set(ids)) < len(ids):
                yield Fault(slide, "animation-id-twice")
            yield from (Fault(slide, rule) for rule in _targets(tree, timing))


def _targets(tree: Any, timing: Any) -> Iterator[str]:
    shapes = {
        each.get("id"): each.getparent().getparent() for each in tree.iterfind(".//p:cNvPr", NAMES)
    }
    for target in timing.xpath(".//p:spTgt | .//p:bldP", namespaces=NAMES):
        shape = shapes.get(target.get("spid"))
        if shape is None:
            yield "animation-shape"
            continue
        paragraphs = len(shape.findall("p:txBody/a:p", NAMES))
        ends = target.xpath(".//p:pRg/@end", namespaces=NAMES)
        if any(int(end) >= paragraphs for end in ends):
            yield "animation-paragraph"
