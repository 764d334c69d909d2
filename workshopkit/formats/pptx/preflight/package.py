"""The bytes of an OPC package → its parts, trees and relationships (ISO/IEC 29500-2)."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from lxml import etree

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": OFFICE,
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
}
TYPES = "[Content_Types].xml"


class Fault(NamedTuple):
    """An invariant that a part breaks: the part's name and the invariant's."""

    part: str
    rule: str


class Relation(NamedTuple):
    """A relationship: its id, the last word of its type, and the part it leads to.

    ``target`` is empty when it leads out of the package.
    """

    id: str
    kind: str
    target: str


class Package:
    """A package in memory. Names have no leading slash; ``names`` keeps duplicates."""

    def __init__(self, names: list[str], parts: Mapping[str, bytes]) -> None:
        self.names = names
        self.parts = parts
        self._trees: dict[str, Any] = {}
        self._relations: dict[str, list[Relation]] = {}

    @classmethod
    def open(cls, data: bytes) -> Package:
        """Read every part of a .pptx."""
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            return cls(names, {name: package.read(name) for name in dict.fromkeys(names)})

    def tree(self, name: str) -> Any:
        """Return the root element of an XML part."""
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self.parts[name])
        return self._trees[name]

    def relations(self, part: str) -> list[Relation]:
        """Return the relationships of a part; those of the package for ``""``."""
        if part not in self._relations:
            folder, _, name = part.rpartition("/")
            rels = posixpath.join(folder, "_rels", f"{name}.rels")
            found = self.tree(rels) if rels in self.parts else ()
            self._relations[part] = [
                Relation(
                    each.get("Id"),
                    each.get("Type", "").rpartition("/")[2],
                    "" if each.get("TargetMode") == "External" else _resolved(each, folder),
                )
                for each in found
            ]
        return self._relations[part]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the parts that relationships of one kind lead to."""
        return [each.target for each in self.relations(part) if each.kind == kind]

    def holding(self, folder: str) -> Iterator[str]:
        """Give the XML parts right below ``ppt/<folder>/``, in order."""
        start = f"ppt/{folder}/"
        for name in sorted(self.parts):
            if name.startswith(start) and "/" not in name[len(start) :] and name[-4:] == ".xml":
                yield name

    @cached_property
    def main(self) -> str:
        """The name of the presentation part."""
        return (self.related("", "officeDocument") or ["ppt/presentation.xml"])[0]

    @cached_property
    def slides(self) -> dict[str, str]:
        """The listed slides in order: their ids and their parts."""
        targets = {each.id: each.target for each in self.relations(self.main)}
        listed = self.tree(self.main).iterfind("p:sldIdLst/p:sldId", NAMES)
        return {each.get("id"): targets.get(each.get(f"{{{OFFICE}}}id"), "") for each in listed}


def _resolved(relation: Any, folder: str) -> str:
    target = relation.get("Target", "").partition("#")[0]
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")
