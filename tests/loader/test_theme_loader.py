from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.workshop import ROOT, Workshop
from workshopkit import ContentError
from workshopkit.loader import font_file, load_labels, load_layouts, load_theme
from workshopkit.model.text import Text
from workshopkit.problems import Source

THEME = "templates/themes/essai.yaml"
LAYOUTS = "templates/decks/layouts.yaml"
LABELS = "templates/labels/fr-CA.yaml"
LOAD: dict[str, Callable[[Path], Any]] = {
    THEME: lambda templates: load_theme(templates, Text("essai", "kit/theme", Source("kit.yaml"))),
    LAYOUTS: load_layouts,
    LABELS: lambda templates: load_labels(templates, "fr-CA"),
}


def _told(specimen: Workshop, file: str) -> list[str]:
    with pytest.raises(ContentError) as error:
        LOAD[file](specimen.templates)
    return [problem.line("fr") for problem in error.value.problems]


def test_every_shipped_theme_loads_with_its_fonts() -> None:
    """Each theme names colours that are colours and fonts whose files are there."""
    names = [file.stem for file in (ROOT / "templates" / "themes").glob("*.yaml")]
    assert names
    for name in names:
        theme = load_theme(ROOT / "templates", Text(name))
        for _, face in theme.fonts:
            for bold in (False, True):
                assert font_file(ROOT / "templates", face.files, bold=bold, italic=bold).is_file()


def test_every_style_a_layout_names_exists() -> None:
    """The shipped layouts, tables, notes and footers use styles that are described."""
    layouts = load_layouts(ROOT / "templates")
    assert len(layouts.layouts) >= 10
    named = {layouts.footer_style, layouts.number_style, *layouts.notes.styles}
    named |= {layouts.table.header, layouts.table.cell, layouts.chart.label, layouts.chart.value}
    for layout in layouts.layouts.values():
        named |= {style for place in layout.placeholders.values() for style in place.styles}
        named |= {shape.style for shape in layout.shapes if shape.style}
        named |= set(layout.progress.styles if layout.progress else ())
    assert named <= set(layouts.styles)


def test_every_layout_has_a_place_for_its_title() -> None:
    """PowerPoint and screen readers find the title of each slide by its placeholder."""
    for name, layout in load_layouts(ROOT / "templates").layouts.items():
        kinds = [place.kind for place in layout.placeholders.values()]
        assert kinds.count("title") == 1, name


def test_a_family_of_one_file_serves_every_style(tmp_path: Path) -> None:
    """A font of signs has no bold: its only file is taken."""
    fonts = tmp_path / "fonts" / "signes"
    fonts.mkdir(parents=True)
    (fonts / "Signes.ttf").write_bytes(b"")
    assert font_file(tmp_path, "signes/Signes", bold=True, italic=True) == fonts / "Signes.ttf"
    styles = [(False, False), (True, False), (False, True), (True, True)]
    assert [font_file(tmp_path, "a/A", bold=b, italic=i).name for b, i in styles] == [
        "A-Regular.ttf",
        "A-Bold.ttf",
        "A-Italic.ttf",
        "A-BoldItalic.ttf",
    ]


@pytest.mark.parametrize("file", [LAYOUTS, LABELS])
def test_a_missing_file_of_the_templates_is_told(specimen: Workshop, file: str) -> None:
    """The message names the file that is not there."""
    (specimen.folder / file).unlink()
    (told,) = _told(specimen, file)
    assert told.startswith(f"{file}: ce fichier manque")


def test_a_missing_theme_is_told_where_it_is_asked_for(specimen: Workshop) -> None:
    """Whoever mistyped the theme in kit.yaml is led to that line."""
    (specimen.folder / THEME).rename(specimen.folder / "templates/themes/essais.yaml")
    assert _told(specimen, THEME) == [
        "kit.yaml:1:1: theme: le thème « essai » n’existe pas. — vouliez-vous dire « essais »? "
        "[unknown-reference]"
    ]


