"""LibreOffice as a second opinion: a .pptx → a PDF, and the lines on its pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.workshop import ROOT

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Georgia</family><prefer><family>Gelasio</family></prefer></alias>
<alias binding="same"><family>Calibri</family><prefer><family>Carlito</family></prefer></alias>
</fontconfig>"""
"""Georgia and Calibri drawn with the files they are measured with, whatever the machine has."""

WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)
SAME_LINE = 0.5
"""Words are on one line when their baselines differ by less than this share of their height."""

needs_soffice = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed"
)
needs_pdftotext = pytest.mark.skipif(
    not shutil.which("pdftotext"), reason="Poppler (pdftotext) is not installed"
)


@dataclass(frozen=True)
class Word:
    """A word on a page: its left, top, right and bottom in points."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def convert(deck: Path, folder: Path, to: str = "pdf") -> Path:
    """Convert a deck to another kind in ``folder``, with a profile and fonts of its own."""
    settings = folder / "fonts.conf"
    cache = folder / "font-cache"
    settings.write_text(FONTS.format(fonts=ROOT / "templates" / "fonts", cache=cache))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", to, "--outdir", folder, deck],
        check=True,
        capture_output=True,
        env=os.environ | {"FONTCONFIG_FILE": str(settings)},
        timeout=180,
    )
    return folder / f"{deck.stem}.{to}"


def words(pdf: Path) -> list[list[Word]]:
    """Return the words of each page."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return [
        [Word(*map(float, found[:4]), _unescaped(found[4])) for found in WORD.findall(page)]
        for page in text.split("<page ")[1:]
    ]


def lines(found: list[Word]) -> list[str]:
    """Group words into lines, from top to bottom, each from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(found, key=lambda word: word.bottom):
        near = SAME_LINE * (word.bottom - word.top)
        if rows and word.bottom - rows[-1][0].bottom < near:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [" ".join(word.text for word in sorted(row, key=lambda word: word.left)) for row in rows]


def _unescaped(text: str) -> str:
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text
