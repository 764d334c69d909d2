"""A problem and the line it is about → the line as it should be, when it can be computed."""

from __future__ import annotations

import re
import unicodedata

from workshopkit.problems.problem import Given, Problem

NO_BREAK_SPACES = "\u00a0\u202f"
ZERO_WIDTH = "\u200b\u200c\u2060\ufeff"
"""Characters without ink that a copy from a Web page brings; the joiner of emoji is not one."""
YES_NO = {
    **dict.fromkeys(["oui", "vrai", "yes", "on", "o", "y"], "true"),
    **dict.fromkeys(["non", "faux", "no", "off", "n"], "false"),
}


def corrected(problem: Problem, line: str) -> str | None:
    """Return ``line`` mended, with its own indentation; None when only a person can tell.

    A problem that brings a whole line (``fix``) is believed; otherwise the word at its
    column gives way to the nearest known one, or to what its rule says.
    """
    fix = problem.values.get("fix")
    if fix:
        return " " * (len(line) - len(line.lstrip())) + str(fix)
    if problem.rule == "indentation":
        return " " * int(problem.values["expected"]) + line.lstrip()
    old, new = _words(problem)
    at = problem.source.column - 1 if problem.source else 0
    if problem.rule == "tab":
        indent = line[: len(line) - len(line.lstrip())]
        return str(problem.values.get("mended") or indent.replace("\t", "  ") + line.lstrip())
    if problem.rule == "bullet":
        return line[:at] + "- " + line[at:].removeprefix(problem.values["sign"]).lstrip()
    if problem.rule == "quoted-number":
        return re.sub(rf"""["']({old})["']""", r"\1", line)
    if problem.rule == "bad-colour" and re.fullmatch("[0-9A-Fa-f]{6}", got := _words(problem)[0]):
        return re.sub(rf"""["']?{got}["']?""", f'"#{got}"', line, count=1)
    if problem.rule == "odd-character" and line[at : at + 1] in ZERO_WIDTH:
        return line[:at] + line[at + 1 :]
    if problem.rule == "nbsp-in-key":
        head, colon, rest = line.partition(":")
        return head.rstrip(NO_BREAK_SPACES + " ") + colon + rest
    found = line.find(old, at) if old and new else -1
    if found < 0 or line[at:found].strip(" \"'-"):
        return None  # not the word that the problem is about
    return line[:found] + str(new) + line[found + len(old) :]


def as_slug(text: str) -> str:
    """Return ``peur-de-l-echec`` for « Peur de l'échec »; "" when nothing is left."""
    spelled = text.lower().replace("œ", "oe").replace("æ", "ae")
    letters = unicodedata.normalize("NFKD", spelled)
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    return "-".join(re.findall("[a-z0-9]+", bare))


def _words(problem: Problem) -> tuple[str, str | None]:
    """Return the word that is wrong and the one to write instead."""
    values = problem.values
    given = values.get("key", values.get("got", ""))
    got = given.text if isinstance(given, Given) else str(given)
    if problem.rule == "bad-colour":
        return got, None
    if instead := values.get("nearest") or values.get("better"):
        return got, str(instead)
    if problem.rule == "minutes-as-clock":
        return got, str(values["guess"])
    if problem.rule == "quoted-number":
        return got, got
    if problem.rule == "not-a-list" and re.fullmatch(r"[\w-]+(?:,\s*[\w-]+)*", got):
        return got, f"[{got}]"
    if problem.rule == "not-yes-no":
        return got, YES_NO.get(got.lower())
    if problem.rule == "not-a-number" and (number := re.match(r"\d+(?=\s*[^\d\s.,:])", got)):
        return got, number[0]
    if problem.rule == "not-a-slug":
        return got, as_slug(got)
    return "", None
