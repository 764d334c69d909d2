"""Does it fit, and would a designer sign it? Text measured in the places where it goes."""

from workshopkit.fit.continuation import continue_tables
from workshopkit.fit.deck_check import check_deck
from workshopkit.fit.design import check_look, check_slides
from workshopkit.fit.design.faint_links import without_faint_addresses
from workshopkit.fit.letters import check_letters
from workshopkit.fit.room import room_of
from workshopkit.fit.stand_ins import check_faces

__all__ = [
    "check_deck",
    "check_faces",
    "check_letters",
    "check_look",
    "check_slides",
    "continue_tables",
    "room_of",
    "without_faint_addresses",
]
