"""A template's fonts on a theme: those of slides; what they are measured with is ``stand_ins``'."""

from __future__ import annotations

from workshopkit.fit.stand_ins import FontUse
from workshopkit.model.text import Text
from workshopkit.model.theme import Face, Theme


def with_fonts(theme: Theme, heading: FontUse, body: FontUse) -> Theme:
    """Return the theme with the template's fonts on its slides; notes and pages keep theirs."""
    update = {
        "slide_heading": Face(family=Text(heading.family), files=Text(heading.files)),
        "slide_body": Face(family=Text(body.family), files=Text(body.files)),
    }
    fonts = theme.fonts.model_copy(update=update)
    return theme.model_copy(update={"fonts": fonts, "notes_font": theme.fonts.slide_body})
