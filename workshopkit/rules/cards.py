"""Worksheets that are cards → the blocks that a card has no room for: it is read, not filled in."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.blocks import every_block
from workshopkit.model.kit import Kit
from workshopkit.problems import Problem

ON_A_CARD = ("text", "example", "list", "card", "page")
"""The kinds of blocks that a panel of a folded card holds."""
ON_A_CUT_CARD = ("text", "example", "list")
"""Those of which each makes a card to cut out."""


def check_cards(kit: Kit) -> Iterator[Problem]:
    """Find what one would write in on a card, which is held in a pocket."""
    for worksheet in kit.worksheets.values():
        held = ON_A_CUT_CARD if worksheet.cut else ON_A_CARD
        for block in every_block(worksheet.blocks) if worksheet.is_card else ():
            if block.kind not in held:
                known = ", ".join(held)
                values = {"got": block.kind, "known": known, "format": worksheet.format}
                yield Problem("not-on-a-card", block.source_of("kind"), "blocks", values)
