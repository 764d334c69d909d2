"""A drawing in a box → native freeforms of PowerPoint, in colours of the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.oxml import parse_xml

from workshopkit.fit.blocks import POINTS_PER_INCH, FontFiles
from workshopkit.fit.portraits import portrait
from workshopkit.formats.pptx.accessibility import next_id
from workshopkit.formats.pptx.parts import render_part
from workshopkit.model.deck import Drawn
from workshopkit.model.layout import Box, DrawingPlace, Layouts
from workshopkit.model.strokes import SIDE, Sketch, Stroke

FINENESS = 100
"""Whole numbers to a unit: the paths of Open XML have no decimals."""


@dataclass(frozen=True, slots=True)
class Freeform:
    """What a part draws: its box in inches, its paths in its own units, its pen in points."""

    box: Box
    width: int
    height: int
    fill: tuple[Stroke, ...]
    line: tuple[Stroke, ...]
    pen: float


def freeform(sketch: Sketch, box: Box) -> Freeform:
    """Return a sketch as large as ``box`` has room for, in its middle, with its proportions."""
    whole = box.fitting(sketch.width, sketch.height)
    fill, line = (
        tuple(stroke.moved(0, 0, FINENESS, FINENESS) for stroke in strokes)
        for strokes in (sketch.fill, sketch.line)
    )
    return Freeform(
        whole,
        round(sketch.width * FINENESS),
        round(sketch.height * FINENESS),
        fill,
        line,
        sketch.pen * whole.width / sketch.width * POINTS_PER_INCH,
    )


def add_drawing(slide: Any, drawn: Drawn, place: DrawingPlace, layouts: Layouts, name: str) -> None:
    """Draw an emblem, an icon or a texture on a python-pptx slide, where ``place`` has it.

    The shape is called ``name``; screen readers say ``drawn.alt``, or nothing when it is empty.
    """
    box = layouts.grid.box(place)
    shape = render_part(
        "drawing",
        id=next_id(slide),
        name=name,
        alt=drawn.alt,
        form=freeform(layouts.sketch(drawn.name, box, texture=place.texture), box),
        colour=place.colour,
    )
    slide.shapes._spTree.append(parse_xml(shape))


def add_portrait(
    slide: Any, drawn: Drawn, place: DrawingPlace, layouts: Layouts, files: FontFiles, name: str
) -> None:
    """Draw a person on a python-pptx slide, where ``place`` has it: a group called ``name``.

    It has a shape for each layer; screen readers say ``drawn.alt``, or nothing when it is empty.
    """
    box = layouts.grid.box(place).fitting(SIDE, SIDE)
    painted = portrait(dict(drawn.parts), drawn.initial, layouts, files)
    if not painted:
        return
    group = render_part(
        "portrait",
        first=next_id(slide),
        name=name,
        alt=drawn.alt,
        whole=box,
        forms=[(freeform(each.sketch, box), place.role(each.colour)) for each in painted],
    )
    slide.shapes._spTree.append(parse_xml(group))
