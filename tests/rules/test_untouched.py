"""Starters of ``build.py new`` that nobody has filled in."""

import pytest

from tests.workshop import ROOT, Workshop, load_kit
from workshopkit.rules.untouched import OPENINGS
from workshopkit.scaffold.new import Folders, new

STARTERS = ROOT / "templates" / "starters"


@pytest.mark.parametrize(
    ("kind", "slug"),
    [
        ("scenario", "marie-eve"),
        ("barrier", "manque-de-soutien"),
        ("worksheet", "f11-mon-reseau"),
        ("session", "rencontre-30"),
    ],
)
def test_every_text_left_to_write_is_told_at_its_line(
    specimen: Workshop, kind: str, slug: str
) -> None:
    """Nothing of a starter is printed in silence, and no name is guessed from a slug."""
    folders = Folders(specimen.content, specimen.templates, load_kit(specimen.content)[0])
    made = new(kind, slug, folders)
    told = [each for each in load_kit(specimen.content)[1] if each.rule == "to-write"]
    starter = (STARTERS / f"{kind}.yaml").read_text("utf-8")
    wanted = [line for line in starter.splitlines() if OPENINGS[0] in line and "#" not in line]
    assert len(told) >= len(wanted) > 1
    assert all(each.severity == "note" and each.is_refused_when_strict for each in told)
    written = "".join(rewrite.after.decode() for rewrite in made.rewrites)
    assert "Marie eve" not in written
    assert "F11 mon reseau" not in written


@pytest.mark.quick
def test_a_text_that_was_written_is_not_told(specimen: Workshop) -> None:
    """The kit in miniature has nothing left of a starter."""
    assert not [each for each in load_kit(specimen.content)[1] if each.rule == "to-write"]


@pytest.mark.parametrize("opening", OPENINGS)
def test_it_is_told_in_each_language_of_the_starters(specimen: Workshop, opening: str) -> None:
    """What the preview adds, too: labels and starters begin so in their own language."""
    specimen.edit("content/scenarios.yaml", "Il craint un refus.", f"{opening}sa crainte)")
    (told,) = [each for each in load_kit(specimen.content)[1] if each.rule == "to-write"]
    assert told.field == "hidden"
    files = [*STARTERS.parent.glob("labels/*.yaml"), *STARTERS.rglob("*.yaml")]
    assert any(opening in file.read_text("utf-8") for file in files)
