"""Canvases: kinds of answers whose places tell the order, or what goes with what."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshopkit.model.answer import Answer
from workshopkit.model.base import Part, Slug, Words
from workshopkit.model.text import Text


class Area(Part):
    """A named place of a canvas, to write in."""

    slug: Slug
    label: Words
    """Le nom de la case.
    The area's name."""
    hint: Text | None = None
    """Une aide, en petit.
    A hint, in small type."""


class CanvasArea(Area):
    """An area that may be as wide or as tall as several."""

    wide: int = Field(1, ge=1, le=4, strict=True)
    """Combien de colonnes elle occupe.
    How many columns it takes."""
    tall: int = Field(1, ge=1, le=3, strict=True)
    """Combien de rangées elle occupe.
    How many rows it takes."""
    lines: int | None = Field(None, ge=1, le=12, strict=True)
    """Ses lignes, si elle n'en a pas autant que les autres.
    Its lines, when it has not as many as the others."""


class CanvasBlock(Answer):
    """Named areas on a grid, filled from left to right and from top to bottom."""

    kind: Literal["canvas"]
    label: Text | None = None
    columns: int = Field(2, ge=1, le=4, strict=True)
    """Sur combien de colonnes.
    On how many columns."""
    areas: tuple[CanvasArea, ...] = Field(min_length=2, max_length=9)
    """Les cases, de gauche à droite et de haut en bas.
    The areas, from left to right and from top to bottom."""
    lines: int = Field(4, ge=1, le=12, strict=True)
    """Lignes pour écrire dans chaque case.
    Writing lines in each area."""


class Axis(Part):
    """What grows from one side of a two-by-two to the other."""

    low: Words
    """Le côté où il y en a peu.
    The side with little of it."""
    high: Words
    """Le côté où il y en a beaucoup.
    The side with much of it."""


class TwoByTwoBlock(Answer):
    """Four areas, sorted by two things that grow across and upward."""

    kind: Literal["two-by-two"]
    label: Text | None = None
    across: Axis
    """Ce qui grandit de gauche à droite.
    What grows from left to right."""
    up: Axis
    """Ce qui grandit de bas en haut.
    What grows upward."""
    areas: Annotated[tuple[Area, ...], Field(min_length=4, max_length=4)]
    """Les quatre cases : les deux du haut, puis les deux du bas.
    The four areas: the two above, then the two below."""
    lines: int = Field(4, ge=1, le=12, strict=True)
    """Lignes pour écrire dans chaque case.
    Writing lines in each area."""


class JourneyBlock(Answer):
    """Numbered stops along a path."""

    kind: Literal["journey"]
    label: Text | None = None
    areas: tuple[Area, ...] = Field(min_length=2, max_length=6)
    """Les étapes du parcours, dans l'ordre.
    The stops of the journey, in order."""
    lines: int = Field(4, ge=1, le=12, strict=True)
    """Lignes pour écrire à chaque étape.
    Writing lines at each stop."""


class TimelineBlock(Answer):
    """Moments on a line, what happens at each above it and below it by turns."""

    kind: Literal["timeline"]
    label: Text | None = None
    areas: tuple[Area, ...] = Field(min_length=2, max_length=8)
    """Les moments, du premier au dernier : « Dans une semaine ».
    The moments, from first to last: “In a week”."""
    lines: int = Field(3, ge=1, le=8, strict=True)
    """Lignes pour écrire à chaque moment.
    Writing lines at each moment."""


class BalanceBlock(Answer):
    """Two pans to weigh: for and against."""

    kind: Literal["balance"]
    label: Text | None = None
    areas: Annotated[tuple[Area, ...], Field(min_length=2, max_length=2)]
    """Les deux plateaux.
    The two pans."""
    lines: int = Field(6, ge=1, le=12, strict=True)
    """Lignes pour écrire dans chaque plateau.
    Writing lines in each pan."""


class SupportMapBlock(Answer):
    """Circles of people around someone."""

    kind: Literal["support-map"]
    label: Text | None = None
    centre: Words
    """Qui est au centre : Moi.
    Who is in the middle: Me."""
    areas: tuple[Area, ...] = Field(min_length=2, max_length=6)
    """Les appuis, autour.
    The supports, around."""
    lines: int = Field(3, ge=1, le=8, strict=True)
    """Lignes pour écrire dans chaque case.
    Writing lines in each area."""


class DrawingBlock(Answer):
    """An area to draw in; in the fillable edition, what one would draw is told in words."""

    kind: Literal["drawing"]
    label: Words
    hint: Text | None = None
    """Une aide, en petit.
    A hint, in small type."""
    height: int = Field(90, ge=30, le=210, strict=True)
    """Sa hauteur en millimètres.
    Its height in millimetres."""
    dots: bool = False
    """true : des points, tous les centimètres, pour s'aligner.
    true: dots, a centimetre apart, to line up with."""


class NotesBlock(Answer):
    """Places for sticky notes of 51 mm (2 in), under headings or not."""

    kind: Literal["notes"]
    label: Text | None = None
    headings: tuple[Words, ...] = Field((), max_length=4)
    """Les titres des colonnes, s'il y en a; un par colonne.
    The columns' headings, if any; one for each column."""
    columns: int = Field(3, ge=1, le=4, strict=True)
    """Sur combien de colonnes, s'il n'y a pas de titres.
    On how many columns, when there are no headings."""
    rows: int = Field(2, ge=1, le=3, strict=True)
    """Combien de rangées.
    How many rows."""


class Mark(Part):
    """A day that has something to say."""

    day: int = Field(ge=1, le=31, strict=True)
    """Le jour.
    The day."""
    text: Words
    """Ce qu'on y fait, en deux ou trois mots.
    What is done then, in two or three words."""


class CalendarBlock(Answer):
    """Days to tick, a week on each row."""

    kind: Literal["calendar"]
    label: Text | None = None
    days: int = Field(30, ge=7, le=31, strict=True)
    """Combien de jours.
    How many days."""
    marks: tuple[Mark, ...] = ()
    """Les jours à part : ceux où il y a autre chose à faire.
    Special days: those when there is something else to do."""


CANVASES = (
    CanvasBlock,
    TwoByTwoBlock,
    JourneyBlock,
    TimelineBlock,
    BalanceBlock,
    SupportMapBlock,
    DrawingBlock,
    NotesBlock,
    CalendarBlock,
)
"""Every kind that is drawn as a whole, and that a wall may hold."""
