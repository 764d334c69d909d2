"""The schema of a key → how a form shows it: name, help, kind of field, choices, bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from workshopkit.templating import plain


def said_of(description: str, locale: str) -> tuple[str, str]:
    """Return the name of a key and its help, out of what editors say of it."""
    french, _, english = description.partition("\n\n")
    said = (french if locale.startswith("fr") else english.partition("\n\n")[0]) or french
    label = re.split(r"\s*[,;:.]", said, maxsplit=1)[0]
    help = said[len(label) :].strip(" ,;:.")
    return plain(label, locale), plain(help[:1].upper() + help[1:], locale)


def _sides(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a schema and those of which one is enough, but for nothing at all."""
    yield schema
    for each in schema.get("anyOf", ()):
        yield from _sides(each)


def shape_of(schema: Mapping[str, Any]) -> tuple[str, tuple[str, ...]] | None:
    """Return what kind of field fits a schema, with its choices; None for lists and parts."""
    sides = list(_sides(schema))
    kinds = {kind for each in sides for kind in _listed(each.get("type"))}
    if any("$ref" in each for each in sides) or kinds & {"array", "object"}:
        return None
    choices = [str(each) for side in sides for each in side.get("enum", ())]
    if choices:
        return "choice", tuple(choices)
    if any(each.get("format") == "date" for each in sides):
        return "date", ()
    if "integer" in kinds and "string" not in kinds:
        return "number", ()
    return "text", ()


def _listed(kind: object) -> list[str]:
    return [str(each) for each in kind] if isinstance(kind, list) else [str(kind)] if kind else []


def bound_of(schema: Mapping[str, Any]) -> int:
    """Return the greatest length or number that a schema allows; 0 when it tells none."""
    keys = ("maxLength", "maximum")
    return max(
        (int(side[key]) for side in _sides(schema) for key in keys if key in side), default=0
    )
