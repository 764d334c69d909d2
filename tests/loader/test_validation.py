from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field

from workshopkit.loader.validation import validate
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.model.base import Part, every_model
from workshopkit.model.blocks import Worksheet
from workshopkit.model.layout import ChartStyle, Layout, Layouts
from workshopkit.model.session import Session
from workshopkit.model.settings import KitSettings
from workshopkit.model.substance import Barrier
from workshopkit.problems import ContentError

SHEET = """\
code: F1
title: Mon objectif
minutes: 5
grouping: Seul(e)
pages: 1
aim: Dire mon objectif.
blocks:
"""
HEADER = SHEET.count("\n")


def _told(folder: Path, written: str, model: type[Part] = Worksheet) -> list[str]:
    file = folder / "f1.yaml"
    file.write_text(written, "utf-8")
    try:
        validate(model, read_yaml(file, "f1.yaml", "worksheets/f1").data)
    except ContentError as error:
        return [problem.line("fr") for problem in error.problems]
    return []


BLOCKS = {
    "text": "text: Un",
    "lines": "slug: un\n    label: Un\n    lines: 2",
    "box": "slug: un\n    label: Un\n    lines: 2",
    "table": "slug: un\n    headings: [A, B]",
    "list": "points: [Un]",
    "checklist": "slug: un\n    items: [Un]\n    columns: 2",
    "scale": "slug: un\n    label: Un\n    low: Peu\n    high: Très",
    "rating": "slug: un\n    scale: [Oui, Non]\n    items: [Un]",
    "page": "title: Suite",
}


@pytest.mark.parametrize("kind", BLOCKS)
def test_a_block_is_told_at_its_own_line_whatever_its_kind(tmp_path: Path, kind: str) -> None:
    """A kind that is also the name of a key (« lines », « text ») does not confuse the place."""
    written = f"{SHEET}  - kind: {kind}\n    {BLOCKS[kind]}\n"
    assert _told(tmp_path, written) == []
    row = written.count("\n") + 1
    entry = "blocks « un »" if "slug: un" in BLOCKS[kind] else "blocks, entrée 1"
    assert _told(tmp_path, f"{written}    libel: Un\n")[0].startswith(
        f"f1.yaml:{row}:5: {entry}: clé inconnue « libel »."
    )


def test_a_block_in_a_column_is_told_at_its_own_line(tmp_path: Path) -> None:
    """Two levels of blocks lead to the right one, and its own keys are offered."""
    written = (
        f"{SHEET}  - kind: columns\n    left:\n      - {{kind: page}}\n    right:\n"
        "      - kind: lines\n        slug: un\n        labell: Un\n        lines: beaucoup\n"
    )
    assert _told(tmp_path, written) == [
        f"f1.yaml:{HEADER + 7}:9: blocks, entrée 1, right « un »: clé inconnue « labell ». "
        "— vouliez-vous dire « label »? [unknown-key]",
        f"f1.yaml:{HEADER + 8}:16: blocks, entrée 1, right « un », lines: un nombre "
        "entier est attendu, "
        "pas « beaucoup ». [not-a-number]",
    ]


def test_one_wrong_item_is_one_problem(tmp_path: Path) -> None:
    """A list of one wrong item is not also said to be too short."""
    assert _told(tmp_path, f"{SHEET}  - kind: list\n    points:\n      - [Un]\n") == [
        f"f1.yaml:{HEADER + 3}:9: blocks, entrée 1, points, entrée 1: "
        "un texte est attendu, pas […]. [not-text]"
    ]


def test_a_list_that_is_too_short_is_told_once(tmp_path: Path) -> None:
    """A list without items is too short, with how many it takes."""
    assert _told(tmp_path, SHEET.replace("blocks:", "blocks: []")) == [
        f"f1.yaml:{HEADER}:1: blocks: au moins 1 élément(s), reçu 0. [too-few]"
    ]


def test_a_block_that_is_only_a_word(tmp_path: Path) -> None:
    """A word where a block is expected is told the key that makes it a block."""
    assert _told(tmp_path, f"{SHEET}  - texte\n") == [
        f"f1.yaml:{HEADER + 1}:5: blocks, entrée 1: il manque la clé « kind ». [missing-key]"
    ]


def test_a_long_value_is_shown_by_its_beginning(tmp_path: Path) -> None:
    """Forty characters are enough to recognise what was typed."""
    (told,) = _told(tmp_path, SHEET.replace("blocks:", f"blocks: {'très ' * 20}"))
    assert told.endswith("pas « très très très très très très très très … ». [not-a-list]")


@pytest.mark.parametrize(
    ("typed", "guess"), [("9:30", 10), ("9:10", 9), ("1:30", 90), ("2h15", 135), ("0:45", 45)]
)
def test_a_clock_time_for_minutes_gives_the_number_it_probably_meant(
    tmp_path: Path, typed: str, guess: int
) -> None:
    """Up to four it is read as hours, above as minutes and seconds."""
    told = _told(tmp_path, SHEET.replace("minutes: 5", f"minutes: {typed}") + "  - kind: page\n")
    assert told == [
        f"f1.yaml:3:10: minutes: des minutes sont attendues, pas l’heure « {typed} »; "
        f"écrivez un nombre, par exemple {guess}. [minutes-as-clock]"
    ]


