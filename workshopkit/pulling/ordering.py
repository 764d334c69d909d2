"""Slides moved, hidden or taken out → what becomes of the sessions' lists of slides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from workshopkit.model.imprint import Imprint
from workshopkit.pulling.comparing import Compared, today_of
from workshopkit.pulling.retouch import Retouch, What, Why
from workshopkit.writer import Change, Delete, Move, Set

ENTRY = re.compile(r"(sessions/[^/]+/segments/[^/]+/slides)/(\d+)(?:/slide)?")
"""What asks for a slide: an entry of a segment's list, by its rank."""


def entry_of(id: str) -> tuple[str, int]:
    """Return the list that an entry, or a slide that it asks for, is in, and its rank there.

    No list when it is in none.
    """
    found = ENTRY.fullmatch(id)
    return (found[1], int(found[2])) if found else ("", -1)


@dataclass(frozen=True)
class Slides:
    """The slides of a deck as it was made, as it came back, and as it would be today."""

    was: Imprint
    now: Imprint
    compared: Compared
    today: Mapping[int, int]
    """The rank of a slide as it was made → its rank today, while content/ asks for it."""

    @classmethod
    def of(cls, was: Imprint, now: Imprint, compared: Compared) -> Slides:
        """Find which of today's slides are those that were made."""
        return cls(was, now, compared, today_of(was, now))

    def spec(self, made: int) -> str:
        """Return what asks today for a slide that was made, or nothing."""
        return self.now.slides[self.today[made]].spec if made in self.today else ""

    def list_of(self, made: int) -> str:
        """Return the list that the slide is an entry of."""
        return entry_of(self.spec(made))[0]

    def rank(self, made: int) -> int:
        """Return its rank in that list."""
        return entry_of(self.spec(made))[1]

    def made_by(self, spec: str) -> set[int]:
        """Return the slides, as they were made, that something asks for today."""
        return {made for made in self.today if self.spec(made) == spec}


def judged(slides: Slides) -> tuple[tuple[Retouch, ...], tuple[Change, ...]]:
    """Return what was done to slides and is not so in content/, and the changes to make."""
    told = [each for retouch in slides.compared.slides for each in _judged(retouch, slides)]
    gone = _gone(told)
    emptied = {
        home for made in gone if (home := slides.list_of(made)) and not _left(home, gone, slides)
    }
    told = [
        replace(each, why=Why.LAST)
        if each.what == What.DELETED and slides.list_of(each.made) in emptied
        else each
        for each in told
    ]
    gone = _gone(told)
    hiding = [each for retouch in told for each in _hiding(retouch, slides)]
    deleting = [each for each in _deleting(gone, slides)]
    moves, still = _moving(told, gone, slides)
    told = [each for each in told if each.what != What.MOVED or each.why or each.made in still]
    return tuple(told), (*hiding, *deleting, *moves)


def _gone(told: Iterable[Retouch]) -> set[int]:
    """Return the slides that are to be taken out, as they were made."""
    return {each.made for each in told if each.what == What.DELETED and each.why is None}


def _judged(retouch: Retouch, slides: Slides) -> Iterator[Retouch]:
    if retouch.what == What.ADDED:
        yield retouch
        return
    made = retouch.made
    if made not in slides.today:
        return  # content/ has not had it for some time
    today = slides.now.slides[slides.today[made]]
    if retouch.what in (What.HIDDEN, What.SHOWN) and today.hidden == (retouch.what == What.HIDDEN):
        return
    told = replace(retouch, id=today.spec.removesuffix("/slide"))
    several = slides.made_by(today.spec)
    gone = {each.made for each in slides.compared.slides if each.what == What.DELETED}
    if not slides.list_of(made):
        yield replace(told, why=Why.BACKUP)
    elif len(several) > 1 and not (retouch.what == What.DELETED and several <= gone):
        yield replace(told, why=Why.SEVERAL)
    elif retouch.what == What.MOVED and not _stays(made, slides):
        yield replace(told, why=Why.SEGMENT)
    else:
        yield told


def _stays(made: int, slides: Slides) -> bool:
    """Tell whether a slide that moved has one of its own segment before or behind it."""
    order = slides.compared.order
    at = order.index(made)
    beside = [*order[max(at - 1, 0) : at], *order[at + 1 : at + 2]]
    return any(slides.list_of(each) == slides.list_of(made) for each in beside)


def _left(home: str, gone: set[int], slides: Slides) -> bool:
    """Tell whether a list of slides keeps one."""
    lost = {slides.spec(made) for made in gone}
    return any(
        each.spec.startswith(f"{home}/") and each.spec not in lost for each in slides.now.slides
    )


def _hiding(retouch: Retouch, slides: Slides) -> Iterator[Change]:
    if retouch.why:
        return
    if retouch.what == What.HIDDEN:
        yield Set(f"{retouch.id}/hidden", True)
    elif retouch.what == What.SHOWN:
        yield Delete(f"{retouch.id}/hidden")


def _deleting(gone: set[int], slides: Slides) -> list[Change]:
    entries = {(slides.list_of(made), slides.rank(made)) for made in gone}
    return [Delete(f"{home}/{rank}") for home, rank in sorted(entries, reverse=True)]


def _moving(told: list[Retouch], gone: set[int], slides: Slides) -> tuple[list[Change], set[int]]:
    """Return the moves, and which slides of ``told`` they move."""
    moved = {each.made for each in told if each.what == What.MOVED and each.why is None}
    order = slides.compared.order
    changes: list[Change] = []
    still: set[int] = set()
    for home in sorted({slides.list_of(made) for made in moved}):
        lost = {slides.rank(made) for made in gone if slides.list_of(made) == home}
        found = {
            rank
            for listed, rank in (entry_of(each.spec) for each in slides.now.slides)
            if listed == home
        }
        current = [rank for rank in range(max(found) + 1) if rank not in lost]
        mine = [made for made in order if slides.list_of(made) == home]
        for at, made in enumerate(mine):
            if made not in moved:
                continue
            begins = current.index(slides.rank(made))
            current.pop(begins)
            before = [each for each in mine[:at] if slides.rank(each) in current]
            ends = current.index(slides.rank(before[-1])) + 1 if before else 0
            current.insert(ends, slides.rank(made))
            if ends != begins:
                changes.append(Move(f"{home}/{begins}", ends))
                still.add(made)
    return changes, still
