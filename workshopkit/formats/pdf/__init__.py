"""HTML → PDF on named paper, with every page checked. The only importer of WeasyPrint."""

from workshopkit.formats.pdf.render import write_pdf

__all__ = ["write_pdf"]
