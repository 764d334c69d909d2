"""HTML → the bytes of an accessible PDF, and what is wrong with its pages."""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from workshopkit.formats.pdf.libraries import how_to_install, load_fetched
from workshopkit.formats.pdf.places import Locate, Places
from workshopkit.problems import MachineError, Problem

if TYPE_CHECKING:
    from types import ModuleType

NOTDEF = ".notdef glyph"
SVG = "{http://www.w3.org/2000/svg}svg"
SVG_TITLE = "{http://www.w3.org/2000/svg}title"


def write_pdf(
    markup: str, base: Path, fonts: frozenset[str], locate: Locate
) -> tuple[bytes, tuple[Problem, ...]]:
    """Lay out ``markup`` and return a PDF/UA-1 file with the problems of its pages.

    The same markup gives the same bytes. Files are read below ``base`` only; ``fonts`` are
    the families that may draw text; ``locate`` tells where an identifier was written.
    Raise MachineError when Pango is missing.
    """
    layout = _layout()
    from workshopkit.formats.pdf.glyphs import check_fonts
    from workshopkit.formats.pdf.ink import check_ink
    from workshopkit.formats.pdf.overflow import check_overflow

    with layout.recorded() as records:
        document, root = layout.lay_out(markup, base)
        data: bytes = document.write_pdf(pdf_variant=layout.VARIANT)
    places = Places(root, locate)
    found = (
        *check_overflow(document, places),
        *_check_log(records, places),
        *check_fonts(document, fonts, places),
        *check_ink(document, places),
        *_check_markup(places),
    )
    return data, _once(found)


def _layout() -> ModuleType:
    """Import what needs Pango; WeasyPrint greets its absence with a banner: it is hushed."""
    load_fetched()
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            from workshopkit.formats.pdf import layout
    except OSError as error:
        values = {"command": how_to_install()}
        raise MachineError([Problem("no-pango", None, "", values)]) from error
    return layout


def has_layout_libraries() -> bool:
    """Tell whether pages can be laid out here: Pango and its kin are found."""
    try:
        _layout()
    except MachineError:
        return False
    return True


def _check_log(records: Iterable[logging.LogRecord], places: Places) -> Iterator[Problem]:
    from workshopkit.formats.pdf.glyphs import missing_glyph

    for record in records:
        if record.msg.startswith(NOTDEF) and isinstance(record.args, tuple):
            yield missing_glyph(str(record.args[0]), places)
        else:
            yield _warning(record.getMessage(), places)


def _check_markup(places: Places) -> Iterator[Problem]:
    """Find what a PDF/UA reader needs and WeasyPrint does not ask for."""
    title = places.root.find("head/title")
    if title is None or not (title.text or "").strip():
        yield _warning("no <title>", places)
    for figure in places.root.iter(SVG):
        if figure.find(SVG_TITLE) is None:
            yield Problem(
                "layout-warning", places.around(figure), "", {"detail": "<svg> without <title>"}
            )
    for table in places.root.iter("table"):
        if table.find(".//th") is None:
            yield Problem(
                "layout-warning", places.around(table), "", {"detail": "<table> without <th>"}
            )


def _warning(detail: str, places: Places) -> Problem:
    body = places.root.find("body")
    return Problem("layout-warning", places.inside(body), "", {"detail": detail})


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Drop repetitions: the same sentence about the same place."""
    return tuple({problem.line("en"): problem for problem in problems}.values())
