"""HTML → an accessible PDF, what is wrong with its pages, and where their words lie."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import traceback
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from workshopkit.formats.converted import Converted
from workshopkit.formats.pdf.certificates import import_weasyprint
from workshopkit.formats.pdf.libraries import (
    BROUGHT,
    how_to_install,
    load_fetched,
    point_at_brought,
)
from workshopkit.formats.pdf.sources import Sources
from workshopkit.formats.pdf.style_sheets import told_of_style
from workshopkit.formats.pdf.watching import Endless, seconds_for, watched
from workshopkit.problems import (
    ContentError,
    Locate,
    MachineError,
    Problem,
    Source,
    once,
    shown_path,
)

if TYPE_CHECKING:
    from types import ModuleType

NOTDEF = ".notdef glyph"


def write_pdf(
    markup: str,
    base: Path,
    fonts: frozenset[str],
    locate: Locate,
    field_font: Path | None = None,
) -> Converted:
    """Lay out ``markup`` and return a PDF/UA-1 file with the problems and spots of its pages.

    The same markup gives the same bytes. Files are read below ``base`` only; ``fonts`` are
    the families that may draw text; ``locate`` tells where an identifier was written. With
    ``field_font``, a TrueType file, inputs become form fields, and answers are written in it.
    Raise MachineError when Pango is missing.
    """
    layout = _layout()
    from workshopkit.formats.pdf.binding import Page
    from workshopkit.formats.pdf.blanks import check_blanks
    from workshopkit.formats.pdf.finish import Finisher
    from workshopkit.formats.pdf.glyphs import check_fonts
    from workshopkit.formats.pdf.heard import check_reading
    from workshopkit.formats.pdf.ink import check_ink
    from workshopkit.formats.pdf.pictures import check_pictures
    from workshopkit.formats.pdf.shortening import check_overflow
    from workshopkit.formats.pdf.spots import find_spots

    with _told_of_styles(base), watched(seconds_for(markup)):
        finisher = Finisher(field_font)
        with layout.recorded() as records:
            page = Page(markup, base, forms=field_font is not None)
            document = page.document
            data = finisher.write(document, page.root, layout.VARIANT)
        sources = Sources(page.root, locate)
        found = (
            *check_overflow(document, sources, page.again),
            *_check_log([*page.complaints, *records], sources, markup, base),
            *check_fonts(document, fonts, sources),
            *check_reading(document, sources, finisher.silenced),
            *check_ink(document, sources),
            *check_pictures(document, sources),
        )
        remarks = tuple(check_blanks(document, sources))
    return Converted(data, once(found), tuple(find_spots(document)), remarks)


@contextmanager
def _told_of_styles(base: Path) -> Iterator[None]:
    """Tell that a layout came to a stop: WeasyPrint did not foresee these styles."""
    try:
        yield
    except (ContentError, MachineError, MemoryError, OSError):
        raise
    except Endless as error:
        place = Source(shown_path(base / "print"), 0)
        values = {"detail": str(error)}
        raise ContentError([Problem("layout-endless", place, "", values)]) from error
    except Exception as error:
        *_, last = traceback.TracebackException.from_exception(error).stack
        name = traceback.format_exception_only(error)[0].partition(":")[0].strip()
        values = {"detail": f"{name}, {Path(last.filename).name}:{last.lineno}"}
        if isinstance(error, RecursionError):  # of boxes in boxes: it may arise anywhere
            values = {"detail": name}
        place = Source(shown_path(base / "print"), 0)
        raise ContentError([Problem("layout-stopped", place, "", values)]) from error


def lay_out_drawing(address: str, width: float, height: float) -> bytes:
    """Return a PDF of one page of so many inches that a picture fills.

    Raise MachineError when Pango is missing.
    """
    layout = _layout()
    markup = (
        f"<style>@page {{ size: {width}in {height}in; margin: 0 }} body {{ margin: 0 }} "
        f"img {{ display: block; width: {width}in; height: {height}in }}</style>"
        f'<img alt="" src="{address}">'
    )
    with layout.recorded():
        data: bytes = layout.Draft(markup, Path()).lay_out().write_pdf()
    return data


def _layout() -> ModuleType:
    """Import what needs Pango; WeasyPrint greets its absence with a banner: it is hushed."""
    load_fetched()
    if os.name == "nt":
        point_at_brought(BROUGHT, os.environ)
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            # What Fontconfig lacks on Windows is nothing to the person: the kit has its fonts.
            warnings.filterwarnings("ignore", "FontConfig cannot load|No fonts configured")
            import_weasyprint()
            from workshopkit.formats.pdf import layout
    except OSError as error:
        values = {"command": how_to_install()}
        raise MachineError([Problem("no-pango", None, "", values)]) from error
    return layout


def pango_in_use() -> str:
    """Return which Pango lays out pages, and where it is from when it came with this Python.

    Raise MachineError when there is none.
    """
    _layout()
    from workshopkit.formats.pdf.box_tree import pango_version

    came = os.environ.get("WEASYPRINT_DLL_DIRECTORIES") == str(BROUGHT / "bin")
    return f"Pango {pango_version()} ({BROUGHT})" if came else f"Pango {pango_version()}"


def has_layout_libraries() -> bool:
    """Tell whether pages can be laid out here: Pango and its kin are found."""
    try:
        _layout()
    except MachineError:
        return False
    return True


def _check_log(
    records: Iterable[logging.LogRecord], sources: Sources, markup: str, base: Path
) -> Iterator[Problem]:
    from workshopkit.formats.pdf.glyphs import not_drawn_in
    from workshopkit.formats.pdf.heard import told_by_layout

    lacking: set[str] = set()
    for record in records:
        args = record.args if isinstance(record.args, tuple) else ()
        if record.msg.startswith(NOTDEF):
            lacking.add(str(args[0]))
        else:
            told = told_by_layout(record.msg, args, sources)
            said = record.getMessage().replace(f"{base.absolute().as_uri()}/", "")
            yield told or told_of_style(said, sources, markup, base)
    if lacking:
        yield from not_drawn_in(lacking, sources)
