"""A theme and layouts → what is wrong with how they look, whatever the words."""

from __future__ import annotations

from workshopkit.fit.design.contrast import check_colours
from workshopkit.fit.design.geometry import check_geometry
from workshopkit.fit.design.sizes import check_sizes, check_titles
from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.problems import Problem


def check_look(theme: Theme, layouts: Layouts) -> list[Problem]:
    """Return what is wrong with the theme and the layouts."""
    return [
        *check_colours(theme, layouts),
        *check_sizes(layouts),
        *check_titles(layouts),
        *check_geometry(layouts),
    ]
