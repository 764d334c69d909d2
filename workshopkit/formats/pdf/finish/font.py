"""A TrueType file → a simple font of a PDF in which any program can write an answer.

WeasyPrint embeds the font of a field as a composite font: other programs write text in it
that viewers cannot show. A simple font with WinAnsiEncoding is what they expect. It holds
the Windows-1252 repertoire: every letter of French, « » and €.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pydyf
from fontTools import subset
from fontTools.ttLib import TTFont

from workshopkit.formats.hushed import hushed
from workshopkit.formats.pdf.finish.structure import Structure

NAME = "Answer"
"""What appearances and fields call the font."""
FIRST, LAST = 32, 255
NONSYMBOLIC = 32
"""Font descriptor flag (ISO 32000-1, table 123)."""
STEM = 80
"""Width of vertical stems, in thousandths of an em: only a font's replacement would use it."""


@dataclass(frozen=True)
class FieldFont:
    """A subset of a font: the bytes of its file, and its measures in thousandths of an em."""

    name: str
    data: bytes
    widths: tuple[int, ...]
    """Of the codes from ``FIRST`` to ``LAST``."""
    box: tuple[int, ...]
    """Left, bottom, right and top of what any of its letters may ink."""
    ascent: int
    descent: int
    cap_height: int

    def width(self, text: str) -> float:
        """Return the width of ``text`` in ems."""
        return sum(self.widths[code - FIRST] for code in text.encode("cp1252")) / 1000

    def embed(self, structure: Structure) -> bytes:
        """Add the font to a PDF and return its reference."""
        file = pydyf.Stream([self.data], {"Length1": len(self.data)}, compress=True)
        descriptor = pydyf.Dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": self.name,
                "Flags": NONSYMBOLIC,
                "FontBBox": pydyf.Array(self.box),
                "ItalicAngle": 0,
                "Ascent": self.ascent,
                "Descent": self.descent,
                "CapHeight": self.cap_height,
                "StemV": STEM,
                "FontFile2": structure.add(file),
            }
        )
        font = pydyf.Dictionary(
            {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "BaseFont": self.name,
                "Encoding": "/WinAnsiEncoding",
                "FirstChar": FIRST,
                "LastChar": LAST,
                "Widths": pydyf.Array(self.widths),
                "FontDescriptor": structure.add(descriptor),
            }
        )
        return structure.add(font)


@lru_cache(8)
def field_font(file: Path) -> FieldFont:
    """Return the Windows-1252 subset of a TrueType file."""
    letters = {}
    for code in range(FIRST, LAST + 1):
        try:
            letters[code] = ord(bytes([code]).decode("cp1252"))
        except UnicodeDecodeError:
            continue  # five codes stand for nothing
    options = subset.Options(
        hinting=False, layout_features=[], notdef_outline=True, name_IDs=[], legacy_cmap=True
    )
    with hushed("fontTools"):
        font = TTFont(file, recalcTimestamp=False)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=letters.values())
        subsetter.subset(font)
        out = io.BytesIO()
        font.save(out)
    glyphs, advances, head = font.getBestCmap(), font["hmtx"], font["head"]

    def thousandths(units: float) -> int:
        size: int = round(units * 1000 / head.unitsPerEm)
        return size

    widths = (
        thousandths(advances[glyphs[letters[code]]][0]) if letters.get(code) in glyphs else 0
        for code in range(FIRST, LAST + 1)
    )
    return FieldFont(
        name=f"/ANSWER+{file.stem}",
        data=out.getvalue(),
        widths=tuple(widths),
        box=tuple(thousandths(side) for side in (head.xMin, head.yMin, head.xMax, head.yMax)),
        ascent=thousandths(font["hhea"].ascent),
        descent=thousandths(font["hhea"].descent),
        cap_height=thousandths(font["OS/2"].sCapHeight),
    )
