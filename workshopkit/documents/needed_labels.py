"""The cards of the kinds, and the engine's own words → the labels that must exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from workshopkit.documents.kind import MOMENTS, SHELVES
from workshopkit.documents.kinds import KINDS
from workshopkit.model.papers import PAPERS, SHEETS
from workshopkit.model.settings import Edition

ENGINE = (
    # filters
    "minutes", "title_pair", "form.count",
    # names of files
    "files.new", "files.pack", "files.facilitator", "files.read-me",
    "files.print-only", "files.print-shop",
    # what PowerPoint shows in its panes, and tables continued on another slide
    *(f"deck.parts.{part}" for part in ("title", "body", "footer", "number", "notes")),
    *(f"deck.parts.{part}" for part in ("image", "line", "shape", "timer", "series")),
    "deck.parts.progress", "deck.parts.drawing", "deck.parts.portrait", "deck.parts.added",
    "deck.layouts.*", "deck.placeholders.*",
    "deck.continued", "deck.continued_again",
    # the page of documents and the zip
    "index.about.page", "index.shared", "pack.read-me", "pack.line",
)  # fmt: skip
"""What Python asks for beside what cards and the model name: a word, or a branch of words (``.*``).

A test watches what it asks."""


def needed_labels() -> Iterator[str]:
    """Yield the whole names of the labels that the engine asks for, whatever the templates."""
    yield from ENGINE
    for kind in KINDS.values():
        yield from kind.label_names()
    yield from (f"index.shelves.{shelf}" for shelf in SHELVES)
    yield from (f"index.moments.{moment}" for moment in MOMENTS)
    for edition in get_args(Edition):
        yield f"files.editions.{edition}"
        yield f"editions.{edition}"
    yield from (f"files.papers.{paper}" for paper in PAPERS)
    yield from (f"print_list.papers.{sheet}" for sheet in SHEETS)
