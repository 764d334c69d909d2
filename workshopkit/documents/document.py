"""A document: something we produce; and what documents may need beside the kit."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.documents.attendance import Attendance
from workshopkit.model.labels import Labels
from workshopkit.model.layout import Layouts
from workshopkit.model.papers import USUAL, Paper, Sheet
from workshopkit.model.settings import Edition
from workshopkit.model.theme import Theme


@dataclass(frozen=True)
class Document:
    """A file to make: its kind, its name below the locale's folder, its template."""

    kind: str
    name: str
    template: str
    format: str
    session: str | None
    edition: Edition = "standard"
    paper: Sheet = USUAL
    press: str = ""
    """How its pages are laid out for a print shop; nothing for everybody else's printer."""
    piece: str = ""
    """Which of the kind's pieces it is: a worksheet's slug, a poster's name."""
    tells: tuple[str, ...] = ()
    """The sessions whose slides and hours it tells: its own, or all those of the event."""


@dataclass(frozen=True)
class Setting:
    """What documents may need beside the kit."""

    theme: Theme
    layouts: Layouts
    labels: Labels
    start: int | None
    """Minutes after midnight, or None: times are then relative."""
    present: Attendance
    editions: tuple[Edition, ...] = ()
    """The only editions to make; empty: those of the kit."""
    paper: Paper | None = None
    """The paper of every page; None: the kit's."""
    print_shop: bool = False
    """Whether to plan what a print shop needs."""
    asked: tuple[str, ...] = ()
    """Kinds asked for by their name: they are made even when the kit does not choose them."""
    own_deck_theme: Theme | None = None
    """The theme in the colours of the organisation's template, when slides go in one."""

    @property
    def deck_theme(self) -> Theme:
        """The theme as slides show it; pages keep ``theme``."""
        return self.own_deck_theme or self.theme
