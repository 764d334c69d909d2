"""Every rule is one record, and the code that finds faults names no other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from tests.workshop import ROOT
from workshopkit.problems import ContentError, Problem, Source
from workshopkit.problems.catalogue import CATALOGUE, FAMILIES, Family
from workshopkit.problems.catalogue.rules import by_name
from workshopkit.problems.words import WORDS

PACKAGE = ROOT / "workshopkit"
NAMING = {
    "Problem": 0,
    "Repair": 0,
    "Told": 0,
    "_plainly": 0,
    "_in_full": 0,
    "tell": 0,
    "refused": 0,
    "_about": 1,
}
"""What takes the name of a rule, and as which argument."""


def _strings(node: ast.expr) -> Iterator[str]:
    """Return the strings that an argument may be: one, or either side of an « if »."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)


def _named(code: str) -> Iterator[str]:
    """Return the rules that code names: arguments, and what is kept in a variable « rule »."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
            place = NAMING.get(called, len(node.args))
            yield from (name for each in node.args[place : place + 1] for name in _strings(each))
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "rule":
            yield from _strings(node.value)


def _unknown(files: dict[str, str]) -> set[str]:
    return {name for code in files.values() for name in _named(code)} - set(CATALOGUE)


@pytest.fixture(scope="module")
def code() -> dict[str, str]:
    """Return the modules of the package, but those of the catalogue, by their paths."""
    files = (file for file in PACKAGE.rglob("*.py") if "catalogue" not in file.parts)
    return {file.relative_to(PACKAGE).as_posix(): file.read_text("utf-8") for file in files}


def test_no_code_names_a_rule_without_a_record(code: dict[str, str]) -> None:
    """A slip in a rule's name is seen here, before anyone makes the mistake that it tells."""
    assert _unknown(code) == set()


def test_a_slip_in_a_name_is_seen() -> None:
    """As an argument, on either side of an « if », and in a variable."""
    slips = """Problem("tabb", place)
Problem("tab" if x else "tabs", place)
rule = "tap"
"""
    assert _unknown({"a.py": slips}) == {"tabb", "tabs", "tap"}


def test_every_rule_is_found_somewhere(code: dict[str, str]) -> None:
    """A sentence that no code asks for is a promise that nobody keeps."""
    whole = "".join(code.values())
    assert {name for name in CATALOGUE if f'"{name}"' not in whole} == set()


def test_a_problem_of_an_unknown_rule_cannot_be_made() -> None:
    """Whatever way a name came, there is nothing to say without a record."""
    with pytest.raises(KeyError, match="tabb"):
        Problem("tabb")


def test_two_rules_of_one_name_are_refused() -> None:
    """One would hide the other, and someone would read the wrong sentence."""
    with pytest.raises(ValueError, match="tab"):
        by_name([Family("Un", "", (CATALOGUE["tab"],)), Family("Deux", "", (CATALOGUE["tab"],))])


def test_every_rule_is_told_in_two_languages_with_the_same_values() -> None:
    """A sentence and its translation ask for the same values, and so never lack one."""
    for name, rule in CATALOGUE.items():
        french, english = (
            {part[1] for part in Formatter().parse(text)} for text in (rule.fr, rule.en)
        )
        assert french == english, name
        assert rule.fr != rule.en, name
    assert WORDS["fr"].keys() == WORDS["en"].keys()


def test_every_rule_shows_what_is_wrong_and_what_to_write() -> None:
    """An example that is the same before and after shows nothing."""
    for name, rule in CATALOGUE.items():
        for wrong, mended in rule.examples:
            assert "" not in (wrong, mended), name
            assert wrong != mended, name
    assert all(family.title and family.text for family in FAMILIES)


def test_every_rule_is_shown_by_a_test() -> None:
    """A case of this folder tells it, or the test of whatever finds it names it."""
    tests = [
        file
        for file in (ROOT / "tests").rglob("*")
        if file.suffix in {".py", ".yaml", ".md", ".txt"}
    ]
    told = "".join(file.read_text("utf-8") for file in tests if file != Path(__file__))
    told = told.replace("\\[", "[").replace("\\]", "]")
    untold = {name for name in CATALOGUE if not re.search(rf'["\[]{name}["\]]', told)}
    assert untold == set(), "add a case to tests/problems/"


def test_the_same_problem_is_told_once() -> None:
    """It is the same by its rule, place, field and values, whatever its sentence says."""
    one = Problem("duplicate-key", Source("a.yaml", 2), "", {"key": "title", "first": 1})
    same = Problem("duplicate-key", Source("a.yaml", 2), "", {"first": 1, "key": "title"})
    other = Problem("duplicate-key", Source("a.yaml", 2), "", {"key": "title", "first": 0})
    assert len(ContentError([one, same, other]).problems) == 2


def test_problems_are_told_in_the_order_of_the_files() -> None:
    """File, then line, then column: a person mends from top to bottom."""
    sources = [Source("b.yaml", 1), Source("a.yaml", 12), Source("a.yaml", 2, 9), Source("a.yaml")]
    problems = [Problem("blank", source) for source in sources]
    ordered = [str(problem.source) for problem in sorted(problems, key=Problem.sort_key)]
    assert ordered == ["a.yaml:1:1", "a.yaml:2:9", "a.yaml:12:1", "b.yaml:1:1"]
