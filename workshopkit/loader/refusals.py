"""What pydantic refuses → the problem in our words, by the type of its error, never its English."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshopkit.loader.repairs import BULLET
from workshopkit.loader.written import (
    Path,
    described,
    name_of,
    path_of,
    path_shown,
    place_of,
)
from workshopkit.model.base import Located, Part
from workshopkit.model.fields import allowed_at, keys_at
from workshopkit.model.text import Text
from workshopkit.model.things import LISTS
from workshopkit.problems import AtMost, Problem, Source, nearest
from workshopkit.problems.counting import ITEM, Bound

INTEGER = re.compile("[0-9]{1,6}")
CLOCK = re.compile(r"(\d{1,3})[:h](\d{2})")
PICTURES = ("logo", "photo", "image", "picture", "portrait")
"""Keys that people look for where there are none."""


@dataclass(frozen=True)
class Refused:
    """An error of pydantic's, and where it is in the data."""

    model: type[Part]
    data: Any
    loc: tuple[str | int, ...]
    """Pydantic's path: union tags are in it."""
    given: Any
    context: Mapping[str, Any]
    """What pydantic says of a constraint: ``ge``, ``min_length``…"""
    said: str
    """Its English, for what no rule of ours foresees."""
    path: Path
    source: Source | None
    parent: Located | None
    """The mapping that holds the value."""

    @property
    def key(self) -> str:
        """The last key of the path."""
        return str(self.path[-1])


@dataclass(frozen=True)
class Told:
    """The rule, its values; and where, unless it is where the value stands."""

    rule: str
    values: Mapping[str, Any] = field(default_factory=dict)
    source: Source | None = None
    path: Path | None = None


def problem_of(model: type[Part], data: Any, error: Any, file: Source | None) -> Problem:
    """Return an error of ``ValidationError.errors()`` as a problem with its place.

    ``file`` is told for what has no place of its own.
    """
    path = path_of(data, error["loc"])
    source, parent = place_of(data, path)
    context = error.get("ctx", {})
    refused = Refused(
        model, data, error["loc"], error.get("input"), context, error["msg"], path, source, parent
    )
    told = RULES.get(error["type"], _unforeseen)(refused)
    where = refused.path if told.path is None else told.path
    return Problem(told.rule, told.source or source or file, path_shown(data, where), told.values)


def _plainly(rule: str) -> Callable[[Refused], Told]:
    """Return what tells that rule with what was written, and what should be, when it is known."""
    return lambda refused: Told(rule, {"got": described(refused.given), **_better(refused)})


def _in_full(rule: str) -> Callable[[Refused], Told]:
    """Return what tells that rule with all that was written, out of quotation marks."""
    return lambda refused: Told(rule, {"got": str(refused.given)})


def _better(refused: Refused) -> dict[str, Any]:
    better = refused.context.get("better")
    return {"better": better} if better else {}


def _unforeseen(refused: Refused) -> Told:
    return Told("refused", {"got": described(refused.given), "detail": refused.said})


def _missing(refused: Refused) -> Told:
    if isinstance(refused.loc[-1], int):  # an item of a list of a fixed length
        return Told("too-few", {"limit": refused.loc[-1] + 1, "got": refused.loc[-1]})
    return Told("missing-key", {"key": refused.key}, path=refused.path[:-1])


def _lacks(key: str) -> Callable[[Refused], Told]:
    return lambda refused: Told("missing-key", {"key": key})


def _unknown_key(refused: Refused) -> Told:
    key, above = refused.key, refused.path[:-1]
    free = keys_at(refused.model, refused.loc[:-1]) - {*(refused.parent or ())}
    values = {"key": key, "nearest": nearest(key, sorted(free))}
    source = refused.parent.keys_at.get(key) if refused.parent is not None else None
    return Told("no-picture-key" if key in PICTURES else "unknown-key", values, source, above)


def _not_a_number(refused: Refused) -> Told:
    given = refused.given
    if clock := CLOCK.fullmatch(str(given).replace(" ", "")):
        guess = _minutes_meant(int(clock[1]), int(clock[2]))
        return Told("minutes-as-clock", {"got": given, "guess": guess})
    if isinstance(given, Text) and INTEGER.fullmatch(given):
        return Told("quoted-number", {"got": str(given)})
    return _plainly("not-a-number")(refused)


def _minutes_meant(first: int, second: int) -> int:
    """Guess the minutes in ``1:30`` (an hour and a half) or ``9:30`` (nine and a half)."""
    return first * 60 + second if first <= 4 else first + (second >= 30)


def _not_a_list(refused: Refused) -> Told:
    if bullet := BULLET.match(str(refused.given)):
        return Told("bullet", {"sign": bullet[2]})
    return _plainly("not-a-list")(refused)


def _not_a_choice(refused: Refused) -> Told:
    return Told("not-allowed", _choices(refused, str(refused.given)))


