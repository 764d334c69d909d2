"""A theme + the colours and fonts of ``identity.yaml`` → the theme in them, and what to tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workshopkit.fit import (
    Palette,
    every_pair,
    font_use,
    palette,
    roomier,
    separation,
    share_of,
    smaller,
)
from workshopkit.memory import Memory
from workshopkit.model.identity import Identity
from workshopkit.model.layout import Layouts
from workshopkit.model.text import Text
from workshopkit.model.theme import Face, Theme
from workshopkit.problems import Problem

TOLD: dict[str, str] = {"heading": "heading", "body": "text"}
"""How ``identity.yaml`` calls the fonts of each use."""
SEEN = 5.0
"""Least ΔE at which anybody sees that a colour is another one."""


def coloured(
    theme: Theme, identity: Identity, layouts: Layouts, memory: Memory
) -> tuple[Theme, Palette | None]:
    """Return the theme in the organisation's colours, and what became of each."""
    if not identity.colours:
        return theme, None
    key = ("palette", tuple((each, each.source) for each in identity.colours))
    made = memory.recall(
        key,
        lambda: palette(identity.colours, theme.colours, every_pair(layouts)),
        (memory.same("plain theme", theme), memory.same("plain layouts", layouts)),
    )
    return theme.model_copy(update={"colours": made.over(theme.colours)}), made


def told_of(made: Palette | None) -> Iterator[Problem]:
    """Tell of the colours that show nowhere as they were given."""
    for given, shown in made.changed if made else ():
        if not shown:
            yield Problem("colour-unused", given.source, "colours", {"got": given})
        elif separation(given, shown) >= SEEN:
            values = {"got": given, "made": shown}
            yield Problem("colour-changed", given.source, "colours", values)


def lettered(
    theme: Theme, layouts: Layouts, identity: Identity, templates: Path
) -> tuple[Theme, Layouts, list[Problem]]:
    """Return the theme with the organisation's fonts, and the room that they need.

    Pages take the font of titles when its files, or some as wide, are in ``templates/fonts/``.
    """
    fonts = theme.fonts
    asked: dict[str, Text | None] = {"heading": identity.fonts.heading, "body": identity.fonts.text}
    if not any(asked.values()):
        return theme, layouts, []
    plain: dict[str, Face] = {"heading": fonts.slide_heading, "body": fonts.slide_body}
    uses = {
        use: font_use(use, family or plain[use].family, templates) for use, family in asked.items()
    }
    changed: dict[str, Face] = {}
    told: list[Problem] = []
    for use, family in asked.items():
        if family is None:
            continue
        files = family.with_value(uses[use].files)
        changed[f"slide_{use}"] = Face(family=family, files=files)
        if use == "heading" and uses[use].twin:
            named = family.with_value(files.rpartition("/")[2])
            changed["print_heading"] = Face(family=named, files=files)
        if not uses[use].twin:
            values = {"got": family, "used": files.rpartition("/")[2]}
            told.append(Problem("stand-in-font", family.source, f"fonts.{TOLD[use]}", values))
    if theme.base:  # the template has the fonts of slides
        changed, told = {k: v for k, v in changed.items() if k == "print_heading"}, []
    else:
        shares = {use: share_of(found, plain[use], templates) for use, found in uses.items()}
        use, share = min(shares.items(), key=lambda each: each[1])
        layouts = roomier(smaller(layouts, share), uses) if share < 1 else roomier(layouts, uses)
        if share < 1 and (widest := asked[use] or asked["heading"] or asked["body"]):
            much: dict[str, object] = {"got": widest, "share": round(100 * share)}
            told.append(Problem("wide-font", widest.source, f"fonts.{TOLD[use]}", much))
    update: dict[str, object] = {"fonts": fonts.model_copy(update=changed)}
    if "slide_body" in changed:
        update["notes_font"] = theme.notes_font or fonts.slide_body
    return theme.model_copy(update=update), layouts, told
