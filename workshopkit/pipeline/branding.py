"""Slide layouts + the logos of ``identity.yaml`` → the same layouts, with them drawn on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshopkit.fit import grounds_under, is_seen
from workshopkit.model.identity import Identity
from workshopkit.model.layout import Box, DrawnPicture, Layout, Layouts
from workshopkit.model.picture import Picture
from workshopkit.model.theme import Role, Theme
from workshopkit.pictures import Gallery
from workshopkit.problems import Problem

LIGHT, DARK = {"paper", "tint"}, {"deep", "primary", "signal"}
"""Grounds on which a logo stands without a panel: the usual one, the one made for dark ones."""
FEWEST = 8
"""Columns of the foot of a slide that has room for a logo."""
AIR = 0.16
"""Clear space around each of several logos, as a share of its cell's shorter side."""


def branded(layouts: Layouts, identity: Identity, gallery: Gallery) -> Layouts:
    """Return the layouts with the logos in the panels or at the foot of those that have room."""
    if not (identity.logo or identity.dark_logo or identity.partners):
        return layouts
    made = {
        name: each.model_copy(update={"logos": tuple(_logos(each, layouts, identity, gallery))})
        for name, each in layouts.layouts.items()
    }
    return layouts.model_copy(update={"layouts": made})


def check_logos(
    identity: Identity, gallery: Gallery, theme: Theme, layouts: Layouts
) -> Iterator[Problem]:
    """Find the logos that nobody would see on a ground where they lie, and one that is alone."""
    partners = [(f"partners[{n}].logo", each.logo) for n, each in enumerate(identity.partners)]
    asked = [("logo", identity.logo), ("print_logo", identity.print_logo), *partners]
    lying = {"dark_logo": (identity.dark_logo, set[Role]())}
    lying |= {field: (logo, {"paper"}) for field, logo in asked}
    for layout in layouts.layouts.values() if identity.logo or identity.dark_logo else ():
        if foot := _foot(layout, layouts):
            lying[foot.field][1].update(foot.grounds)
    for field, (logo, grounds) in lying.items():
        colours = [theme.colours[each] for each in sorted(grounds)]
        if logo and not all(_is_seen(logo, each, gallery) for each in colours):
            yield Problem("faint-logo", logo.named.source, field, {"got": logo.named})
    if identity.dark_logo and not identity.logo:
        yield Problem("dark-logo-alone", identity.dark_logo.named.source, "dark_logo")


def _is_seen(logo: Picture, ground: str, gallery: Gallery) -> bool:
    if logo.qr:
        return True
    opened = gallery.opened[str(logo.file)]
    key = ("seen", opened.digest, ground)
    return gallery.memory.recall(key, lambda: is_seen(opened, ground))


@dataclass(frozen=True)
class _Foot:
    """The room for a logo beside a slide's number, the grounds there, the logo made for them."""

    room: Box
    grounds: set[Role]
    field: str


def _foot(layout: Layout, layouts: Layouts) -> _Foot | None:
    if layout.logo_panel is not None or layout.footer is None or layout.footer.columns[1] < FEWEST:
        return None
    _, number = layouts.footer_boxes(layout.footer)
    width = layouts.logo_width
    room = Box(number.x - width, number.y, width, number.height)
    grounds = grounds_under(room, layout, layouts.grid, layout.shapes)
    for field, fit in (("logo", LIGHT), ("dark_logo", DARK)):
        if grounds <= fit:
            return _Foot(room, grounds, field)
    return None


def _logos(
    layout: Layout, layouts: Layouts, identity: Identity, gallery: Gallery
) -> Iterator[DrawnPicture]:
    foot = _foot(layout, layouts)
    if foot and (logo := getattr(identity, foot.field)):
        yield _within(foot.room, 1, logo, gallery)
    if layout.logo_panel and identity.logo:
        panel = Box(*layout.logo_panel)
        yield _within(_inside(panel, layouts.logo_air), 0.5, identity.logo, gallery, panel)
    if layout.partners_panel and identity.partners:
        logos = [each.logo for each in identity.partners]
        yield from _side_by_side(Box(*layout.partners_panel), logos, gallery)


def _side_by_side(panel: Box, logos: Sequence[Picture], gallery: Gallery) -> Iterator[DrawnPicture]:
    """Yield the logos in cells of the same size, on one panel."""
    across = 1 if len(logos) == 1 else 2 if len(logos) <= 4 else 3
    down = math.ceil(len(logos) / across)
    width, height = panel.width / across, panel.height / down
    for n, logo in enumerate(logos):
        row, column = divmod(n, across)
        lacking = max(0, across - (len(logos) - row * across))  # the last row is centred
        cell = Box(panel.x + (column + lacking / 2) * width, panel.y + row * height, width, height)
        yield _within(_inside(cell, AIR), 0.5, logo, gallery, panel if n == 0 else None)


def _inside(box: Box, share: float) -> Box:
    air = share * min(box.width, box.height)
    return Box(box.x + air, box.y + air, box.width - 2 * air, box.height - 2 * air)


def _within(
    room: Box, across: float, logo: Picture, gallery: Gallery, panel: Box | None = None
) -> DrawnPicture:
    """Return the whole logo as large as the room lets it, in its middle or at its end."""
    box = room.fitting(gallery.ratio(logo), 1, across)
    return DrawnPicture(gallery.address(logo, box.width, box.height, crop=False), box, panel)
