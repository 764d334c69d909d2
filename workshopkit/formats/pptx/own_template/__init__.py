"""An own template → the empty deck that our slides go in."""

from workshopkit.formats.pptx.own_template.on_each import on_each_layout
from workshopkit.formats.pptx.own_template.preparing import OurDecks, prepare

__all__ = ["OurDecks", "on_each_layout", "prepare"]
