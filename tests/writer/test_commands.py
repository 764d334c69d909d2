"""``build.py set`` and ``build.py undo``, typed for real."""

import pytest

from tests.workshop import SAME_KIT, Workshop

SCENARIOS = "content/scenarios.yaml"


def test_a_text_is_set_and_taken_back(workshop: Workshop) -> None:
    """Each command shows its difference, with the place; the file is as it was in the end."""
    file = workshop.folder / SCENARIOS
    before = file.read_bytes()
    row = before.decode().splitlines().index("    title: Neuf mois plus tard") + 1
    done = workshop.run("set", "scenarios/samuel/title", "Neuf mois : et après?")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:3] == [
        f"{SCENARIOS}:{row}",
        "  -     title: Neuf mois plus tard",
        '  +     title: "Neuf mois : et après?"',
    ]
    assert file.read_bytes() != before
    undone = workshop.run("undo")
    assert undone.stdout.splitlines() == [
        f"{SCENARIOS}:{row}",
        '  -     title: "Neuf mois : et après?"',
        "  +     title: Neuf mois plus tard",
        "Repris : set scenarios/samuel/title",
    ]
    assert file.read_bytes() == before
    nothing = workshop.run("undo")
    assert nothing.returncode == 2
    assert "il n’y a rien à annuler. [nothing-to-undo]" in nothing.stderr


def test_a_text_comes_from_a_file(workshop: Workshop) -> None:
    """Its paragraphs are kept; the line break that ends the file is not part of the text."""
    text = workshop.folder / "texte.txt"
    text.write_bytes(b"Premier paragraphe.\r\n\r\nSecond : la fin.\r\n")
    done = workshop.run("set", "facilitator/bio_70", "--from", "texte.txt")
    assert done.returncode == 0, done.stderr
    written = (workshop.content / "facilitator.yaml").read_text("utf-8")
    assert "bio_70: |-\n  Premier paragraphe.\n\n  Second : la fin.\n" in written
    missing = workshop.run("set", "facilitator/bio_70", "--from", "absent.txt")
    assert "« absent.txt » est introuvable" in missing.stderr


def test_a_translation_is_set(workshop: Workshop) -> None:
    """--locale names the language; that of the kit itself is no translation."""
    done = workshop.run("set", "kit/motto", "Act: now", "--locale", "en-CA", "--lang", "en")
    assert done.stdout.splitlines()[0].startswith("content/translations/en-CA/kit.yaml:")
    back = f"To go back: python3 build.py{SAME_KIT} --locale en-CA undo"
    assert done.stdout.splitlines()[-1] == back
    done = workshop.run("set", "kit/motto", "Agir", "--locale", "fr-CA")
    assert done.stdout.splitlines()[0].startswith("content/kit.yaml:")


def test_what_the_change_breaks_elsewhere_is_told(workshop: Workshop) -> None:
    """Minutes that no longer add up are for the next change to mend: told, not refused."""
    done = workshop.run("set", "sessions/atelier-180/minutes", "185")
    assert done.returncode == 0
    assert "[minutes-sum]" in done.stderr
    assert "minutes: 185" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("scenarios/samule/title", "x"), 2, "vouliez-vous dire « scenarios/samuel/title »?"),
        (("kit/paper", "a5"), 1, "« a5 » n’est pas accepté; valeurs possibles : letter, a4."),
        (("event/participants", "vingt"), 1, "un nombre entier est attendu, pas « vingt »."),
        (("kit/title",), 2, "il manque ce qu’il faut écrire dans « kit/title »"),
    ],
)
def test_what_cannot_be_set_is_told(
    workshop: Workshop, arguments: tuple[str, ...], code: int, told: str
) -> None:
    """In words, and no file changes."""
    before = {file: file.read_bytes() for file in workshop.content.rglob("*.yaml")}
    done = workshop.run("set", *arguments)
    assert done.returncode == code
    assert told in done.stderr
    assert {file: file.read_bytes() for file in workshop.content.rglob("*.yaml")} == before


def test_what_is_so_already_changes_nothing(workshop: Workshop) -> None:
    """There is nothing to write, and nothing to undo."""
    done = workshop.run("set", "kit/paper", "letter")
    assert done.stdout == "Rien à changer : c’est déjà écrit ainsi.\n"
    assert workshop.run("undo").returncode == 2


@pytest.mark.quick
def test_what_to_write_is_asked_for(workshop: Workshop) -> None:
    """An identifier alone says what is missing, in words that can be typed."""
    done = workshop.run("set", "kit/title")
    assert done.returncode == 2
    assert "il manque ce qu’il faut écrire dans « kit/title »" in done.stderr
    assert "[no-text-given]" in done.stderr


def test_a_translation_is_said_to_hold_still(specimen: Workshop) -> None:
    """Noted, made stale by a change of the French, then named as still right."""
    specimen.edit("content/kit.yaml", "locales: [fr-CA]", "locales: [fr-CA, en-CA]")
    made = specimen.run("set", "steps/title", "One step at a time", "--locale=en-CA")
    assert made.stdout.splitlines()[:2] == [
        "content/translations/en-CA/steps.yaml:1",
        "  + title: One step at a time",
    ]
    noted = specimen.run("translated")
    assert noted.stdout.splitlines() == ["Noté : content/translations/en-CA/made-from.json"]
    specimen.run("set", "steps/title", "Une étape à la fois, toujours")
    stale = specimen.run("translated")
    assert stale.stdout.splitlines() == ["Rien de nouveau à noter."]
    assert "La traduction dit : « One step at a time »" in stale.stderr
    slip = specimen.run("translated", "steps/titel", "steps/title")
    assert slip.returncode == 2
    assert "rien ne porte l’identifiant « steps/titel »" in slip.stderr
    assert "steps/title" in slip.stderr.replace("steps/titel", "")
    holds = specimen.run("translated", "kit/title", "steps/title")
    assert holds.stdout.startswith("Noté : ")
    assert "translation-stale" not in holds.stderr
