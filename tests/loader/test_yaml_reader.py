import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.workshop import ROOT
from workshopkit.loader.repairs import quoted
from workshopkit.loader.yaml_parsers import FAST, Plain
from workshopkit.loader.yaml_reader import Reading, read_yaml
from workshopkit.model.base import Located
from workshopkit.model.text import Integer, Text
from workshopkit.problems import ContentError


def _read(folder: Path, written: str | bytes) -> Reading:
    file = folder / "kit.yaml"
    file.write_bytes(written if isinstance(written, bytes) else written.encode())
    return read_yaml(file, "content/kit.yaml", "kit")


def _value(folder: Path, scalar: str) -> Any:
    return _read(folder, f"value: {scalar}\n").data["value"]


def _told(folder: Path, written: str | bytes) -> list[str]:
    with pytest.raises(ContentError) as error:
        _read(folder, written)
    return [problem.line("fr") for problem in error.value.problems]


def test_every_value_knows_its_line_and_column(tmp_path: Path) -> None:
    """Keys, values, items and texts each keep the place a message will name."""
    data = _read(tmp_path, "# Réglages\ntitle: Oser\nrules:\n  - Un\n  - Deux\n").data
    assert isinstance(data, Located)
    assert str(data.keys_at["title"]) == "content/kit.yaml:2:1"
    assert str(data.values_at["title"]) == "content/kit.yaml:2:8"
    assert str(data["title"].source) == "content/kit.yaml:2:8"
    assert [str(place) for place in data["rules"].items_at] == [
        "content/kit.yaml:4:5",
        "content/kit.yaml:5:5",
    ]


def test_an_identifier_follows_the_keys_the_slugs_and_the_ranks(tmp_path: Path) -> None:
    """A text is named after its file, then each key; a list's item after its slug or its rank."""
    reading = _read(tmp_path, "title: Oser\nparts:\n  - slug: un\n    name: Un\n  - Deux\n")
    assert reading.data["title"].id == "kit/title"
    assert reading.data["parts"][0]["name"].id == "kit/parts/un/name"
    assert reading.data["parts"][1].id == "kit/parts/1"
    assert str(reading.sources["kit/parts/un/name"]) == "content/kit.yaml:4:11"


def test_a_remark_moves_the_place_and_not_the_identifier(tmp_path: Path) -> None:
    """What goes into markup stays the same when lines move: nothing is built again."""
    before = _read(tmp_path, "parts:\n  - slug: un\n    name: Un\n").data["parts"][0]["name"]
    remarked = "# Remarque\nparts:\n  # Autre\n  - slug: un\n    name: Un # dit un\n"
    after = _read(tmp_path, remarked).data["parts"][0]["name"]
    assert before == after
    assert before.id == after.id
    assert before.source != after.source


@pytest.mark.parametrize(
    "typed",
    ["non", "on", "yes", "y", "9:30", "1.10", "1.0", "007", "1_000", "0x1F", "1e3", "2026-03-05",
     "tRUE", "Oui", ".inf", "<<", "=", "1 000", "-", "+5"],
)  # fmt: skip
def test_what_looks_like_something_else_stays_text(tmp_path: Path, typed: str) -> None:
    """YAML 1.1 would make booleans, times and octal numbers of these."""
    if typed == "-":
        typed = '"-"'
    value = _value(tmp_path, typed)
    assert type(value) is Text
    assert value == typed.strip('"')


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12", 12), ("0", 0), ("-3", -3), ("true", True), ("FALSE", False), ("null", None),
     ("~", None), ("", None)],
)  # fmt: skip
def test_numbers_true_false_and_nothing(tmp_path: Path, typed: str, value: object) -> None:
    """The few values that are not text are those of the YAML 1.2 core schema."""
    read = _value(tmp_path, typed)
    assert read == value
    assert type(read) in (Integer, bool, type(None))


