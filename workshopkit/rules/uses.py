"""Slugs that name things → those that name nothing, and the things that nobody names."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.things import THINGS
from workshopkit.model.uses import unused, uses
from workshopkit.problems import Problem, nearest


def check_uses(kit: Kit) -> Iterator[Problem]:
    """Find what is named and does not exist; warn of what exists and is not used."""
    for use in uses(kit):
        known = use.known(kit)
        if use.slug not in known:
            one = len(use.kinds) == 1
            what = THINGS[use.kinds[0]].noun if one else "element"
            is_segment = use.kinds == ("segment",)
            meant = [each for each in known if not is_segment or _digits(each) == _digits(use.slug)]
            near = nearest(use.slug, meant)
            if is_segment and near is None:
                yield Problem("segment-dropped", use.slug.source, "", {"got": use.slug})
                continue
            values = {"what": what, "got": use.slug, "nearest": near}
            yield Problem("unknown-reference", use.slug.source, "", values)
    unread = {("scenario", str(each.slug)) for each in kit.cases_to_read}
    for kind, slug, place in unused(kit):
        if (kind, slug) not in unread:
            yield Problem("unused", place, "", {"what": THINGS[kind].noun, "got": slug})


def _digits(slug: str) -> str:
    """Return the digits of a slug: « etape-3 » is never what « etape-2 » means."""
    return "".join(each for each in slug if each.isdigit())
