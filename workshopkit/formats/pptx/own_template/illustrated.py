"""Pictures put on the slide that opens a template → on its layout, with what is drawn there.

A cover is often dressed on the slide itself, over a layout that others may be made from.
"""

from __future__ import annotations

from typing import Any

from workshopkit.formats.pptx.own_template.setting import copied

LARGEST = 0.25
"""A picture over this share of the slide shows that event, not who holds it."""


def illustrate(presentation: Any) -> None:
    """Put the pictures of the first slide on its layout, when no other slide is on that."""
    slides = list(presentation.slides)
    if len(slides) < 2 or slides[0].slide_layout in [each.slide_layout for each in slides[1:]]:
        return
    layout = slides[0].slide_layout
    page = presentation.slide_width * presentation.slide_height
    for shape in slides[0].shapes:
        element = shape._element
        shown = element.xpath("self::p:pic | self::p:grpSp[.//p:pic][not(.//a:t)]")
        if shown and not shape.is_placeholder and shape.width * shape.height < LARGEST * page:
            layout.shapes._spTree.append(copied(element, slides[0].part, layout.part))
