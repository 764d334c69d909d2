"""A kit → the barriers that a sheet leaves out, shows under an old number or marks like another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.blocks import BarriersBlock, CardBlock, RatingBlock, every_block
from workshopkit.model.kit import Kit
from workshopkit.problems import Problem


def check_barriers(kit: Kit) -> Iterator[Problem]:
    """Warn of each barrier that would be missing from a sheet, or mistaken for another."""
    numbers = {str(each.slug): n for n, each in enumerate(kit.barriers.barriers, start=1)}
    on_card = {str(each.barrier.slug) for each in kit.card}
    for worksheet in kit.worksheets.values():
        for block in every_block(worksheet.blocks):
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


def _twins(kit: Kit) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for barrier in kit.barriers.barriers:
        if barrier.pattern in seen:
            values = {"got": barrier.pattern, "other": seen[barrier.pattern]}
            yield Problem("same-pattern", barrier.source_of("pattern"), "pattern", values)
        seen.setdefault(barrier.pattern, barrier.short)
