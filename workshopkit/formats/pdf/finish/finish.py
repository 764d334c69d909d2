"""A laid-out document → its bytes, finished."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workshopkit.formats.pdf.finish.artifacts import set_apart
from workshopkit.formats.pdf.finish.fields import mend_fields
from workshopkit.formats.pdf.finish.meaning import add_meaning
from workshopkit.formats.pdf.finish.structure import Structure
from workshopkit.formats.pdf.mending import recorded_boxes


class Finisher:
    """Writes documents. After ``write``, ``silenced`` holds the elements whose ``lang`` is lost.

    ``field_font`` is the TrueType file in which answers are written; None: no form.
    """

    def __init__(self, field_font: Path | None) -> None:
        self._field_font = field_font
        self._boxes: dict[int, Any] = {}
        self._root: Any = None
        self.silenced: list[Any] = []

    def write(self, document: Any, root: Any, variant: str) -> bytes:
        """Return the bytes of ``document``, which shows ``root``; the same every time."""
        self._root = root
        with recorded_boxes() as self._boxes:
            data: bytes = document.write_pdf(
                pdf_variant=variant, pdf_forms=self._field_font is not None, finisher=self._finish
            )
        return data

    def _finish(self, document: Any, pdf: Any) -> None:
        structure = Structure(pdf, self._boxes, self._root)
        set_apart(structure)
        add_meaning(structure, document)
        self.silenced = structure.silenced()
        if self._field_font and "AcroForm" in pdf.catalog:
            mend_fields(structure, self._field_font)
