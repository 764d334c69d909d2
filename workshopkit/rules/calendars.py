"""Calendars of worksheets → the marks of days that they do not have: none of them is printed."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.blocks import every_block
from workshopkit.model.canvases import CalendarBlock
from workshopkit.model.kit import Kit
from workshopkit.problems import Problem


def check_calendars(kit: Kit) -> Iterator[Problem]:
    """Warn of each mark after the last day."""
    blocks = (each for sheet in kit.worksheets.values() for each in every_block(sheet.blocks))
    for block in blocks:
        if isinstance(block, CalendarBlock):
            for mark in (each for each in block.marks if each.day > block.days):
                values = {"got": mark.day, "most": block.days}
                yield Problem("mark-beyond", mark.source_of("day"), "marks", values)
