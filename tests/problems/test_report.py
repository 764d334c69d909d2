"""Problems as programs read them: JSON for editors, annotations for GitHub."""

import json

import pytest

from tests.problems.case import all_cases, spoil
from tests.workshop import Workshop
from workshopkit.problems import Problem, Source
from workshopkit.problems.report import as_github, as_json


def _spoil(specimen: Workshop, case: str = "several-at-once") -> None:
    spoil(specimen.folder, all_cases()[case].change)


@pytest.mark.parametrize("command", [(), ("check",)])
def test_an_editor_gets_every_problem_as_json(specimen: Workshop, command: tuple[str, ...]) -> None:
    """A place, a rule, a sentence, the mended line and a page; and nothing else is printed."""
    _spoil(specimen)
    done = specimen.run(*command, "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    found = json.loads(done.stdout)
    assert found[1] == {
        "path": "content/kit.yaml",
        "line": 2,
        "column": 13,
        "rule": "colon-in-text",
        "severity": "error",
        "field": None,
        "documents": [],
        "message": "un deux-points suivi d’une espace se trouve dans un texte sans guillemets.",
        "fix": 'title: "Oser : un premier pas"',
        "doc": "content/MESSAGES.md#colon-in-text",
    }
    assert [each["path"] for each in found] == sorted(each["path"] for each in found)


def test_an_editor_gets_an_empty_list_when_all_is_well(specimen: Workshop) -> None:
    """A build that works says so in JSON too."""
    done = specimen.run("check", "--format=json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_github_gets_annotations(specimen: Workshop) -> None:
    """One workflow command for each problem, with its file, line, column and rule."""
    _spoil(specimen)
    done = specimen.run("check", "--format=github")
    assert done.returncode == 1
    first, second, _ = done.stdout.splitlines()
    assert first.startswith(
        "::error file=content/barriers.yaml,line=39,col=5,title=unknown-key::clé inconnue « icone »"
    )
    assert second.endswith('sans guillemets. → title: "Oser : un premier pas"')


@pytest.mark.quick
def test_what_has_no_place_has_no_line() -> None:
    """A fault of the machine is told without a file, and offers no line."""
    (told,) = json.loads(as_json([Problem("preview-failed", None, "", {"detail": "…"})], "fr"))
    assert [told[name] for name in ("path", "line", "column", "fix")] == [None] * 4


@pytest.mark.quick
def test_what_a_workflow_command_reserves_is_escaped() -> None:
    """A percent, a comma or a line end does not break the annotation."""
    problem = Problem("few-activities", Source("a,b.yaml"), "", {"share": 1, "limit": 2})
    assert as_github([problem], "fr") == (
        "::warning file=a%2Cb.yaml,line=1,col=1,title=few-activities::"
        "les participants ont 1 %25 du temps; au moins 2 %25 sont souhaités."
    )


def test_an_unknown_form_is_wrong_usage(specimen: Workshop) -> None:
    """The possible ones are named."""
    done = specimen.run("check", "--format", "xml")
    assert done.returncode == 2
    assert (
        "option --format : « xml » n’est pas accepté; valeurs possibles : text, json" in done.stderr
    )
