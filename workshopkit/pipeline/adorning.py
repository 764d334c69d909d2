"""Slide layouts + the ornament of a theme → the same layouts, decorated with it."""

from __future__ import annotations

from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.problems import ContentError, Problem, nearest


def adorned(layouts: Layouts, theme: Theme) -> Layouts:
    """Return the layouts with the shapes of the theme's ornament in place of their own.

    Those of ``title`` are for ``title-event`` too. Lines and signs mean something: they stay.
    Raise ContentError when there is no such ornament.
    """
    name = theme.ornament
    if name is None:
        return layouts
    if name not in layouts.ornaments:
        values = {"what": "ornament", "got": name, "nearest": nearest(name, layouts.ornaments)}
        raise ContentError([Problem("unknown-reference", name.source, "ornament", values)])
    made = dict(layouts.layouts)
    for of, shapes in layouts.ornaments[name].items():
        for each in layouts.layouts:
            is_variant = each.startswith(f"{of}-") and made[each].shapes  # a bare one stays so
            if each == of or is_variant:
                kept = (s for s in made[each].shapes if s.sign or s.shape == "line")
                made[each] = made[each].model_copy(update={"shapes": (*shapes, *kept)})
    return layouts.model_copy(update={"layouts": made})
