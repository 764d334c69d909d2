"""HTML → PDF on named paper, with every page checked. The only importer of WeasyPrint."""

from workshopkit.formats.pdf.render import has_layout_libraries, write_pdf

__all__ = ["has_layout_libraries", "write_pdf"]
