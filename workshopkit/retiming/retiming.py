"""A session and the time there is → which segments stay, and for how long."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from workshopkit.model.session import Segment, Session
from workshopkit.retiming.dropping import choose, still_needed
from workshopkit.retiming.lengthening import lengthen
from workshopkit.retiming.pacing import paced
from workshopkit.retiming.retimed import Retimed, Row, Why


def retime(
    session: Session,
    minutes: int,
    on_barriers: frozenset[str],
    spoken: Mapping[str, float] = MappingProxyType({}),
) -> Retimed:
    """Fit ``session`` into ``minutes``. ``on_barriers``: the slugs that barriers go by.

    ``spoken``: how many minutes the script of each segment takes to say.

    Shorter: the cuts of the session first, in their order, then every segment down to its
    floor; then what may be dropped goes, least needed first. Longer: each segment up to its
    ceiling, then breaks where people would work more than an hour and a half. Raise TooShort.
    """
    dropped = choose(session, minutes, on_barriers)
    kept = [each for each in session.segments if each.slug not in dropped]
    lengths: dict[str, int] = {each.slug: each.minutes for each in kept}
    total = sum(lengths.values())
    added: tuple[tuple[int, Segment], ...] = ()
    if total > minutes:
        _shorten(session, kept, lengths, total - minutes)
    elif total < minutes:
        added = lengthen(kept, lengths, minutes - total)
    lengthened = sum(lengths.values()) + sum(segment.minutes for _, segment in added)
    parts = paced(kept, {each.slug: parts_in(each, lengths[each.slug]) for each in kept}, spoken)
    fitted = _retimed(session, lengths, dropped, parts)
    rows = list(fitted.rows)
    for count, (after, pause) in enumerate(reversed(added)):
        rank = next(i for i, row in enumerate(rows) if row.segment == kept[after].slug) + 1
        slug = f"{pause.slug}-{len(added) + 1 - count}"
        rows.insert(rank, Row(slug, pause.title, 0, pause.minutes, Why.PAUSE_ADDED))
    return replace(
        fitted,
        minutes=lengthened,
        rows=tuple(rows),
        unfilled=max(0, minutes - lengthened),
        broken=still_needed(session, dropped, on_barriers),
    )


def refit(
    session: Session,
    lengths: Mapping[str, int],
    minutes: int,
    shared: Mapping[str, tuple[int, ...]] = MappingProxyType({}),
) -> Retimed:
    """Give each segment the minutes of ``lengths``, by hand; without minutes it is dropped.

    Parts, timers and cuts follow, but for the parts that are ``shared`` by hand; ``minutes`` is
    what the session is to say that it takes.
    """
    now = {str(e.slug): lengths[e.slug] for e in session.segments if lengths.get(e.slug)}
    dropped = {str(each.slug): Why.DROPPED for each in session.segments if each.slug not in now}
    kept = [each for each in session.segments if each.slug in now]
    parts: dict[str, tuple[int, ...]] = {
        each.slug: shared.get(each.slug) or parts_in(each, now[each.slug]) for each in kept
    }
    fitted = replace(_retimed(session, now, dropped, parts), minutes=minutes)
    if all(each.minutes == now.get(each.slug) for each in session.segments):
        return replace(fitted, cuts={rank: cut.minutes for rank, cut in enumerate(session.cuts)})
    return fitted


def _retimed(
    session: Session,
    lengths: Mapping[str, int],
    dropped: Mapping[str, Why],
    parts: Mapping[str, tuple[int, ...]],
) -> Retimed:
    """Return what follows from the minutes of each segment that stays, and of its parts."""
    kept = [each for each in session.segments if each.slug not in dropped]
    why: dict[str, Why] = {each.slug: _why(each, lengths[each.slug]) for each in kept} | {**dropped}
    rows = [
        Row(each.slug, each.title, each.minutes, lengths.get(each.slug, 0), why[each.slug])
        for each in session.segments
    ]
    resort = session.last_resort
    return Retimed(
        minutes=sum(lengths.values()),
        rows=tuple(rows),
        parts=parts,
        slides={each.slug: _timers(each, parts[each.slug], dropped) for each in kept},
        cuts=_cuts(session, kept, lengths),
        keeps_last_resort=resort is not None and resort.segment not in dropped,
        worksheets=_unused(session, kept),
        unfilled=0,
        broken=(),
        outcomes=_lost(session, dropped),
    )


def parts_in(segment: Segment, total: int) -> tuple[int, ...]:
    """Return the minutes of each part of a segment that takes ``total``; none for what goes.

    Parts marked as the first to go leave whole, the last first, as long as most of their
    minutes must be saved; the others share what there is as they did.
    """
    parts = [part.minutes for part in segment.parts]
    kept = [True] * len(parts)
    for rank in reversed(range(len(parts))):
        saved = sum(part for part, keep in zip(parts, kept, strict=True) if keep) - total
        if segment.parts[rank].first_to_go and 2 * saved >= parts[rank] and sum(kept) > 1:
            kept[rank] = False
    shared = iter(share((part for part, keep in zip(parts, kept, strict=True) if keep), total))
    return tuple(next(shared) if keep else 0 for keep in kept)


def share(parts: Iterable[int], total: int) -> tuple[int, ...]:
    """Share ``total`` minutes among parts as they were shared, at least one minute each.

    When there are more parts than minutes, the last ones get none.
    """
    parts = tuple(parts)
    if sum(parts) == total:
        return parts
    if total <= len(parts):
        return tuple(1 if rank < total else 0 for rank in range(len(parts)))
    before = sum(parts)
    wanted = [max(1.0, part * total / before) for part in parts]
    got = [int(each) for each in wanted]
    while sum(got) < total:
        got[max(range(len(got)), key=lambda rank: (wanted[rank] - got[rank], -rank))] += 1
    while sum(got) > total:
        got[max(range(len(got)), key=lambda rank: (got[rank], rank))] -= 1
    return tuple(got)


def _shorten(
    session: Session, kept: Iterable[Segment], lengths: dict[str, int], excess: int
) -> None:
    """Take ``excess`` minutes out: by the session's own cuts, then from whoever has most left."""
    floors: dict[str, int] = {each.slug: each.floor for each in kept}
    for cut in session.cuts:
        if cut.segment in floors:
            given = min(cut.minutes, excess, lengths[cut.segment] - floors[cut.segment])
            lengths[cut.segment] -= max(0, given)
            excess -= max(0, given)
    while excess > 0:
        slug = max(lengths, key=lambda each: (lengths[each] - floors[each], lengths[each]))
        lengths[slug] -= 1
        excess -= 1


