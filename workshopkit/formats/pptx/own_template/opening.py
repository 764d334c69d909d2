"""A .pptx or .potx of anyone's → a presentation that python-pptx accepts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation

from workshopkit.fit.blocks import CM_PER_INCH
from workshopkit.formats.pptx.parts import EMU_PER_INCH
from workshopkit.memory import read_file
from workshopkit.problems import ContentError, Problem, Source, is_there, shown_path

MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
KIN = (
    "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
    "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
    "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
)
"""What a template, a slide show or a file with macros calls its main part; python-pptx
refuses them all (scanny/python-pptx#1070)."""
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How a compound file begins: a .ppt of before 2007, or a package under a password."""
LARGEST = 300_000_000
"""Bytes of all parts of a package, unpacked. The largest real template measured has a tenth."""
MOST_ELEMENTS = {"ppt/slideMasters/": 200_000, "ppt/slideLayouts/": 200_000, "": 3_000_000}
"""Elements in the parts of a folder, and in all of a package. The fullest real template measured
has 48,000 in all, most of them on its slides."""
SIDES = (4, 30)
"""Inches: the least and the most that a side of a slide has. An A0 poster is larger."""
OURS = re.compile(r"file '<_io\.[^']*>' | \(<string>, line \d+\)$")
"""What libraries say of the memory where they read a file, rather than of the file."""
STRICT = b"http://purl.oclc.org/ooxml/"
"""How the names begin that a « Strict Open XML » presentation has for what leads to what."""
DECLARED = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
"""How a part of XML declares entities, which may be without end, or of other files."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds a package under a password ([MS-OFFCRYPTO] §1.3.2)."""


def open_template(file: Path, source: Source | None) -> Any:
    """Open ``file`` as a python-pptx presentation.

    Raise ContentError, located at ``source``, when it is missing, under a password, of another
    format, not a presentation, or one that does not hold together.
    """
    if not is_there(file):
        raise refused("missing-base", file, source)
    data = read_file(file)
    if data.startswith(OLE):
        rule = "protected-base" if ENCRYPTED in data else "old-base"
        raise refused(rule, file, source)
    if _unpacked_size(data) > LARGEST:
        raise refused("base-too-large", file, source)
    rule = "unreadable-base"
    try:
        parts = _parts(data)
        if _is_crowded(parts):
            raise refused("base-too-crowded", file, source)
        if any(name.startswith("ppt/") for name in parts):
            rule = "strict-base" if STRICT in parts.get("_rels/.rels", b"") else "broken-base"
        written = (part for name, part in parts.items() if name.endswith((".xml", ".rels")))
        if any(declared in part for part in written for declared in DECLARED):
            raise ValueError  # a package has none (ECMA-376-2 §9.1.4), so that nothing is expanded
        presentation = Presentation(io.BytesIO(_as_presentation(parts)))
        for master in presentation.slide_masters:
            for layout in master.slide_layouts:
                layout.slide_master  # noqa: B018 - one that has lost its master is no layout
        return presentation
    except ContentError:
        raise
    except Exception as error:  # python-pptx, lxml and zipfile each fail in their own ways
        raise refused(rule, file, source, error) from error


def slide_size(presentation: Any, file: Path, source: Source | None) -> tuple[float, float]:
    """Return the width and height of slides, in inches; refuse what no slide of ours can be."""
    sides = presentation.slide_width / EMU_PER_INCH, presentation.slide_height / EMU_PER_INCH
    if not all(SIDES[0] <= side <= SIDES[1] for side in sides):
        names = ("width", "height", "least", "most")
        inches = zip(names, (*sides, *SIDES), strict=True)
        values = {name: round(each * CM_PER_INCH) for name, each in inches}
        raise ContentError([Problem("base-size", source, "", {"got": shown_path(file), **values})])
    return sides


def refused(
    rule: str, file: Path, source: Source | None, error: Exception | None = None
) -> ContentError:
    """Return the error that refuses ``file`` at ``source``, with the first line of ``error``."""
    detail = OURS.sub("", (str(error).splitlines() or [type(error).__name__])[0])
    values = {"got": shown_path(file), "detail": detail}
    return ContentError([Problem(rule, source, "", values)])


def _unpacked_size(data: bytes) -> int:
    """Return what a package says that its parts take; 0 for what is no package."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return sum(part.file_size for part in package.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return 0  # python-pptx tells what it is


def _is_crowded(parts: Mapping[str, bytes]) -> bool:
    """Tell whether parts have more elements than a person would have drawn."""
    counts = {name: each.count(b"<") for name, each in parts.items() if name.endswith(".xml")}
    return any(
        sum(count for name, count in counts.items() if name.startswith(folder)) > most
        for folder, most in MOST_ELEMENTS.items()
    )


def as_presentation(data: bytes) -> bytes:
    """Rewrite a package, in memory, so that its main part is a presentation."""
    return _as_presentation(_parts(data))


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _as_presentation(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as copy:
        for name, part in parts.items():
            copy.writestr(name, _main_type(part) if name == "[Content_Types].xml" else part)
    return out.getvalue()


def _main_type(part: bytes) -> bytes:
    root = etree.fromstring(part)
    for override in root.iterfind("{*}Override"):
        if override.get("ContentType") in KIN:
            override.set("ContentType", MAIN)
    return bytes(etree.tostring(root))
