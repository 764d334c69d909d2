"""A retouched deck, beside what the deck is to be → the slides that a person added, and where."""

from __future__ import annotations

from pathlib import Path

from workshopkit.formats.pptx.returned import read_returned
from workshopkit.model.deck import Deck
from workshopkit.model.imprint import KEPT, Kept, imprint_of
from workshopkit.problems import UsageError
from workshopkit.pulling.comparing import pairs_of, today_of


def kept_in(file: Path, deck: Deck) -> Kept | None:
    """Return the slides that were added to ``file``; None when there are none, or no such deck."""
    try:
        theirs = read_returned(file)
    except UsageError:
        return None
    today = imprint_of(deck)
    was = theirs.imprint or today
    pairs, now = pairs_of(was, theirs), today_of(was, today)
    slides: list[tuple[int, int]] = []
    after = 0
    for rank in range(len(theirs.slides)):
        made = pairs.get(rank)
        if made is None or was.slides[made].spec == KEPT:
            slides.append((rank + 1, after))
        elif made in now:
            after = now[made] + 1
    return Kept(file.read_bytes(), tuple(slides)) if slides else None
