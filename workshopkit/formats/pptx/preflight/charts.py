"""Charts: figures that can be edited, said directly, on an axis that starts at zero."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshopkit.formats.pptx.preflight.package import NAMES, OFFICE, Fault, Package
from workshopkit.formats.pptx.preflight.shapes import OWN_COLOURS

FEW = 3
"""Series that direct labels tell apart without a legend."""


def charts(package: Package) -> Iterator[Fault]:
    """Check every chart of the package."""
    for name in package.holding("charts"):
        tree = package.tree(name)
        if tree.tag == f"{{{NAMES['c']}}}chartSpace":
            yield from (Fault(name, rule) for rule in _broken(package, name, tree))


def _broken(package: Package, name: str, tree: Any) -> Iterator[str]:
    data = tree.find("c:externalData", NAMES)
    books = {each.id: each.target for each in package.relations(name) if each.kind == "package"}
    if data is None or books.get(data.get(f"{{{OFFICE}}}id")) not in package.parts:
        yield "chart-workbook"
    series = tree.findall(".//c:ser", NAMES)
    if len(series) <= FEW and tree.find("c:chart/c:legend", NAMES) is not None:
        yield "chart-legend"
    shown = ".//c:dLbls[c:showVal/@val='1' or c:showSerName/@val='1' or c:showPercent/@val='1']"
    if not tree.xpath(shown, namespaces=NAMES):
        yield "chart-labels"
    bars = tree.find(".//c:barChart", NAMES) is not None
    lowest = tree.xpath(".//c:valAx/c:scaling/c:min/@val", namespaces=NAMES)
    if bars and [float(value) for value in lowest] != [0.0]:
        yield "chart-axis"
    if tree.xpath(OWN_COLOURS, namespaces=NAMES):
        yield "colour-own"
