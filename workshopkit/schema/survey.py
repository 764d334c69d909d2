"""Kit → for each key of each model, an example, and the room its words have on slides."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from workshopkit.fit.blocks import FULL
from workshopkit.fit.filling import room_in
from workshopkit.fit.measure import LINE_EM, advance
from workshopkit.model.deck import Paragraph, Slide
from workshopkit.model.kit import Kit
from workshopkit.model.layout import Placeholder
from workshopkit.pipeline import Project, render, select
from workshopkit.pipeline.options import Options

Key = tuple[str, str]
"""A model's name and one of its keys."""

LONGEST_EXAMPLE = 160
PRIVATE = ("Event", "EventSession", "Giving", "Facilitator", "Facilitators", "LivedExample")
"""Who presents, and where, is nobody's example."""
SAMPLE = "Portez ce vieux whisky au juge blond qui fume, puis demandez-lui ce qui compte."
"""Words with the letters of ordinary French, to measure how many fit on a line."""


def examples_of(kit: Kit) -> dict[Key, Any]:
    """Return the first short value that the kit holds for each key."""
    found: dict[Key, Any] = {}
    for part in kit.parts():
        model = type(part).__name__
        for field in type(part).model_fields:
            value = None if model in PRIVATE else _plain(getattr(part, field))
            if value is not None:
                found.setdefault((model, field), value)
    return found


def budgets_of(project: Project, options: Options) -> dict[Key, int]:
    """Return about how many characters each key's words may have on the narrowest slide."""
    from workshopkit.documents import plan

    keys = _keys_of_texts(project.kit)
    found: dict[Key, int] = {}
    for each in render(project, _decks(select(plan(project.kit, project.setting), options))):
        for slide in each.deck.slides if each.deck else ():
            for text_id, room in _rooms(project, slide):
                key = keys.get(text_id)
                if key is not None:
                    found[key] = min(room, found.get(key, room))
    return found


def _plain(value: Any) -> Any:
    """Return a value as JSON has it, when it is short enough to show."""
    if isinstance(value, bool) or value is None or value == ():
        return None
    if isinstance(value, str):
        return str(value).strip() if len(value) <= LONGEST_EXAMPLE else None
    if isinstance(value, int):
        return int(value)
    if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        shown = [str(each) for each in value[:2]]
        return shown if sum(map(len, shown)) <= LONGEST_EXAMPLE else None
    return None


def _keys_of_texts(kit: Kit) -> Mapping[str, Key]:
    return {text.id: (type(part).__name__, key) for part, key, text in kit.texts() if text.id}


def _decks(documents: Any) -> Any:
    return [document for document in documents if document.kind == "deck"]


def _rooms(project: Project, slide: Slide) -> Iterator[tuple[str, int]]:
    """Yield each text of a slide with the characters that its share of the place holds."""
    layout = project.layouts.layouts[slide.layout]
    for name, content in slide.contents.items():
        place = layout.placeholders[name]
        if not isinstance(content, tuple) or not place.styles:
            continue
        share = _characters(project, place) // max(1, len(content))
        for paragraph in content:
            for text_id in _whole_texts(paragraph):
                yield text_id, share


def _whole_texts(paragraph: Paragraph) -> set[str]:
    """Return the text that a paragraph consists of, when it is one text alone."""
    ids = {run.text_id for run in paragraph.runs if run.text.strip()}
    return ids if len(ids) == 1 and "" not in ids else set()


def _characters(project: Project, place: Placeholder) -> int:
    """Return how many characters of French fill a place, by tens."""
    style = project.layouts.style(place.styles[0])
    width, height = room_in(place, project.layouts)
    file = project.font(style.font, bold=style.bold, italic=style.italic)
    character = advance(SAMPLE, file) * style.size / len(SAMPLE)
    lines = math.floor(FULL * height / (style.size * LINE_EM * style.line / 100))
    return max(10, round(max(1, lines) * width * FULL / character / 10) * 10)
