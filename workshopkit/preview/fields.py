"""The schema of a key → how a form shows it: name, help, kind of field, choices, part, bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from workshopkit.templating import plain
from workshopkit.writer import as_typed

Shape = Mapping[str, Any]
"""A schema."""
TICKED = re.compile(r"(?:[«“]\s*)?\b(true|false)\b(?:\s*[»”])?", re.IGNORECASE)
TICKS = {
    True: {"true": "« oui »", "false": "« non »"},
    False: {"true": "“yes”", "false": "“no”"},
}
"""What a form calls the values of a key that is answered by yes or no."""
BOUNDS = ("minimum", "maximum", "maxLength")


def said_of(description: str, locale: str) -> tuple[str, str]:
    """Return the name of a key and its help, out of what editors say of it."""
    french, _, english = description.partition("\n\n")
    is_french = locale.startswith("fr") or not english
    said = french if is_french else english.partition("\n\n")[0]
    said = re.sub(r"^\W*true\W*", "", said)  # it is answered by yes or no
    said = re.sub(r"^\W*false\b\W*", "Non " if is_french else "No ", said)
    said = said[:1].upper() + said[1:]
    label = re.split(r"\s*[,;:.]", said, maxsplit=1)[0]
    help = said[len(label) :].strip(" ,;:.")
    help = TICKED.sub(lambda found: TICKS[is_french][found[1].lower()], help)
    return plain(label, locale), plain(help[:1].upper() + help[1:], locale)


def _sides(schema: Shape) -> Iterator[Shape]:
    """Yield a schema and those of which one is enough, but for nothing at all."""
    yield schema
    for each in schema.get("anyOf", ()):
        yield from _sides(each)


def shape_of(schema: Shape) -> tuple[str, tuple[str, ...]] | None:
    """Return what kind of field fits a schema, with its choices; None for parts of several keys.

    ``lines`` are texts, one to a line; ``several`` are choices, each taken or not.
    """
    sides = list(_sides(schema))
    kinds = {kind for each in sides for kind in _listed(each.get("type"))}
    if "array" in kinds:
        items = next((each["items"] for each in sides if "items" in each), None)
        kind, choices = (shape_of(items) if items else None) or ("", ())
        several = {"text": "lines", "choice": "several"}.get(kind)
        return (several, choices) if several else None
    if any("$ref" in each or "oneOf" in each for each in sides) or "object" in kinds:
        return None
    if "boolean" in kinds:
        return "choice", ("true", "false")
    if any("enum" in each for each in sides):
        return "choice", tuple(str(each) for side in sides for each in side.get("enum", ()))
    if any(each.get("format") == "date" for each in sides):
        return "date", ()
    if "integer" in kinds and "string" not in kinds:
        return "number", ()
    return "text", ()


def part_of(schema: Shape) -> tuple[str, bool]:
    """Return the name of the part of several keys that a schema holds, and whether in a list.

    Nothing when it holds none; ``*`` for parts of several kinds.
    """
    for side in _sides(schema):
        if "items" in side and (named := part_of(side["items"])[0]):
            return named, True
        if "oneOf" in side:
            return "*", False
        if "$ref" in side:
            return str(side["$ref"]).rpartition("/")[2], False
    return "", False


def _listed(kind: object) -> list[str]:
    return [str(each) for each in kind] if isinstance(kind, list) else [str(kind)] if kind else []


def bounds_of(schema: Shape) -> tuple[int, int]:
    """Return the least number, and the greatest number or length, that a schema allows.

    1 and 0 when it tells none.
    """
    told = {key: int(side[key]) for side in _sides(schema) for key in BOUNDS if key in side}
    return told.get("minimum", 1), told.get("maximum", told.get("maxLength", 0))


def fewest_of(schema: Shape) -> int:
    """Return how many a list holds at least, one or more."""
    return max(1, *(int(side.get("minItems", 1)) for side in _sides(schema)))


def most_of(schema: Shape) -> int | None:
    """Return how many a list holds at most, if that is told."""
    return next((int(side["maxItems"]) for side in _sides(schema) if "maxItems" in side), None)


def as_lines(value: Any) -> str:
    """Return what a file says as a field holds it; nothing for what has keys of its own."""
    if isinstance(value, list | tuple):
        return "\n".join(as_typed(each) for each in value if not isinstance(each, dict | list))
    return "" if value is None or isinstance(value, dict) else as_typed(value)
