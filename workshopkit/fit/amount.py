"""Paragraphs that do not fit → the text to shorten, and the fewest characters to take off it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workshopkit.fit.measure import trying
from workshopkit.model.deck import Paragraph

Fits = Callable[[tuple[Paragraph, ...]], bool]
"""Tells whether as many paragraphs, with fewer words, fit."""
WITHIN = re.compile(r"([«“]\s*)(.*?)(\s*[»”])", re.DOTALL)
"""A text between quotation marks: whoever shortens it leaves the last one."""


@dataclass(frozen=True)
class Cut:
    """Take ``characters`` off the end of the text ``text_id``.

    ``in_all``: no single text can give so many; together, all of them must give that.
    """

    text_id: str
    characters: int
    in_all: bool = False


def least_cut(
    paragraphs: Sequence[Paragraph],
    known: Callable[[str], bool],
    fits: Fits,
    tried: int | None = None,
) -> Cut:
    """Return the least that must go for ``fits`` to be true, from the longest text that can.

    ``known`` tells whether a text's identifier is one that a person can find. Texts are tried
    from their ends: what fits with some characters off still fits with more. When ``fits`` takes
    long, only the longest few texts are ``tried`` alone.
    """
    paragraphs = tuple(paragraphs)
    lengths: dict[str, int] = {}
    for run in (run for paragraph in paragraphs for run in paragraph.runs):
        if run.text_id and known(run.text_id):
            lengths[run.text_id] = lengths.get(run.text_id, 0) + len(run.text)
    if not lengths:
        return _nameless(paragraphs, fits)
    ends = {text_id: _end(paragraphs, text_id) for text_id in lengths}
    lengths = {text_id: length - len(ends[text_id]) for text_id, length in lengths.items()}
    longest = sorted(lengths, key=lambda text_id: -lengths[text_id])
    for text_id in longest[:tried]:
        if kept := most(lengths[text_id], _fitting(paragraphs, fits, {text_id: lengths[text_id]})):
            return Cut(text_id, lengths[text_id] - kept)
    total = sum(lengths.values())
    kept = most(total, _fitting(paragraphs, fits, lengths))
    return Cut(longest[0], total - kept, in_all=True)


def _nameless(paragraphs: tuple[Paragraph, ...], fits: Fits) -> Cut:
    """Return the least to take off words that have no identifier, such as those of a template."""
    named = tuple(
        replace(each, runs=tuple(replace(run, text_id=str(number)) for run in each.runs))
        for number, each in enumerate(paragraphs)
    )
    cut = least_cut(named, lambda _: True, fits) if any(each.runs for each in named) else Cut("", 0)
    return replace(cut, text_id="")


def _fitting(
    paragraphs: tuple[Paragraph, ...], fits: Fits, lengths: dict[str, int]
) -> Callable[[int], bool]:
    """Tell whether it fits with so many characters left to the texts of ``lengths`` in all."""
    total = sum(lengths.values())

    def fit(keep: int) -> bool:
        shares = {text_id: length * keep // total for text_id, length in lengths.items()}
        return fits(_shortened(paragraphs, shares))

    return fit


def most(length: int, fits: Callable[[int], bool]) -> int:
    """Return the greatest number below ``length`` that fits, by halves; 0 when none does."""
    with trying():
        if length < 2 or not fits(1):
            return 0
        low, high = 1, length
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if fits(middle) else (low, middle)
        return low


def quoted(text: str) -> tuple[str, str, str]:
    """Return the mark that opens a text between quotation marks, what it holds, what closes it."""
    found = WITHIN.fullmatch(text)
    return (found[1], found[2], found[3]) if found else ("", text, "")


def _end(paragraphs: tuple[Paragraph, ...], text_id: str) -> str:
    """Return what closes a text that stands between quotation marks."""
    runs = (run for paragraph in paragraphs for run in paragraph.runs if run.text_id == text_id)
    return quoted("".join(run.text for run in runs))[2]


def _shortened(paragraphs: tuple[Paragraph, ...], keep: dict[str, int]) -> tuple[Paragraph, ...]:
    """Return the paragraphs with only the first ``keep`` characters of each text named."""
    left = dict(keep)
    ends = {text_id: _end(paragraphs, text_id) for text_id in keep}
    made = []
    for paragraph in paragraphs:
        runs = []
        for run in paragraph.runs:
            if run.text_id in left:
                text = run.text[: left[run.text_id]]
                left[run.text_id] -= len(text)
                run = replace(
                    run, text=text if left[run.text_id] else text + ends.pop(run.text_id, "")
                )
            runs.append(run)
        made.append(replace(paragraph, runs=tuple(runs)))
    return tuple(made)
