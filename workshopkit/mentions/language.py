"""What the mentions of one language are written with, and how it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Noun:
    """What a kind of thing is called: one of them, several, and whether it is feminine."""

    one: str
    many: str
    feminine: bool = False


@dataclass(frozen=True)
class Language:
    """The words of one language. Each tuple begins with the word that messages propose."""

    nouns: Mapping[str, Noun]
    """By kind: ``barriers``, ``scenarios``…"""
    number_of: tuple[str, ...]
    """Before a kind: the number without its noun, in letters."""
    in_digits: tuple[str, ...]
    here: tuple[str, ...]
    """After a kind or a length: those of the session in whose file the text is."""
    of: tuple[str, ...]
    """What joins the words of a mention; longer ones first."""
    length: tuple[str, ...]
    in_hours: tuple[str, ...]
    forms: Mapping[str, str]
    """What can be asked of one thing: its word → ``number``, ``rank``, ``title``…"""
    pieces: Mapping[str, str]
    """What can be asked of the example that the session tells, as ``forms``."""
    own_pieces: Mapping[str, str]
    """What is said of one's own example that lacks a piece; ``{title}`` is its title."""
    cardinal: Callable[[int, bool], str]
    """A whole number in letters; the second argument says that the noun is feminine."""
    ordinal: Callable[[int, bool], str]
    count: Callable[[int, Noun, bool], str]
    """A number with its noun; the last argument asks for digits."""
    minutes: Callable[[int], str]
    hours: Callable[[int], str]
    """A length in minutes, as one says it in hours."""
    join: Callable[[str, str], str]
    """The words before a mention, as they must be before the value given: « d’ », “an”."""
