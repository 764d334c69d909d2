"""A text as it was typed, and as it should read → how a careful person would type it.

What did not change stays as typed, with its mentions (``<alex>``, ``{date}``) and its emphasis;
what did is written without the typography that is put in as pages are made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from workshopkit.pulling.likeness import same
from workshopkit.pulling.lines import TOKEN
from workshopkit.templating.typography import typed_plainly

KEPT = re.compile(r"<[^<>\n]{1,80}>|\{\w+\}")
"""What stands for something else: a mention, a fact."""
MASK = 0xE000
"""Characters that stand for them, one each (private use area)."""
Reads = Callable[[str], str]
"""Tells how a typed text is printed."""
LONGEST = 4000
"""Characters beyond which a text is typed anew as a whole: comparing letters takes too long."""


def retyped(typed: str, wanted: str, reads: Reads) -> str | None:
    """Return what to type so that it reads as ``wanted``; None when no way is known."""
    for each in _ways(typed, wanted, reads):
        if each.strip() and same(reads(each), wanted):
            return each
    return None


def untypeset(text: str, *, straight: bool) -> str:
    """Take back what the engine does to a text; with ``straight``, « » become \"."""
    plain = typed_plainly(text)
    if straight:
        plain = re.sub(r"« ?|“", '"', plain)
        plain = re.sub(r" ?»|”", '"', plain)
    return plain


def _ways(typed: str, wanted: str, reads: Reads) -> Iterator[str]:
    quotes = (False, True) if re.search("[«“]", typed) else (True, False)
    for straight in quotes:
        if typed and len(typed) < LONGEST:
            yield _spliced(typed, reads(typed), wanted, straight=straight)
    for straight in quotes:
        yield untypeset(wanted, straight=straight).strip()


def _spliced(typed: str, printed: str, wanted: str, *, straight: bool) -> str:
    """Replace, in ``typed``, what changed from ``printed`` to ``wanted``."""
    spans = _spans(typed, printed)
    old, new = TOKEN.findall(printed), TOKEN.findall(wanted)
    codes = SequenceMatcher(
        None, [_sign(each) for each in old], [_sign(each) for each in new], autojunk=False
    ).get_opcodes()
    out, done = "", 0
    for tag, start, end, begins, ends in codes:
        if tag == "equal":
            continue
        first, last = len("".join(old[:start])), len("".join(old[:end]))
        left, right = _span_of(spans, first, last, len(typed))
        if left < done:
            return ""
        out += typed[done:left] + untypeset("".join(new[begins:ends]), straight=straight)
        done = right
    return out + typed[done:]


def _sign(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", typed_plainly(text))


def _spans(typed: str, printed: str) -> list[tuple[int, int]]:
    """Return, for each letter that is printed, where in ``typed`` it comes from."""
    places: list[tuple[int, int]] = []
    masked, end = "", 0
    for rank, found in enumerate(KEPT.finditer(typed)):
        masked += typed[end : found.start()] + chr(MASK + rank)
        places += [(n, n + 1) for n in range(end, found.start())]
        places.append(found.span())
        end = found.end()
    masked += typed[end:]
    places += [(n, n + 1) for n in range(end, len(typed))]
    a = [_sign(each) for each in masked]
    b = [_sign(each) for each in printed]
    spans: list[tuple[int, int]] = []
    for tag, i1, i2, _, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            spans += places[i1:i2]
            continue
        start = places[i1][0] if i1 < len(places) else len(typed)
        stop = places[i2 - 1][1] if i2 > i1 else start
        spans += [(start, stop)] * (j2 - len(spans))
    return spans


def _span_of(spans: list[tuple[int, int]], first: int, last: int, length: int) -> tuple[int, int]:
    """Return where in the typed text the printed letters from ``first`` to ``last`` come from."""
    if first == last:  # something is added here
        at = spans[first - 1][1] if first else spans[0][0] if spans else length
        return at, at
    touched = spans[first:last]
    return min(start for start, _ in touched), max(end for _, end in touched)
