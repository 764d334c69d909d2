"""The same sentences in two languages, with commands that can be typed on the system."""

from string import Formatter

from workshopkit.home import as_typed_here, staying_in
from workshopkit.speech.english import ENGLISH
from workshopkit.speech.french import FRENCH
from workshopkit.speech.language import language


def test_both_languages_say_the_same_things() -> None:
    """The same keys in the same order, each asking for the same values."""
    assert list(FRENCH) == list(ENGLISH)
    for name, french in FRENCH.items():
        values = [{part[1] for part in Formatter().parse(each)} for each in (french, ENGLISH[name])]
        assert name == "editor" or values[0] == values[1], name


def test_commands_are_those_of_the_system() -> None:
    """Windows has no python3: whoever copies a command from a message types what works."""
    here = "Voir : python3 build.py --help"
    assert as_typed_here(here, "nt") == "Voir : py build.py --help"
    assert as_typed_here(here, "posix") == here
    assert as_typed_here(here, installed=True) == "Voir : workshopkit --help"
    assert not [each for each in FRENCH.values() if "python3" in as_typed_here(each, "nt")]


def test_a_command_that_is_proposed_is_about_the_same_kit() -> None:
    """Typed as it is shown, it must not change another kit, another event or another language."""
    said = "À faire : python3 build.py upgrade --apply, ou « build.py check »."
    typed = {"--content": "ma trousse {1}/content", "--event": "mai", "--start": "9:30"}
    with staying_in(typed):
        given = '--content "ma trousse {1}/content" --event mai'
        expected = (
            f"À faire : workshopkit {given} upgrade --apply, ou « workshopkit {given} check »."
        )
        assert as_typed_here(said, installed=True).format() == expected
        assert as_typed_here("python3 build.py new kit ici", "posix", installed=False) == (
            "python3 build.py new kit ici"
        )
        own = "python3 build.py --content {content} --event {event}"
        assert as_typed_here(own, "posix", installed=False) == own
    assert as_typed_here(said, "posix", installed=False) == said


def test_the_language_asked_for_comes_before_the_computer_s() -> None:
    """What was typed, else what the computer speaks, else French; never a language we lack."""
    english = {"LANG": "en_CA.UTF-8"}
    assert language("fr", english) == "fr"
    assert language(None, english) == "en"
    assert language("de", {}) == "fr"
