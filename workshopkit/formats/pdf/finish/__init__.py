"""The objects of a PDF about to be written → the same with better tags and sound form fields.

What WeasyPrint 70 writes passes PDF/UA-1; this mends what a reader notices and a validator
does not, and what other programs trip over in its forms.
"""

from workshopkit.formats.pdf.finish.finish import Finisher

__all__ = ["Finisher"]
