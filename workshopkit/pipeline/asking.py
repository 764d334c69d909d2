"""A dataclass whose fields are options → what may be typed, and what was typed, read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from workshopkit.model.settings import parse_clock
from workshopkit.problems import Problem, UsageError, nearest
from workshopkit.problems.refusing import refuse_impossible

MOST = 1000
"""No room holds more people, no computer more processes."""

Read = Callable[[str, str], Any]
"""Turns the name of an option and what was typed after it into a value. Raises UsageError."""
Wanted = TypeVar("Wanted")


@dataclass(frozen=True)
class Asked:
    """How a field of a dataclass is typed and explained: the annotation that makes an option."""

    read: Read | None
    """None for an option that takes no value."""
    fr: tuple[str, str]
    """How its value is called in a usage line, and its help, in French."""
    en: tuple[str, str]
    """The same in English."""
    called: str = ""
    """The option's name when it is not the field's: ``edition``."""
    shapes: bool = True
    """Whether documents may differ with it."""


@dataclass(frozen=True)
class Declared:
    """An option: as it is typed (``--print-shop``), its field, and how it is asked for."""

    name: str
    field: str
    how: Asked


def declared(asked_for: type[Any]) -> tuple[Declared, ...]:
    """Return the options that a dataclass declares, in its order; other fields are not typed."""
    hints = get_type_hints(asked_for, include_extras=True)
    found = []
    for each in fields(asked_for):
        for how in getattr(hints[each.name], "__metadata__", ()):
            if isinstance(how, Asked):
                name = how.called or each.name.replace("_", "-")
                found.append(Declared(f"--{name}", each.name, how))
    return tuple(found)


def read_typed(asked_for: type[Wanted], typed: Mapping[str, str | bool]) -> Wanted:
    """Read what was typed, by the option's name; what was not has its field's default.

    Raise UsageError for a value that an option does not accept.
    """
    values = {}
    for option in declared(asked_for):
        if option.name in typed:
            value = typed[option.name]
            read = option.how.read
            values[option.field] = read(option.name, str(value)) if read else value
    return asked_for(**values)


def folder(option: str, typed: str) -> Path:
    """Read the path of a folder, there or not. Raise UsageError when Windows could make none."""
    refuse_impossible(Path(typed))
    return Path(typed)


def text(option: str, typed: str) -> str:
    """Read a name that only the kit can tell right or wrong."""
    return typed


def names(option: str, typed: str) -> tuple[str, ...]:
    """Read the names between the commas."""
    return tuple(name.strip() for name in typed.split(",") if name.strip())


def count(option: str, typed: str) -> int:
    """Read a number from 1 to ``MOST``."""
    if not typed.isascii() or not typed.isdigit() or not 1 <= int(typed) <= MOST:
        raise bad_option(option, typed, f"1 … {MOST}")
    return int(typed)


def clock(option: str, typed: str) -> int:
    """Read a time of day as minutes after midnight."""
    minutes = parse_clock(typed)
    if minutes is None:
        raise bad_option(option, typed, "0:00 … 23:59")
    return minutes


def one_of(known: Iterable[str]) -> Read:
    """Return what reads one of the names ``known``."""
    listed = tuple(known)

    def read(option: str, typed: str) -> str:
        if typed not in listed:
            raise bad_option(option, typed, ", ".join(listed))
        return typed

    return read


def bad_option(option: str, got: str, known: str, near: str | None = None) -> UsageError:
    """Return the complaint about a value that ``option`` does not accept."""
    values = {"option": option, "got": got, "known": known, "nearest": near}
    return UsageError([Problem("bad-option", None, "", values)])


def unknown_name(
    option: str, got: str, known: Iterable[str], accepted: Iterable[str] = ()
) -> UsageError:
    """Return the complaint about a name; the nearest may be another that is ``accepted``."""
    listed = list(known)
    return bad_option(
        option, got, ", ".join(listed), nearest(got, listed) or nearest(got, accepted)
    )
