"""The quick selection: every kind of document and every rule is in it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable

import pytest

from tests.problems.case import all_cases
from tests.workshop import ROOT, Workshop, load
from workshopkit.documents import KIND_NAMES, plan
from workshopkit.documents.kinds import KINDS
from workshopkit.problems.catalogue import CATALOGUE

CARD = """code: F3
title: La carte
minutes: 0
grouping: À deux
pages: 2
format: card
named: false
aim: Garder les questions en poche.
blocks:
  - {kind: card, side: sentences}
  - kind: page
  - {kind: card, side: barriers}
"""


@pytest.mark.quick
def test_every_kind_of_document_is_made(specimen: Workshop) -> None:
    """The kit in miniature, with a card to keep, makes each kind that there is."""
    (specimen.content / "worksheets/f3-carte.yaml").write_text(CARD, "utf-8")
    project = load(specimen.options(print_shop=True))
    made = set(specimen.build(only=(), print_shop=True).made)
    kinds = {
        "print-shop" if each.press else each.kind
        for each in plan(project.kit, project.setting)
        if f"{project.kit.locale}/{each.name}" in made
    }
    asked_for = {name for name, kind in KINDS.items() if not kind.default}
    lacked = {"distress", "programme"}  # it has neither such words nor several sessions
    assert kinds == set(KIND_NAMES) - asked_for - lacked


def test_every_rule_is_told_by_a_quick_test() -> None:
    """Whoever breaks a rule hears of it in about a minute: a quick test tells it or its case."""
    asked = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "quick", "tests"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-2000:]
    names = [line.split("[")[0] for line in done.stdout.splitlines() if "::" in line]
    assert (
        "tests/problems/test_problems.py::test_the_mistake_is_told_and_nothing_is_written" in names
    )
    cases = "".join(line for case in all_cases().values() for line in case.french)
    assert _untold(cases + _code_of(names)) == set()


def test_a_rule_that_no_quick_test_tells_is_seen() -> None:
    """Without the cases, or without the tests of one room, rules are missing."""
    assert "duplicate-key" in _untold(_code_of(["tests/test_quick.py::test_nothing"]))


def _untold(told: str) -> set[str]:
    """Return the rules that no text names as code or as messages do."""
    return {name for name in CATALOGUE if not re.search(rf'["\[]{name}\\?["\]]', told)}


def _code_of(names: Iterable[str]) -> str:
    """Return the code of tests, and of the tables at the top of their files that they use."""
    wanted: dict[str, set[str]] = {}
    for name in names:
        file, _, test = name.partition("::")
        wanted.setdefault(file, set()).add(test)
    code = []
    for file, tests in wanted.items():
        written = (ROOT / file).read_text("utf-8")
        tree = ast.parse(written)
        found = [_whole(written, each) for each in tree.body if getattr(each, "name", "") in tests]
        used = set(re.findall(r"\w+", "".join(found)))
        code += found
        code += [_whole(written, each) for each in tree.body if _names(each) & used]
    return "".join(code)


def _whole(written: str, node: ast.stmt) -> str:
    """Return the code of a function with its decorators, or of anything else."""
    first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
    return "\n".join(written.splitlines()[first - 1 : node.end_lineno]) + "\n"


def _names(node: ast.stmt) -> set[str]:
    """Return what a statement at the top of a file defines, tests aside."""
    if isinstance(node, ast.Assign):
        return {each.id for each in node.targets if isinstance(each, ast.Name)}
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return {node.target.id}
    return {node.name} if isinstance(node, ast.FunctionDef) else set()
