"""Our layouts in a template's colours → the same with text that reads on its ground."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from workshopkit.fit.design.colour import contrast
from workshopkit.formats.own_template import Recoloured
from workshopkit.model.layout import Box, DrawingPlace, Layout, Layouts, ProgressMarker, Style
from workshopkit.model.text import Text

TEXT, LARGE = 4.5, 3.0
"""Least contrast of a text, and of a large one (WCAG 2.2, §1.4.3)."""
VIVID = 3.5
"""Least contrast of a text in another colour than letters: a teal that barely reads is dim."""
LARGE_SIZE, LARGE_BOLD = 18, 14
"""The points from which a text is large, and a bold one (the same)."""
NEARLY = 0.8
"""A bold text of this share of what is large is made large rather than of another colour."""
CHOICES = ("deep", "ink", "paper", "tint", "primary", "signal", "plum")
"""Roles to try for a text that does not read, the most like ours first."""
GROUNDS = ("deep", "ink", "primary", "signal", "plum")
"""Roles to try for the head of a table, whose text is ``paper``."""
LETTERS = ("paper", "ink")
"""The roles of the letters on a colour: the ground of pages, or the text on it."""
PANEL = "deep"
"""The role of our dark panels."""
ON_PANELS = (*LETTERS, "sun", "tint", "sky")
"""The roles of what is written on them: letters, and paler words."""
MARK = "signal"
"""The role of the bullets and numbers of lists."""
UNDER = 0.5
"""A drawing is the ground of a text when it lies under this share of it."""


def least_contrast(style: Style) -> float:
    """Return the contrast that a text of this style needs with its ground.

    What is bold is large from fewer points, but only dark or light letters are let off so.
    """
    is_bold = style.bold and style.colour in LETTERS
    return LARGE if style.size >= (LARGE_BOLD if is_bold else LARGE_SIZE) else TEXT


def panel_of(colours: Mapping[str, str], drawn: Mapping[str, float]) -> str:
    """Return the role to fill panels with: the one that more of their pages is in.

    ``drawn`` tells how much of a page is in each colour.
    """
    return max((PANEL, "primary", "signal"), key=lambda role: drawn.get(colours[role], 0.0))


def panelled(layouts: Layouts, names: Iterable[str], role: str) -> Layouts:
    """Return the layouts, the dark panels of ``names`` filled with another role."""

    def filled(each: Any, holds: bool = True) -> Any:
        return each.model_copy(update={"fill": role}) if each.fill == PANEL and holds else each

    changed = {}
    for name in names:
        layout, grid = layouts.layouts[name], layouts.grid
        boxes = [grid.box(each) for each in layout.placeholders.values()]
        shapes = [
            filled(each, any(share(box, grid.box(each)) >= UNDER for box in boxes))
            for each in layout.shapes
        ]
        places = {key: filled(each) for key, each in layout.placeholders.items()}
        update = {"shapes": tuple(shapes), "placeholders": places}
        changed[name] = layout.model_copy(update=update)
    return layouts.model_copy(update={"layouts": {**layouts.layouts, **changed}})


def tables_on_paper(layouts: Layouts) -> Layouts:
    """Return the layouts, their tables with a ground of their own where the page's is another."""
    changed = {}
    for name, layout in layouts.layouts.items():
        tables = {
            key: place.model_copy(update={"fill": "paper"})
            for key, place in layout.placeholders.items()
            if place.kind == "table" and layout.ground != "paper" and not place.fill
        }
        if tables:
            places = {**layout.placeholders, **tables}
            changed[name] = layout.model_copy(update={"placeholders": places})
    every = {**layouts.layouts, **changed}
    return layouts.model_copy(update={"layouts": every}) if changed else layouts