def _timers(segment: Segment, parts: tuple[int, ...], dropped: Collection[str]) -> dict[int, int]:
    """Return the slides of a segment whose own minutes are no longer those of a part.

    None for those of no use without a segment that is left out.
    """
    floor = [
        (part.minutes, now)
        for part, now in zip(segment.parts, parts, strict=True)
        if part.by_people
    ]
    timers = {}
    for rank, slide in enumerate(segment.slides):
        same = [now for before, now in floor if before == slide.minutes]
        if slide.minutes and slide.minutes not in same:
            left = sum(now for _, now in floor)
            timers[rank] = max(same) if same else min(slide.minutes, left)
    timers = {rank: now for rank, now in timers.items() if now != segment.slides[rank].minutes}
    needy = [rank for rank, each in enumerate(segment.slides) if each.needs in dropped]
    return timers | dict.fromkeys(needy, 0)


def _lost(session: Session, dropped: Collection[str]) -> tuple[int, ...]:
    """Return the outcomes, by their rank from 0, that only dropped segments serve."""
    served = {rank for each in session.segments for rank in each.outcomes}
    now = {rank for each in session.segments if each.slug not in dropped for rank in each.outcomes}
    return tuple(rank - 1 for rank in sorted(served - now))


def _why(segment: Segment, minutes: int) -> Why:
    if minutes > segment.minutes:
        return Why.LONGER
    if minutes == segment.minutes:
        return Why.AS_IT_WAS
    return Why.FLOOR if minutes == segment.floor else Why.SHORTER


def _cuts(
    session: Session, kept: Iterable[Segment], lengths: Mapping[str, int]
) -> Mapping[int, int]:
    """Keep the cuts that a segment can still give without going under its floor."""
    left = {each.slug: lengths[each.slug] - each.floor for each in kept}
    cuts: dict[int, int] = {}
    for rank, cut in enumerate(session.cuts):
        given = min(cut.minutes, left.get(cut.segment, 0))
        if given > 0:
            cuts[rank] = given
            left[cut.segment] -= given
    return cuts


def _unused(session: Session, kept: Iterable[Segment]) -> tuple[str, ...]:
    """Return the worksheets that were handed out in a segment, and are no longer in any."""
    before = {slug for each in session.segments for slug in each.hand_out}
    now = {slug for each in kept for slug in each.hand_out}
    used = (each.worksheet for each in session.worksheets)
    return tuple(slug for slug in used if slug in before - now)
