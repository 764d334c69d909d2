"""Provinces → what a person of each must still write or check."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.problems import Problem, nearest


def check_provinces(kit: Kit) -> Iterator[Problem]:
    """Note the rules that nobody has checked, of the province at hand; warn when it has none.

    The others that are to be written are told together, once. A service whose obstacle is not
    in ``barriers.yaml`` would never be printed; a kit that gives its obstacles no slug uses none.
    """
    obstacles = [str(each.slug) for each in kit.routes if each.slug]
    for service in (each for province in kit.provinces for each in province.routes):
        if obstacles and service.slug not in obstacles:
            near = nearest(service.slug, obstacles)
            values = {"what": "obstacle", "got": service.slug, "nearest": near}
            yield Problem("unknown-reference", service.slug.source, "provinces", values)
    known = kit.provinces
    here = kit.province
    if here and not here.rules:
        yield Problem("province-empty", here.name.source, "provinces", {"got": here.name})
    elif here and not here.checked:
        yield Problem("to-check", here.source_of("checked"), "provinces", {"got": here.name})
    waiting = [each for each in known if not each.rules and each is not here]
    if waiting:
        names = ", ".join(str(each.name) for each in waiting)
        yield Problem("provinces-to-write", waiting[0].name.source, "provinces", {"got": names})