@pytest.mark.parametrize("typed", ['"12"', "'true'", '"null"', '""'])
def test_quotes_make_text(tmp_path: Path, typed: str) -> None:
    """Between quotes everything is text, an empty one too."""
    assert type(_value(tmp_path, typed)) is Text


def test_texts_on_several_lines(tmp_path: Path) -> None:
    """« >- » joins lines, « | » keeps them; the place is where the value begins."""
    data = _read(tmp_path, "a: >-\n  Un\n  deux\nb: |\n  Un\n  deux\n").data
    assert (data["a"], data["b"]) == ("Un deux", "Un\ndeux\n")
    assert str(data["a"].source) == "content/kit.yaml:1:4"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no BOM", "BOM"])
def test_any_line_ending_and_a_byte_order_mark(tmp_path: Path, mark: bytes, ending: str) -> None:
    """A file saved on Windows or an old Mac reads the same, at the same lines."""
    written = mark + f"title: Été{ending}rule: Un{ending}".encode()
    data = _read(tmp_path, written).data
    assert (data["title"], data["rule"]) == ("Été", "Un")
    assert str(data["rule"].source) == "content/kit.yaml:2:7"


@pytest.mark.parametrize("written", ["", "\n\n", "# Remarque\n", "---\n", "null\n"])
def test_a_file_without_content_gives_nothing(tmp_path: Path, written: str) -> None:
    """Empty or only remarks: whoever asked says what should be there."""
    assert _read(tmp_path, written).data is None


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("title: Étape #2", 'Étape #2"'),
        ("title: Étape #2 et #3", 'Étape #2 et #3"'),
        ("colour: #0E6A70", '"#0E6A70"'),
        ("- Étape #2", '- "Étape #2"'),
        ("- #2", '- "#2"'),
    ],
)
def test_what_a_hash_would_swallow_is_told_with_the_mended_line(
    tmp_path: Path, line: str, lost: str
) -> None:
    """A # glued to what follows was meant as text; the message gives the line to type."""
    with pytest.raises(ContentError) as error:
        _read(tmp_path, line + "\n")
    (problem,) = error.value.problems
    assert problem.rule == "swallowed"
    assert lost in problem.values["fix"]


@pytest.mark.parametrize(
    "line",
    ["title: Oser # remarque", "title: Oser # ", "title: Oser#2", 'title: "Oser #2"', "#title: Un",
     "title: C# et F#", "rules: # trois\n  - Un", "rules: #trois\n  - Un"],
)  # fmt: skip
def test_a_remark_or_a_sharp_is_no_mistake(tmp_path: Path, line: str) -> None:
    """A # with a space after it is a remark; one inside a word or quotes is text."""
    _read(tmp_path, line + "\n")


def test_everything_that_can_be_told_is_told_at_once(tmp_path: Path) -> None:
    """Three mistakes in a file are three messages, in the order of the lines."""
    told = _told(tmp_path, "a: Étape #2\nb: 1\nb: 2\nc\u00a0: 3\n")
    assert [line.rpartition(" ")[2] for line in told] == [
        "[swallowed]",
        "[duplicate-key]",
        "[nbsp-in-key]",
    ]


def test_a_character_that_no_editor_shows_is_told_at_its_line(tmp_path: Path) -> None:
    """A control character stops the reading where it is."""
    (told,) = _told(tmp_path, "title: Oser\nrule: U\x07n\n")
    assert told.startswith("content/kit.yaml:2:8: un caractère invisible (U+0007)")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1))
