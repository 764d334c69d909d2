"""What to produce, and what each document needs. Pure: nothing is read or written here."""

from workshopkit.documents.document import Document, Setting
from workshopkit.documents.plan import DOCUMENTS, plan
from workshopkit.documents.timeline import OutlinedSlide, timeline

__all__ = ["DOCUMENTS", "Document", "OutlinedSlide", "Setting", "plan", "timeline"]
