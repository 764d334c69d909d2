"""A facilitator's own example → what it lacks, and the lines that still tell the fictitious one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.session import Session
from workshopkit.model.substance import Example
from workshopkit.model.told import PIECES
from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import texts_in, where


def check_own_example(kit: Kit, session: Session) -> Iterator[Problem]:
    """Note each text of a session that names whom the example left aside is about."""
    if not kit.own_examples:
        return
    yield from _untold(kit, session)
    files = SourceLines()
    lived = {str(each.lived) for each in session.segments if each.lived}
    for example in kit.scenarios.examples:
        name = _first_name(example) if str(example.slug) in lived else None
        for field, text in texts_in(session) if name else ():
            if re.search(rf"\b{name}\b", text):
                values = {"got": name, "own": kit.own_examples[0].title}
                place = where(text, str(name), files)
                yield Problem("other-example", place, field, values)


def _untold(kit: Kit, session: Session) -> Iterator[Problem]:
    """Note each piece of one's own example that the session names, and that is not written."""
    own, texts = kit.own_examples[0], {text.id for _, text in texts_in(session)}
    named = {each.slug for each in kit.mentions if each.kind == "pieces" and each.text in texts}
    if any(segment.lived for segment in session.segments):
        named.add("slide")
    lacked = [each for each in ("slide", *PIECES) if each in named and not getattr(own, each)]
    if lacked:
        values = {"keys": ", ".join(lacked), "own": own.title}
        yield Problem("example-piece", own.title.source, "examples", values)


def _first_name(example: Example) -> str | None:
    """Return the word of an example's title that begins its slug: « Nadia »."""
    begins = str(example.slug).partition("-")[0]
    words = re.findall(r"\w+", example.title)
    return next((word for word in words if word[:1].isupper() and _plain(word) == begins), None)


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(each for each in letters if not unicodedata.combining(each))
