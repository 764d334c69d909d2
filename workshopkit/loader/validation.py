"""Plain data → a model, or every problem in words, each with its place."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from workshopkit.loader.yaml_repairs import BULLET
from workshopkit.memory import Memory
from workshopkit.model.base import Located, LocatedList, Part
from workshopkit.model.text import Text
from workshopkit.model.things import LISTS
from workshopkit.problems import AtMost, ContentError, Given, Problem, Source, nearest
from workshopkit.problems.counting import ITEM, Bound
from workshopkit.problems.mending import as_slug

Model = TypeVar("Model", bound=Part)
Path = tuple[str | int, ...]
NAMES = ("name", "title", "short", "barrier", "worksheet", "slug")
"""Keys that name an entry, what people know it by first."""
INTEGER = re.compile("[0-9]{1,6}")
PICTURES = ("logo", "photo", "image", "picture", "portrait")
"""Keys that people look for, and that no part has: pictures are in templates."""

RULES = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "text_expected": "not-text",
    "slug": "not-a-slug",
    "reserved_name": "reserved-name",
    "blank": "blank",
    "clock": "not-a-clock",
    "date": "not-a-date",
    "web_address": "not-a-web-address",
    "email": "not-an-email",
    "text_too_long": "too-long",
    "colour": "bad-colour",
    "int_type": "not-a-number",
    "int_parsing": "not-a-number",
    "float_type": "not-a-number",
    "float_parsing": "not-a-number",
    "bool_type": "not-yes-no",
    "bool_parsing": "not-yes-no",
    "tuple_type": "not-a-list",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "literal_error": "not-allowed",
    "union_tag_invalid": "not-allowed",
    "union_tag_not_found": "missing-key",
    "too_short": "too-few",
    "too_long": "too-many",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
}


def validate(
    model: type[Model], data: Any, file: Source | None = None, memory: Memory | None = None
) -> Model:
    """Return ``data`` as ``model``. Raise ContentError with every problem found.

    ``file`` is told for what has no place of its own.
    """
    memory = memory or Memory()
    try:
        return memory.recall(("part", model), lambda: model.model_validate(data), (data,))
    except ValidationError as error:
        found = [
            _problem(model, data, item, file)
            for item in error.errors(include_url=False)
            if not _is_echo(item)
        ]
        raise ContentError(_without_misspelt(found)) from None


def _without_misspelt(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Drop the keys that are missing only because they are misspelt: that is told already."""
    problems = list(problems)
    misspelt = {
        (problem.field, problem.values.get("nearest"))
        for problem in problems
        if problem.rule == "unknown-key"
    }
    for problem in problems:
        if problem.rule != "missing-key" or (problem.field, problem.values["key"]) not in misspelt:
            yield problem


def _is_echo(error: Any) -> bool:
    """Tell whether a list is said to be too short only because some of its items are wrong."""
    return error["type"] == "too_short" and len(error["input"]) >= int(error["ctx"]["min_length"])


def _problem(model: type[Part], data: Any, error: Any, file: Source | None) -> Problem:
    path = _real_path(data, error["loc"])
    kind: str = error["type"]
    rule = RULES.get(kind, "refused")
    source, parent = _place(data, path)
    shown = _shown(data, path)
    given = error.get("input")
    context = error.get("ctx", {})
    values: dict[str, Any] = {"got": described(given), "detail": error["msg"]}
    if better := context.get("better"):
        values["better"] = better
    if kind == "missing" and isinstance(error["loc"][-1], int):
        rule, values = "too-few", {"limit": error["loc"][-1] + 1, "got": error["loc"][-1]}
    elif rule == "missing-key":
        values["key"] = path[-1] if kind == "missing" else "kind"
        if kind == "missing":
            shown = _shown(data, path[:-1])
    elif rule == "unknown-key":
        known = _known_keys(model, error["loc"][:-1])
        values["key"] = path[-1]
        rule = "no-picture-key" if path[-1] in PICTURES else rule
        values["nearest"] = nearest(str(path[-1]), sorted(known - set(parent or ())))
        source = parent.keys_at.get(str(path[-1]), source) if parent is not None else source
        shown = _shown(data, path[:-1])
    elif rule == "not-a-number" and re.fullmatch(r"\d{1,3}[:h]\d{2}", str(given).replace(" ", "")):
        rule = "minutes-as-clock"
        values |= {"got": given, "guess": _minutes_meant(str(given))}
    elif rule == "not-a-number" and isinstance(given, Text) and INTEGER.fullmatch(given):
        rule, values = "quoted-number", {"got": str(given)}
    elif rule == "not-a-list" and (bullet := BULLET.match(str(given))):
        rule, values = "bullet", {"sign": bullet[2]}
    elif rule == "not-allowed":
        allowed = _allowed(context)
        tag = context.get("tag")
        if kind == "union_tag_invalid" and isinstance(given, Located):
            source = given.values_at.get("kind", source)
            shown = f"{shown}.kind"
        got = str(tag if tag is not None else given)
        values |= {"got": got, "known": ", ".join(allowed), "nearest": nearest(got, allowed)}
    elif rule in ("not-a-slug", "reserved-name", "bad-colour"):
        values["got"] = str(given)
    elif rule == "too-few":
        values = {"limit": context["min_length"], "got": context["actual_length"]}
    elif rule == "too-many":
        first = int(context["max_length"])
        source, shown = given.items_at[first], _shown(data, (*path, first))
        values = {
            "most": AtMost(first, LISTS.get(str(path[-1]), ITEM)),
            "got": described(_name_of(given[first])),
        }
    elif rule == "too-long":
        values = {"most": context["most"], "excess": context["excess"]}
    elif rule == "out-of-range":
        values["limit"] = Bound(context.get("ge", context.get("le")), "ge" in context)
        values["got"] = given
    elif rule == "not-text" and (fix := _mapping_meant_as_text(given, path)):
        rule, values = "colon-in-text", {"fix": fix}
    elif rule == "not-text" and parent is not None and _is_text_below(given, parent, path):
        key = str(path[-1])
        source = parent.keys_at[key]
        opens = len(path) > 1 and isinstance(path[-2], int) and key == next(iter(parent))
        fix = f"- {key}: >-" if opens else f"{key}: >-"
        rule, values = "colon-below", {"below": given.source.line, "fix": fix}
    return Problem(rule, source or file, shown, values)


