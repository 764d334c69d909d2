"""This machine → the font families that PowerPoint would find on it."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

SECONDS = 5
"""How long fontconfig may take to list fonts; the first time, it reads them all."""
FOLDERS = ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts")
"""Where macOS keeps fonts; those that Office brings are inside its applications."""
OFFICE = "/Applications/Microsoft PowerPoint.app/Contents/Resources/DFonts"
REGISTRY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"


def absent_fonts(families: Iterable[str]) -> tuple[str, ...] | None:
    """Return which of ``families`` are not installed here; None when that cannot be known."""
    names = _names()
    if not names:
        return None
    return tuple(each for each in dict.fromkeys(families) if not _is_among(each, names))


def _is_among(family: str, names: Iterable[str]) -> bool:
    """Tell whether a family is one of ``names``, which may add a style: « Calibri Bold »."""
    wanted = _bare(family)
    return any(_bare(name).startswith(wanted) for name in names)


def _bare(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())


@functools.cache
def _names() -> frozenset[str]:
    """Return the names of the fonts here, asked for once: a preview saves again and again."""
    try:
        return frozenset(_listed())
    except (OSError, ImportError, subprocess.SubprocessError):
        return frozenset()


def _listed() -> Iterator[str]:
    if sys.platform == "win32":
        yield from _registered()
    elif sys.platform == "darwin":
        for folder in (*FOLDERS, OFFICE):
            yield from (file.stem for file in Path(folder).expanduser().glob("**/*.[ot]t[fc]"))
    else:
        command = ["fc-list", "--format", "%{family}\\n"]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, capture_output=True, timeout=SECONDS, check=True, env=environment
        )
        for line in done.stdout.decode("utf-8", "replace").splitlines():
            yield from line.split(",")


def _registered() -> Iterator[str]:  # pragma: no cover - Windows
    import winreg

    for hive in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):  # type: ignore[attr-defined]
        try:
            key = winreg.OpenKey(hive, REGISTRY)  # type: ignore[attr-defined]
        except OSError:
            continue
        with key:
            for rank in range(winreg.QueryInfoKey(key)[1]):  # type: ignore[attr-defined]
                yield winreg.EnumValue(key, rank)[0]  # type: ignore[attr-defined]
