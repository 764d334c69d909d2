"""HTML → PDF on named paper, with every page checked. The only importer of WeasyPrint."""

from workshopkit.formats.pdf.libraries import how_to_install
from workshopkit.formats.pdf.render import (
    has_layout_libraries,
    lay_out_drawing,
    pango_in_use,
    write_pdf,
)

__all__ = [
    "has_layout_libraries",
    "how_to_install",
    "lay_out_drawing",
    "pango_in_use",
    "write_pdf",
]
