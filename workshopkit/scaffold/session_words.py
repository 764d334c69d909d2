"""A session made again in another length → the words that the new one must say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.mentions.resolving import language_of
from workshopkit.model.kit import Kit
from workshopkit.model.session import Segment, Session
from workshopkit.retiming import Retimed, Why
from workshopkit.writer import Change, Set

MINUTES = re.compile(r"\b(\d+)(?= min)")
BREAK = {"fr": ("pause", True), "en": ("break", False)}
"""What a break is called, and whether that word is feminine."""
BACK = {
    "fr": "Bon retour. On reprend avec « {title} ».",
    "en": "Welcome back. We go on with “{title}”.",
}


def words_of(id: str, kit: Kit, source: str, made: Retimed, locale: str | None) -> Iterator[Change]:
    """Yield the changes of words: a title that promises no more than there is, breaks by number.

    ``kit`` is in the language of the file that ``locale`` names; None: in its first one.
    """
    if title := new_title(kit, made):
        yield Set(f"{id}/title", title, locale)
    yield from _slides(id, kit.sessions[source], made, locale)
    session, language = kit.sessions[source], language_of(kit.locale)
    short = "fr" if kit.locale.startswith("fr") else "en"
    segments: dict[str, Segment] = {each.slug: each for each in session.segments}
    rows = [row for row in made.rows if row.after]
    model = next((each for each in session.segments if each.pause), None)
    number = 0
    for rank, row in enumerate(rows):
        added = row.why is Why.PAUSE_ADDED
        number += added or segments[row.segment].pause
        if not added or model is None:
            continue
        noun, feminine = BREAK[short]
        said = f"{language.ordinal(number, feminine)} {noun}"
        said = said[:1].upper() + said[1:]
        place = f"{id}/segments/{row.segment}"
        yield Set(f"{place}/title", said, locale)
        if model.agenda:
            yield Set(f"{place}/agenda", said, locale)
        if model.slides and model.slides[0].title:
            yield Set(f"{place}/slides/0/title", said, locale)
        following = segments[rows[rank + 1].segment].title
        back = BACK[short].format(title=_plain(following))
        yield Set(f"{place}/script/transition", back, locale)


def new_title(kit: Kit, made: Retimed) -> str:
    """Return a title that names the steps still exercised, when the kit's promises more."""
    left = [str(step.title) for step in kit.steps.steps if step.slug not in made.broken]
    if not made.broken or not left:
        return ""
    first, *others = (_plain(title) for title in left)
    return ", ".join([first, *(each[:1].lower() + each[1:] for each in others)])


def _slides(id: str, session: Session, made: Retimed, locale: str | None) -> Iterator[Change]:
    """Change the minutes that activities' slides say, where each is that of some parts."""
    for segment in session.segments:
        if segment.slug in made.dropped:
            continue
        now = made.parts[segment.slug]
        gone = {rank for rank, kept in made.slides.get(segment.slug, {}).items() if not kept}
        place = f"{id}/segments/{segment.slug}/slides"
        for rank, slide in enumerate(segment.slides):
            if slide.slide == "activity" and slide.text and rank not in gone:
                said = with_minutes(_plain(slide.text), segment, now)
                if said and said != _plain(slide.text):
                    yield Set(f"{place}/{rank}/text", said, locale)


def with_minutes(text: str, segment: Segment, now: tuple[int, ...]) -> str:
    """Return « 7 min en silence, 3 min en plénière » with the minutes of today.

    What a comma sets off goes with the part it tells of. Nothing when some number is of no
    part, or of several that no longer last as long.
    """
    lengths: dict[str, set[int]] = {}
    for part, minutes in zip(segment.parts, now, strict=True):
        if part.by_people:
            lengths.setdefault(str(part.minutes), set()).add(minutes)
    clauses = []
    for clause in text.split(", "):
        said = MINUTES.findall(clause)
        found = [lengths.get(each, set()) - {0} for each in said]
        if any(each not in lengths for each in said) or any(len(each) > 1 for each in found):
            return ""
        if all(found):
            clauses.append(MINUTES.sub(lambda each: str(*(lengths[each[1]] - {0})), clause))
    return ", ".join(clauses)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