def test_the_mended_line_is_what_the_person_meant(words: str) -> None:
    """The line offered reads as the words that were typed, whatever they hold."""
    mended = quoted(f"title: {words}")
    if mended is not None:
        value = yaml.safe_load(mended)["title"]
        meant = words.strip()
        in_quotes = {meant, meant[1:], meant[1:-1]} if meant[:1] in "'\"" else {meant}
        assert value in in_quotes


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("title: Freins : le temps", 'title: "Freins : le temps"'),
        ("  - **Important** : lire", '- "**Important** : lire"'),
        ("  - name: [Nom] à remplir", '- name: "[Nom] à remplir"'),
        ("title: 'L'atelier'", 'title: "L\'atelier"'),
        ('title: "Dire "oui""', 'title: "Dire \\"oui\\""'),
        ("title: C:\\temp : ici", 'title: "C:\\\\temp : ici"'),
    ],
)
def test_the_traps_of_the_readme_are_mended(typed: str, mended: str) -> None:
    """The line offered keeps the key or the dash, and escapes what it must."""
    assert quoted(typed) == mended


@pytest.mark.parametrize(
    "file",
    [*ROOT.glob("templates/**/*.yaml"), *ROOT.glob("workshopkit/**/*.y*ml")],
    ids=lambda file: str(file.relative_to(ROOT)),
)
def test_the_project_s_own_yaml_has_no_fault_that_it_refuses(file: Path) -> None:
    """Layouts, themes, labels, starters: read with the same eyes, no key is written twice."""
    read_yaml(file, file.name, file.stem)


def test_a_key_written_twice_in_the_project_s_own_yaml_is_told(tmp_path: Path) -> None:
    """A guard: the first of two sentences under the same key is never lost in silence."""
    assert _told(tmp_path, "required: un\nlines: deux\nrequired: trois\n") == [
        "content/kit.yaml:3:1: required: la clé « required » est déjà écrite à la ligne 1;"
        " la première serait perdue. [duplicate-key]"
    ]


def test_only_the_reader_reads_yaml() -> None:
    """No module takes YAML's own loader, which keeps the last of two keys and says nothing."""
    engine = ROOT / "workshopkit"
    used = [
        file.relative_to(engine).as_posix()
        for file in engine.rglob("*.py")
        if re.search(r"\byaml\.(safe_|full_|unsafe_)?load", file.read_text("utf-8"))
    ]
    assert used == []


@pytest.mark.quick
def test_what_no_repair_explains_is_told_where_yaml_stopped(tmp_path: Path) -> None:
    """A guess that could be wrong is not made; the line is told all the same."""
    assert _told(tmp_path, "title: >5\n  Oser\n") == [
        "content/kit.yaml:2:3: YAML ne peut pas lire cette ligne. Vérifiez le retrait et les "
        "guillemets, ici et à la ligne précédente. [not-yaml]"
    ]


def test_accents_written_as_two_characters_are_read_as_one(tmp_path: Path) -> None:
    """A text copied from a PDF or made on a Mac is the same text, and prints."""
    assert (
        _read(tmp_path, "title: De\u0301cembre a\u0300 E\u0301\n").data["title"] == "Décembre à É"
    )


def test_a_mark_of_direction_stays_in_a_script_that_needs_it(tmp_path: Path) -> None:
    """Arabic beside Latin may need one; elsewhere it hides what is written."""
    arabic = "title: \u202b\u0645\u062d\u0627\u0636\u0631\u0629\u202c\n"
    assert _read(tmp_path, arabic).data["title"] == arabic.strip()[7:]
    assert "[odd-character]" in _told(tmp_path, "title: un\u202egnp\n")[0]


@pytest.mark.parametrize(
    "written",
    [
        "rules: [Qui?, Quand?, Pourquoi pas?]\n",
        "rules: {un: Qui?, deux: Quand?}\n",
        "title: Qui? Quoi?\n",
        "title: ?Qui\n",
        "? title\n: Oser\n",
        "rules: [a:b, 'c': d, e - f, g#h]\n",
        "title: >-\n  Un\n   deux\n\n  trois\n",
    ],
)
def test_both_readers_read_the_same(written: str) -> None:
    """With or without LibYAML, which not every computer has, a kit says the same."""
    nodes = [yaml.compose(written, Loader=loader) for loader in (FAST, Plain)]
    assert yaml.serialize(nodes[0]) == yaml.serialize(nodes[1])
