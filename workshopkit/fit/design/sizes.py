"""Layouts → type that is too small, too large or off the scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshopkit.model.layout import Layout, Layouts, Use
from workshopkit.model.text import Text
from workshopkit.problems import Problem

SIZES: Mapping[Use, tuple[float, float]] = {
    "cover": (30, 999),
    "title": (30, 46),
    "body": (24, 46),
    "side": (20, 46),
    "label": (16, 46),
    "footer": (12, 46),
    "sign": (16, 999),
}
"""Least and greatest size in points. ``side`` is for tables and side panels; ``cover`` for
covers and mottos; ``sign`` for numerals and letters that are drawn rather than read."""


def check_sizes(layouts: Layouts) -> Iterator[Problem]:
    """Find styles out of bounds for their use, told once where they are described."""
    for name in dict.fromkeys(_used(layouts)):
        style, use = layouts.style(name), layouts.use(name)
        least, most = SIZES[use]
        source = style.source_of("size")
        values: dict[str, object] = {"style": name, "got": style.size, "use": use}
        if style.size < least:
            yield Problem("small-type", source, "", values | {"least": least})
        elif style.size > most:
            yield Problem("large-type", source, "", values | {"most": most})
        if layouts.scale and use != "sign" and style.size not in layouts.scale:
            scale = ", ".join(f"{size:g}" for size in layouts.scale)
            yield Problem("off-scale", source, "", values | {"scale": scale})


def check_titles(layouts: Layouts) -> Iterator[Problem]:
    """Find titles that are not set as titles: another size would pass for text."""
    for name, layout in layouts.layouts.items():
        for place in layout.placeholders.values():
            wrong = [each for each in place.styles if layouts.use(each) not in ("title", "cover")]
            if place.kind == "title" and wrong:
                values = {"layout": name, "style": wrong[0]}
                yield Problem("title-style", wrong[0].source, "", values)


def _used(layouts: Layouts) -> Iterator[Text]:
    """Give the styles that slides show."""
    yield from (layouts.footer_style, layouts.number_style)
    yield from (layouts.table.header, layouts.table.cell)
    for layout in layouts.layouts.values():
        yield from _of_layout(layout)


def _of_layout(layout: Layout) -> Iterator[Text]:
    yield from (shape.style for shape in layout.shapes if shape.style)
    for place in layout.placeholders.values():
        yield from place.styles
