"""LibreOffice, where it is installed: it draws what is not ours to draw."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
"""How the program is called, and where it is when nothing says so."""
LONGEST = 120
"""Seconds after which it is given up: a large template takes about ten."""


def office() -> str | None:
    """Return the program, or None where it is not installed."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def as_pdf(deck: bytes, program: str) -> bytes | None:
    """Return a .pptx as LibreOffice shows it; None when it cannot, or takes too long.

    It works in a folder of its own: no window of the person's is disturbed.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        file = folder / "deck.pptx"
        file.write_bytes(deck)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        try:
            subprocess.run([*command, str(file)], capture_output=True, check=True, timeout=LONGEST)
            return file.with_suffix(".pdf").read_bytes()
        except (OSError, subprocess.SubprocessError):
            return None
