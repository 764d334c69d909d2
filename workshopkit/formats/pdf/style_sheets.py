"""What WeasyPrint says of a style → a problem, at the line of the style sheet that has it."""

from __future__ import annotations

import re
from pathlib import Path

from workshopkit.formats.pdf.sources import Sources
from workshopkit.problems import Problem, Source, shown_path

POSITION = re.compile(r" at (\d+):(\d+)")
QUOTED = re.compile(r"`([^`]+)`|'([^']+)'|\"([^\"]+)\"")
ABOUT_STYLE = re.compile(
    "selector|Ignored|[Rr]ule|Parse error|descriptor|property|math|media type|font-face"
)
STYLE = re.compile("<style[^>]*>(.*?)</style>", re.S)
NEAR = 8
"""Lines above the faulty one by which its style sheet is known."""
MOST_SHOWN = 60


def told_of_style(message: str, sources: Sources, markup: str, base: Path) -> Problem:
    """Return the problem behind a complaint about a page that is neither of a link nor an image.

    ``markup`` is the page's, ``base`` the folder of the templates. A style is never told at a
    line of the content.
    """
    if "Failed to load" in message or not ABOUT_STYLE.search(message):
        place = sources.inside(sources.root.find("body"))
        return Problem("layout-warning", place, "", {"detail": message})
    position, found = POSITION.search(message), QUOTED.search(message)
    quoted = next((each for each in found.groups() if each), "") if found else ""
    start = next(iter(re.split(r"[\s:\\]", quoted.strip())))
    for style in STYLE.findall(markup):
        lines = style.splitlines()
        row = int(position[1]) - 1 if position else _row_with(start, lines)
        if 0 <= row < len(lines) and start in lines[row]:
            values = {"got": _shown(quoted or lines[row])}
            return Problem("style-refused", _in_sheets(lines, row, base), "", values)
    values = {"got": _shown(quoted or message)}
    return Problem("style-refused", Source(shown_path(base / "print"), 0), "", values)


def _row_with(start: str, lines: list[str]) -> int:
    return next((row for row, line in enumerate(lines) if start and start in line), -1)


def _in_sheets(lines: list[str], row: int, base: Path) -> Source:
    """Find the style sheet that has most of the lines above a row, and the row in it."""
    best, place = 1, Source(shown_path(base / "print"), 0)
    for sheet in sorted((base / "print").rglob("*.j2")):
        text = sheet.read_text("utf-8-sig", errors="replace").splitlines()
        rows = {line.strip(): at for at, line in enumerate(text) if line.strip(" {}")}
        near = range(row, max(-1, row - NEAR), -1)
        known = [each for each in near if lines[each].strip() in rows]
        if len(known) > best:
            at = rows[lines[known[0]].strip()] + row - known[0]
            best, place = len(known), Source(shown_path(sheet), min(at, len(text) - 1) + 1)
    return place


def _shown(quoted: str) -> str:
    line = " ".join(quoted.replace("\\n", " ").split())
    return line if len(line) <= MOST_SHOWN else f"{line[:MOST_SHOWN]}…"
