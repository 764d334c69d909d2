"""Make docs/apercu.png from what `make kit` built: slides on the left, pages on the right.

Needs LibreOffice (soffice) and Poppler (pdftoppm). Run: .venv/bin/python scripts/apercu.py
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "output" / "fr-CA"
SLIDES = (1, 3, 5, 8, 12, 14, 20, 21)
PAGES = (
    ("fiches/f1-objectif-smart.pdf", 1),
    ("conference-60/guide-animation.pdf", 1),
    ("conference-60/plan-animation.pdf", 1),
    ("fiches/f0-fiche-conference.pdf", 1),
)
GROUND = "#E9E4DA"
GAP = 24
SLIDE = (480, 270)
PAGE_HEIGHT = 2 * SLIDE[1] + GAP
ALIASES = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Georgia</family><prefer><family>Gelasio</family></prefer></alias>
<alias binding="same"><family>Calibri</family><prefer><family>Carlito</family></prefer></alias>
</fontconfig>"""


def pictures(pdf: Path, folder: Path, numbers: tuple[int, ...], dpi: int) -> list[Image.Image]:
    """Return the pages of a PDF as images."""
    found = []
    for number in numbers:
        stem = folder / f"{pdf.stem}-{number}"
        page = ["-f", str(number), "-l", str(number), "-singlefile"]
        subprocess.run(["pdftoppm", "-r", str(dpi), "-png", *page, pdf, stem], check=True)
        found.append(Image.open(stem.with_suffix(".png")).convert("RGB"))
    return found


def deck_pdf(folder: Path) -> Path:
    """Convert the conference's deck, with the fonts that replace Georgia and Calibri."""
    settings = folder / "fonts.conf"
    settings.write_text(ALIASES.format(fonts=ROOT / "templates/fonts", cache=folder / "cache"))
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", "pdf", "--outdir", folder, BUILT / "conference-60/diaporama.pptx"),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"FONTCONFIG_FILE": str(settings)},
    )
    return folder / "diaporama.pdf"


def main() -> None:
    """Lay the pictures out and save them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        slides = [
            s.resize(SLIDE, Image.LANCZOS) for s in pictures(deck_pdf(folder), folder, SLIDES, 60)
        ]
        pages = [
            page.resize((round(page.width * PAGE_HEIGHT / page.height), PAGE_HEIGHT), Image.LANCZOS)
            for file, number in PAGES
            for page in pictures(BUILT / file, folder, (number,), 75)
        ]
    columns = 2
    left = columns * SLIDE[0] + (columns - 1) * GAP
    rows = len(slides) // columns
    right = max(a.width + b.width for a, b in zip(pages[::2], pages[1::2], strict=True)) + GAP
    size = (left + right + 3 * GAP, rows * (SLIDE[1] + GAP) + GAP)
    sheet = Image.new("RGB", size, GROUND)
    draw = ImageDraw.Draw(sheet)
    for number, slide in enumerate(slides):
        row, column = divmod(number, columns)
        sheet.paste(slide, (GAP + column * (SLIDE[0] + GAP), GAP + row * (SLIDE[1] + GAP)))
    for number, page in enumerate(pages):
        row, column = divmod(number, 2)
        x = left + 2 * GAP + (pages[2 * row].width + GAP if column else 0)
        y = GAP + row * (PAGE_HEIGHT + GAP)
        sheet.paste(page, (x, y))
        draw.rectangle((x, y, x + page.width - 1, y + page.height - 1), outline="#B9B2A5")
    out = ROOT / "docs" / "apercu.png"
    out.parent.mkdir(exist_ok=True)
    sheet.quantize(128).save(out, optimize=True)


if __name__ == "__main__":
    main()
