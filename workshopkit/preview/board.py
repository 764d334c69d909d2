"""The plan of a session as blocks on a time line; what is done to them → its file."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshopkit.desk.scheduler import Scheduler
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.model.kit import Kit
from workshopkit.model.session import Segment, Session
from workshopkit.preview.formed import Schemas
from workshopkit.preview.texts import Tried, try_changes
from workshopkit.problems import ContentError, shown_path
from workshopkit.retiming import Retimed, refit
from workshopkit.templating import plain
from workshopkit.writer import Change, Move, Rewrite, Set, changes_of, read_bytes
from workshopkit.writer.lookup import unknown

Plan = tuple[tuple[str, int], ...]
"""Segments in their order, each with its minutes; 0 for one that is dropped."""
Parts = Mapping[str, tuple[int, ...]]
"""The minutes of each part of the segments in which they were shared by hand."""
MOST = 240
"""Minutes beyond which the board lengthens no segment."""


@dataclass(frozen=True)
class Helpers:
    """What the rooms above do for a page: they are passed in, as imports never go upward."""

    schemas: Schemas
    """The schemas of some files, of which forms are made."""
    fit: Callable[[Kit, str, int], Retimed]
    """Works out a session in another length."""
    files: Callable[[Kit, Path, str, str, Retimed], Sequence[Rewrite]]
    """Returns what writes it as a new one."""
    entry: Callable[[str, str, Path, Path, Kit], Sequence[Rewrite]]
    """Returns what begins a thing of a kind, under a name, from its starter."""


@dataclass(frozen=True)
class Block:
    """A segment on the board, and who leads it: a rank among those who do, from 1; 0 untold."""

    segment: Segment
    leader: int
    led_by: str

    @property
    def floor(self) -> int:
        """The shortest that the board lets it be: its parts have a minute each."""
        first = sum(part.first_to_go for part in self.segment.parts)
        return max(self.segment.floor, len(self.segment.parts) - first)


def blocks_of(kit: Kit, session: Session) -> Iterator[Block]:
    """Yield the segments of a session, with who leads them."""
    names = {
        slug: str(getattr(each, "name", slug)) for slug, each in kit.all("facilitator").items()
    }
    leaders = list(dict.fromkeys(str(each.led_by) for each in session.segments if each.led_by))
    for segment in session.segments:
        led_by = str(segment.led_by or "")
        leader = leaders.index(led_by) + 1 if led_by else 0
        yield Block(segment, leader, names.get(led_by, led_by))


def plan_from(said: str) -> tuple[Plan, Parts]:
    """Return the plan that a page sent: ``ouverture:4,pratique:2+3``. Raise UsageError."""
    minutes = r"\d{1,3}(\+\d{1,3})*"
    if not re.fullmatch(rf"[a-z0-9-]+:{minutes}(,[a-z0-9-]+:{minutes})*", said):
        raise unknown(said)
    pairs = [each.split(":") for each in said.split(",")]
    shared = {slug: tuple(map(int, minutes.split("+"))) for slug, minutes in pairs}
    plan = tuple((slug, sum(parts)) for slug, parts in shared.items())
    return plan, {slug: parts for slug, parts in shared.items() if len(parts) > 1}


def locked_in(kit: Kit, slug: str, locked: Collection[str]) -> Kit:
    """Return the kit with segments of a session that keep their minutes, whatever its length."""
    session = kit.sessions[slug]
    segments = tuple(
        each.model_copy(update={"floor": each.minutes, "ceiling": each.minutes, "protected": True})
        if each.slug in locked
        else each
        for each in session.segments
    )
    fixed = session.model_copy(update={"segments": segments})
    return kit.with_contents(sessions={**kit.sessions, slug: fixed})


class Board:
    """Tries and writes plans."""

    def __init__(self, scheduler: Scheduler, helpers: Helpers) -> None:
        self._scheduler = scheduler
        self._helpers = helpers

    async def tried(
        self, slug: str, was: Plan, plan: Plan, parts: Parts, minutes: int | None
    ) -> Tried:
        """Try a plan in the whole kit; ``minutes`` is the session's length if it changes too."""
        if (now := self._now(slug)) != _said(was):
            return Tried(other=now)
        drawn = self._scheduler.drawn
        session = drawn.project.kit.sessions.get(slug) if drawn else None
        if session and _said([(e.slug, e.minutes) for e in session.segments]) != now:
            drawn, _ = await self._scheduler.suppose(())  # what was just written is not drawn yet
            session = drawn.project.kit.sessions.get(slug) if drawn else None
        if session is None or {s for s, _ in plan} != {str(e.slug) for e in session.segments}:
            return Tried(other=now)
        if any(len(e.parts) != len(parts.get(e.slug, e.parts)) for e in session.segments):
            return Tried(other=now)
        changes = list(_changes(slug, session, plan, parts, minutes or session.minutes))
        return await try_changes(self._scheduler, changes)

    def retimed(
        self, slug: str, minutes: int, locked: Collection[str]
    ) -> tuple[Kit, Retimed] | None:
        """Return a session in another length, in which some segments keep theirs.

        Raise UsageError when that cannot be.
        """
        drawn = self._scheduler.drawn
        if drawn is None or slug not in drawn.project.kit.sessions:
            return None
        kit = drawn.project.kit
        fixed = locked_in(kit, slug, locked) if locked else kit
        return kit, self._helpers.fit(fixed, slug, minutes)

    async def new_session(self, slug: str, minutes: int, locked: Collection[str]) -> Tried:
        """Return the files of a session made from another. Raise UsageError."""
        found = self.retimed(slug, minutes, locked)
        if found is None:
            raise unknown(slug)
        name = f"{re.sub(r'-?[0-9]+$', '', slug)}-{minutes}"
        content, files = self._scheduler.options.content, self._helpers.files
        rewrites = await self._scheduler.think(files, found[0], content, name, slug, found[1])
        return Tried((), tuple(rewrites))

    def _now(self, slug: str) -> str:
        """Return the plan that the file says now."""
        file = self._scheduler.options.content / "sessions" / f"{slug}.yaml"
        try:
            data = read_raw(read_bytes(file) or b"", shown_path(file), f"sessions/{slug}").data
            return _said([(str(each["slug"]), int(each["minutes"])) for each in data["segments"]])
        except (ContentError, KeyError, OSError, TypeError, ValueError):
            return ""