@pytest.mark.parametrize(
    ("where", "old", "new", "said"),
    [
        (THEME, "files: gelasio/Gelasio}", "files: {}}}", "[missing-font"),
        (THEME, "name: Essai\n", "name: Essai\nbase: {}.potx\n", "[missing-base"),
        ("content/kit.yaml", "theme: essai", "theme: {}", "[unknown-reference"),
    ],
)
def test_a_name_too_long_for_a_file_is_told(
    specimen: Workshop, where: str, old: str, new: str, said: str
) -> None:
    """As one that is not there: the system refuses to look for it."""
    file = specimen.folder / where
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new.format("a" * 300), 1), "utf-8")
    done = specimen.run("check")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert said in done.stderr


@pytest.mark.parametrize("file", LOAD)
def test_an_empty_file_of_the_templates_is_told(specimen: Workshop, file: str) -> None:
    """Layouts, labels or theme: the message names the file that is empty."""
    (specimen.folder / file).write_text("")
    (told,) = _told(specimen, file)
    assert told.startswith(f"{file}:1:1: ")
    assert "vide" in told


@pytest.mark.parametrize("file", LOAD)
def test_a_list_for_a_file_of_the_templates_is_refused(specimen: Workshop, file: str) -> None:
    """What these files hold has names: a list has none."""
    (specimen.folder / file).write_text("- Durée\n")
    (told,) = _told(specimen, file)
    assert told.startswith(f"{file}:1:1: ")


def test_labels_are_texts_with_their_place(specimen: Workshop) -> None:
    """A fixed word leads back to its line like any other text."""
    label = load_labels(specimen.templates, "fr-CA")["deck"]["duration"]
    assert label.id == "labels/deck/duration"
    assert label.source.path == LABELS


def test_a_layout_with_a_wrong_role_is_told_at_its_line(specimen: Workshop) -> None:
    """A colour that is not one of the theme's roles comes with those that are."""
    text = (specimen.folder / LAYOUTS).read_text("utf-8")
    row = text[: text.index("ground: ")].count("\n") + 1
    written = text.replace("ground: deep", "ground: depp", 1).replace("ground: paper", "ground: x")
    (specimen.folder / LAYOUTS).write_text(written, "utf-8")
    told = _told(specimen, LAYOUTS)
    assert told[0].startswith(f"{LAYOUTS}:{row}:")
    assert "valeurs possibles : ink, paper, deep" in told[0]


def test_a_style_that_does_not_exist_is_told(specimen: Workshop) -> None:
    """A designer who mistypes a style reads its file, and no traceback."""
    text = (specimen.folder / LAYOUTS).read_text("utf-8")
    row = next(line for line in text.splitlines() if line.startswith("number_style:"))
    (specimen.folder / LAYOUTS).write_text(text.replace(row, "number_style: numero"), "utf-8")
    (told,) = _told(specimen, LAYOUTS)
    assert told.startswith(f"{LAYOUTS}:")
    assert "numero" in told


@pytest.mark.parametrize(
    ("shape", "wrong", "right"),
    [
        ("sign: '1', style: numerall", "numerall", "numeral"),
        ("outline: deep, drawing: croixx", "croixx", ""),
    ],
)
def test_what_an_ornament_draws_exists(
    specimen: Workshop, shape: str, wrong: str, right: str
) -> None:
    """No cover shows it yet: it is told at its line all the same, as a layout's is."""
    band = "thick: 0.3, fill: sun"
    specimen.edit(LAYOUTS, band, f"{band}, {shape}")
    text = (specimen.folder / LAYOUTS).read_text("utf-8")
    row = text[: text.index(wrong)].count("\n") + 1
    (told,) = _told(specimen, LAYOUTS)
    assert told.startswith(f"{LAYOUTS}:{row}:")
    assert f"« {wrong} » n’existe pas" in told
    assert right in told


def test_an_ornament_decorates_layouts_that_exist(specimen: Workshop) -> None:
    """Else nothing would be drawn, in silence: told at its first shape, with the nearest."""
    text = (specimen.folder / LAYOUTS).read_text("utf-8")
    before, marches = text.split("  marches:", 1)
    wrong = marches.replace("    section:\n", "    sections:\n", 1)
    (specimen.folder / LAYOUTS).write_text(f"{before}  marches:{wrong}", "utf-8")
    row = (before + wrong[: wrong.index("    sections:")]).count("\n") + 2
    (told,) = _told(specimen, LAYOUTS)
    assert told.startswith(f"{LAYOUTS}:{row}:")
    assert "la disposition « sections » n’existe pas" in told
    assert "« section »" in told
