"""Texts → the mentions that were begun or ended and not both: ``<barrières, à reconnaître``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.mentions.language import Language
from workshopkit.mentions.phrase import UnknownMention, known_words, say
from workshopkit.mentions.resolving import AS_TYPED, TAGS, language_of
from workshopkit.model.mentions import Names
from workshopkit.problems import Problem, nearest
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import Texts, where

NO_MENTION = re.compile(
    rf"</?(?:{TAGS.pattern})(?:\s[^<>]*)?/?>|<[^\W\d_][^<>\s]*[:/@][^<>\s]*>|<!?--|-->", re.I
)
"""A tag, of which another rule tells; an address between its signs; an arrow."""
LONE = re.compile(r"(?<!\w)<(?=[^\W\d_])(\S+)|(?<!\S)(\S*[^\W\d_])>(?![\w=])")
"""A sign that touches a word: « < 5 min », « x<y » and « Fichier>Imprimer » are none."""
LONGEST = 6
"""Words that a mention has, at most."""


def check_lone_brackets(texts: Texts, names: Names, locale: str) -> Iterator[Problem]:
    """Find a sign of a mention without its other one, once for each text.

    In texts whose mentions say already what they name: what is left of them names nothing.
    """
    files = SourceLines()
    for field, text in texts:
        if not ("<" in text or ">" in text) or text.id.rpartition("/")[2] in AS_TYPED:
            continue
        blank = NO_MENTION.sub(lambda found: " " * len(found[0]), text)
        found = LONE.search(blank)
        if not found:
            continue
        language = language_of(locale)
        opens = found[1] is not None
        words = (blank[found.start() + 1 :] if opens else blank[: found.end() - 1]).split()
        session = text.id.split("/")[1] if text.id.startswith("sessions/") else None
        phrase, mention = _meant(words, names, language, session, opens=opens)
        got = f"<{phrase}" if opens else f"{phrase}>"
        values = {"got": got, "missing": ">" if opens else "<", "mention": f"<{mention}>"}
        if mention:
            values["better"] = values["mention"]
        else:
            values["mention"] = f"<{known_words(names, language)[0]}>"
        place = where(text, got.partition(" ")[0] if opens else got, files)
        yield Problem("lone-bracket", place, field, values)


def _meant(
    words: list[str], names: Names, language: Language, session: str | None, *, opens: bool
) -> tuple[str, str]:
    """Return what stands at the sign and the mention that was meant, the nearest if any.

    That is the longest one that ``words`` begin with, or end with; ``session`` is the slug of the
    session in whose file they are.
    """
    phrases = [
        " ".join(words[:count]).rstrip(".,;:!?…<>")
        if opens
        else " ".join(words[-count:]).lstrip("«“(<")
        for count in range(min(LONGEST, len(words)), 0, -1)
    ]
    for phrase in phrases:
        try:
            say(phrase, names, language, session)
        except UnknownMention:
            continue
        return phrase, phrase
    word = phrases[-1]
    return word, nearest(word.lower(), known_words(names, language)) or ""
