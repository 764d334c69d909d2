"""HTML → the bytes of an accessible PDF, and what is wrong with its pages."""

from __future__ import annotations

import contextlib
import io
import logging
import platform
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from workshopkit.formats.pdf.places import Locate, Places
from workshopkit.problems import MachineError, Problem

if TYPE_CHECKING:
    from types import ModuleType

NOTDEF = ".notdef glyph"
INSTALL_PANGO = {
    "Linux": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "Darwin": "brew install pango",
    "Windows": "pacman -S mingw-w64-ucrt-x86_64-pango (https://www.msys2.org/)",
}


def write_pdf(
    markup: str,
    base: Path,
    fonts: frozenset[str],
    locate: Locate,
    field_font: Path | None = None,
) -> tuple[bytes, tuple[Problem, ...]]:
    """Lay out ``markup`` and return a PDF/UA-1 file with the problems of its pages.

    The same markup gives the same bytes. Files are read below ``base`` only; ``fonts`` are
    the families that may draw text; ``locate`` tells where an identifier was written. With
    ``field_font``, a TrueType file, inputs become form fields, and answers are written in it.
    Raise MachineError when Pango is missing.
    """
    layout = _layout()
    from workshopkit.formats.pdf.finish import Finisher
    from workshopkit.formats.pdf.glyphs import check_fonts
    from workshopkit.formats.pdf.overflow import check_overflow
    from workshopkit.formats.pdf.reading import check_reading

    with layout.recorded() as records:
        document, root = layout.lay_out(markup, base, forms=field_font is not None)
        finisher = Finisher(field_font)
        data = finisher.write(document, layout.VARIANT)
    places = Places(root, locate)
    found = (
        *check_overflow(document, places),
        *_check_log(records, places),
        *check_fonts(document, fonts, places),
        *check_reading(document, places, finisher.silenced),
    )
    return data, _once(found)


def _layout() -> ModuleType:
    """Import what needs Pango; WeasyPrint greets its absence with a banner: it is hushed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            from workshopkit.formats.pdf import layout
    except OSError as error:
        command = INSTALL_PANGO.get(platform.system(), str(error))
        raise MachineError([Problem("no-pango", None, "", {"command": command})]) from error
    return layout


def _check_log(records: Iterable[logging.LogRecord], places: Places) -> Iterator[Problem]:
    from workshopkit.formats.pdf.glyphs import missing_glyph
    from workshopkit.formats.pdf.reading import told_by_layout

    for record in records:
        args = record.args if isinstance(record.args, tuple) else ()
        if record.msg.startswith(NOTDEF):
            yield missing_glyph(str(args[0]), places)
        else:
            yield told_by_layout(record.msg, args, places) or _warning(record.getMessage(), places)


def _warning(detail: str, places: Places) -> Problem:
    body = places.root.find("body")
    return Problem("layout-warning", places.inside(body), "", {"detail": detail})


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Drop repetitions: the same sentence about the same place."""
    return tuple({problem.line("en"): problem for problem in problems}.values())
