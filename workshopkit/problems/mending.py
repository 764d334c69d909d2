"""A problem's values and the line it is about → the line as it should be, when it can be computed.

Every function here is a ``Mend``: it takes the values, the whole line and where in it the
fault stands, counted from 0. It returns the line to write instead, or None when only a
person can tell. ``proposed`` is for rules whose finder already knows; the others are for
the one rule that names them in the catalogue.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from workshopkit.problems.given import Given
from workshopkit.problems.reserved import is_reserved

NO_BREAK_SPACES = "\u00a0\u202f"
ZERO_WIDTH = "\u200b\u200c\u2060\ufeff"
"""Characters without ink that a copy from a Web page brings; the joiner of emoji is not one."""
TURNING = "\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of writing, as a range of characters."""
YES_NO = {
    **dict.fromkeys(["oui", "vrai", "yes", "on", "o", "y"], "true"),
    **dict.fromkeys(["non", "faux", "no", "off", "n"], "false"),
}

Values = Mapping[str, Any]
Mend = Callable[[Values, str, int], str | None]


def proposed(values: Values, line: str, at: int) -> str | None:
    """Write what the finder proposes: a whole line (``fix``), or a word."""
    if fix := values.get("fix"):
        return " " * len(indent_of(line)) + str(fix)
    return _instead(values, line, at, values.get("nearest") or values.get("better"))


def said_in_quotes(values: Values, line: str, at: int) -> str | None:
    """Put quotes around a sentence whose colon made a key of its first words."""
    said = line[at:].rstrip()
    if values.get("got") != "{…}" or not re.match(r"[A-ZÀ-Ý][^:{}]*:(?: |$)", said):
        return proposed(values, line, at)
    return line[:at] + '"' + said.replace("\\", "\\\\").replace('"', '\\"') + '"'


def reindented(values: Values, line: str, at: int) -> str | None:
    """Give the line the indentation that is expected."""
    return " " * int(values["expected"]) + line.lstrip()


def untabbed(values: Values, line: str, at: int) -> str | None:
    """Put spaces where tabs were."""
    return str(values.get("mended") or indent_of(line).replace("\t", "  ") + line.lstrip())


def dashed(values: Values, line: str, at: int) -> str | None:
    """Put a dash where a word processor's bullet was."""
    if mended := values.get("mended") or proposed({"fix": values.get("fix")}, line, at):
        return str(mended)
    return line[:at] + "- " + line[at:].removeprefix(values["sign"]).lstrip()


def unquoted(values: Values, line: str, at: int) -> str | None:
    """Take the quotes off a number."""
    return re.sub(rf"""["']({got(values)})["']""", r"\1", line)


def colour_in_quotes(values: Values, line: str, at: int) -> str | None:
    """Write ``"#0E6A70"`` for ``0E6A70``."""
    colour = got(values)
    if not re.fullmatch("[0-9A-Fa-f]{6}", colour):
        return None
    return re.sub(rf"""["']?{colour}["']?""", f'"#{colour}"', line, count=1)


def without_invisible(values: Values, line: str, at: int) -> str | None:
    """Delete a character without ink."""
    is_one = re.match(f"[{ZERO_WIDTH}{TURNING}]", line[at : at + 1])
    return line[:at] + line[at + 1 :] if is_one else None


def without_space_before_colon(values: Values, line: str, at: int) -> str | None:
    """Delete the no-break space between a key and its colon."""
    head, colon, rest = line.partition(":")
    return head.rstrip(NO_BREAK_SPACES + " ") + colon + rest


def guessed(values: Values, line: str, at: int) -> str | None:
    """Write the minutes that a clock time may have meant."""
    return _instead(values, line, at, values["guess"])


def listed(values: Values, line: str, at: int) -> str | None:
    """Put brackets around names."""
    names = got(values)
    meant = f"[{names}]" if re.fullmatch(r"[\w-]+(?:,\s*[\w-]+)*", names) else None
    return _instead(values, line, at, meant)


def yes_or_no(values: Values, line: str, at: int) -> str | None:
    """Write ``true`` for « oui »."""
    return _instead(values, line, at, YES_NO.get(got(values).lower()))


def number_alone(values: Values, line: str, at: int) -> str | None:
    """Write ``10`` for « 10 min »."""
    number = re.match(r"\d+(?=\s*[^\d\s.,:])", got(values))
    return _instead(values, line, at, number and number[0])


def made_slug(values: Values, line: str, at: int) -> str | None:
    """Write an identifier for a name."""
    return _instead(values, line, at, as_slug(got(values)))


def as_slug(text: str) -> str:
    """Return ``peur-de-l-echec`` for « Peur de l'échec »; "" when nothing is left.

    A name that Windows keeps for itself gets a number: ``con-1``.
    """
    spelled = text.lower().replace("œ", "oe").replace("æ", "ae")
    letters = unicodedata.normalize("NFKD", spelled)
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    slug = "-".join(re.findall("[a-z0-9]+", bare))
    return f"{slug}-1" if is_reserved(slug) else slug


def got(values: Values) -> str:
    """Return the word that is wrong: a key, or what was given."""
    given = values.get("key", values.get("got", ""))
    return given.text if isinstance(given, Given) else str(given)


def indent_of(line: str) -> str:
    """Return the spaces, and the tabs, that a line begins with."""
    return line[: len(line) - len(line.lstrip())]


def _instead(values: Values, line: str, at: int, new: Any) -> str | None:
    """Put ``new`` for the wrong word at ``at``; None when that is not where it stands."""
    old = got(values)
    found = line.find(old, at) if old and new else -1
    if found < 0 or line[at:found].strip(" \"'-"):
        return None  # not the word that the problem is about
    return line[:found] + str(new) + line[found + len(old) :]
