"""Slide layouts + the logo of ``identity.yaml`` → the same layouts, with the logo drawn on them."""

from __future__ import annotations

from workshopkit.model.identity import Identity
from workshopkit.model.layout import Box, DrawnPicture, Layout, Layouts
from workshopkit.model.picture import Picture
from workshopkit.pictures import Gallery

LIGHT = ("paper", "tint")
"""Grounds on which a logo made for light ones stands without a panel."""


def branded(layouts: Layouts, identity: Identity, gallery: Gallery) -> Layouts:
    """Return the layouts with the logo in the panel or at the foot of those that have room."""
    if identity.logo is None:
        return layouts
    logo = identity.logo
    made = {
        name: each.model_copy(update={"logo": _drawn(each, layouts, logo, gallery)})
        for name, each in layouts.layouts.items()
    }
    return layouts.model_copy(update={"layouts": made})


def _drawn(
    layout: Layout, layouts: Layouts, logo: Picture, gallery: Gallery
) -> DrawnPicture | None:
    if layout.logo_panel is not None:
        panel = Box(*layout.logo_panel)
        air = layouts.logo_air * min(panel.width, panel.height)
        room = Box(panel.x + air, panel.y + air, panel.width - 2 * air, panel.height - 2 * air)
        return _within(room, 0.5, logo, gallery, panel)
    if layout.footer is None or layout.ground not in LIGHT or layout.footer.columns[1] < 8:
        return None
    _, number = layouts.footer_boxes(layout.footer)
    width = layouts.logo_width
    return _within(Box(number.x - width, number.y, width, number.height), 1, logo, gallery)


def _within(
    room: Box, across: float, logo: Picture, gallery: Gallery, panel: Box | None = None
) -> DrawnPicture:
    """Return the whole logo as large as the room lets it, in its middle or at its end."""
    box = room.fitting(gallery.ratio(logo), 1, across)
    return DrawnPicture(gallery.address(logo, box.width, box.height, crop=False), box, panel)
