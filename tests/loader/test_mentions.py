"""A kit whose texts name one another: change the thing, and every text follows."""

import pytest

from tests.workshop import Workshop, load_kit

SESSION = "content/sessions/causerie-20.yaml"


def test_a_renamed_person_is_renamed_in_every_text(specimen: Workshop) -> None:
    """The scenario says who; what the session says of them follows, elision included."""
    specimen.edit(SESSION, "Écrivez, puis échangez.", "Écrivez la phrase de <alex> (<durée>).")
    assert "la phrase d'Alex (20 minutes)" in _what(specimen)
    file = specimen.content / "scenarios.yaml"
    file.write_text(file.read_text("utf-8").replace("Alex", "Karim"), "utf-8")
    assert "la phrase de Karim (20 minutes)" in _what(specimen)


def test_the_identifier_and_the_place_of_a_text_stay(specimen: Workshop) -> None:
    """A problem found in a text with a mention is told where the mention is written."""
    specimen.edit(SESSION, "Gardez votre phrase.", "Gardez <barrières>.")
    script = load_kit(specimen.content)[0].sessions["causerie-20"].segments[1].script
    assert script.transition == "Gardez deux barrières."
    assert script.transition.source is not None
    assert script.transition.id == "sessions/causerie-20/segments/pratique/script/transition"


def test_an_unknown_mention_stops_the_build_with_the_nearest_name(specimen: Workshop) -> None:
    """The line, what was written, and what was probably meant."""
    specimen.edit(SESSION, "Gardez votre phrase.", "Gardez la phrase de <alexe>.")
    (told,) = specimen.errors()
    assert "« <alexe> » : rien ne s’appelle « alexe » dans cette trousse." in told
    assert "vouliez-vous dire « alex »?" in told
    assert told.startswith(f"{SESSION}:98:")


@pytest.mark.quick
def test_a_file_that_cannot_be_read_hides_no_error_under_others(specimen: Workshop) -> None:
    """A tab among the scenarios: nobody is told that the one mentioned elsewhere does not exist."""
    specimen.edit(SESSION, "Gardez votre phrase.", "Gardez la phrase de <alex>.")
    file = specimen.content / "scenarios.yaml"
    file.write_text(file.read_text("utf-8").replace("    situation:", "\tsituation:", 1), "utf-8")
    (told,) = specimen.errors()
    assert told.startswith("content/scenarios.yaml:")


def test_what_names_what_is_known(specimen: Workshop) -> None:
    """The kit lists its mentions: which text, which thing."""
    specimen.edit(SESSION, "Gardez votre phrase.", "Gardez la phrase de <alex>.")
    (found,) = load_kit(specimen.content)[0].mentions
    assert (found.kind, found.slug) == ("scenarios", "alex")
    assert found.text == "sessions/causerie-20/segments/pratique/script/transition"


@pytest.mark.quick
def test_names_and_counts_typed_by_hand_are_told_when_they_no_longer_match(
    specimen: Workshop,
) -> None:
    """A first name changed in one place, a code no sheet has, a number that is no longer so."""
    text = "Les cinq barrières, la phrase d'Alex et la fiche F7."
    specimen.edit(SESSION, "Gardez votre phrase.", text)
    told = {problem.rule for problem in load_kit(specimen.content)[1]}
    assert {"typed-code", "typed-count"} <= told
    assert "typed-name" not in told
    specimen.edit("content/scenarios.yaml", "person: Alex, 23 ans", "person: Camille, 23 ans")
    found = [each for each in load_kit(specimen.content)[1] if each.rule == "typed-name"]
    assert any(each.source and each.source.path == SESSION for each in found)
    assert "écrivez <alex>" in found[0].sentence("fr")


def _what(specimen: Workshop) -> str:
    session = load_kit(specimen.content)[0].sessions["causerie-20"]
    return str(session.segments[1].parts[1].what)
