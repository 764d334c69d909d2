"""What printed papers say, whatever the session: no file of the kit, one rule for one thing."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.workshop import ROOT, Workshop, load
from workshopkit.documents import plan
from workshopkit.documents.kinds import KINDS
from workshopkit.pipeline import Options, render, select

TAGS = re.compile(r"<style.*?</style>|<[^>]+>", re.DOTALL)
FILES = re.compile(r"\w+\.(?:yaml|py)\b")
GUIDED = ("guide", "print-list")
PRINTED = tuple(name for name, kind in KINDS.items() if kind.template.startswith("print/"))


def markup(session: str, locale: str, *kinds: str, **more: Any) -> dict[str, str]:
    """Return the markup of each printed paper of a session, by its kind."""
    options = Options(
        ROOT / "content", ROOT / "templates", Path("output"), locale=locale, session=session,
        only=kinds, **more,
    )  # fmt: skip
    project = load(options)
    pages = render(project, select(plan(project.kit, project.setting), options))
    return {page.document.kind: page.markup for page in pages}


def papers(session: str, locale: str, *kinds: str, **more: Any) -> dict[str, str]:
    """Return the words of each printed paper of a session, by its kind."""
    return {
        kind: " ".join(TAGS.sub(" ", page).split())
        for kind, page in markup(session, locale, *kinds, **more).items()
    }


@pytest.mark.parametrize(
    ("session", "locale", "kinds"),
    [
        ("conference-60", "fr-CA", PRINTED),
        ("conference-60", "en-CA", GUIDED),
        *((each, "fr-CA", GUIDED) for each in ("atelier-180", "en-ligne-90", "journee-360")),
    ],
)
def test_no_paper_names_a_file_of_the_kit(
    session: str, locale: str, kinds: tuple[str, ...]
) -> None:
    """Who holds a paper has no folder before them: files are named on screens only."""
    for kind, words in papers(session, locale, *kinds).items():
        assert not FILES.findall(words), kind


@pytest.mark.parametrize("session", ["atelier-180", "salle-90"])
def test_a_group_of_four_has_one_rule(session: str) -> None:
    """Two people observe, in the segment, at the annex and in the list; no empty size is told."""
    told = papers(session, "fr-CA", "guide", "print-list", participants=13)
    for kind, words in told.items():
        rules = re.findall(r"(?:À|groupe de) quatre, ([^.;]+)[.;]", words)
        assert rules, kind
        assert set(rules) == {"deux personnes observent"}, kind
    assert "3 groupes de trois et 1 groupe de quatre" in told["guide"]
    assert not re.search(r"groupes? de deux", told["guide"])
    assert told["guide"].count("13 personnes") == 1


@pytest.mark.parametrize("session", ["atelier-180", "conference-60"])
def test_distress_has_one_response(session: str) -> None:
    """Wherever it speaks of tears the guide does as the protocol does, and sends to it."""
    told = papers(session, "fr-CA", "guide", "distress")
    assert "Donnez une pause au groupe" in told["distress"]
    at = [hit.start() for hit in re.finditer("larmes aux yeux|En cas de détresse", told["guide"])]
    assert len(at) > 1
    for each in at:
        near = told["guide"][each : each + 250].replace("donnez", "Donnez")
        assert "Donnez une pause au groupe" in near
        assert "Protocole en cas de détresse" in near


def test_the_contents_lead_to_every_heading_of_a_part() -> None:
    """What has a page of its own in the guide is listed on its second page, with its number."""
    guide = markup("conference-60", "fr-CA", "guide")["guide"]
    headings = re.findall(r'<h[23] id="([^"]+)"', guide)
    assert {"limits", "resources", "commitment", "roles", "sources"} <= set(headings)
    assert [each for each in headings if f'data-target="#{each}"' not in guide] == []


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_what_is_not_to_be_forgotten_is_said_to_who_fills_in_the_sheet(locale: str) -> None:
    """A sheet in the first person does not end on « la personne » or « they »."""
    kit = load(Options(ROOT / "content", ROOT / "templates", Path("output"), locale=locale)).kit
    said = [line for step in kit.steps.steps for line in step.essentials]
    assert said
    assert [each for each in said if re.search(r"(?i)la personne|the person|\bthey\b", each)] == []


def test_a_case_that_teams_play_is_counted_on_the_run_sheet(specimen: Workshop) -> None:
    """As many cases as parts in which people work: all together or in teams, not a guest."""
    session = "content/sessions/causerie-20.yaml"
    specimen.edit(session, "      - alex\n", "      - alex\n      - karim\n")
    cases = specimen.content / "scenarios.yaml"
    alex = cases.read_text("utf-8").partition("scenarios:\n")[2]
    again = alex.replace("alex", "karim").replace("S1", "S2").replace("Alex", "Karim")
    cases.write_text(cases.read_text("utf-8") + again, "utf-8")
    part = "      - minutes: 8\n        who: participants\n        what: Écrivez, puis échangez."
    in_teams = "      - {minutes: 5, who: group, what: Jouez.}\n"
    helped = "      - {minutes: 3, who: helper, what: Racontez.}"
    specimen.edit(session, part, in_teams + helped)
    options = specimen.options(only=("run-sheet",))
    project = load(options)
    (page,) = render(project, select(plan(project.kit, project.setting), options))
    assert ">1\u00a0cas<" in page.markup
