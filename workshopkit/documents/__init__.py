"""What to produce, and what each document needs. Pure: nothing is read or written here."""

from workshopkit.documents.document import Document, Setting
from workshopkit.documents.plan import DOCUMENTS, plan
from workshopkit.documents.print_list import Attendance, attendance
from workshopkit.documents.timeline import OutlinedSlide, outline_of, timeline

__all__ = [
    "DOCUMENTS",
    "Attendance",
    "Document",
    "OutlinedSlide",
    "Setting",
    "attendance",
    "outline_of",
    "plan",
    "timeline",
]
