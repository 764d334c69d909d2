"""Documents → the same, laid out for a print shop, when one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from workshopkit.documents.document import Document, Setting
from workshopkit.model.kit import Kit

Planner = Callable[[Kit, Setting], Iterator[Document]]

WAYS: Mapping[str, tuple[str, ...]] = {
    "workbook": ("booklet", "two-up"),
    "role-cards": ("marks",),
    "question-cards": ("marks",),
    "poster": ("marks",),
}
"""How each kind is laid out (``formats.pdf.impose``); a label names each way in file names."""


def print_shop(planners: Mapping[str, Planner]) -> Planner:
    """Return a planner of what a print shop needs; it makes nothing unless asked to."""

    def planner(kit: Kit, setting: Setting) -> Iterator[Document]:
        if not setting.print_shop:
            return
        for kind, ways in WAYS.items():
            for document in planners[kind](kit, setting):
                if document.edition == "standard":
                    yield from (_laid_out(document, way, setting) for way in ways)

    return planner


def _laid_out(document: Document, way: str, setting: Setting) -> Document:
    files = setting.labels["files"]
    path = PurePosixPath(document.name)
    name = path.with_suffix(f".{files['print-ways'][way]}{path.suffix}")
    return replace(document, name=f"{files['print-shop']}/{name}", press=way)
