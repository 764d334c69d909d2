"""One's own example in ``facilitator.yaml``: the fictitious one is no longer told in silence."""

import re
from pathlib import Path

from pptx import Presentation

from tests.workshop import Workshop
from workshopkit.loader import load_kit

OWN = """
examples:
  - title: L'année où j'ai failli ne pas m'inscrire
    slide: Trois semaines, un formulaire ouvert, et une bonne raison chaque soir.
    story: >-
      J'avais 34 ans et deux jeunes enfants. J'ai appelé une ancienne collègue.
    lesson: Le geste était petit; le dire à quelqu'un a tout changé.
"""


def test_each_line_about_the_fictitious_example_is_to_do(tmp_path: Path) -> None:
    """Every text of both sessions that names Nadia or Rémi, at its line."""
    workshop = Workshop(tmp_path)
    rule = "other-example"
    assert not [each for each in load_kit(workshop.content)[1] if each.rule == rule]
    file = workshop.content / "facilitator.yaml"
    file.write_text(file.read_text("utf-8") + OWN, "utf-8")
    told = [each for each in load_kit(workshop.content)[1] if each.rule == rule]
    for session, name in (("conference-60", "Nadia"), ("atelier-180", "Rémi")):
        lines = (workshop.content / f"sessions/{session}.yaml").read_text("utf-8").splitlines()
        wanted = {n for n, line in enumerate(lines, 1) if re.search(rf"\b{name}\b", line)}
        found = {each.source.line for each in told if session in each.source.path}
        assert wanted
        assert found <= wanted
        assert len(wanted - found) <= 1  # twice in one text: its first line


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