def _name_of(entry: Any) -> Any:
    """Return what people call an entry: its name or title, else the entry itself."""
    if not isinstance(entry, Located):
        return entry
    return next((entry[key] for key in NAMES if entry.get(key)), entry)


def _mapping_meant_as_text(given: Any, path: Path) -> str | None:
    """Return ``- "Conseiller : trop tôt."`` when YAML took the colon for a key's."""
    if not isinstance(given, Located) or len(given) != 1 or not isinstance(path[-1], int):
        return None
    [(key, value)] = given.items()
    if not isinstance(value, Text):
        return None
    gap = given.values_at[key].column - given.keys_at[key].column - len(key)
    colon = ": " if gap < len(" : ") else " : "
    return f'- "{key}{colon}{value}"'


def _is_text_below(given: Any, parent: Located, path: Path) -> bool:
    """Tell whether a mapping is a text, written under its key, in which a colon stands."""
    if not isinstance(given, Located) or not given or path[-1] not in parent:
        return False
    [first, *_] = given
    return " " in first.strip() and given.source.line > parent.keys_at[str(path[-1])].line


def _real_path(data: Any, loc: Iterable[str | int]) -> Path:
    """Drop from pydantic's location the union tags, which nobody wrote."""
    path: list[str | int] = []
    loc = list(loc)
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        after_item = index > 0 and isinstance(loc[index - 1], int)
        if after_item and isinstance(data, dict) and data.get("kind") == step:
            continue
        inside = (isinstance(data, dict) and step in data) or (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        )
        if inside:
            data = data[step]
        elif not last or not isinstance(data, dict):
            continue
        path.append(step)
    return tuple(path)


def _place(data: Any, path: Path) -> tuple[Source | None, Located | None]:
    """Return where the value at ``path`` stands, and the mapping that holds it."""
    source: Source | None = getattr(data, "source", None)
    parent: Located | None = data if isinstance(data, Located) else None
    for step in path:
        if isinstance(data, Located):
            parent = data
            if step not in data:
                break
            source = data.values_at[str(step)]
            data = data[str(step)]
        elif isinstance(data, LocatedList) and isinstance(step, int):
            source = data.items_at[step]
            data = data[step]
            parent = None
    return source, parent


def _shown(data: Any, path: Path) -> str:
    """Return ``segments[ouverture].minutes``: an entry by its slug, else by its rank from 0."""
    text = ""
    for step in path:
        data = _below(data, step)
        slug = data.get("slug") if isinstance(step, int) and isinstance(data, dict) else None
        name = slug if isinstance(slug, str) and as_slug(slug) == slug else step
        text += f"[{name}]" if isinstance(step, int) else f".{step}"
    return text.lstrip(".")


def _below(data: Any, step: str | int) -> Any:
    """Return what a step of a path leads to, None when there is nothing."""
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) else None


def described(value: Any) -> Given | str:
    """Return a value as messages quote it, cut when it is long."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    if value is None or isinstance(value, bool):
        return Given("" if value is None else str(value).lower())
    text = str(value)
    return Given(f"{text[:40]}…" if len(text) > 40 else text)


def _allowed(context: Any) -> list[str]:
    listed = str(context.get("expected", context.get("expected_tags", "")))
    return re.findall(r"'([^']*)'", listed)


def _minutes_meant(given: str) -> int:
    """Guess the minutes in ``1:30`` (an hour and a half) or ``9:30`` (nine and a half)."""
    first, second = (int(part) for part in re.split("[:h]", given.replace(" ", "")))
    return first * 60 + second if first <= 4 else first + (second >= 30)


def _known_keys(model: type[Part], loc: Iterable[str | int]) -> set[str]:
    """Return the keys that the model at ``loc`` knows."""
    candidates: list[type[Part]] = [model]
    for step in loc:
        below: list[type[Part]] = []
        for candidate in candidates:
            if step in candidate.model_fields:
                below += _models_in(candidate.model_fields[str(step)].annotation)
            kind = candidate.model_fields.get("kind")
            if kind is not None and step in typing.get_args(kind.annotation):
                below = [candidate]
                break
        candidates = below or candidates
    return {key for candidate in candidates for key in candidate.model_fields}


def _models_in(annotation: Any) -> list[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    if isinstance(annotation, types.GenericAlias | types.UnionType) or typing.get_args(annotation):
        return [model for arg in typing.get_args(annotation) for model in _models_in(arg)]
    return []
