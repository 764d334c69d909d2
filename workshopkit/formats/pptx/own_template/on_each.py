"""A template → a deck with a slide on each of its layouts, to be drawn as its people see them."""

from __future__ import annotations

import io
from pathlib import Path

from workshopkit.formats.pptx.own_template.cleaning import empty
from workshopkit.formats.pptx.own_template.opening import open_template


def on_each_layout(file: Path) -> tuple[tuple[str, ...], bytes]:
    """Return the names of a template's layouts, and a deck with a slide on each, in that order.

    Each place says what its layout says there (« Cliquez pour ajouter un titre »). Raise
    ContentError for a file that is no template.
    """
    presentation = open_template(file, None)
    empty(presentation)
    names = []
    for layout in (each for master in presentation.slide_masters for each in master.slide_layouts):
        slide = presentation.slides.add_slide(layout)
        said = {each.placeholder_format.idx: each for each in layout.placeholders}
        for place in slide.placeholders:
            prompt = said.get(place.placeholder_format.idx)
            if prompt is not None and place.has_text_frame and prompt.has_text_frame:
                place.text_frame.text = prompt.text_frame.text
        names.append(layout.name)
    presentation.save(out := io.BytesIO())
    return tuple(names), out.getvalue()
