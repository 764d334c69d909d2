"""A mention that lacks one of its signs is told; signs that compare are left alone."""

import pytest

from tests.workshop import Workshop, load_kit

PROMISE = "Repartez avec une étape claire et une question à poser."


@pytest.mark.parametrize(
    ("typed", "place", "mention"),
    [
        ("Repartez avec <étapes, <barrières> à reconnaître.", "4:25", "<étapes>"),
        ("Repartez avec les étapes> et le reste.", "4:29", "<étapes>"),
        ("Repartez avec <rang de <alex>>.", "4:25", "[lone-bracket]"),
        ("Repartez avec <<alex>>.", "4:10", "<Alex>"),
        ("La phrase d'<alx, sans plus.", "4:23", "<alex>"),
    ],
)
def test_a_mention_without_its_other_sign_stops_the_build(
    specimen: Workshop, typed: str, place: str, mention: str
) -> None:
    """Where it stands, what was probably meant, the line to write."""
    specimen.edit("content/kit.yaml", PROMISE, f'"{typed}"')
    (told,) = specimen.errors()
    assert told.startswith(f"content/kit.yaml:{place}:")
    assert "[lone-bracket]" in told
    assert mention in told


def test_the_length_of_a_session_is_proposed_in_its_file(specimen: Workshop) -> None:
    """What a mention may say in a session's file alone is known there."""
    file = "content/sessions/causerie-20.yaml"
    specimen.edit(file, "Gardez votre phrase.", "Gardez votre phrase <durée en heures.")
    (told,) = specimen.errors()
    assert "[lone-bracket]" in told
    assert "<durée en heures>" in told


@pytest.mark.parametrize(
    "typed",
    [
        "Moins de < 5 min, <5 min, ou > 10 min.",
        "a->b, <-- et -->, x<5, Fichier>Imprimer, 5>3.",
        "Repartez avec <étapes>.",
        "Un mot <b>fort</b>.",
    ],
)
def test_signs_that_compare_are_accepted(specimen: Workshop, typed: str) -> None:
    """A sign with a space beside it, or between two words, is no mention."""
    specimen.edit("content/kit.yaml", PROMISE, f'"{typed}"')
    assert "lone-bracket" not in {each.rule for each in load_kit(specimen.content)[1]}
