"""A retouched deck, beside what the deck is to be → the slides that a person added, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import BadZipFile

from workshopkit.formats.pptx.imprinting import kept_imprint
from workshopkit.formats.pptx.returned import ReturnedDeck, read_returned
from workshopkit.model.deck import Deck
from workshopkit.model.imprint import KEPT, Kept, Printed, imprint_of
from workshopkit.problems import UsageError
from workshopkit.pulling.comparing import likely, likely_made, pairs_of, today_of
from workshopkit.pulling.retouch import Retouch, What


def without_kept(
    told: Iterable[Retouch], deck: ReturnedDeck, file: Path, place: Path
) -> Iterator[Retouch]:
    """Leave out the added slides that a build has kept: the deck at ``place``, or beside, knows.

    ``file`` is the deck that came back.
    """
    made = [each for each in place.parent.glob(f"{place.stem}*.pptx") if not _is_same(each, file)]
    kept = Counter(
        likely_made(slide).whole
        for each in made
        for slide in _slides_of(each)
        if slide.spec == KEPT
    )
    for each in told:
        said = likely(deck.slides[each.slide - 1]).whole if each.what == What.ADDED else ""
        if said and kept[said]:
            kept[said] -= 1
        else:
            yield each


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


def _slides_of(file: Path) -> tuple[Printed, ...]:
    """Return what the slides of a deck of ours said when it was made; nothing of another file."""
    try:
        imprint = kept_imprint(file.read_bytes())
    except (OSError, BadZipFile):
        return ()
    return imprint.slides if imprint else ()


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