def _not_a_locale(refused: Refused) -> Told:
    got, known = str(refused.given), refused.context["known"]
    near = nearest(got, known)
    return Told("not-allowed", {"got": got, "known": ", ".join(known), "nearest": near})


def _not_a_kind(refused: Refused) -> Told:
    given = refused.given
    kind = str(refused.context["tag"])
    source = given.values_at.get("kind") if isinstance(given, Located) else None
    return Told("not-allowed", _choices(refused, kind), source, (*refused.path, "kind"))


def _choices(refused: Refused, got: str) -> dict[str, Any]:
    known = allowed_at(refused.model, refused.loc)
    return {"got": got, "known": ", ".join(known), "nearest": nearest(got, known)}


def _too_few(refused: Refused) -> Told:
    context = refused.context
    return Told("too-few", {"limit": context["min_length"], "got": context["actual_length"]})


def _too_many(refused: Refused) -> Told:
    first = int(refused.context["max_length"])
    most = AtMost(first, LISTS.get(refused.key, ITEM))
    values = {"most": most, "got": described(name_of(refused.given[first]))}
    return Told("too-many", values, refused.given.items_at[first], (*refused.path, first))


def _too_long(refused: Refused) -> Told:
    return Told("too-long", {key: refused.context[key] for key in ("most", "excess", "where")})


def _out_of_range(refused: Refused) -> Told:
    [(side, limit)] = ((key, refused.context[key]) for key in BOUNDS if key in refused.context)
    return Told("out-of-range", {"limit": Bound(limit, *BOUNDS[side]), "got": refused.given})


BOUNDS = {"ge": (True, False), "gt": (True, True), "le": (False, False), "lt": (False, True)}
"""Whether each bound is the least, and whether it is itself out of range."""


def _not_text(refused: Refused) -> Told:
    given, parent, path = refused.given, refused.parent, refused.path
    if fix := _mapping_meant_as_text(given, path):
        return Told("colon-in-text", {"fix": fix})
    if parent is not None and _is_text_below(given, parent, path):
        opens = len(path) > 1 and isinstance(path[-2], int) and refused.key == next(iter(parent))
        fix = f"- {refused.key}: >-" if opens else f"{refused.key}: >-"
        values = {"below": given.source.line, "fix": fix}
        return Told("colon-below", values, parent.keys_at[refused.key])
    return _plainly("not-text")(refused)


def _mapping_meant_as_text(given: Any, path: Path) -> str | None:
    """Return ``- "Conseiller : trop tôt."`` when YAML took the colon for a key's."""
    if not isinstance(given, Located) or len(given) != 1 or not isinstance(path[-1], int):
        return None
    [(key, value)] = given.items()
    if not isinstance(value, Text):
        return None
    gap = given.values_at[key].column - given.keys_at[key].column - len(key)
    colon = ": " if gap < len(" : ") else " : "
    said = f"{key}{colon}{value}".replace("\\", "\\\\").replace('"', '\\"')
    return f'- "{said}"'


def _is_text_below(given: Any, parent: Located, path: Path) -> bool:
    """Tell whether a mapping is a text, written under its key, in which a colon stands."""
    if not isinstance(given, Located) or not given or path[-1] not in parent:
        return False
    [first, *_] = given
    return " " in first.strip() and given.source.line > parent.keys_at[str(path[-1])].line


RULES: Mapping[str, Callable[[Refused], Told]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "union_tag_not_found": _lacks("kind"),
    "union_tag_invalid": _not_a_kind,
    "literal_error": _not_a_choice,
    **dict.fromkeys(("int_type", "int_parsing", "float_type", "float_parsing"), _not_a_number),
    **dict.fromkeys(("bool_type", "bool_parsing"), _plainly("not-yes-no")),
    "tuple_type": _not_a_list,
    **dict.fromkeys(
        ("model_type", "model_attributes_type", "dict_type"), _plainly("not-a-mapping")
    ),
    "too_short": _too_few,
    "too_long": _too_many,
    **dict.fromkeys(
        ("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _out_of_range
    ),
    # ours, of model/
    "text_expected": _not_text,
    "text_too_long": _too_long,
    "blank": _plainly("blank"),
    "slug": _in_full("not-a-slug"),
    "reserved_name": _in_full("reserved-name"),
    "locale": _not_a_locale,
    "colour": _in_full("bad-colour"),
    "path": _plainly("bad-path"),
    "clock": _plainly("not-a-clock"),
    "date": _plainly("not-a-date"),
    "web_address": _plainly("not-a-web-address"),
    "email": _plainly("not-an-email"),
    "place": _plainly("no-place-on-slide"),
    "styles_missing": _lacks("styles"),
    "picture_alt": _plainly("picture-untold"),
    "picture_what": _plainly("picture-what"),
}
"""What tells each type of error."""
