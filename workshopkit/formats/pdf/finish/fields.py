"""The form that WeasyPrint writes → one that other programs can fill, and viewers show.

WeasyPrint 70 lists the circles of a question beside it, numbers their values, forgets the
value of a square and the drawings of its states, and writes rectangles upside down.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pydyf

from workshopkit.formats.pdf.finish.appearances import Appearances
from workshopkit.formats.pdf.finish.font import NAME, field_font
from workshopkit.formats.pdf.finish.structure import Structure

REQUIRED = 1 << 1
"""Field flag (ISO 32000-1, table 221)."""
NO_TOGGLE_TO_OFF = 1 << 14
"""Field flag (table 226): without it, a choice can be taken back, as with an eraser."""
SIZE = re.compile(rb"([\d.]+) Tf")
COLOUR = re.compile(rb"[\d.]+ [\d.]+ [\d.]+ rg")
BLACK = "0 0 0 rg"


def mend_fields(structure: Structure, font: Path) -> None:
    """Rewrite the AcroForm: fields listed once, with values, appearances and a simple font."""
    form = structure.pdf.catalog["AcroForm"]
    drawing = Appearances(structure, field_font(font))
    inputs = {
        box.widget_annotation.number: box.element
        for box in structure.boxes()
        if box.widget_annotation is not None
    }
    listed = [structure.at(reference) for reference in form["Fields"]]
    circles = {number for field in listed for number in _kids(structure, field)}
    fields = [field for field in listed if field.number not in circles]
    for field in fields:
        if "Kids" in field:
            kids = [structure.at(kid) for kid in field["Kids"]]
            _mend_group(field, [(kid, inputs[kid.number]) for kid in kids], drawing)
        elif field["FT"] == "/Btn":
            _mend_square(field, inputs[field.number], drawing)
        else:
            _mend_text(field, inputs[field.number], drawing)
    form["Fields"] = pydyf.Array(field.reference for field in fields)
    form["DR"] = pydyf.Dictionary({"Font": drawing.fonts})
    form["DA"] = pydyf.String(f"/{NAME} 11 Tf {BLACK}")
    del form["NeedAppearances"]


def _kids(structure: Structure, field: Any) -> list[int]:
    return [structure.at(kid).number for kid in field.get("Kids", ())]


def _mend_group(group: Any, circles: list[tuple[Any, Any]], drawing: Appearances) -> None:
    first = circles[0][1]
    group["TU"] = pydyf.String(first.get("data-group") or first.get("title"))
    group["Kids"] = pydyf.Array(circle.reference for circle, _ in circles)
    group["Ff"] &= ~NO_TOGGLE_TO_OFF
    del group["Opt"]  # the values are the names of the appearances
    for circle, element in circles:
        _turn_upright(circle)
        chosen = (
            drawing.disc(circle, element.get("value"), float(element.get("data-size", 11)))
            if element.get("data-number")
            else drawing.dot(circle)
        )
        _give_states(circle, element.get("value"), chosen, drawing)
        circle["TU"] = pydyf.String(element.get("title"))
        for key in ("T", "FT", "V"):
            circle.pop(key, None)
    _require(group, first)


def _mend_square(field: Any, element: Any, drawing: Appearances) -> None:
    _turn_upright(field)
    _give_states(field, element.get("value"), drawing.check(field), drawing)
    field["V"] = "/Off"
    _require(field, element)


def _mend_text(field: Any, element: Any, drawing: Appearances) -> None:
    _turn_upright(field)
    size = SIZE.search(field["DA"].string)
    colour = COLOUR.search(field["DA"].string)
    assert size is not None
    ink = colour[0].decode() if colour else BLACK
    field["DA"] = pydyf.String(f"/{NAME} {float(size[1]):g} Tf {ink}")
    field["AP"] = pydyf.Dictionary({"N": drawing.text(field)})
    _require(field, element)


def _give_states(field: Any, value: str, on: bytes, drawing: Appearances) -> None:
    states = {value: on, "Off": drawing.nothing(field)}
    field["AP"] = pydyf.Dictionary({"N": pydyf.Dictionary(states)})
    field["AS"] = "/Off"


def _turn_upright(field: Any) -> None:
    """Order the corners of a rectangle: left, bottom, right, top (ISO 32000-1, 7.9.5)."""
    left, top, right, bottom = (float(value) for value in field["Rect"])
    sides = (min(left, right), min(top, bottom), max(left, right), max(top, bottom))
    field["Rect"] = pydyf.Array(round(side, 3) for side in sides)


def _require(field: Any, element: Any) -> None:
    if element.get("required") is not None:
        field["Ff"] = field.get("Ff", 0) | REQUIRED
