"""The worksheets in plain language: made when one asks, the counsellor's notes on other pages."""

import pytest
from pypdf import PdfReader

from tests.workshop import Workshop, load
from workshopkit.documents import plan

PLAIN = """code: P1
title: Mon but
minutes: 5
grouping: En rencontre
pages: 1
plain: true
aim: Dire ce que je veux.
one_to_one: [Laissez du silence.]
blocks:
  - {kind: lines, slug: but, label: Mon but, lines: 2, next_step: true}
"""


@pytest.fixture
def with_plain(specimen: Workshop) -> Workshop:
    """The kit in miniature with a worksheet in plain language that no session hands out."""
    (specimen.content / "worksheets" / "p1-mon-but.yaml").write_text(PLAIN, "utf-8")
    return specimen


def test_nothing_else_of_the_kit_changes(with_plain: Workshop) -> None:
    """Neither made by default, nor counted, nor told as a sheet that nobody hands out."""
    project = load(with_plain.options())
    made = plan(project.kit, project.setting)
    assert "p1-mon-but" not in {each.piece for each in made}
    assert not {"plain-sheets", "plain-notes"} & {each.kind for each in made}
    assert project.kit.names.counts["worksheets"] == 2
    assert not [each for each in with_plain.check() if each.rule == "unused"]


def test_notes_are_never_on_the_sheets(with_plain: Workshop) -> None:
    """Asked for in kit.yaml, both are made: what the counsellor is told is on pages apart."""
    asked = "documents: {add: [plain-sheets, plain-notes]}\nlocales:"
    with_plain.edit("content/kit.yaml", "locales:", asked)
    with_plain.build(only=("plain-sheets", "plain-notes"), editions=("standard",))
    said = {
        each.name: " ".join(" ".join(page.extract_text() for page in PdfReader(each).pages).split())
        for each in with_plain.output.rglob("langage-clair*.pdf")
    }
    assert set(said) == {"langage-clair.pdf", "langage-clair-notes.pdf"}
    assert "Dire ce que je veux" in said["langage-clair.pdf"]
    assert "silence" not in said["langage-clair.pdf"]
    assert "silence" in said["langage-clair-notes.pdf"]


def test_a_session_may_hand_one_out(with_plain: Workshop) -> None:
    """A workshop with clients: it is then made and counted as the others."""
    session = "content/sessions/causerie-20.yaml"
    entry = "worksheets:\n  - {worksheet: p1-mon-but, use: loose}\n"
    with_plain.edit(session, "worksheets:\n", entry)
    project = load(with_plain.options())
    assert "p1-mon-but" in {each.piece for each in plan(project.kit, project.setting)}
    assert project.kit.names.counts["worksheets"] == 3