def _said(plan: Sequence[tuple[str, int]]) -> str:
    return ",".join(f"{slug}:{minutes}" for slug, minutes in plan)


def _changes(
    slug: str, session: Session, plan: Plan, parts: Parts, minutes: int
) -> Iterator[Change]:
    """Yield the changes of a session's file: minutes first, then the order of what stays."""
    id, lengths = f"sessions/{slug}", dict(plan)
    if any(lengths[each.slug] != each.minutes for each in session.segments):
        yield from changes_of(id, session, refit(session, lengths, minutes, parts))
    for segment in session.segments:  # shared otherwise, and as long as before
        shared = parts.get(segment.slug, ()) if lengths[segment.slug] == segment.minutes else ()
        for rank, each in enumerate(shared):
            yield Set(f"{id}/segments/{segment.slug}/parts/{rank}/minutes", each)
    order = [str(each.slug) for each in session.segments if lengths[each.slug]]
    wanted = [each for each, length in plan if length]
    while order != wanted:
        moved, rank = _move(order, wanted)
        order.remove(moved)
        order.insert(rank, moved)
        yield Move(f"{id}/segments/{moved}", rank)


def _move(order: list[str], wanted: list[str]) -> tuple[str, int]:
    """Return one move towards an order: the one that does it at once, if there is one."""
    for each in order:
        rest = [other for other in order if other != each]
        if rest == [other for other in wanted if other != each]:
            return each, wanted.index(each)
    rank = next(n for n, pair in enumerate(zip(order, wanted, strict=True)) if pair[0] != pair[1])
    return wanted[rank], rank


def answer_of(kit: Kit, retimed: Retimed, say: Any) -> list[dict[str, Any]]:
    """Return the table of a re-timing as a page shows it."""
    return [
        {
            "title": plain(row.title, kit.locale),
            "before": row.before,
            "after": row.after,
            "why": say[f"why-{row.why.value}"],
            "is_same": row.before == row.after,
        }
        for row in retimed.rows
    ]
