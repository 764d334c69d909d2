"""The path in small: native shapes that say by number, form and word which step this is."""

from __future__ import annotations

import itertools
from typing import Any

from pptx.oxml import parse_xml

from workshopkit.formats.pptx.parts import render_part
from workshopkit.model.deck import Progress
from workshopkit.model.layout import Box, Layouts, ProgressMark


def add_progress(
    slide: Any, progress: Progress, mark: ProgressMark, layouts: Layouts, name: str, lang: str
) -> None:
    """Draw the marker as one group, which screen readers say as a sentence."""
    boxes = layouts.marks(mark, len(progress.steps), progress.current)
    middle = boxes[0].y + boxes[0].height / 2
    ends = [(box.x + box.width, following.x) for box, following in itertools.pairwise(boxes)]
    marks = [
        (box, f"{n}\u00a0{word}" if n == progress.current else str(n), n == progress.current)
        for n, (box, word) in enumerate(zip(boxes, progress.steps, strict=True), start=1)
    ]
    used = [int(value) for value in slide.shapes._spTree.xpath(".//p:cNvPr/@id")]
    last, tallest = boxes[-1], max(boxes, key=lambda box: box.height)
    group = render_part(
        "progress",
        first=max(used) + 1,
        name=name,
        alt=progress.alt,
        whole=Box(boxes[0].x, tallest.y, last.x + last.width - boxes[0].x, tallest.height),
        lines=[Box(left, middle, right - left, 0) for left, right in ends],
        marks=marks,
        mark=mark,
        weight=layouts.progress.weight,
        styles=[layouts.style(style) for style in mark.styles],
        lang=lang,
    )
    slide.shapes._spTree.append(parse_xml(group))
