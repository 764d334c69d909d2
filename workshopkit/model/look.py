"""What a shape looks like, as little as tells later what somebody changed of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

Spans = tuple[int, ...]
"""Where letters begin and end, one pair after another; spaces are not counted."""

UNSEEN = "\u00ad\u200b"
"""What tells where a word may be cut, and is no letter: programs put it in and take it out."""


@dataclass(frozen=True)
class Look:
    """What was given to some letters alone, and fingerprints of the rest."""

    runs: Mapping[str, Spans] = field(default_factory=dict)
    """What letters were made (``b=1``, ``solidFill=FF0000``) → which ones."""
    paint: str = ""
    """Its grounds, its lines, how it is turned."""
    picture: str = ""
    """The pictures in it."""
    figures: str = ""
    """The figures of a chart, as they are read."""
    alt: str = ""
    """What is said of it to whoever does not see it."""

    def packed(self) -> dict[str, Any]:
        """Return it without what is empty."""
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def unpacked(cls, data: Mapping[str, Any]) -> Look:
        """Return what ``packed`` gave."""
        runs = {str(look): tuple(map(int, at)) for look, at in data.get("runs", {}).items()}
        names = (each.name for each in fields(cls) if each.name != "runs")
        rest = {name: str(data.get(name, "")) for name in names}
        return cls(runs, **rest)

    def at(self, letters: int) -> list[dict[str, str]]:
        """Return, for each of so many letters, what was given to it: ``{"b": "1"}``."""
        given: list[dict[str, str]] = [{} for _ in range(letters)]
        for look, spans in self.runs.items():
            name, _, value = look.partition("=")
            for start, end in zip(spans[::2], spans[1::2], strict=True):
                for each in given[start:end]:
                    each[name] = value
        return given


def letters_of(text: str) -> str:
    """Return the letters and signs of a text, without its spaces."""
    return "".join(each for each in text if not each.isspace() and each not in UNSEEN)
