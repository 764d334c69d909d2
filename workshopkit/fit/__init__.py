"""Does it fit, and would a designer sign it? Text measured in the places where it goes."""

from workshopkit.fit.continuation import continue_tables
from workshopkit.fit.deck_check import check_deck
from workshopkit.fit.design import check_look, check_slides
from workshopkit.fit.design.colour import separation
from workshopkit.fit.design.contrast import colour_filters, contrasts, every_pair
from workshopkit.fit.design.faint_links import without_faint_addresses
from workshopkit.fit.design.grounds import grounds_under
from workshopkit.fit.design.logos import is_seen
from workshopkit.fit.design.palette import Palette, palette
from workshopkit.fit.letters import check_letters
from workshopkit.fit.line_ends import end_lines_well
from workshopkit.fit.room import room_of, rooms_of
from workshopkit.fit.settling import settle
from workshopkit.fit.stand_ins import check_faces, font_use, roomier, share_of, smaller

__all__ = [
    "Palette",
    "check_deck",
    "check_faces",
    "check_letters",
    "check_look",
    "check_slides",
    "colour_filters",
    "continue_tables",
    "contrasts",
    "end_lines_well",
    "every_pair",
    "font_use",
    "grounds_under",
    "is_seen",
    "palette",
    "room_of",
    "roomier",
    "rooms_of",
    "separation",
    "settle",
    "share_of",
    "smaller",
    "without_faint_addresses",
]
