"""What to produce, and what each document needs. Pure: nothing is read or written here."""

from workshopkit.documents.attendance import Attendance, attendance
from workshopkit.documents.choice import check_choice
from workshopkit.documents.context import context_of
from workshopkit.documents.document import Document, Setting
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.naming import called
from workshopkit.documents.needed_labels import needed_labels
from workshopkit.documents.plan import KIND_NAMES, deck_of, plan
from workshopkit.documents.print_shop import PRINT_SHOP
from workshopkit.documents.timeline import OutlinedSlide, outline_of, timeline

__all__ = [
    "KINDS",
    "KIND_NAMES",
    "PRINT_SHOP",
    "Attendance",
    "Document",
    "OutlinedSlide",
    "Setting",
    "attendance",
    "called",
    "check_choice",
    "context_of",
    "deck_of",
    "needed_labels",
    "outline_of",
    "plan",
    "timeline",
]
