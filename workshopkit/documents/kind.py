"""The card of a kind of document: all that is to be known of it, written once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from workshopkit.documents.attendance import Attendance
from workshopkit.model.kit import Kit
from workshopkit.model.labels import Labels
from workshopkit.model.papers import Sheet
from workshopkit.model.session import Session
from workshopkit.model.settings import Edition
from workshopkit.model.text import Text

Shelf = Literal["project", "hold", "hand-out", "wall", "around", "organizer", "print-shop"]
SHELVES: tuple[Shelf, ...] = get_args(Shelf)
"""Where ``index.html`` shows documents, in its order. The last is for what a print shop gets."""

Moment = Literal["before", "during", "after"]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
"""When a document is of use, beside its session: ``index.html`` shows them in that order."""

Audience = Literal["participants", "facilitator", "organizer", "print-shop"]
Scope = Literal["kit", "session", "event", "day"]

DRAWN = ("pdf", "pptx")
"""The formats that the page shows by their pages or slides; of others it says what they are for."""


@dataclass(frozen=True)
class Copies:
    """So many copies of a document to print, and for whom.

    ``why`` is a key of the labels under ``print_list.why``. ``printed_as`` names the kind
    whose document is printed, when it is another: pocket cards come two on a sheet. ``pages``
    are those to print, as one types them in a print window, when it is not all of them.
    ``bound`` names the worksheets that it holds, by their codes.
    """

    count: int
    why: str
    duplex: bool = False
    edition: Edition = "standard"
    printed_as: str = ""
    pages: str = ""
    bound: str = ""


@dataclass(frozen=True)
class Occasion:
    """What copies are counted for: a session and who comes to it."""

    kit: Kit
    session: Session
    present: Attendance
    piece: str = ""
    editions: tuple[Edition, ...] = ("standard",)


def _always(kit: Kit, session: Session | None) -> bool:
    return True


@dataclass(frozen=True)
class Kind:
    """A kind of document.

    Its labels are ``files.<name>`` (its file), ``index.titles.<name>`` (its title) and, when it
    has neither pages nor slides, ``index.about.<name>``.
    """

    name: str
    """What ``--only`` and ``documents:`` call it."""
    template: str
    """Below ``templates/``; ``{piece}`` stands for the piece's name."""
    scope: Scope
    """Whether there is one for the whole kit, for each session, for the event, or for each day
    of the event: for each session then, when they are not all on one day."""
    shelf: Shelf
    audience: tuple[Audience, ...]
    """Who may receive it: ``pack`` gives participants what is for them, and nothing else."""
    moment: Moment = "during"
    format: str = "pdf"
    folder: str = ""
    """The label, under ``files``, of the folder it goes in; a session's go in the session's."""
    editions: tuple[Edition, ...] = ()
    """Those made unless ``kit.yaml`` says otherwise; none: it has but the standard one."""
    on_screen: Edition | None = None
    """The edition that a session online sends to people: made whenever there is such a session."""
    papers: tuple[Sheet, ...] = ()
    """The papers it is made on, whatever that of pages; none: on that of pages."""
    series: tuple[str, ...] = ()
    """Its several pieces, each with a label: ``files.<name>.<piece>`` and its title."""
    pieces: Callable[[Kit], Mapping[str, Text]] | None = None
    """Its several pieces when content decides: the title of each, by the name of its file."""
    holds: Callable[[Kit, str], bool] = lambda kit, piece: True
    """Whether the kit holds what a piece of the ``series`` shows."""
    needs: Callable[[Kit, Session | None], bool] = _always
    """Whether the kit, or the session, holds what it is made of."""
    refuses: Callable[[Kit, str, Edition], bool] = lambda kit, piece, edition: False
    """Whether a piece has no such edition."""
    context: Callable[[Kit, str], Mapping[str, Any]] = lambda kit, piece: {}
    """What its template needs of a piece, beside what every template has."""
    copies: Callable[[Occasion], Iterable[Copies]] = lambda occasion: ()
    """How many of a piece to print for a session; none: it is not printed beforehand."""
    press: tuple[str, ...] = ()
    """How a print shop wants it (``formats.pdf.impose``); a label names each way."""
    labels: tuple[str, ...] = ()
    """Other labels without which it cannot be made; those its template names are known."""
    retells: tuple[str, ...] = ()
    """The kinds whose slides or hours it tells again, of the same session: one of these that
    is retouched by hand no longer says what it says."""
    default: bool = True
    """Whether it is made unless ``documents:`` skips it, or only when one asks."""

    def __post_init__(self) -> None:
        """Refuse a card that would leave its documents nowhere. Raise ValueError."""
        if self.shelf not in SHELVES:
            raise ValueError(f"{self.name}: no shelf {self.shelf}; there are {SHELVES}")
        if not self.audience or not set(self.audience) <= set(get_args(Audience)):
            raise ValueError(f"{self.name}: no audience {self.audience}")

    def sessions(self, kit: Kit) -> tuple[str | None, ...]:
        """Return the sessions for each of which there is one; None is for one in all."""
        is_by_session = self.scope == "session" or (self.scope == "day" and kit.has_several_days)
        return tuple(kit.sessions) if is_by_session else (None,)

    def names(self, kit: Kit) -> tuple[str, ...]:
        """Return the names of its pieces; a document of one piece has the name ``""``."""
        if self.pieces:
            return tuple(self.pieces(kit))
        if self.series:
            return tuple(each for each in self.series if self.holds(kit, each))
        return ("",)

    def stem(self, files: Labels, session: str | None, piece: str) -> str:
        """Return where a piece goes below the locale's folder, without suffix."""
        if self.pieces:
            last = piece
        else:
            last = str(files[self.name][piece] if self.series else files[self.name])
        folder = session if session else files[self.folder] if self.folder else ""
        return f"{folder}/{last}" if folder else last

    def title(self, kit: Kit, labels: Labels, piece: str) -> Text:
        """Return what a piece is called for a person, without its session."""
        titles = labels["index"]["titles"]
        found: Text
        if self.pieces:
            found = self.pieces(kit)[piece]
        elif self.series:
            found = titles[self.folder][piece]
        else:
            found = titles[self.name]
        return found

    def label_names(self) -> Iterator[str]:
        """Yield the whole names of the labels without which it cannot be made."""
        if self.folder:
            yield f"files.{self.folder}"
        for piece in self.series:
            yield f"files.{self.name}.{piece}"
            yield f"index.titles.{self.folder}.{piece}"
        if not self.series and not self.pieces:
            yield f"files.{self.name}"
            yield f"index.titles.{self.name}"
        if self.format not in DRAWN:
            yield f"index.about.{self.name}"
        yield f"index.shelves.{self.shelf}"
        for way in self.press:
            yield f"files.print-ways.{way}"
            yield f"index.print-ways.{way}"
        yield from self.labels
