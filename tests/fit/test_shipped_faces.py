"""The fonts we ship → each draws every sign that the engine puts in a text by itself."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.workshop import ROOT
from workshopkit.loader import font_file, load_theme
from workshopkit.templating import typography
from workshopkit.templating.typography import typeset

TEMPLATES = ROOT / "templates"
TYPED = (
    "Il dit : « l'un \"deux\" », puis... 12 345,50 $ à 9 h 30; 45 % d'un coeur",
    "Vrai?\u202foui\u202fnon",
    "Oeil – oeuvre — choeur; nº 3, p. 12, M. Roy, 2e étage!",
    "\"She said 'it's the '90s'\" : wait... 9:30 a.m. – yes — no; 45 %, 2nd floor, Ms. Roy",
)
"""Plain typing on which every rule of typography has something to do."""


def _faces() -> list[Path]:
    """Return the files of every theme's text faces, in each style."""
    themes = [path.stem for path in sorted((TEMPLATES / "themes").glob("*.yaml"))]
    files = {
        face.files
        for name in themes
        for use, face in load_theme(TEMPLATES, name).fonts
        if use != "symbols"
    }
    return [
        font_file(TEMPLATES, each, bold=bold, italic=italic)
        for each in sorted(files)
        for bold in (False, True)
        for italic in (False, True)
    ]


def _written() -> set[str]:
    """Return the letters and signs that the engine may write, spaces apart."""
    typed = {
        each for locale in ("fr-CA", "en-CA") for text in TYPED for each in typeset(text, locale)
    }
    source = Path(typography.__file__).read_text("utf-8")
    return typed | set(re.findall("[–—…’‘“”«»œŒ]", source)) | {typography.NBSP}


@pytest.mark.parametrize("face", _faces(), ids=lambda face: face.stem)
def test_a_shipped_face_draws_all_that_the_engine_writes(face: Path) -> None:
    """No-break spaces first of all: a slide drawn with a file that lacks one shows a box."""
    drawn = TTFont(face).getBestCmap()
    lacking = {each for each in _written() if ord(each) not in drawn}
    assert not lacking, [f"U+{ord(each):04X}" for each in sorted(lacking)]


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_the_narrow_no_break_space_is_never_written(locale: str) -> None:
    """Some faces lack it: wherever one is typed, the other no-break space is written."""
    assert "\u202f" not in typeset("1\u202f500 mots\u202f; un\u202fmot", locale)
