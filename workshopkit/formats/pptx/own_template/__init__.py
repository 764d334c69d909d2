"""An own template → the empty deck that our slides go in."""

from workshopkit.formats.pptx.own_template.preparing import OurDecks, prepare

__all__ = ["OurDecks", "prepare"]
