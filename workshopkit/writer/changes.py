"""What may be asked of the content, one change at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class Typed(str):
    """What a person typed: a text, a number or a choice, as the model of its place wants it."""


class Starter(str):
    """YAML to add as it is, with its remarks: at the left edge, or indented as a whole."""


@dataclass(frozen=True)
class Set:
    """Give what ``id`` names another value: ``scenarios/samuel/title``, ``event/place``.

    A text is a ``str``, a number an ``int``, true or false a ``bool``; ``Typed`` leaves it to
    the model. A key that its model knows and the file lacks is added. With a ``locale``, the
    translation is changed.
    """

    id: str
    value: Any
    locale: str | None = None


@dataclass(frozen=True)
class Add:
    """Add an entry to the list that ``id`` names, at the rank ``at`` (from 0), or last.

    ``entry`` is a text, a mapping such as ``{"slug": "zoe", "code": "S9"}``, or a ``Starter``.
    """

    id: str
    entry: Any
    at: int | None = None
    locale: str | None = None


@dataclass(frozen=True)
class Duplicate:
    """Copy the entry that ``id`` names behind itself, with other values for some of its keys.

    ``slugs``: another for each of those that it says, at any depth.
    """

    id: str
    changed: Mapping[str, Any] = field(default_factory=dict)
    locale: str | None = None
    slugs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Move:
    """Move the entry that ``id`` names to the rank ``to`` (from 0) of its list."""

    id: str
    to: int
    locale: str | None = None


@dataclass(frozen=True)
class Delete:
    """Take out the entry or the optional key that ``id`` names, with its remarks."""

    id: str
    locale: str | None = None


@dataclass(frozen=True)
class Create:
    """Make a file from a starter; ``id`` is its name: ``worksheets/f11-essai``."""

    id: str
    text: str
    locale: str | None = None


Change = Set | Add | Duplicate | Move | Delete | Create
