"""Every theme on both decks: they fit, hold together and are restyled by the theme alone."""

import dataclasses
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from tests.decks import BuiltDeck
from tests.formats.pptx.reading import parts
from tests.formats.pptx.test_conformity import SESSIONS, complaints, needs_validator
from tests.libreoffice import convert, needs_soffice
from tests.workshop import ROOT, Workshop
from workshopkit.fit import check_deck, check_slides
from workshopkit.formats.pptx import write_pptx
from workshopkit.loader import load_theme
from workshopkit.model.text import Text
from workshopkit.model.theme import CODE
from workshopkit.pipeline import Project
from workshopkit.templating import parse_deck

THEMES = sorted(file.stem for file in (ROOT / "templates" / "themes").glob("*.yaml"))
OTHERS = [theme for theme in THEMES if theme != "elan"]
THEME_PART = "ppt/theme/theme1.xml"
LOOKS = r"^ppt/(slides|slideLayouts|slideMasters)/\w+\.xml$"
BIG = 0.25
"""Pixels for a point: enough to see a colour change anywhere on a slide."""


def in_theme(built: BuiltDeck, theme: str) -> Project:
    """Return the project of a deck with another theme, its fonts included."""
    look = load_theme(ROOT / "templates", Text(theme, "", None))
    setting = dataclasses.replace(built.project.setting, theme=look)
    return dataclasses.replace(built.project, setting=setting)


@pytest.fixture(scope="module", params=[(t, s) for t in OTHERS for s in SESSIONS], ids="-".join)
def dressed(
    request: pytest.FixtureRequest,
    shipped_decks: Mapping[str, BuiltDeck],
    tmp_path_factory: pytest.TempPathFactory,
) -> BuiltDeck:
    """Each shipped deck in each theme that is not its own; the inside is checked as written."""
    theme, session = request.param
    built = shipped_decks[session]
    project = in_theme(built, theme)
    words = project.labels["deck"]
    data = write_pptx(built.deck, project.theme, project.layouts, words, project.font)
    file = tmp_path_factory.mktemp(theme) / f"{session}.pptx"
    file.write_bytes(data)
    return BuiltDeck(session, built.deck, file, project)


def test_everything_fits_in_its_fonts(dressed: BuiltDeck) -> None:
    """Another theme may have other fonts: measured again, and judged again."""
    project, deck = dressed.project, dressed.deck
    locate = project.kit.sources.get
    found = check_deck(deck, project.layouts, project.font, locate)
    found += check_slides(deck, project.theme, project.layouts, project.font, locate)
    assert [problem.line("fr") for problem in found] == []


@needs_validator
def test_the_open_xml_sdk_finds_no_error_in_any_theme(dressed: BuiltDeck) -> None:
    """A theme is colours and fonts: nothing that could make a file invalid."""
    assert complaints(dressed.file) == []


@pytest.mark.parametrize("theme", OTHERS)
def test_kit_yaml_names_the_theme(specimen: Workshop, theme: str) -> None:
    """One word in kit.yaml, and the deck that is built carries the theme's name and colours."""
    specimen.edit("content/kit.yaml", "theme: essai\n", f"theme: {theme}\n")
    result = specimen.build()
    assert [problem for problem in result.problems if problem.severity != "note"] == []
    chosen = load_theme(specimen.templates, Text(theme))
    root = parts(specimen.output / "fr-CA/causerie-20/diaporama.pptx", THEME_PART)[THEME_PART]
    assert root.get("name") == chosen.name
    colours = {each.get("val") for each in root.iter("{*}srgbClr")}
    assert colours == {colour.strip("#").upper() for _, colour in chosen.colours}


def one_of_each(project: Project) -> str:
    """Return a deck of one slide for each layout, with words in every place for words."""
    slides = []
    for name, layout in project.layouts.layouts.items():
        filled = f"<title>{name.capitalize()}</title>"
        for place, spec in layout.placeholders.items():
            if spec.kind == "table":
                cell = "<tr><td>Un</td><td>Deux</td></tr>"
                filled += f"<{place}><table alt='Un et deux'>{cell * 3}</table></{place}>"
            elif spec.kind == "body":
                filled += f"<{place}>A</{place}>"
        slides.append(f"<slide layout='{name}' id='x'>{filled}</slide>")
    return f"<deck footer='Pied'><section name='s'>{''.join(slides)}</section></deck>"


@pytest.fixture(scope="module")
def plain(shipped_decks: Mapping[str, BuiltDeck]) -> bytes:
    """One slide of each layout in the theme of the kit."""
    project = shipped_decks["conference-60"].project
    deck = parse_deck(one_of_each(project), "fr-CA", "essai")
    words = project.labels["deck"]
    return write_pptx(deck, project.theme, project.layouts, words, project.font)


def with_theme(data: bytes, theme: bytes) -> bytes:
    """Return a package in which the theme part, and nothing else, is another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as other:
        for name in package.namelist():
            other.writestr(name, theme if name == THEME_PART else package.read(name))
    return out.getvalue()


@needs_soffice
def test_the_theme_part_alone_restyles_every_slide(
    plain: bytes, shipped_decks: Mapping[str, BuiltDeck], tmp_path: Path
) -> None:
    """What PowerPoint's Design tab does: other colours and fonts, on each slide."""
    project = in_theme(shipped_decks["conference-60"], "contraste")
    deck = parse_deck(one_of_each(project), "fr-CA", "essai")
    words = project.labels["deck"]
    other = write_pptx(deck, project.theme, project.layouts, words, project.font)
    with zipfile.ZipFile(io.BytesIO(other)) as package:
        theme = package.read(THEME_PART)
    drawn = []
    for name, data in (("avant", plain), ("apres", with_theme(plain, theme))):
        (folder := tmp_path / name).mkdir()
        (folder / "essai.pptx").write_bytes(data)
        with pypdfium2.PdfDocument(convert(folder / "essai.pptx", folder)) as pages:
            drawn.append([page.render(scale=BIG).to_numpy().tobytes() for page in pages])
    before, after = drawn
    assert len(before) == len(after) == len(project.layouts.layouts)
    same = [n for n, (one, two) in enumerate(zip(before, after, strict=True), 1) if one == two]
    assert same == []


def test_slides_and_layouts_name_no_colour_and_no_font_of_their_own(
    plain: bytes, tmp_path: Path
) -> None:
    """That is why: theme colours, and +mj-lt and +mn-lt, everywhere but where code stands."""
    file = tmp_path / "essai.pptx"
    file.write_bytes(plain)
    found = parts(file, LOOKS)
    assert len(found) > 40
    for name, root in found.items():
        assert list(root.iter("{*}srgbClr")) == [], name
        fonts = {each.get("typeface") for each in root.iter("{*}latin")}
        assert fonts <= {"+mj-lt", "+mn-lt", str(CODE.family)}, name
