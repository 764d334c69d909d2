"""Tables: as many cells as columns, a header, no vertical rules, figures to the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from workshopkit.formats.pptx.preflight.package import NAMES, Fault, Package

NUMBER = re.compile(r"[-−+]?\d[\d\s\u00a0\u202f]*([.,]\d+)?[\s\u00a0\u202f]?[%$]?")
"""A figure as it is set: sign, thousands apart, decimals, per cent or dollars."""

VERTICAL = ".//a:tcPr/a:lnL[not(a:noFill)] | .//a:tcPr/a:lnR[not(a:noFill)]"


def is_number(words: str) -> bool:
    """Tell whether a cell holds a figure and nothing else."""
    return NUMBER.fullmatch(words.strip()) is not None


def tables(package: Package) -> Iterator[Fault]:
    """Check every table of the listed slides."""
    for slide in package.slides.values():
        if slide in package.parts:
            for table in package.tree(slide).iterfind(".//a:tbl", NAMES):
                yield from (Fault(slide, rule) for rule in _broken(table))


def _broken(table: Any) -> Iterator[str]:
    rows = [row.findall("a:tc", NAMES) for row in table.iterfind("a:tr", NAMES)]
    columns = len(table.findall("a:tblGrid/a:gridCol", NAMES))
    if any(len(row) != columns for row in rows):
        yield "table-row"
        return
    if table.xpath("string(a:tblPr/@firstRow)", namespaces=NAMES) != "1":
        yield "table-header"
    if table.xpath(VERTICAL, namespaces=NAMES):
        yield "table-rules"
    for column in zip(*rows, strict=True):
        words = ["".join(cell.itertext()) for cell in column[1:]]
        aligned = [cell.xpath("string(.//a:pPr/@algn)", namespaces=NAMES) for cell in column]
        if words and all(map(is_number, words)) and set(aligned) != {"r"}:
            yield "table-numbers"
