"""Parts, content types and relationships that do not agree (ISO/IEC 29500-2 §6.2, §6.5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from workshopkit.formats.pptx.preflight.package import NAMES, TYPES, Fault, Package

USED = etree.XPath("//@r:*", namespaces=NAMES)
"""Every relationship that an XML part names."""


def parts(package: Package) -> Iterator[Fault]:
    """Check the package itself."""
    yield from (Fault(name, "part-twice") for name in _twice(package.names))
    yield from _content_types(package)
    yield from _relationships(package)
    reached = _reached(package)
    for name in package.parts:
        if name != TYPES and not name.endswith(".rels") and name not in reached:
            yield Fault(name, "part-unreached")


def _content_types(package: Package) -> Iterator[Fault]:
    root = package.tree(TYPES)
    defaults = [each.get("Extension").lower() for each in root.iterfind("{*}Default")]
    overrides = [each.get("PartName").lstrip("/") for each in root.iterfind("{*}Override")]
    yield from (Fault(TYPES, "type-twice") for _ in _twice([*defaults, *overrides]))
    yield from (Fault(name, "type-astray") for name in overrides if name not in package.parts)
    for name in package.parts:
        extension = name.rpartition(".")[2].lower()
        if name != TYPES and name not in overrides and extension not in defaults:
            yield Fault(name, "part-untyped")
        elif name.endswith(".xml") and name.startswith("ppt/") and name not in overrides:
            yield Fault(name, "part-untyped")  # « application/xml » says nothing of a slide


def _relationships(package: Package) -> Iterator[Fault]:
    for rels in package.parts:
        if not rels.endswith(".rels"):
            continue
        folder, _, name = rels.removesuffix(".rels").rpartition("_rels/")
        part = folder + name
        if part and part not in package.parts:
            yield Fault(rels, "relations-astray")
            continue
        yield from (Fault(rels, "relation-twice") for _ in _twice(_ids(package, part)))
        for each in package.relations(part):
            if each.target and each.target not in package.parts:
                yield Fault(rels, "relation-astray")
    for name in package.parts:
        if name.startswith("ppt/") and name.endswith(".xml"):
            known = set(_ids(package, name))
            used: Any = USED(package.tree(name))
            if any(value and value not in known for value in used):
                yield Fault(name, "relation-unknown")


def _ids(package: Package, part: str) -> list[str]:
    return [each.id for each in package.relations(part)]


def _reached(package: Package) -> set[str]:
    """Follow relationships from the package; a slide counts only when it is listed."""
    listed = set(package.slides.values())
    leftovers = set(package.holding("slides")) - listed
    found: set[str] = set()
    waiting = [""]
    while waiting:
        for each in package.relations(waiting.pop()):
            if each.target and each.target not in found | leftovers:
                found.add(each.target)
                waiting.append(each.target)
    return found


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
