"""Worksheets that are cards → the blocks that a card has no room for: it is read, not filled in."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.blocks import every_block
from workshopkit.model.kit import Kit
from workshopkit.problems import Problem

ON_A_CARD = ("text", "example", "list", "card", "page")
"""The kinds of blocks that a panel of a folded card holds."""


def check_cards(kit: Kit) -> Iterator[Problem]:
    """Find what one would write in on a card, which is held in a pocket."""
    for worksheet in kit.worksheets.values():
        for block in every_block(worksheet.blocks) if worksheet.format == "card" else ():
            if block.kind not in ON_A_CARD:
                values = {"got": block.kind, "known": ", ".join(ON_A_CARD)}
                yield Problem("not-on-a-card", block.source_of("kind"), "blocks", values)
