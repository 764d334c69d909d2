"""The bytes of a PDF → sheets for a print shop: booklet, two to a sheet, crop marks.

Pages become drawings on other pages: tags, links and fields are lost, so these files are for
printing only and their title says so.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf

POINTS_PER_MM = 72 / 25.4
BLEED = 3 * POINTS_PER_MM
"""What a print shop asks beyond the trim."""
SLUG = 10 * POINTS_PER_MM
"""Room around the trim for crop marks."""
MARK = 5 * POINTS_PER_MM
"""Length of a crop mark, from the outside."""
MARK_WEIGHT = 0.25
"""Width of a crop mark in points."""


def impose(data: bytes, way: str, note: str) -> bytes:
    """Lay the pages of ``data`` out in one of ``WAYS``; ``note`` is added to their title.

    The same bytes give the same bytes.
    """
    with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as target:
        WAYS[way](source, target)
        target.docinfo["/Title"] = f"{source.docinfo.get('/Title', '')} – {note}"
        out = io.BytesIO()
        target.remove_unreferenced_resources()
        target.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def booklet_order(pages: int) -> list[tuple[int | None, int | None]]:
    """Return, for each side of each folded sheet, its left and right pages from 0.

    Sheets are nested and stapled in the fold: pages come by four, None is a blank one. The last
    page is the back cover: blank ones stand before it.
    """
    whole = -(-pages // 4) * 4
    places = [*range(pages - 1), *[None] * (whole - pages), pages - 1]
    sides: list[tuple[int, int]] = []
    for first in range(0, whole // 2, 2):
        sides += [(whole - 1 - first, first), (first + 1, whole - 2 - first)]
    return [(places[left], places[right]) for left, right in sides]


def _booklet(source: pikepdf.Pdf, target: pikepdf.Pdf) -> None:
    """Two pages at their own size on each side of a sheet twice as wide: 11 × 17 in, or A3."""
    width, height = _portrait(source.pages[0])
    for sides in booklet_order(len(source.pages)):
        _side_by_side(source, target, sides, (2 * width, height))


def _two_up(source: pikepdf.Pdf, target: pikepdf.Pdf) -> None:
    """Two pages, reduced, on a sheet of the same paper turned on its side."""
    width, height = _portrait(source.pages[0])
    for first in range(0, len(source.pages), 2):
        second = first + 1 if first + 1 < len(source.pages) else None
        _side_by_side(source, target, (first, second), (height, width))


def _side_by_side(
    source: pikepdf.Pdf,
    target: pikepdf.Pdf,
    sides: tuple[int | None, int | None],
    sheet: tuple[float, float],
) -> None:
    width, height = sheet
    page = target.add_blank_page(page_size=sheet)
    for number, left in zip(sides, (0.0, width / 2), strict=True):
        if number is None:
            continue
        drawn = source.pages[number]
        if _size(drawn)[0] > _size(drawn)[1]:
            drawn.rotate(90, relative=True)  # all the same way: nobody turns the booklet round
        _draw(drawn, target, page, pikepdf.Rectangle(left, 0, left + width / 2, height))


def _draw(drawn: Any, target: pikepdf.Pdf, page: Any, place: pikepdf.Rectangle) -> None:
    """Draw a page of another file in ``place``, under a name that is the same every time.

    ``Page.add_overlay`` would do, but for the name: it draws one at random.
    """
    form = target.copy_foreign(drawn.as_form_xobject())
    name = pikepdf.Name(f"/Left{place.llx:.0f}")
    page.add_resource(form, pikepdf.Name.XObject, name)
    placed = page.calc_form_xobject_placement(
        form, name, place, allow_shrink=True, allow_expand=True
    )
    page.contents_add(placed)


def _marks(source: pikepdf.Pdf, target: pikepdf.Pdf) -> None:
    """Each page at its size, with its trim, 3 mm of bleed and crop marks around."""
    for drawn in source.pages:
        width, height = _size(drawn)
        page = target.add_blank_page(page_size=(width + 2 * SLUG, height + 2 * SLUG))
        trim = pikepdf.Rectangle(SLUG, SLUG, SLUG + width, SLUG + height)
        _draw(drawn, target, page, trim)
        page.trimbox = trim.as_array()
        page.obj["/BleedBox"] = pikepdf.Array(
            [SLUG - BLEED, SLUG - BLEED, SLUG + width + BLEED, SLUG + height + BLEED]
        )
        page.contents_add(_crop_marks(width, height))


def _crop_marks(width: float, height: float) -> bytes:
    """Return the drawing of eight marks, in registration black, outside the bleed."""
    lines = []
    for x in (SLUG, SLUG + width):
        for start, end in ((0, MARK), (height + 2 * SLUG - MARK, height + 2 * SLUG)):
            lines.append(f"{x:.3f} {start:.3f} m {x:.3f} {end:.3f} l S")
    for y in (SLUG, SLUG + height):
        for start, end in ((0, MARK), (width + 2 * SLUG - MARK, width + 2 * SLUG)):
            lines.append(f"{start:.3f} {y:.3f} m {end:.3f} {y:.3f} l S")
    return f"q 1 1 1 1 K {MARK_WEIGHT} w {' '.join(lines)} Q".encode()


def _size(page: Any) -> tuple[float, float]:
    left, bottom, right, top = (float(each) for each in page.mediabox)
    return right - left, top - bottom


def _portrait(page: Any) -> tuple[float, float]:
    width, height = sorted(_size(page))
    return width, height


WAYS: dict[str, Callable[[pikepdf.Pdf, pikepdf.Pdf], None]] = {
    "booklet": _booklet,
    "two-up": _two_up,
    "marks": _marks,
}
"""How pages may be laid out, by the name that a document gives."""
