"""What is shown under a message: the source line, a caret, the line as it should be."""

from pathlib import Path

import pytest

from workshopkit.problems import Given, Problem, Source, nearest, tell


def _told(folder: Path, line: str, column: int, rule: str = "blank", **values: object) -> list[str]:
    (folder / "kit.yaml").write_text(f"# Remarque\n{line}\n", "utf-8")
    place = Source((folder / "kit.yaml").as_posix(), 2, column)
    return [told.text for told in tell([Problem(rule, place, "", values)], "fr")][1:]


def test_the_caret_stands_under_the_column(tmp_path: Path) -> None:
    """A line's number, the line, and a caret under what is wrong."""
    assert _told(tmp_path, "title: Oser", 8) == [
        "      2 | title: Oser",
        "        |        ^",
        "Explications : content/MESSAGES.md (#blank)",
    ]


def test_a_long_line_is_shown_around_what_is_wrong(tmp_path: Path) -> None:
    """A line wider than a screen is cut on both sides; the caret stays under its letter."""
    line = "title: " + "mot " * 50 + "FAUTE" + " mot" * 50
    shown, caret, _ = _told(tmp_path, line, line.index("FAUTE") + 1)
    assert shown[caret.index("^") :].startswith("FAUTE")
    assert shown.count("…") == 2
    assert len(shown) < 115


def test_a_tab_and_a_no_break_space_are_made_visible(tmp_path: Path) -> None:
    """What nobody sees is shown where the caret points."""
    assert _told(tmp_path, "\tslug: un", 1, "tab")[0].endswith("| →slug: un")
    assert "| title·: Oser" in _told(tmp_path, "title\u00a0: Oser", 6)[0]


def test_a_file_that_is_gone_is_told_without_its_line() -> None:
    """A place that cannot be read any more still has its message."""
    (message, guide) = tell([Problem("blank", Source("nulle-part.yaml", 3, 1))], "fr")
    assert message.text == "nulle-part.yaml:3:1: le texte est vide. [blank]"
    assert guide.role == "guide"


@pytest.mark.quick
def test_files_are_grouped_and_the_worst_come_first() -> None:
    """A file with an error goes before one with warnings, and errors open each file."""
    problems = [
        Problem("words-count", Source("a.yaml", 1), "", {"got": 1, "low": 2, "high": 3}),
        Problem("words-count", Source("b.yaml", 1), "", {"got": 1, "low": 2, "high": 3}),
        Problem("blank", Source("b.yaml", 9)),
        Problem("blank", Source("b.yaml", 2)),
    ]
    told = [line for line in tell(problems, "fr") if line.role != "guide"]
    assert [line.text.split(": ")[0] for line in told] == [
        "b.yaml:2:1", "b.yaml:9:1", "b.yaml:1:1", "", "a.yaml:1:1",
    ]  # fmt: skip
    assert [line.role for line in told] == ["error", "error", "warning", "", "warning"]


@pytest.mark.quick
def test_of_very_many_of_one_rule_the_first_are_told() -> None:
    """Ten thousand lines hide what is different; a hundred are all told."""

    def lines(count: int) -> list[str]:
        many = [Problem("blank", Source("a.yaml", 1 + each)) for each in range(count)]
        other = [
            Problem("minutes-as-clock", Source("a.yaml", 9000), "", {"got": "9:30", "guess": 10}),
            Problem("blank", Source("b.yaml", 1)),
        ]
        return [each.text for each in tell([*many, *other], "fr") if each.role == "error"]

    assert len(lines(100)) == 102
    told = lines(10_000)
    assert len(told) == 23
    assert "a.yaml: et 9980 autres de même [blank]; « --format json » les donne tous" in told
    assert [each for each in told if each.startswith(("a.yaml:9000:", "b.yaml:1:"))]


@pytest.mark.parametrize(
    ("rule", "line", "column", "values", "mended"),
    [
        ("unknown-key", "  titre: Un", 3, {"key": "titre", "nearest": "title"}, "  title: Un"),
        ("unknown-reference", "- {step: un, x: un}", 9, {"got": "un", "nearest": "une"},
         "- {step: une, x: un}"),
        ("minutes-as-clock", "minutes: 9:30", 10, {"got": "9:30", "guess": 10}, "minutes: 10"),
        ("not-yes-no", "hidden: non", 9, {"got": Given("non")}, "hidden: false"),
        ("not-a-number", "minutes: 4 min", 10, {"got": Given("4 min")}, "minutes: 4"),
        ("not-a-slug", "slug: Été à Québec", 7, {"got": "Été à Québec"}, "slug: ete-a-quebec"),
        ("nbsp-in-key", "title\u00a0: Oser", 1, {"key": "title"}, "title: Oser"),
        ("indentation", "   slug: un", 4, {"got": 3, "expected": 2}, "  slug: un"),
        ("swallowed", "  title: Étape #2", 15, {"fix": 'title: "Étape #2"'}, '  title: "Étape #2"'),
    ],
)  # fmt: skip
def test_the_mended_line_can_be_copied_whole(
    rule: str, line: str, column: int, values: dict[str, object], mended: str
) -> None:
    """Its indentation is kept, and only the word that is wrong changes."""
    assert Problem(rule, Source("a.yaml", 1, column), "", values).mended(line) == mended


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        ("not-a-number", {"got": Given("quatre")}),
        ("not-a-number", {"got": Given("4,5")}),
        ("not-yes-no", {"got": Given("peut-être")}),
        ("unknown-reference", {"got": "ailleurs", "nearest": "autre"}),
        ("blank", {}),
    ],
)
def test_no_line_is_offered_when_only_a_person_can_tell(
    rule: str, values: dict[str, object]
) -> None:
    """A guess that could be wrong is not made."""
    problem = Problem(rule, Source("a.yaml", 1, 10), "", values)
    assert problem.mended("minutes: quatre 4,5 peut-être") is None


def test_the_beginning_of_one_name_is_enough_to_propose_it() -> None:
    """« nadia » proposes the only name that begins so; two candidates propose nothing."""
    assert nearest("nadia", ["nadia-et-le-mardi-soir", "samuel"]) == "nadia-et-le-mardi-soir"
    assert nearest("peur", ["peur-de-l-inconnu-toujours", "peur-du-jugement-des-autres"]) is None
