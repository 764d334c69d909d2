"""Does it fit? Text measured in the places where it goes."""

from workshopkit.fit.slides import check_deck

__all__ = ["check_deck"]