class Legibility:
    """Recolours layouts; keeps what it changed and what nothing could mend."""

    def __init__(self, layouts: Layouts, colours: Mapping[str, str], panel: str = PANEL) -> None:
        self.layouts = layouts
        self.colours = colours
        self.panel = panel
        self.light = max(LETTERS, key=lambda role: contrast(colours[role], "#000000"))
        """The role of the letters that are light."""
        dark = min(LETTERS, key=lambda role: contrast(colours[role], "#000000"))
        self.letters = self.light if self._reads(self.light, panel, LARGE) else dark
        """The role of those on panels: light ones, where they read."""
        self.styles = dict(layouts.styles)
        self.recoloured: list[Recoloured] = []
        self.unreadable: list[Recoloured] = []
        """Texts that no colour of the template makes readable; ``now`` is their ground."""

    def mended(self, names: Iterable[str]) -> Layouts:
        """Return the layouts, those of ``names`` with text that reads."""
        return self._changed(names, self._layout)

    def seen(self, names: Iterable[str]) -> Layouts:
        """Return the layouts, those of ``names`` with what we draw seen; texts stay as they are."""
        return self._changed(names, self._seen)

    def _changed(self, names: Iterable[str], change: Callable[[str, Layout], Layout]) -> Layouts:
        changed = {name: change(name, self.layouts.layouts[name]) for name in names}
        layouts = {**self.layouts.layouts, **changed}
        return self.layouts.model_copy(update={"layouts": layouts, "styles": self.styles})

    def table_roles(self) -> tuple[str, str, str]:
        """Return the roles of the ground of a table's head, of its letters, and of its bands.

        The head is filled as panels are where its letters, which are small, read on that.
        """
        own = [(self.panel, self.letters), ("sun", "ink")] if self.panel != PANEL else []
        usual = [(role, "paper") for role in GROUNDS]
        heads = [(on, role) for on, role in (*own, *usual) if self._reads(role, on, TEXT)]
        if not heads or not self._reads("ink", "paper", TEXT):
            self.unreadable.append(Recoloured("table", "table", "ink", "paper"))
        bands = "tint" if self._reads("ink", "tint", TEXT) else "paper"
        return *(heads or usual)[0], bands

    def marks_read(self) -> bool:
        """Tell whether the numbers of a list read in the colour that ours have for them."""
        return all(self._reads(MARK, ground, TEXT) for ground in ("paper", "tint"))

    def _layout(self, name: str, layout: Layout) -> Layout:
        grid = self.layouts.grid
        update: dict[str, Any] = {"placeholders": {}, "shapes": []}
        for place_name, place in layout.placeholders.items():
            ground = place.fill or self._ground(layout, grid.box(place))
            styles = tuple(
                self._style(name, place_name, self._enlarged(style, ground), ground)
                for style in place.styles
            )
            update["placeholders"][place_name] = place.model_copy(update={"styles": styles})
        for number, shape in enumerate(layout.shapes):
            if shape.sign and shape.style:
                below = layout.model_copy(update={"shapes": layout.shapes[:number]})
                ground = shape.fill or self._ground(below, grid.box(shape))
                style = self._style(name, str(shape.sign), shape.style, ground)
                shape = shape.model_copy(update={"style": style})
            update["shapes"].append(shape)
        update["shapes"] = tuple(update["shapes"])
        if layout.footer is not None:
            role = self._role(name, "footer", layout.footer.colour, layout.ground, TEXT)
            update["footer"] = layout.footer.model_copy(update={"colour": role})
        return self._seen(name, layout).model_copy(update=update)

    def _seen(self, name: str, layout: Layout) -> Layout:
        """Give drawings, and the marker of the step in hand, colours seen on what they lie on."""
        drawings = {
            place: each.model_copy(update={"colour": self._drawn(name, place, layout, each)})
            for place, each in layout.drawings.items()
        }
        mark = layout.progress and self._progress(name, layout, layout.progress)
        return layout.model_copy(update={"drawings": drawings, "progress": mark})

    def _drawn(self, name: str, place: str, layout: Layout, drawing: DrawingPlace) -> str:
        ground = drawing.ground or self._ground(layout, self.layouts.grid.box(drawing))
        return self._role(name, place, drawing.colour, ground, LARGE)

    def _progress(self, name: str, layout: Layout, mark: ProgressMarker) -> ProgressMarker:
        """Give the step in hand, and the others, signs that are seen on what they lie on."""
        ground = self._ground(layout, self.layouts.grid.box(mark))
        fill, outline = (
            self._role(name, "progress", role, ground, LARGE) for role in (mark.fill, mark.outline)
        )
        now, others = mark.styles
        styles = (
            Text(self._style(name, "progress", now, fill)),
            Text(self._style(name, "progress", self._enlarged(others, ground), ground)),
        )
        return mark.model_copy(update={"fill": fill, "outline": outline, "styles": styles})

    def _ground(self, layout: Layout, box: Box) -> str:
        grid = self.layouts.grid
        for shape in reversed(layout.shapes):
            if shape.fill and shape.shape != "line" and share(box, grid.box(shape)) >= UNDER:
                return shape.fill
        return layout.ground

    def _style(self, layout: str, place: str, name: str, ground: str) -> str:
        style = self.styles[name]
        colour = self._colour(style, ground)
        need = least_contrast(style.model_copy(update={"colour": colour}))
        role = self._role(layout, place, colour, ground, need)
        if role == style.colour:
            return name
        renamed = f"{name}-as-{role}"
        self.styles[renamed] = style.model_copy(update={"colour": role})
        return renamed

    def _colour(self, style: Style, ground: str) -> str:
        """Return the colour that a text has on a ground: on panels of theirs, letters are light."""
        is_theirs = self._is_panel(ground) and style.colour in ON_PANELS
        return self.letters if is_theirs else style.colour

    def _is_panel(self, ground: str) -> bool:
        return self.panel != PANEL and self.colours[ground] == self.colours[self.panel]

    def _enlarged(self, name: str, ground: str) -> str:
        """Make bold light letters large when that is all they take to read."""
        style = self.styles[name]
        colour = self._colour(style, ground)
        is_nearly = style.bold and NEARLY * LARGE_BOLD <= style.size < LARGE_BOLD
        contrasts = contrast(self.colours[colour], self.colours[ground])
        if not is_nearly or colour != self.light or not LARGE <= contrasts < TEXT:
            return name
        larger = f"{name}-larger"
        self.styles[larger] = style.model_copy(update={"size": LARGE_BOLD})
        return larger

    def _role(self, layout: str, place: str, role: str, ground: str, need: float) -> str:
        vivid = need if role in LETTERS else max(need, VIVID)
        if self._reads(role, ground, vivid):
            return role
        choices = (self.letters, *CHOICES) if self._is_panel(ground) else CHOICES
        readable = [each for each in choices if self._reads(each, ground, need)]
        if readable:
            self.recoloured.append(Recoloured(layout, place, role, readable[0]))
            return readable[0]
        self.unreadable.append(Recoloured(layout, place, role, ground))
        return role

    def _reads(self, role: str, ground: str, need: float) -> bool:
        return contrast(self.colours[role], self.colours[ground]) >= need


def share(box: Box, under: Box) -> float:
    """Return how much of a box lies on another."""
    wide, high = box.overlap(under)
    return max(wide, 0) * max(high, 0) / box.area if box.area else 0.0
