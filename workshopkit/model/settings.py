"""The kit's settings, the event, the facilitator, the references: what surrounds the workshop."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from workshopkit.model.base import Address, Name, Part, Slug, Term, Translated, Words
from workshopkit.model.corrections import (
    EMAIL,
    WEB_ADDRESS,
    corrected_clock,
    corrected_date,
    corrected_email,
    corrected_web_address,
)
from workshopkit.model.text import Text


def parse_clock(value: str) -> int | None:
    """Return the minutes after midnight in ``9:30``, ``9 h 30`` or ``9 h``, else None."""
    found = re.fullmatch(r"\s*(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)\s*", value)
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return int(found[1]) * 60 + int(found[2] or 0)


def _clock(value: object) -> object:
    minutes = None if value is None else parse_clock(str(value))
    if value is not None and minutes is None:
        raise PydanticCustomError("clock", "a time of day", {"better": corrected_clock(str(value))})
    return minutes


def _date(value: object) -> object:
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        better = {"better": corrected_date(str(value))}
        raise PydanticCustomError("date", "a date", better) from None


def _web_address(value: Text) -> Text:
    if value.strip() and not WEB_ADDRESS.fullmatch(value.strip()):
        better = {"better": corrected_web_address(value)}
        raise PydanticCustomError("web_address", "a Web address", better)
    return value


def _email(value: Text) -> Text:
    if value.strip() and not EMAIL.fullmatch(value.strip()):
        raise PydanticCustomError("email", "an e-mail address", {"better": corrected_email(value)})
    return value


Clock = Annotated[
    int,
    BeforeValidator(_clock),
    WithJsonSchema({"type": "string", "pattern": r"^\s*\d{1,2}\s*[:hH]\s*(\d{2})?\s*$"}),
]
"""A time of day such as ``9:30`` or ``9 h 30``, kept as minutes after midnight."""

Date = Annotated[
    dt.date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})
]
"""A date written ``2026-03-05`` (ISO 8601)."""

WebAddress = Annotated[
    Address, AfterValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})
]
"""A whole Web address, ``https://…``; may be left empty."""

Email = Annotated[
    Address, AfterValidator(_email), WithJsonSchema({"type": "string", "format": "email"})
]
"""An e-mail address; may be left empty."""

Locale = Literal["fr-CA", "en-CA"]

Edition = Literal["standard", "clear", "large-print", "fillable"]
"""12 pt; 14 pt; 18 pt on more pages; as standard, with fields to fill on screen."""

Paper = Literal["letter", "a4"]
Sheet = Literal["letter", "a4", "tabloid", "a3"]
"""What pages are printed on, and the larger paper of posters."""


class Editions(Part):
    """Which editions are built of what people write in."""

    worksheet: tuple[Edition, ...] = Field(("standard", "fillable"), min_length=1)
    """Editions of each worksheet."""
    workbook: tuple[Edition, ...] = Field(("standard", "fillable", "large-print"), min_length=1)
    """Editions of each session's workbook."""


class Resource(Part):
    """A helpline or service printed in the facilitator's guide."""

    name: Words
    """Name of the service."""
    contact: Words
    """Telephone or address, as it is printed."""
    note: Text | None = None
    """When to send someone there."""
    checked: bool = False
    """``true`` once a person has verified it; ``check`` lists the others."""


class KitSettings(Part):
    """``kit.yaml``: what holds for the whole kit."""

    title: Words
    subtitle: Words
    promise: Words
    """One sentence: what people leave with."""
    motto: Words
    audience: Words
    locales: tuple[Locale, ...] = Field(min_length=1)
    theme: Slug
    paper: Paper = "letter"
    """Paper of every page; ``--paper`` chooses another for one build."""
    editions: Editions = Editions()
    version: Annotated[Text, Translated.NEVER]
    """Printed in small type on the worksheets."""
    licence: Words
    licence_name: Name | None = None
    """Its short name, for the footers of the clear and large-print editions."""
    credits: tuple[Words, ...] = Field(min_length=1)
    glance: tuple[Words, ...] = ()
    """What the kit holds, for the guide's first page."""
    limits: tuple[Words, ...] = ()
    """Limits of the role: what the facilitator does not do."""
    resources: tuple[Resource, ...] = ()
    sources_intro: Words
    ground_rules: GroundRules


class Event(Part):
    """``event.yaml``: this event. Everything may be left out."""

    name: Name | None = None
    date: Date | None = None
    place: Name | None = None
    organizer: Name | None = None
    start: Clock | None = None
    participants: int | None = Field(None, ge=1, le=1000, strict=True)
    tables: int | None = Field(None, ge=1, le=200, strict=True)


class LivedExample(Part):
    """An example of the facilitator's own, told in about two minutes."""

    title: Words
    story: Words
    lesson: Words


class Facilitator(Part):
    """``facilitator.yaml``: who presents. Everything may be left out."""

    name: Name | None = None
    role: Text | None = None
    organization: Name | None = None
    email: Email | None = None
    link: WebAddress | None = None
    """Web address; becomes the closing slide's QR code."""
    bio_35: Text | None = None
    """Biography of at most 35 words, as programmes ask."""
    bio_70: Text | None = None
    """Biography of at most 70 words."""
    examples: tuple[LivedExample, ...] = ()


class GroundRules(Part):
    """How people talk together in the room."""

    title: Words
    rules: Annotated[tuple[Words, ...], Field(min_length=3, max_length=7)]


class Offer(Part):
    """``offer.yaml``: what an organiser or a conference programme asks for."""

    title: Words
    abstract_60: Words
    """At most 60 words."""
    abstract_100: Words
    """At most 100 words."""
    outcomes: Annotated[tuple[Words, ...], Field(min_length=3, max_length=3)]
    audience: Words
    formats: Annotated[tuple[Words, ...], Field(min_length=1)]
    room: Annotated[tuple[Words, ...], Field(min_length=1)]
    equipment: Annotated[tuple[Words, ...], Field(min_length=1)]
    accessibility: Words


class Reference(Part):
    """A published source, as printed."""

    slug: Slug
    citation: Term
    confidence: Literal["A", "A✓"]
    """``A✓``: confirmed on a published page; ``A``: certain from general knowledge."""
    topic: Literal["action", "barriers", "career", "training"]
    lang: Literal["en", "fr"] | None = None
    """The language of its title, when it is not the kit's."""
    url: WebAddress | None = None


class References(Part):
    """``references.yaml``."""

    references: Annotated[tuple[Reference, ...], Field(min_length=1)]
