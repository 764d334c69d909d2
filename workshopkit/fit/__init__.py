"""Does it fit? Text measured in the places where it goes."""

from workshopkit.fit.continuation import continue_tables
from workshopkit.fit.slides import check_deck

__all__ = ["check_deck", "continue_tables"]
