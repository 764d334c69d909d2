"""A template's colours of links → the same where they read on its grounds, else another of its own.

PowerPoint draws a link in the theme's colour, whatever the run says.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshopkit.fit.design.colour import contrast
from workshopkit.formats.pptx.own_template.legibility import CHOICES, TEXT
from workshopkit.formats.pptx.own_template.scheme import Scheme
from workshopkit.formats.pptx.own_template.template import TheirMaster

LINKS = ("link", "visited")


def readable_links(main: TheirMaster, grounds: Sequence[str]) -> dict[str, str]:
    """Return the colours of a master, those of links changed where they would not read.

    ``grounds`` are the roles on which links lie. The theme part of the master is changed too.
    """
    colours = dict(main.colours)
    for role in LINKS:
        if not _reads(colours[role], grounds, colours):
            others = [colours[each] for each in CHOICES if _reads(colours[each], grounds, colours)]
            colours[role] = next(iter(others), colours[role])
    Scheme(main.part).say({role: colours[role] for role in LINKS})
    return colours


def _reads(colour: str, grounds: Sequence[str], colours: dict[str, str]) -> bool:
    return all(contrast(colour, colours[ground]) >= TEXT for ground in grounds)
