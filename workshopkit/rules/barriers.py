"""A kit → what its sheets leave out of barriers and steps, or no longer say as they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from workshopkit.model.blocks import (
    BarriersBlock,
    Block,
    CardBlock,
    LettersBlock,
    RatingBlock,
    TableBlock,
    every_block,
)
from workshopkit.model.kit import Kit
from workshopkit.model.substance import FourColumns
from workshopkit.problems import Problem
from workshopkit.problems.mending import as_slug


def check_barriers(kit: Kit) -> Iterator[Problem]:
    """Warn of each barrier that would be missing from a sheet, or mistaken for another."""
    numbers = {str(each.slug): n for n, each in enumerate(kit.barriers.barriers, start=1)}
    on_card = {str(each.barrier.slug) for each in kit.card}
    for worksheet in kit.worksheets.values():
        for block in every_block(worksheet.blocks):
            yield from _other_words(kit, block)
            if isinstance(block, RatingBlock) and str(block.slug) in numbers:
                yield from _retyped(block, numbers[block.slug])
            asks = isinstance(block, BarriersBlock)
            shows = isinstance(block, CardBlock) and block.side == "barriers"
            for barrier in kit.barriers.barriers if asks or shows else ():
                if not (barrier.statements if asks else str(barrier.slug) in on_card):
                    key = "statements" if asks else "card"
                    values = {"sheet": worksheet.code, "key": key, "got": barrier.short}
                    yield Problem("barrier-left-out", barrier.slug.source, "", values)
    yield from _twins(kit)


def _retyped(block: RatingBlock, number: int) -> Iterator[Problem]:
    """Warn of a number typed before a barrier's statements that is no longer its own."""
    typed = re.match(r"\d+", block.label or "")
    if block.label and typed and int(typed[0]) != number:
        values = {"got": typed[0], "number": number}
        yield Problem("barrier-renumbered", block.label.source, "label", values)


def _other_words(kit: Kit, block: Block) -> Iterator[Problem]:
    """Warn of letters or headings typed on a sheet that ``steps.yaml`` has otherwise now."""
    columns, smart = kit.steps.four_columns, kit.steps.smart
    if isinstance(block, LettersBlock) and smart and not _is_numbered(block):
        now = [f"{each.letter} {each.name}" for each in smart.letters]
        typed = [row.name.with_value(f"{row.letter} {row.name}") for row in block.rows]
    elif isinstance(block, TableBlock) and columns and _is_that_table(block, columns):
        now = [str(each.heading) for each in columns.columns]
        typed = [*block.headings]
    else:
        return
    for wanted, got in zip_longest(now, typed):
        if not (wanted and got and got.casefold().startswith(wanted.casefold())):
            place = got.source if got else block.slug.source
            yield Problem("retyped", place, "", {"got": got or "–", "now": wanted or "–"})


def _is_numbered(block: LettersBlock) -> bool:
    """Tell whether rows are counted, 1, 2, 3, rather than named by the method's letters."""
    return all(row.letter.isdigit() for row in block.rows)


def _is_that_table(block: TableBlock, columns: FourColumns) -> bool:
    """Tell whether a table is named after the method: « quatre-colonnes »."""
    return "-" in block.slug and block.slug in as_slug(columns.title)


def _twins(kit: Kit) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for barrier in kit.barriers.barriers:
        if barrier.pattern in seen:
            values = {"got": barrier.pattern, "other": seen[barrier.pattern]}
            yield Problem("same-pattern", barrier.source_of("pattern"), "pattern", values)
        seen.setdefault(barrier.pattern, barrier.short)
