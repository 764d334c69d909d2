"""Kits with as many things as asked: copies of the specimen, or of a loaded kit."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import yaml

LISTS = {
    "barriers": ("barriers.yaml", ("barriers",)),
    "steps": ("steps.yaml", ("steps",)),
    "sentences": ("questions.yaml", ("sentences",)),
    "rules": ("kit.yaml", ("ground_rules", "rules")),
    "scenarios": ("scenarios.yaml", ("scenarios",)),
    "card": ("barriers.yaml", ("barriers", 0, "card")),
}
"""Where each list is written."""
CARD = {
    "code": "F3",
    "title": "Carte",
    "minutes": 0,
    "grouping": "À garder",
    "pages": 2,
    "format": "card",
    "named": False,
    "aim": "Poser une question.",
    "blocks": [
        {"kind": "card", "side": "sentences"},
        {"kind": "page"},
        {"kind": "card", "side": "barriers"},
        {"kind": "list", "title": "Rappel", "points": ["Une question à la fois."]},
    ],
}
"""A pocket card, whose size follows the counts."""
MENTION = re.compile(r"<([^<>]*?)([a-z0-9-]+)>", re.IGNORECASE)
"""A mention in a text, and the slug that ends it."""


def read(content: Path, name: str) -> Any:
    """Return the plain data of a file of ``content``."""
    return yaml.load((content / name).read_text("utf-8"), yaml.CSafeLoader)


def write(content: Path, name: str, data: Any) -> None:
    """Write plain data as a file of ``content``, each entry from its own line."""
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)
    (content / name).write_text(text, "utf-8")


class _Plain(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def give(content: Path, **counts: int) -> None:
    """Make the list of each name hold so many things: the first ones, then copies of them.

    What spoke of a thing that is no more speaks of the first one.
    """
    before = _slugs(content)
    for name, count in counts.items():
        file, path = LISTS[name]
        data = read(content, file)
        place = data
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = _grown(place[path[-1]], count, name)
        write(content, file, data)
    _mend(content, before, _slugs(content))


def _grown(entries: list[Any], count: int, name: str) -> list[Any]:
    grown = [copy.deepcopy(entries[n % len(entries)]) for n in range(count)]
    for n, entry in enumerate(grown[len(entries) :], start=len(entries) + 1):
        if isinstance(entry, dict):
            entry |= {"slug": f"{entry['slug']}-{n}"} if "slug" in entry else {}
            entry |= {"code": f"S{n}"} if "code" in entry else {}
            for key in ("name", "short", "title"):
                if key in entry:
                    entry[key] = f"{entry[key]} {n}"
        else:
            grown[n - 1] = f"{name} {n} : {entry}"
    return grown


def _slugs(content: Path) -> dict[str, list[str]]:
    return {
        name: [each["slug"] for each in read(content, LISTS[name][0])[name]]
        for name in ("barriers", "steps", "scenarios")
    }


def _mend(content: Path, before: dict[str, list[str]], after: dict[str, list[str]]) -> None:
    """Turn what speaks of a thing that is gone to the first of its kind."""
    first = {
        slug: after[name][0] for name in before for slug in before[name] if slug not in after[name]
    }
    if first:
        for file in sorted(content.rglob("*.yaml")):
            data = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
            if data is not None:
                write(content, str(file.relative_to(content)), _turned(data, first))


def _turned(data: Any, first: dict[str, str]) -> Any:
    if isinstance(data, dict):
        return {key: _turned(value, first) for key, value in data.items()}
    if isinstance(data, list):
        return [_turned(value, first) for value in data]
    if not isinstance(data, str):
        return data
    return first.get(
        data, MENTION.sub(lambda found: f"<{found[1]}{_as_said(found[2], first)}>", data)
    )


def _as_said(slug: str, first: dict[str, str]) -> str:
    """Return the slug to say instead, with a capital when there was one."""
    other = first.get(slug.lower(), slug)
    return other.capitalize() if slug[0].isupper() else other
