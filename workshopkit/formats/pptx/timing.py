"""What happens at each click of a slide: items that come in, then the countdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from pptx.oxml import parse_xml

from workshopkit.formats.pptx.parts import render_part
from workshopkit.model.deck import Content

FIRST_ID = 3
"""The first identifier of an effect: 1 and 2 are the root and the main sequence."""


@dataclass(frozen=True, slots=True)
class Click:
    """What one click does to a shape: show paragraphs, or empty it in so many milliseconds."""

    shape: int
    paragraphs: tuple[int, ...] = ()
    duration: int = 0


def reveal_clicks(shape: int, content: Content) -> list[Click]:
    """Return a click for each item of a text's lists, with what is nested in it.

    Words that are in no list are there from the start.
    """
    if not isinstance(content, tuple):
        return []
    groups: list[list[int]] = []
    for number, paragraph in enumerate(content):
        if paragraph.list and (paragraph.level == 0 or not groups):
            groups.append([number])
        elif paragraph.list:
            groups[-1].append(number)
    return [Click(shape, tuple(group)) for group in groups]


def add_timing(slide: Any, clicks: Sequence[Click]) -> None:
    """Write the slide's ``p:timing``: one main sequence, whatever is in it.

    It comes last in ``p:sld``, before extensions, which our slides have none of.
    """
    if clicks:
        built = {click.shape: bool(click.paragraphs) for click in clicks}
        new_id = count(FIRST_ID).__next__
        slide._element.append(
            parse_xml(render_part("timing", clicks=clicks, id=new_id, built=built))
        )
