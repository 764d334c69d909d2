"""The progress marker → a group of native shapes: a pill for the step in hand, rings for others."""

from __future__ import annotations

import itertools
from typing import Any

from pptx.oxml import parse_xml

from workshopkit.formats.pptx.accessibility import next_id
from workshopkit.formats.pptx.parts import render_part
from workshopkit.model.deck import Progress
from workshopkit.model.layout import Box, Layouts, ProgressMarker


def add_progress(
    slide: Any, progress: Progress, mark: ProgressMarker, layouts: Layouts, name: str, lang: str
) -> None:
    """Draw the marker of ``progress`` on a python-pptx slide, where ``mark`` places it.

    The shapes are one group called ``name``, which screen readers say as ``progress.alt``;
    ``lang`` is the proofing language of its words.
    """
    boxes = layouts.progress_boxes(mark, len(progress.steps), progress.current)
    middle = boxes[0].y + boxes[0].height / 2
    ends = [(box.x + box.width, following.x) for box, following in itertools.pairwise(boxes)]
    marks = [
        (box, f"{n}\u00a0{word}" if n == progress.current else str(n), n == progress.current)
        for n, (box, word) in enumerate(zip(boxes, progress.steps, strict=True), start=1)
    ]
    last, tallest = boxes[-1], max(boxes, key=lambda box: box.height)
    group = render_part(
        "progress",
        first=next_id(slide),
        name=name,
        alt=progress.alt,
        whole=Box(boxes[0].x, tallest.y, last.x + last.width - boxes[0].x, tallest.height),
        lines=[Box(left, middle, right - left, 0) for left, right in ends],
        marks=marks,
        mark=mark,
        weight=layouts.progress.weight,
        fill=layouts.pill(mark, progress.current),
        styles=[layouts.style(style) for style in mark.styles],
        lang=lang,
    )
    slide.shapes._spTree.append(parse_xml(group))
