"""Slide layouts + the logos of ``identity.yaml`` → the same layouts, with them drawn on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from workshopkit.fit import is_seen
from workshopkit.model.identity import Identity
from workshopkit.model.layout import Box, DrawnPicture, Layout, Layouts
from workshopkit.model.picture import Picture
from workshopkit.model.theme import Theme
from workshopkit.pictures import Gallery
from workshopkit.problems import Problem

LIGHT = ("paper", "tint")
"""Grounds on which a logo made for light ones stands without a panel."""
AIR = 0.16
"""Clear space around each of several logos, as a share of its cell's shorter side."""


def branded(layouts: Layouts, identity: Identity, gallery: Gallery) -> Layouts:
    """Return the layouts with the logos in the panels or at the foot of those that have room."""
    if identity.logo is None and not identity.partners:
        return layouts
    made = {
        name: each.model_copy(update={"logos": tuple(_logos(each, layouts, identity, gallery))})
        for name, each in layouts.layouts.items()
    }
    return layouts.model_copy(update={"layouts": made})


def faint_logos(identity: Identity, gallery: Gallery, theme: Theme) -> Iterator[Problem]:
    """Find the logos that nobody would see on the ground they are for."""
    light, dark = theme.colours.paper, theme.colours.deep
    partners = [(f"partners[{n}].logo", each.logo) for n, each in enumerate(identity.partners)]
    asked = [("logo", identity.logo), ("print_logo", identity.print_logo), *partners]
    grounds = [(field, each, light) for field, each in asked]
    for field, logo, ground in (*grounds, ("dark_logo", identity.dark_logo, dark)):
        if logo and not _is_seen(logo, ground, gallery):
            yield Problem("faint-logo", logo.file.source, field, {"got": logo.file})


def _is_seen(logo: Picture, ground: str, gallery: Gallery) -> bool:
    opened = gallery.opened[str(logo.file)]
    key = ("seen", opened.digest, ground)
    return gallery.memory.recall(key, lambda: is_seen(opened, ground))


def _logos(
    layout: Layout, layouts: Layouts, identity: Identity, gallery: Gallery
) -> Iterator[DrawnPicture]:
    if identity.logo and (drawn := _drawn(layout, layouts, identity, gallery)):
        yield drawn
    if layout.partners_panel and identity.partners:
        logos = [each.logo for each in identity.partners]
        yield from _side_by_side(Box(*layout.partners_panel), logos, gallery)


def _drawn(
    layout: Layout, layouts: Layouts, identity: Identity, gallery: Gallery
) -> DrawnPicture | None:
    if layout.logo_panel is not None and identity.logo:
        panel = Box(*layout.logo_panel)
        return _within(_inside(panel, layouts.logo_air), 0.5, identity.logo, gallery, panel)
    logo = identity.logo if layout.ground in LIGHT else identity.dark_logo
    if layout.footer is None or logo is None or layout.footer.columns[1] < 8:
        return None
    _, number = layouts.footer_boxes(layout.footer)
    width = layouts.logo_width
    return _within(Box(number.x - width, number.y, width, number.height), 1, logo, gallery)


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
    ratio = gallery.ratio(logo)
    width = min(room.width, room.height * ratio)
    height = width / ratio
    box = Box(
        room.x + across * (room.width - width),
        room.y + (room.height - height) / 2,
        width,
        height,
    )
    return DrawnPicture(gallery.address(logo, width, height, crop=False), box, panel)
