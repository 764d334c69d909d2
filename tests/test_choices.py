"""A choice that makes nothing says why, before anything is made."""

import pytest

from tests.workshop import Workshop, load
from workshopkit import UsageError
from workshopkit.pipeline import wanted


def _why(workshop: Workshop, **asked: object) -> list[str]:
    options = workshop.options(**asked)
    with pytest.raises(UsageError) as told:
        wanted(load(options), options)
    return [each.line("fr") for each in told.value.problems]


@pytest.mark.quick
def test_an_edition_that_a_kind_has_not_is_told_with_those_it_has(specimen: Workshop) -> None:
    """By the names that one types after --edition."""
    assert _why(specimen, only=("organizer", "handout"), editions=("clair",)) == [
        "organizer : rien dans l’édition clair; il y en a dans celles-ci : standard. "
        "[no-such-edition]",
        "handout : rien dans l’édition clair; il y en a dans celles-ci : standard, "
        "gros-caracteres. [no-such-edition]",
    ]


def test_one_kind_among_others_that_makes_nothing_is_told(specimen: Workshop) -> None:
    """The print shop gets the standard edition; what else is asked for does not hide it."""
    (line,) = _why(specimen, only=("worksheet", "print-shop"), editions=("clair",))
    assert line.startswith("print-shop : rien dans l’édition clair")


@pytest.mark.quick
def test_a_kit_without_what_a_kind_is_made_of_says_so(specimen: Workshop) -> None:
    """No worksheet of the kit in miniature is a card: it has no sheet of cards."""
    assert _why(specimen, only=("question-cards",)) == [
        "question-cards : la trousse n’a pas de quoi en faire. [nothing-of-kind]"
    ]


@pytest.mark.quick
def test_a_session_that_has_none_of_a_kind_says_so(specimen: Workshop) -> None:
    """Another session has a workbook, this one has no worksheet."""
    text = (specimen.content / "sessions" / "causerie-20.yaml").read_text("utf-8")
    start, end = text.index("worksheets:"), text.index("materials:")
    bare = text[:start] + text[end:]
    bare = "\n".join(line for line in bare.splitlines() if "about: f1" not in line)
    (specimen.content / "sessions" / "accueil-20.yaml").write_text(bare, "utf-8")
    told = _why(specimen, only=("workbook",), session="accueil-20")
    assert told == ["workbook : la séance « accueil-20 » n’en a pas. [nothing-in-session]"]


def test_the_command_writes_nothing_and_says_why(specimen: Workshop) -> None:
    """Not that it cannot write, even when the folder is not there yet."""
    done = specimen.run("--edition", "gros-caracteres", "--only", "organizer")
    assert done.returncode == 2
    assert "rien dans l’édition gros-caracteres" in done.stderr
    assert not specimen.output.exists()


def test_handout_and_role_cards_exist_in_large_print(specimen: Workshop) -> None:
    """On request; every day, only the usual ones are made."""
    options = specimen.options(only=("handout", "role-cards"), editions=("gros-caracteres",))
    names = [each.name for each in wanted(load(options), options)]
    assert names == [
        "causerie-20/document-accompagnement.gros-caracteres.pdf",
        "cartes/roles.gros-caracteres.pdf",
    ]
    usual = specimen.options(only=("handout", "role-cards"))
    assert not [each for each in wanted(load(usual), usual) if each.edition != "standard"]


def test_an_edition_that_kit_yaml_asks_for_in_vain_is_told_at_its_line(specimen: Workshop) -> None:
    """A handout has nothing to fill in: none would be made, without a word."""
    specimen.edit(
        "content/kit.yaml", "theme: essai", "editions:\n  handout: [fillable]\ntheme: essai"
    )
    (told,) = specimen.errors()
    assert told.startswith("content/kit.yaml:")
    assert "handout : rien dans l’édition fillable; il y en a dans celles-ci : standard" in told
