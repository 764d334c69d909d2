"""A session and its participants → what to print, how many copies, and what to send instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workshopkit.documents.attendance import Attendance
from workshopkit.documents.choice import chosen, editions_of
from workshopkit.documents.kind import Copies, Kind, Occasion, Shelf
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.variants import Variant
from workshopkit.model.kit import Kit
from workshopkit.model.labels import Labels
from workshopkit.model.papers import SIZES, USUAL, Sheet
from workshopkit.model.session import Session
from workshopkit.model.settings import Edition
from workshopkit.model.text import Text

YOURS = "facilitator"
SENT = ("person", "card", "observer", "group")
"""For whom what is sent for a session online would be printed in a room."""


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
    bound: str = ""
    """The codes of the worksheets that it holds, when it is a workbook."""

    @property
    def shelf(self) -> Shelf:
        """The pile that it goes on: to hold, to hand out, to post."""
        return KINDS[self.kind].shelf


def print_list(
    kit: Kit,
    slug: str,
    session: Session,
    present: Attendance,
    labels: Labels,
    paper: Sheet = USUAL,
) -> tuple[PrintItem, ...]:
    """List what to print for a session, in the order in which it is handed out.

    Online, only who facilitates prints anything.
    """
    listed = _listed(kit, slug, session, present, labels, paper)
    return tuple(each for each in listed if not session.online or each.why == YOURS)


def to_send(
    kit: Kit,
    slug: str,
    session: Session,
    present: Attendance,
    labels: Labels,
    paper: Sheet = USUAL,
) -> tuple[PrintItem, ...]:
    """List what to send for a session online, in the edition that is read or filled on a screen.

    A sheet that is returned without a name is not: a file would come back with one.
    """
    if not session.online:
        return ()
    listed = _listed(kit, slug, session, present, labels, paper, is_sent=True)
    unnamed = {slug for slug, each in kit.worksheets.items() if each.anonymous}
    return tuple(each for each in listed if each.why in SENT and each.piece not in unnamed)


def _listed(
    kit: Kit,
    slug: str,
    session: Session,
    present: Attendance,
    labels: Labels,
    paper: Sheet,
    is_sent: bool = False,
) -> Iterator[PrintItem]:
    """Yield what a session hands out or shows, in the edition for a screen when it ``is_sent``."""
    kinds = chosen(kit)
    for kind in kinds:
        if kind.needs(kit, session):
            occasion = Occasion(kit, session, present, editions=editions_of(kit, kind))
            for piece, counted in _counted(kind, occasion):
                made = KINDS[counted.printed_as] if counted.printed_as else kind
                if made not in kinds:
                    made = kind
                if is_sent and made.on_screen and not made.refuses(kit, piece, made.on_screen):
                    counted = replace(counted, edition=made.on_screen, pages="")
                yield _item(kit, slug, kind, made, piece, counted, labels, paper)


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
        counted.edition, piece, counted.pages, counted.bound,
    )  # fmt: skip
