"""The plain data of a file → the same data, its mentions replaced by what they name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from workshopkit.mentions.english import ENGLISH
from workshopkit.mentions.french import FRENCH
from workshopkit.mentions.language import Language
from workshopkit.mentions.phrase import Said, UnknownMention, say
from workshopkit.model.base import Located, LocatedList
from workshopkit.model.mentions import Mention, Names
from workshopkit.model.text import Text
from workshopkit.problems import Problem, nearest

MENTION = re.compile(r"<([^\W\d_][^<>\n:/@=\"]{0,80}|\d[\w-]{0,60})>")
"""Begins with a letter or a slug's digit; neither an address nor a tag with attributes."""
TAGS = re.compile(
    "a|b|big|br|center|code|div|em|font|h1|h2|h3|hr|i|img|li|mark|ol|p|pre|s|small|span|strike"
    "|strong|sub|sup|table|td|th|tr|tt|u|ul",
    re.IGNORECASE,
)
"""Names of HTML elements, of which another rule tells."""
AS_TYPED = ("code",)
"""Keys whose words are nobody's: what looks like a mention in code is code."""
LANGUAGES = {"fr": FRENCH, "en": ENGLISH}


def language_of(locale: str) -> Language:
    """Return the words of a locale's mentions; English ones where it has none of its own."""
    return LANGUAGES.get(locale.partition("-")[0], ENGLISH)


@dataclass
class Resolved:
    """What came of a file: its data, whom it mentions, and the mentions that name nothing."""

    data: Any
    mentions: list[Mention] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def resolve(
    data: Any, names: Names, language: Callable[[Text], Language], session: str | None = None
) -> Resolved:
    """Replace the mentions of a file's texts, each read in its ``language``.

    ``session`` is the slug of the session whose file it is, if any. What holds no mention is
    returned as it is, the very same object.
    """
    resolved = Resolved(None)
    resolved.data = _replaced(
        data, lambda text: _text(text, names, language(text), session, resolved)
    )
    return resolved


def _replaced(data: Any, replace: Callable[[Text], Text]) -> Any:
    if isinstance(data, Text):
        return replace(data) if "<" in data else data
    if isinstance(data, Located):
        new = {
            key: value if key in AS_TYPED else _replaced(value, replace)
            for key, value in data.items()
        }
        if all(new[key] is data[key] for key in data):
            return data
        copy = Located(data.source)
        copy.update(new)
        copy.keys_at, copy.values_at = data.keys_at, data.values_at
        return copy
    if isinstance(data, LocatedList):
        items = [_replaced(each, replace) for each in data]
        if all(item is each for item, each in zip(items, data, strict=True)):
            return data
        copied = LocatedList(data.source)
        copied.extend(items)
        copied.items_at = data.items_at
        return copied
    return data


def _text(
    text: Text, names: Names, language: Language, session: str | None, into: Resolved
) -> Text:
    written, end = "", 0
    for found in mentions_in(text):
        try:
            said = say(found[1], names, language, session)
        except UnknownMention as unknown:
            near = nearest(unknown.word, unknown.known)
            values = {"got": unknown.word, "mention": found[0], "nearest": near}
            into.problems.append(Problem("unknown-mention", text.source, "", values))
            continue
        value = _inside(said, names, language, session)
        written += language.join(text[end : found.start()], value) + value
        end = found.end()
        into.mentions.append(Mention(text.id, said.kind, said.slug))
    return text.with_value(written + text[end:]) if end else text


def _inside(said: Said, names: Names, language: Language, session: str | None) -> str:
    """Return a name whose own words mention something: a label with the session's length."""
    where = said.slug if said.kind == "sessions" else session
    try:
        return MENTION.sub(lambda found: say(found[1], names, language, where).value, said.value)
    except UnknownMention:
        return said.value  # told where that name is written


def mentions_in(text: str) -> Iterator[re.Match[str]]:
    """Return the mentions of a text; a tag such as ``<b>`` is none."""
    return (found for found in MENTION.finditer(text) if not TAGS.fullmatch(found[1]))
