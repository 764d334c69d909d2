from pathlib import Path

import pytest

from tests.workshop import ROOT, Workshop
from workshopkit.fit import check_look
from workshopkit.loader import load_layouts, load_theme
from workshopkit.model.text import Text

LAYOUTS = "templates/decks/layouts.yaml"
THEMES = sorted(file.stem for file in (ROOT / "templates" / "themes").glob("*.yaml"))
KICKER = "kicker: {columns: [1, 12], top: 0.5, height: 0.32, styles: [kicker]}"
TITLE = "title: {kind: title, columns: [1, 11], top: 0.84, height: 1.2, styles: [title]}"
STRIPE = "{shape: rectangle, box: [0, 0, 0.22, 7.5], fill: primary}"
PLAIN = f"""
  essai:
    footer: {{}}
    shapes:
      - {STRIPE}
    placeholders:
      {KICKER}
      {TITLE}
      body: {{columns: [1, 11], top: 2.2, height: 3.75, styles: [body, body-2]}}
"""
"""A layout of our own at the end of layouts.yaml, on which to break one rule at a time."""


def told(templates: Path, theme: str = "elan") -> list[str]:
    """Return what is said of a theme on the layouts."""
    found = check_look(load_theme(templates, Text(theme)), load_layouts(templates))
    return [problem.line("fr") for problem in found]


@pytest.mark.parametrize("theme", THEMES)
def test_every_shipped_theme_passes_on_every_layout(theme: str) -> None:
    """Contrast, separation of the accents, sizes, grid, margins, footers: nothing to say."""
    assert told(ROOT / "templates", theme) == []


def test_there_are_three_themes() -> None:
    """One for the kit, a sober one, and one in high contrast."""
    assert {"contraste", "elan", "sobre"} <= set(THEMES)


BROKEN = {
    "near-edge": (KICKER, KICKER.replace("top: 0.5", "top: 0.3")),
    "near-edge-drawing": (STRIPE, STRIPE.replace("[0, 0, 0.22, 7.5]", "[0.3, 1, 0.22, 3]")),
    "off-grid": (KICKER, "kicker: {box: [1, 0.5, 4, 0.32], styles: [kicker]}"),
    "footer-moves": ("footer: {}", "footer: {columns: [1, 8]}"),
    "too-many-accents": (
        STRIPE,
        "\n      - ".join(STRIPE.replace("primary", each) for each in ("primary", "sky", "sun")),
    ),
    "colour-alone": (
        STRIPE,
        "{shape: ellipse, box: [3, 6.1, 0.6, 0.6], fill: primary}\n"
        "      - {shape: ellipse, box: [5, 6.1, 0.6, 0.6], fill: sun}",
    ),
    "title-style": (TITLE, TITLE.replace("styles: [title]", "styles: [lead]")),
}
"""Each rule of geometry with the line that breaks it."""


@pytest.mark.quick
@pytest.mark.parametrize("case", BROKEN)
def test_a_layout_that_breaks_a_rule_is_told_at_its_line(specimen: Workshop, case: str) -> None:
    """The place is in layouts.yaml, below the name of the layout."""
    old, new = BROKEN[case]
    file = specimen.folder / LAYOUTS
    text = file.read_text("utf-8")
    assert PLAIN.count(old) == 1
    file.write_text(text + PLAIN, "utf-8")
    assert told(specimen.templates) == []
    file.write_text(text + PLAIN.replace(old, new), "utf-8")
    (line,) = told(specimen.templates)
    rule = case.removesuffix("-drawing")
    assert line.endswith(f"[{rule}]"), line
    assert "« essai" in line
    path, number, *_ = line.split(":")
    assert path == LAYOUTS
    assert int(number) > len(text.splitlines())


@pytest.mark.quick
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "  body-2: {size: 24,",
            "  body-2: {size: 20,",
            "le style « body-2 » est de 20 points; pour l’emploi « body », il en faut au moins 24. "
            "[small-type]",
        ),
        (
            "  kicker: {size: 20,",
            "  kicker: {size: 14,",
            "le style « kicker » est de 14 points; pour l’emploi « label », il en faut au moins "
            "16. [small-type]",
        ),
        (
            "  title: {size: 34,",
            "  title: {size: 60,",
            "avertissement : le style « title » est de 60 points; pour l’emploi « title », il en "
            "faut au plus 46. [large-type]",
        ),
        (
            "  lead: {size: 28,",
            "  lead: {size: 27,",
            "avertissement : le style « lead » (27 points, emploi « body ») n’est pas d’une "
            "taille de l’échelle : 14, 16, 20, 24, 28, 31, 34, 46, 50, 60, 72. [off-scale]",
        ),
    ],
)
def test_type_out_of_bounds_is_told_at_its_style(
    specimen: Workshop, old: str, new: str, said: str
) -> None:
    """Small type stops the build; the rest is a warning."""
    specimen.edit(LAYOUTS, old, new)
    (line,) = told(specimen.templates)
    path, number, _, words = line.split(":", 3)
    lines = (specimen.folder / LAYOUTS).read_text("utf-8").splitlines()
    assert (path, words.strip()) == (LAYOUTS, said)
    assert lines[int(number) - 1].startswith(new)


def test_a_pale_accent_is_told_at_its_colour(specimen: Workshop) -> None:
    """Labels and bullets in a colour that cannot be read: on slides and on pages."""
    specimen.edit("templates/themes/sobre.yaml", '"#A63F55"', '"#E08A9A"')
    lines = told(specimen.templates, "sobre")
    place = "templates/themes/sobre.yaml:12:11: colours.signal: ce texte sur fond"
    assert any(line.startswith(f"{place} « paper » (") for line in lines), lines
    assert any("[theme-contrast]" in line and "il en faut 4,5." in line for line in lines)


@pytest.mark.quick
def test_accents_that_a_colour_blind_person_confuses_are_told(specimen: Workshop) -> None:
    """A green and a red of one lightness are one colour for many."""
    theme = "templates/themes/sobre.yaml"
    specimen.edit(theme, '"#2C5A94"', '"#3F6A3A"')
    (line,) = [line for line in told(specimen.templates, "sobre") if "[alike-colours]" in line]
    assert line.startswith(
        f"{theme}:11:12: avertissement : colours.primary: une personne daltonienne la confond "
        "avec « signal » : écart de "
    )


def test_the_panel_under_a_text_counts(specimen: Workshop) -> None:
    """Sun on deep reads well; on a panel of the primary colour, the same label does not."""
    panel = PLAIN.replace(STRIPE, STRIPE.replace("[0, 0, 0.22, 7.5]", "[0, 0, 13.3333, 2.1]"))
    panel = panel.replace("styles: [kicker]", "styles: [kicker-on-dark]")
    panel = panel.replace("styles: [title]", "styles: [title-panel]")
    file = specimen.folder / LAYOUTS
    file.write_text(file.read_text("utf-8") + panel, "utf-8")
    (line,) = told(specimen.templates)
    assert line.startswith("templates/themes/elan.yaml:")
    assert line.endswith(
        ":8: colours.sun: ce texte sur fond « primary » (essai, kicker) a un contraste de 3,3; "
        "il en faut 4,5. [theme-contrast]"
    )


@pytest.mark.quick
def test_a_build_refuses_what_cannot_be_read(specimen: Workshop) -> None:
    """Nothing is written; in English too."""
    specimen.edit("templates/themes/essai.yaml", '"#B8431A"', '"#F0B090"')
    errors = specimen.errors("en", only=("deck",))
    assert errors
    assert all("it takes" in error and "[theme-contrast]" in error for error in errors)
