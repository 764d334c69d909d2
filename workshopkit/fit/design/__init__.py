"""Would a designer sign it? The look of layouts and themes, and every slide, against rules."""

from __future__ import annotations

from workshopkit.fit.design.contrast import check_colours
from workshopkit.fit.design.geometry import check_geometry
from workshopkit.fit.design.sizes import check_sizes, check_titles
from workshopkit.fit.design.slides import check_slides
from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.problems import Problem

__all__ = ["check_look", "check_slides"]


def check_look(theme: Theme, layouts: Layouts) -> list[Problem]:
    """Return what is wrong with the theme and the layouts, whatever the words."""
    return [
        *check_colours(theme, layouts),
        *check_sizes(layouts),
        *check_titles(layouts),
        *check_geometry(layouts),
    ]
