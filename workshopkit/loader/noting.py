"""What translations were made from: ``made-from.json`` beside them ⇄ data to compare with.

For each text of an overlay the tool notes the words that were translated, and a mark of the
translation. What is noted of a file has the shape of its overlay: mappings by their keys, lists
whose items have a slug by it, other lists in the order of the overlay.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from workshopkit.memory import Memory
from workshopkit.model.fields import Held

MADE_FROM = "made-from.json"
READ_ME = "_"
"""The key under which the file says what it is."""
SAID = "Written by « build.py translated »: what each translation was made from. Not to be edited."
NOT_YET = "-" * 8
"""The mark of a text that waits for its translation."""
STEADY = ("slug", "slide", "kind", "code")
"""Keys that an item without words of its own is known by."""


def is_steady(key: str, held: Held) -> bool:
    """Tell whether an item is known by a key: elsewhere, ``slide`` may be a sentence."""
    return key in STEADY and (not held.prose or held.may_stay)


def known_by(item: Any, held: Held) -> dict[str, str]:
    """Return the steady keys of an item, or of what was noted of it, and what they say."""
    if not isinstance(item, dict):
        return {}
    return {
        key: str(item[key])
        for key in STEADY
        if key in item and is_steady(key, held.step(item, key))
    }


Noted = Any
"""A mapping, a list, ``mark source``, the value of a steady key, or None for nothing."""
Notes = Mapping[str, Noted]
"""What is noted of each file of a language, by its name without ``.yaml``."""


class Note(NamedTuple):
    """What was noted of a text: the mark of its translation, and what it was made from."""

    mark: str
    source: str

    @classmethod
    def of(cls, noted: Noted) -> Note | None:
        """Return what is noted of a text, or None."""
        if not isinstance(noted, str) or noted[8:9] != " ":
            return None
        return cls(noted[:8], noted[9:])

    def __str__(self) -> str:
        return f"{self.mark} {self.source}"


def mark_of(translation: object) -> str:
    """Return what tells a translation apart: 8 signs of its SHA-256."""
    words = "" if translation is None else str(translation)
    return hashlib.sha256(words.encode()).hexdigest()[:8] if words.strip() else NOT_YET


def read_notes(folder: Path, memory: Memory) -> Notes:
    """Return what is noted of the translations in ``folder``; nothing when it cannot be read."""
    try:
        raw = memory.read(folder / MADE_FROM)
    except OSError:
        return {}
    return memory.recall(("made from", raw), lambda: parse_notes(raw))


def parse_notes(raw: bytes) -> Notes:
    """Return what a ``made-from.json`` says; nothing when it is broken."""
    try:
        data = json.loads(raw)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def notes_as_bytes(notes: Notes) -> bytes:
    """Return the file, one text a line."""
    kept = {READ_ME: SAID} | {name: notes[name] for name in sorted(notes) if name != READ_ME}
    return (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode()


class Leaf(NamedTuple):
    """A text inside an item: the key it stands under, and what it says."""

    key: str
    text: str
    is_steady: bool = False
    """Whether the item is known by it."""


def words_of(value: Any, held: Held, key: str = "") -> Iterator[Leaf]:
    """Yield the texts of an item, and its steady keys."""
    if isinstance(value, dict):
        for name, inside in value.items():
            below = held.step(value, name)
            if is_steady(name, below):
                yield Leaf(name, str(inside), is_steady=True)
            else:
                yield from words_of(inside, below, name)
    elif isinstance(value, list):
        for inside in value:
            yield from words_of(inside, held.item or Held(), key)
    elif held.prose and value is not None and str(value).strip():
        yield Leaf(key, str(value))


def noted_words(noted: Noted, held: Held, key: str = "") -> Iterator[tuple[Leaf, str]]:
    """Yield what was noted of an item: its texts as they were, with the marks."""
    if isinstance(noted, dict) and held.item is None:
        for name, inside in noted.items():
            below = held.step(noted, name)
            if is_steady(name, below):
                yield Leaf(name, str(inside), is_steady=True), ""
            else:
                yield from noted_words(inside, below, name)
    elif isinstance(noted, dict | list):  # the items of a list, by their slug or in order
        for name, inside in noted.items() if isinstance(noted, dict) else ((key, n) for n in noted):
            yield from noted_words(inside, held.item or Held(), name)
    elif note := Note.of(noted):
        yield Leaf(key, note.source), note.mark
