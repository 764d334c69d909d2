"""Worksheets in plain language → the sentences that are too long, and those too hard to read."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.blocks import Worksheet
from workshopkit.model.kit import Kit
from workshopkit.model.text import Text
from workshopkit.problems import Problem
from workshopkit.rules.proofreading import texts_in
from workshopkit.rules.readability import (
    MEASURES,
    average,
    is_whole,
    result_of,
    sentences_of,
    words_of,
)

LONGEST, USUAL = 20, 12
"""Words in a sentence, at most and on average: our rule for a person who reads with difficulty."""


def check_plain_sheets(kit: Kit) -> Iterator[Problem]:
    """Warn of each long sentence of a plain worksheet, and of a sheet that is hard to read."""
    for slug, worksheet in kit.plain_worksheets.items():
        texts = texts_on(kit, worksheet)
        field = f"worksheets[{slug}]"
        for text in texts:
            for sentence in sentences_of(text):
                words = words_of(sentence)
                if len(words) > LONGEST:
                    told = {"got": len(words), "most": LONGEST, "begins": " ".join(words[:4])}
                    yield Problem("plain-sentence", text.source, field, told)
        yield from _as_a_whole(kit, worksheet, texts, field)


def texts_on(kit: Kit, worksheet: Worksheet) -> tuple[Text, ...]:
    """Return what a worksheet says to whoever fills it in, the barriers' statements included."""
    blocks = [text for block in kit.blocks(worksheet) for _, text in texts_in(block)]
    return (worksheet.title, worksheet.aim, *blocks)


def _as_a_whole(
    kit: Kit, worksheet: Worksheet, texts: tuple[Text, ...], field: str
) -> Iterator[Problem]:
    whole = [each for text in texts for each in sentences_of(text) if is_whole(each)]
    if not whole:
        return
    place = worksheet.source_of("plain")
    if (words := average(whole)) > USUAL:
        yield Problem("plain-average", place, field, {"got": round(words), "most": USUAL})
    measure = MEASURES.get(kit.locale.partition("-")[0])
    if measure and not measure.holds(result := result_of(measure, whole)):
        values = {"name": measure.name, "got": round(result), "bound": measure.bound}
        yield Problem("plain-hard", place, field, values)
