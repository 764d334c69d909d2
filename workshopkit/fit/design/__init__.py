"""Would a designer sign it? The look of layouts and themes, and every slide, against rules."""

from workshopkit.fit.design.look import check_look
from workshopkit.fit.design.sobriety import check_slides

__all__ = ["check_look", "check_slides"]
