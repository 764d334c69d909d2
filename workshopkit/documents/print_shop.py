"""A document → the same, laid out for a print shop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from workshopkit.documents.document import Document
from workshopkit.model.labels import Labels

PRINT_SHOP = "print-shop"
"""The name that stands for everything laid out for a print shop."""


def laid_out(document: Document, ways: Iterable[str], files: Labels) -> Iterator[Document]:
    """Yield a standard document once for each way in which a print shop wants it."""
    path = PurePosixPath(document.name)
    for way in ways if document.edition == "standard" else ():
        name = path.with_suffix(f".{files['print-ways'][way]}{path.suffix}")
        yield replace(document, name=f"{files['print-shop']}/{name}", press=way)