def test_all_mistakes_of_a_file_come_at_once(tmp_path: Path) -> None:
    """An empty session is told every key it lacks, in one pass."""
    told = _told(tmp_path, "label: Causerie\n", Session)
    required = {name for name, field in Session.model_fields.items() if field.is_required()}
    assert len(told) == len(required) - 1
    assert all(line.startswith("f1.yaml:1:1: il manque la clé") for line in told)


def test_a_word_for_a_size_is_told_in_french(tmp_path: Path) -> None:
    """A designer who types a word for a number reads no English in a French message."""
    told = _told(tmp_path, "grid: {width: large}\n", Layouts)
    assert not any("Input should be" in line for line in told)


def test_half_a_pair_is_not_a_missing_key(tmp_path: Path) -> None:
    """« columns: [1] » lacks its second number; the key itself is there."""
    written = "layouts: {un: {placeholders: {title: {columns: [1], top: 1, height: 1}}}}\n"
    told = _told(tmp_path, written, Layouts)
    assert not any("il manque la clé « columns »" in line for line in told)


WRONG = ("", "x", "[x]", "{x: y}", "3", "-1", "1.5", "true", ".inf", "[]", "{}", "9:30", "[[1]]")


def test_no_key_is_told_in_a_library_s_english(tmp_path: Path) -> None:
    """Whatever is written under any key of any model, one of our rules tells it."""
    models = [each for each in every_model() if each.__module__.startswith("workshopkit.")]
    assert len(models) > 40
    for model in models:
        for wrong in WRONG:
            written = "".join(f"{key}: {wrong}\n" for key in model.model_fields)
            told = _told(tmp_path, written or "x: y\n", model)
            assert not [line for line in told if "[refused]" in line], model


@pytest.mark.parametrize(
    ("written", "model", "said"),
    [
        ("pattern: points\n", Barrier, "dots, lines, grid, waves, cross"),
        ("locales: [fr]\n", KitSettings, "fr-CA, en-CA"),
        ("shapes: [{turn: 45}]\n", Layout, "0, 90, 180, 270"),
        ("layouts: {un: {placeholders: {a: {kind: x}}}}\n", Layouts, "title, body, table"),
        ("blocks: [{kind: columns, left: [{kind: x}]}]\n", Worksheet, "text, example, list"),
        ("blocks: [{kind: card, side: x}]\n", Worksheet, "sentences, barriers"),
    ],
)
def test_a_choice_is_told_with_all_it_may_be(
    tmp_path: Path, written: str, model: type[Part], said: str
) -> None:
    """In a list, a mapping, a block, a block of a column; words or numbers."""
    told = [line for line in _told(tmp_path, written, model) if "[not-allowed]" in line]
    assert len(told) == 1
    assert f"valeurs possibles : {said}" in told[0]


@pytest.mark.quick
def test_a_shape_without_a_place_is_told_how_to_have_one(tmp_path: Path) -> None:
    """Neither on the grid nor in a box: the two manners are said, in French."""
    written = "layouts: {un: {placeholders: {title: {columns: [1, 2], styles: [a]}}}}\n"
    told = [line for line in _told(tmp_path, written, Layouts) if "[no-place-on-slide]" in line]
    assert len(told) == 1
    assert "columns, top et height, ou par box" in told[0]


@pytest.mark.parametrize(("kind", "told"), [("body", 1), ("title", 1), ("picture", 0)])
def test_words_on_a_slide_need_a_style(tmp_path: Path, kind: str, told: int) -> None:
    """None at all used to end in a traceback; a picture needs none."""
    place = f"{{kind: {kind}, box: [1, 1, 2, 2]}}"
    said = _told(tmp_path, f"layouts: {{un: {{placeholders: {{mots: {place}}}}}}}\n", Layouts)
    assert sum("« styles »" in line and "mots" in line for line in said) == told


@pytest.mark.parametrize(("written", "said"), [("0", "plus de 0"), ("1", "moins de 1")])
def test_a_bound_that_is_out_itself(tmp_path: Path, written: str, said: str) -> None:
    """The part of a line that a chart's labels take is neither none nor all of it."""
    told = _told(tmp_path, f"labels: {written}\n", ChartStyle)
    assert any(f"labels: {written} est hors limites : {said}." in line for line in told)


@pytest.mark.quick
def test_what_nobody_foresaw_is_refused_at_its_line(tmp_path: Path) -> None:
    """A constraint without a sentence of its own is told in its library's words."""

    class Even(Part):
        minutes: Annotated[int, Field(multiple_of=2)]

    (told,) = _told(tmp_path, "minutes: 3\n", Even)
    assert told.startswith("f1.yaml:1:10: minutes: valeur refusée (")
    assert told.endswith("multiple of 2). [refused]")


@pytest.mark.parametrize("key", ["logo", "photo"])
def test_a_picture_has_no_key(tmp_path: Path, key: str) -> None:
    """Rather than a key that resembles it, the place where pictures go is told."""
    (told,) = _told(tmp_path, f"{SHEET}  - kind: text\n    text: Un\n    {key}: a.png\n")
    assert "« picture: »" in told
    assert told.endswith("[no-picture-key]")
