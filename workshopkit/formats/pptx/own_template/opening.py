"""A .pptx or .potx of anyone's → a presentation that python-pptx accepts."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation

from workshopkit.problems import ContentError, Problem, Source, shown_path

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
OURS = re.compile(r"file '<_io\.[^']*>' | \(<string>, line \d+\)$")
"""What libraries say of the memory where they read a file, rather than of the file."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds a package under a password ([MS-OFFCRYPTO] §1.3.2)."""


def open_template(file: Path, source: Source | None) -> Any:
    """Open ``file`` as a python-pptx presentation.

    Raise ContentError, located at ``source``, when it is missing, under a password, of the
    old format, or not a presentation.
    """
    if not file.is_file():
        raise refused("missing-base", file, source)
    data = file.read_bytes()
    if data.startswith(OLE):
        rule = "protected-base" if ENCRYPTED in data else "old-base"
        raise refused(rule, file, source)
    if _unpacked_size(data) > LARGEST:
        raise refused("base-too-large", file, source)
    try:
        presentation = Presentation(io.BytesIO(as_presentation(data)))
        for master in presentation.slide_masters:
            for layout in master.slide_layouts:
                layout.slide_master  # noqa: B018 - one that has lost its master is no layout
        return presentation
    except Exception as error:  # python-pptx, lxml and zipfile each fail in their own ways
        raise refused("unreadable-base", file, source, error) from error


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


def as_presentation(data: bytes) -> bytes:
    """Rewrite a package, in memory, so that its main part is a presentation."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as copy:
        for name in dict.fromkeys(package.namelist()):
            part = package.read(name)
            if name == "[Content_Types].xml":
                part = _main_type(part)
            copy.writestr(name, part)
    return out.getvalue()


def _main_type(part: bytes) -> bytes:
    root = etree.fromstring(part)
    for override in root.iterfind("{*}Override"):
        if override.get("ContentType") in KIN:
            override.set("ContentType", MAIN)
    return bytes(etree.tostring(root))
