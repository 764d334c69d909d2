"""A session and its participants → what to print, and how many copies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workshopkit.documents.attendance import Attendance
from workshopkit.documents.choice import chosen, editions_of
from workshopkit.documents.kind import Copies, Kind, Occasion
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.variants import Variant
from workshopkit.model.kit import Kit
from workshopkit.model.labels import Labels
from workshopkit.model.papers import SIZES, USUAL, Sheet
from workshopkit.model.session import Session
from workshopkit.model.settings import Edition
from workshopkit.model.text import Text


@dataclass(frozen=True)
class PrintItem:
    """A document to print: its file below the locale's folder, copies, sides, reason.

    ``why`` is a key of the labels under ``print_list``: person, observer, facilitator,
    group, wall, table, room, large-print.
    """

    kind: str
    file: str
    title: Text
    copies: int
    duplex: bool
    paper: Sheet
    why: str
    edition: Edition = "standard"
    piece: str = ""
    pages: str = ""
    """Those to print, as one types them in a print window; empty: all of them."""


def print_list(
    kit: Kit,
    slug: str,
    session: Session,
    present: Attendance,
    labels: Labels,
    paper: Sheet = USUAL,
) -> tuple[PrintItem, ...]:
    """List what to print for a session, in the order in which it is handed out."""
    kinds = chosen(kit)
    items = []
    for kind in kinds:
        if kind.needs(kit, session):
            occasion = Occasion(kit, session, present, editions=editions_of(kit, kind))
            for piece, counted in _counted(kind, occasion):
                made = KINDS[counted.printed_as] if counted.printed_as else kind
                if made not in kinds:
                    made = kind
                items.append(_item(kit, slug, kind, made, piece, counted, labels, paper))
    return tuple(items)


def _counted(kind: Kind, occasion: Occasion) -> Iterator[tuple[str, Copies]]:
    """Count the pieces of a kind: worksheets in the session's order."""
    pieces = list(kind.names(occasion.kit))
    handed = [str(used.worksheet) for used in occasion.session.worksheets]
    if kind.pieces:
        pieces.sort(key=lambda piece: handed.index(piece) if piece in handed else len(handed))
    for piece in pieces:
        yield from ((piece, each) for each in kind.copies(replace(occasion, piece=piece)))


def _item(
    kit: Kit,
    slug: str,
    kind: Kind,
    made: Kind,
    piece: str,
    counted: Copies,
    labels: Labels,
    paper: Sheet,
) -> PrintItem:
    """Name the file to print. ``made`` is the kind of that file, ``kind`` what is counted."""
    wide = SIZES[paper].poster if made.papers else paper
    session = slug if slug in made.sessions(kit) else None
    stem = made.stem(labels["files"], session, piece)
    file = Variant(counted.edition, wide).name(stem, made.format, labels["files"])
    title = kind.title(kit, labels, piece)
    return PrintItem(
        kind.name, file, title, counted.count, counted.duplex, wide, counted.why,
        counted.edition, piece, counted.pages,
    )  # fmt: skip
