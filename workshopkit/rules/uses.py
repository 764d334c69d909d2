"""Slugs that name things → those that name nothing, and the things that nobody names."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.base import is_nothing, required_in
from workshopkit.model.kit import Kit
from workshopkit.model.things import THINGS
from workshopkit.model.uses import Use, unused, uses
from workshopkit.problems import Problem, Source, nearest


def check_uses(kit: Kit, root: str) -> Iterator[Problem]:
    """Find what is named and does not exist; warn of what exists and is not used.

    Of what a file would hold that is not there, or empty, only the file is told.
    """
    unknown = [
        (use, known, _lacking(kit, use))
        for use in uses(kit)
        if use.slug not in (known := use.known(kit))
    ]
    lacking = {file for use, _, files in unknown if len(use.kinds) == 1 for file in files}
    yield from (_without(kit, file, root) for file in sorted(lacking))
    for use, known, files in unknown:
        if not lacking.intersection(files):
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
    waiting = {("scenario", str(each.slug)) for each in kit.cases_to_read}
    waiting |= {("worksheet", slug) for slug in kit.plain_worksheets}
    for kind, slug, place in unused(kit):
        if (kind, slug) not in waiting:
            yield Problem("unused", place, "", {"what": THINGS[kind].noun, "got": slug})


def _lacking(kit: Kit, use: Use) -> list[str]:
    """Return the files that would hold what is named, of those that say nothing."""
    files = [THINGS[kind].file for kind in use.kinds if THINGS[kind].holder]
    return [file for file in files if is_nothing(kit[file]) and required_in(type(kit[file]))]


def _without(kit: Kit, file: str, root: str) -> Problem:
    """Return what is told of a file that is not there, or empty, and that something names."""
    held = kit[file]
    if held.source_of() is None:
        return Problem("missing-file", Source(f"{root}/{file}.yaml", 0))
    return Problem("empty-file", held.source_of(), "", {"keys": ", ".join(required_in(type(held)))})


def _digits(slug: str) -> str:
    """Return the digits of a slug: « etape-3 » is never what « etape-2 » means."""
    return "".join(each for each in slug if each.isdigit())
