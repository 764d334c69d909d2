"""A page of test markup, and a way to lay it out with the project's fonts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.formats.pdf.printer import Printer
from workshopkit.formats.pdf import layout, write_pdf
from workshopkit.problems import Problem, Source

TEMPLATES = Path(__file__).parents[3] / "templates"
FAMILIES = frozenset({"Gelasio", "Atkinson Hyperlegible", "Noto Sans Symbols 2"})
CARD = "f8-carte-questions"
"""The fiche to keep in a pocket: nothing to fill in."""
PAGE = """<!DOCTYPE html><html lang="fr-CA"><head><meta charset="utf-8"><title>Essai</title>
<style>
@font-face {{
  font-family: "Atkinson Hyperlegible";
  src: url("fonts/atkinson-hyperlegible/AtkinsonHyperlegible-Regular.ttf");
}}
@font-face {{
  font-family: "Noto Sans Symbols 2";
  src: url("fonts/symbols/NotoSansSymbols2-Subset.ttf");
}}
@page {{ size: letter; margin: 20mm }}
html {{ font: 12pt/1.4 "Atkinson Hyperlegible", "Noto Sans Symbols 2" }}
body, p {{ margin: 0 }}
{css}
</style></head><body>{body}</body></html>"""

Write = Callable[..., tuple[bytes, tuple[Problem, ...]]]
Check = Callable[..., list[Problem]]


def written(identifier: str) -> Source | None:
    """Tell where an identifier of the tests was written: ``text-7`` on line 7."""
    name, _, line = identifier.rpartition("-")
    return Source(f"content/{name}.yaml", int(line)) if line.isdigit() else None


@pytest.fixture
def write() -> Write:
    """Lay out a body and return the PDF and its problems."""

    def written_pdf(body: str, css: str = "") -> tuple[bytes, tuple[Problem, ...]]:
        markup = PAGE.format(body=body, css=css)
        made = write_pdf(markup, TEMPLATES, FAMILIES, written)
        return made.data, made.problems

    return written_pdf


@pytest.fixture
def check(write: Write) -> Check:
    """Lay out a body and return the problems of its pages."""
    return lambda body, css="": list(write(body, css)[1])


@pytest.fixture
def fonts_of_its_own() -> Iterator[None]:
    """Leave to the tests that follow no face of these: two names for one file are two truths."""
    layout._forget_fonts()
    yield
    layout._forget_fonts()


@pytest.fixture(scope="session")
def printer() -> Printer:
    """Give the real kit, ready to print."""
    return Printer()


@pytest.fixture(scope="session")
def sheets(shipped_output: Path) -> dict[str, tuple[bytes, bytes]]:
    """Give each fiche with something to fill in, and each workbook: on paper, and as a form."""
    found = {}
    for form in sorted(shipped_output.rglob("*.remplissable.pdf")):
        paper = form.with_name(form.name.replace(".remplissable", ""))
        name = paper.stem if form.parent.name == "fiches" else form.parent.name
        found[name] = (paper.read_bytes(), form.read_bytes())
    return found
