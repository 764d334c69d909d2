"""An organization template → the empty deck that our slides go in."""

from workshopkit.formats.pptx.organization.adopting import OurDecks, adopt

__all__ = ["OurDecks", "adopt"]
