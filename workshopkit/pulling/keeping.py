"""A retouched deck, beside what the deck is to be → the slides that a person added, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
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
    told: Sequence[Retouch], deck: ReturnedDeck, file: Path, place: Path
) -> Iterator[Retouch]:
    """Leave out the added slides that a build has kept: the deck at ``place``, or beside, knows.

    ``file`` is the deck that came back.
    """
    is_any = any(each.what == What.ADDED for each in told)
    kept = _kept_beside(file, place) if is_any else Counter[str]()
    for each in told:
        if each.what == What.ADDED and kept[said := likely(deck.slides[each.slide - 1]).whole]:
            kept[said] -= 1
        else:
            yield each


def _kept_beside(file: Path, place: Path) -> Counter[str]:
    """Return what the slides say that builds have kept, each with how often."""
    made = [each for each in place.parent.glob(f"{place.stem}*.pptx") if not _is_same(each, file)]
    return Counter(
        likely_made(slide).whole
        for each in made
        for slide in _slides_of(each)
        if slide.spec == KEPT
    )


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
