"""A facilitator's own example → what it lacks, and the lines that still tell the fictitious one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.session import Session
from workshopkit.model.substance import Example
from workshopkit.model.told import PIECES
from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import Texts, texts_in, where

QUOTED = re.compile(r"«([^«»]+)»|“([^“”]+)”")
SENTENCE = re.compile(r"[.!…]\s*\W?$")
"""How a sentence that somebody says ends; a question may be anybody's."""
FEWEST_WORDS = 4
ELSEWHERE = ("sessions/", "scenarios/", "facilitator", "event", "references/")
"""Files that are not searched: sessions are, each for its own example; others name people."""


def check_own_example(kit: Kit, session: Session) -> Iterator[Problem]:
    """Note each text of a session that tells the example left aside: a name, a sentence of it."""
    if not kit.own_examples:
        return
    yield from _untold(kit, session)
    yield from _still_told(kit, texts_in(session), _left_aside(kit, session))


def check_own_example_elsewhere(kit: Kit, texts: Texts) -> Iterator[Problem]:
    """Note the same in the texts of no session: worksheets, steps, what the kit says of itself."""
    if not kit.own_examples:
        return
    told = [each for session in kit.sessions.values() for each in _left_aside(kit, session)]
    examples = list({str(each.slug): each for each in told}.values())
    others = [(field, text) for field, text in texts if not text.id.startswith(ELSEWHERE)]
    yield from _still_told(kit, others, examples)


def _left_aside(kit: Kit, session: Session) -> list[Example]:
    lived = {str(each.lived) for each in session.segments if each.lived}
    return [each for each in kit.scenarios.examples if str(each.slug) in lived]


def _still_told(kit: Kit, texts: Texts, examples: list[Example]) -> Iterator[Problem]:
    files = SourceLines()
    for example in examples:
        name = example.first_name
        story = " ".join(_words(" ".join(str(text) for _, text in texts_in(example))))
        for field, text in texts:
            named = [name] if name and re.search(rf"\b{name}\b", text) else []
            for got in named or _said_in(story, text):
                values = {"got": got, "own": kit.own_examples[0].title}
                yield Problem("other-example", where(text, got, files), field, values)


def _said_in(story: str, text: str) -> Iterator[str]:
    """Yield the sentences between quotes that the story holds too."""
    for found in QUOTED.finditer(text):
        words = _words(found[0])
        if (
            SENTENCE.search(found[0])
            and len(words) >= FEWEST_WORDS
            and f" {' '.join(words)} " in f" {story} "
        ):
            yield found[0]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


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
