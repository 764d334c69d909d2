"""Texts → the names, codes and numbers typed by hand that are no longer those of the kit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workshopkit.mentions.language import Language
from workshopkit.mentions.resolving import language_of
from workshopkit.model.mentions import Names
from workshopkit.model.text import Text
from workshopkit.problems import Problem, nearest
from workshopkit.problems.mending import as_slug

CODE = re.compile(r"\bF\d{1,2}\b")
COUNTED = ("barriers", "steps", "scenarios", "worksheets")
"""Kinds whose names are not used for anything else in a sentence."""
ALL_AT_ONCE = ("barriers", "steps")
"""Those of which a text speaks all together: « les cinq barrières »."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def check_typed_names(
    texts: Iterable[tuple[str, Text]], names: Names, locale: str
) -> Iterator[Problem]:
    """Find worksheet codes that no worksheet has, and people who are called otherwise now.

    Also a number beside the name of a kind (« cinq barrières ») that is not how many there
    are. All are remarks: only a person knows what was meant.
    """
    language = language_of(locale)
    codes = {
        code
        for things in names.things.values()
        for thing in things
        if thing.kind == "worksheets" and (code := thing.forms.get("code"))
    }
    renamed = dict(_renamed(names))
    counted = _counted(language)
    for _, text in texts:
        for code in CODE.findall(text) if codes else ():
            if code not in codes:
                values = {"got": code, "nearest": nearest(code, codes)}
                yield Problem("typed-code", text.source, "", values)
        for word in dict.fromkeys(WORD.findall(text)) if renamed else ():
            if word in renamed:
                slug, name = renamed[word]
                values = {"got": word, "name": name, "mention": f"<{slug}>"}
                yield Problem("typed-name", text.source, "", values)
        yield from _numbers(text, names, language, counted)


def _renamed(names: Names) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each first name that a slug still bears, with its slug and the name of today."""
    today = {
        as_slug(thing.forms.get("name", ""))
        for things in names.things.values()
        for thing in things
        if thing.kind == "scenarios"
    }
    for slug, things in names.things.items():
        for thing in things:
            name = thing.forms.get("name", "")
            if thing.kind == "scenarios" and name and slug not in today:
                yield "-".join(piece.capitalize() for piece in slug.split("-")), (slug, name)


def _counted(language: Language) -> re.Pattern[str]:
    """Match a number typed beside the name of a kind, with what says that all are meant."""
    numbers = {language.cardinal(n, f) for n in range(2, 31) for f in (False, True)}
    number = "|".join(sorted(numbers, key=len, reverse=True))
    kinds = "|".join(language.nouns[kind].many for kind in COUNTED)
    return re.compile(
        rf"(?P<all>\b(?:les|nos|ces|the|our|these) |^)?\b(?P<number>{number}|\d+) "
        rf"(?P<great>grandes |great )?(?P<kind>{kinds})\b",
        re.IGNORECASE,
    )


def _numbers(
    text: Text, names: Names, language: Language, counted: re.Pattern[str]
) -> Iterator[Problem]:
    """Find more than there are, and another number where all of them are meant."""
    lower = text.lower()
    if not any(language.nouns[kind].many in lower for kind in COUNTED):
        return  # most texts, at once
    for found in counted.finditer(text):
        kinds = {noun.many: kind for kind, noun in language.nouns.items()}
        values = {language.cardinal(n, f): n for n in range(2, 31) for f in (False, True)}
        kind = kinds[found["kind"].lower()]
        there_are, noun = names.counts.get(kind, 0), language.nouns[kind]
        word = found["number"].lower()
        number = int(word) if word.isdigit() else values[word]
        whole = bool(found["all"] or found["great"]) and kind in ALL_AT_ONCE
        if there_are and (number > there_are or (whole and number < there_are)):
            said = f"{found['number']} {found['great'] or ''}{found['kind']}"
            yield Problem(
                "typed-count",
                text.source,
                "",
                {"got": said, "count": there_are, "mention": f"<{noun.many}>"},
            )
