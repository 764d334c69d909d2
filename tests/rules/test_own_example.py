"""One's own example in ``facilitator.yaml``: the fictitious one is no longer told in silence."""

import re
from pathlib import Path

import pytest
from pptx import Presentation

from tests.workshop import Workshop, load_kit
from workshopkit.problems import Problem
from workshopkit.rules import texts_in

OWN = """
examples:
  - title: L'année où j'ai failli ne pas m'inscrire
    slide: Trois semaines, un formulaire ouvert, et une bonne raison chaque soir.
    story: >-
      J'avais 34 ans et deux jeunes enfants. J'ai appelé une ancienne collègue.
    lesson: Le geste était petit; le dire à quelqu'un a tout changé.
"""

RÉMIS = {None: "« Lundi, je m'en occupe. »", "en-CA": "“Monday, I'll get to it.”"}
"""What Rémi says, and a segment of the workshop after him: a text and a slide."""
PIECES = """    opening: Un formulaire, ouvert depuis trois semaines.
    held_back: J'avais peur d'être la plus vieille de la classe.
    plan: Si c'est jeudi midi, alors j'appelle une ancienne collègue.
    ending: Vingt minutes plus tard, il était parti.
"""


def _with(workshop: Workshop, own: str) -> None:
    file = workshop.content / "facilitator.yaml"
    file.write_text(file.read_text("utf-8") + own, "utf-8")


def _told(workshop: Workshop, rule: str, locale: str | None = None) -> list[Problem]:
    return [each for each in load_kit(workshop.content, locale)[1] if each.rule == rule]


@pytest.mark.quick
def test_one_s_own_example_is_told_wherever_the_fictitious_one_was(tmp_path: Path) -> None:
    """Both sessions, both languages: one's own words at each moment, and nobody else's."""
    workshop = Workshop(tmp_path)
    _with(workshop, OWN + PIECES)
    for locale in (None, "en-CA"):
        kit, problems = load_kit(workshop.content, locale)
        told = [each for each in problems if each.rule in ("other-example", "example-piece")]
        assert {each.values["got"] for each in told} == {RÉMIS[locale]}
        for session in kit.sessions.values():
            said = " ".join(str(text) for _, text in texts_in(session))
            assert not re.search(r"Nadia|Rémi\b|chorale|\bchoir\b|coffre à gants|glove", said)
            if any(segment.lived for segment in session.segments):
                assert "ouvert depuis trois semaines" in said
        talk = {str(each.slug): each for each in kit.sessions["conference-60"].segments}
        assert "la plus vieille" in talk["etape-3"].script.say[0]
        assert "jeudi midi, alors j'appelle une ancienne" in (talk["si-alors"].slides[0].text or "")
        assert "Vingt minutes plus tard" in talk["si-alors"].script.say[1]


def test_what_one_s_own_example_lacks_is_told_and_nobody_else_s_words_are_used(
    tmp_path: Path,
) -> None:
    """A title, a story and a lesson: the other moments say what to tell, in the page's language."""
    workshop = Workshop(tmp_path)
    _with(workshop, OWN)
    told = _told(workshop, "example-piece")
    assert any("opening, held_back, plan, ending" in each.line("fr") for each in told)
    for locale, begins in ((None, "Le début de votre exemple"), ("en-CA", "The beginning of your")):
        talk = load_kit(workshop.content, locale)[0].sessions["conference-60"]
        assert talk.segments[0].script.say[0].startswith(begins)


def test_a_line_of_one_s_own_that_names_the_fictitious_person_is_to_do(tmp_path: Path) -> None:
    """Typed by hand, at its line, in both languages."""
    workshop = Workshop(tmp_path)
    _with(workshop, OWN + PIECES)
    workshop.edit("content/sessions/conference-60.yaml", "- Qui a une question,", "- Nadia, oui,")
    (told,) = [e for e in _told(workshop, "other-example") if e.values["got"] == "Nadia"]
    lines = (workshop.content / "sessions/conference-60.yaml").read_text("utf-8").splitlines()
    assert told.source
    assert "Nadia, oui" in lines[told.source.line - 1]


@pytest.mark.quick
def test_a_sentence_of_the_fictitious_person_is_to_do_though_nobody_is_named(
    tmp_path: Path,
) -> None:
    """In the script and on the slide of the reflection, each at its line; on a sheet as well."""
    workshop = Workshop(tmp_path)
    _with(workshop, OWN + PIECES)
    sheet = "content/worksheets/f4-ce-qui-compte.yaml"
    workshop.edit(sheet, "aim: ", "aim: Dire, comme Nadia, ce qui freine. ")
    said = {}
    for told in _told(workshop, "other-example"):
        assert told.source
        lines = (workshop.folder / told.source.path).read_text("utf-8").splitlines()
        said[Path(told.source.path).name, told.field] = lines[told.source.line - 1]
    assert "Lundi, je m'en occupe" in said["atelier-180.yaml", "say"]
    assert "Lundi, je m'en occupe" in said["atelier-180.yaml", "points"]
    assert "comme Nadia" in said["f4-ce-qui-compte.yaml", "aim"]
    alike = {("journee-360.yaml", key) for key in ("say", "points")}  # it tells the same example
    assert len({*said} - alike) == 3


def test_without_one_s_own_the_fictitious_example_is_told(tmp_path: Path) -> None:
    """As shipped, each piece is there and no rule speaks."""
    workshop = Workshop(tmp_path)
    kit, problems = load_kit(workshop.content)
    assert not [each for each in problems if "example" in each.rule]
    assert "Nadia est fictive" in kit.sessions["conference-60"].segments[0].script.say[0]


def test_the_slide_keeps_the_end_for_the_story(tmp_path: Path) -> None:
    """The screen shows the opening; the notes hold the story and what it teaches."""
    workshop = Workshop(tmp_path)
    file = workshop.content / "facilitator.yaml"
    file.write_text(file.read_text("utf-8") + OWN, "utf-8")
    workshop.build(session="conference-60")
    (deck,) = workshop.output.rglob("*.pptx")
    slide = Presentation(str(deck)).slides[1]
    shown = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert "un formulaire ouvert" in shown
    assert "a tout changé" not in shown
    notes = slide.notes_slide.notes_text_frame.text
    assert "une ancienne collègue" in notes
    assert "a tout changé" in notes
