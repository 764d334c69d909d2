"""An organisation's own template → the empty deck that our slides go in."""

from workshopkit.formats.pptx.organization.adopting import Kit, adopt

__all__ = ["Kit", "adopt"]
