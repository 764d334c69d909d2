"""Slugs and codes → those that two things share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workshopkit.model.base import Part
from workshopkit.model.blocks import every_block
from workshopkit.model.kit import Kit
from workshopkit.model.text import Text
from workshopkit.model.things import THINGS
from workshopkit.problems import Problem


def check_names(kit: Kit) -> Iterator[Problem]:
    """Find the slugs written twice in a list, and the codes printed on two things."""
    for part in kit.parts():
        for key in type(part).model_fields:
            if key not in ("blocks", "left", "right"):
                value = getattr(part, key)
                yield from _twice(_slugs(value if isinstance(value, tuple) else ()))
    for worksheet in kit.worksheets.values():  # a slug names a field, in columns too
        yield from _twice(_slugs(every_block(worksheet.blocks)))
    for event in (kit.event, *kit.events.values()):  # a session has one folder of papers in each
        yield from _twice([given.session for given in event.sessions], "session-twice")
    for kind, thing in THINGS.items():
        if thing.code:
            yield from _codes(kit.all(kind))


def _slugs(entries: Iterable[object]) -> list[Text]:
    slugs = (getattr(each, "slug", None) for each in entries if isinstance(each, Part))
    return [slug for slug in slugs if slug is not None]  # some may have none


def _twice(slugs: Iterable[Text], rule: str = "duplicate-slug") -> Iterator[Problem]:
    seen: dict[str, Text] = {}
    for slug in slugs:
        if slug in seen:
            first = seen[slug].source
            values = {"got": slug, "first": first.line if first else 0}
            yield Problem(rule, slug.source, "", values)
        seen.setdefault(slug, slug)


def _codes(coded: Mapping[str, Part]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for slug, part in coded.items():
        code: Text = getattr(part, "code")  # noqa: B009
        if code in seen:
            values = {"got": code, "other": seen[code]}
            yield Problem("duplicate-code", code.source, "code", values)
        seen.setdefault(code, slug)
