"""Share of the shipped decks' paragraphs whose lines break where LibreOffice breaks them.

Every paragraph of every placeholder and table cell counts once. Needs LibreOffice and
Poppler.

    python -m benchmarks.line_breaks
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.decks import BuiltDeck, built_decks
from tests.fit.test_line_breaks import NEAR, inside, squeezed
from tests.libreoffice import convert, lines, words
from tests.rooms import rooms_of

LEAST = 0.99
"""The least share of paragraphs that must agree."""


@dataclass(frozen=True)
class Outcome:
    """A paragraph: where it is, its lines, and those that LibreOffice draws in their place."""

    place: str
    measured: tuple[str, ...]
    drawn: tuple[str, ...]
    near: bool
    """Whether a room a little wider or narrower would break it elsewhere."""

    @property
    def agrees(self) -> bool:
        """Whether both break the paragraph alike."""
        return self.measured == self.drawn


def outcomes(built: BuiltDeck, pdf: Path) -> Iterator[Outcome]:
    """Compare each paragraph of a deck with LibreOffice's rendering of it."""
    slides = [slide for slide in built.deck.slides if not slide.hidden]
    for slide, page in zip(slides, words(pdf), strict=True):
        for room in rooms_of(built, slide):
            drawn = [squeezed(line) for line in lines(inside(page, room.box))]
            alternatives = [room.lines(stretch) for stretch in (-NEAR, NEAR)]
            for number, found in enumerate(room.lines()):
                measured = [squeezed(line) for line in found]
                taken = _taken("".join(measured), drawn)
                near = any(other[number] != found for other in alternatives)
                yield Outcome(
                    f"{slide.title}: {room.name}", tuple(measured), tuple(drawn[:taken]), near
                )
                drawn = drawn[taken:]


def _taken(paragraph: str, drawn: list[str]) -> int:
    """Return how many of the lines drawn say a paragraph; a line holds one paragraph only."""
    said = ""
    for number, line in enumerate(drawn, start=1):
        said += line
        if len(said) >= len(paragraph):
            return number
    return len(drawn)


def main() -> int:
    """Print the share and every exception; return 1 when too few agree."""
    with tempfile.TemporaryDirectory() as folder:
        found = [
            outcome
            for session, built in built_decks(Path(folder)).items()
            for outcome in outcomes(built, _converted(built, Path(folder) / session))
        ]
    agreeing = sum(outcome.agrees for outcome in found)
    print(f"{agreeing} of {len(found)} paragraphs: {agreeing / len(found):.2%}")
    for outcome in found:
        if not outcome.agrees:
            why = f"within {NEAR:.1%} of the room" if outcome.near else "NOT EXPLAINED"
            print(f"- {outcome.place} ({why})")
            print(f"  measured {' | '.join(outcome.measured)}")
            print(f"  drawn    {' | '.join(outcome.drawn)}")
    return int(agreeing < LEAST * len(found))


def _converted(built: BuiltDeck, folder: Path) -> Path:
    folder.mkdir()
    return convert(built.file, folder)


if __name__ == "__main__":
    sys.exit(main())
