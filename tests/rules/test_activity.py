"""The minutes that a part asks of people: lines, cards, moves and talk."""

import pytest

from tests.workshop import Workshop, load_kit
from workshopkit.rules.activity import reading_minutes

SESSION = "content/sessions/atelier-180.yaml"
SECOND = "mêmes durées.\n        cards: true\n        moves: 1\n        talk: 9\n"


def _crowded(workshop: Workshop) -> list[str]:
    return [
        each.line("fr") for each in load_kit(workshop.content)[1] if each.rule == "crowded-part"
    ]


def test_a_long_card_is_not_read_in_forty_seconds() -> None:
    """154 words at 150 a minute take more than a minute."""
    assert reading_minutes(154) > 1 > 40 / 60


@pytest.mark.quick
def test_the_shipped_sessions_keep_their_promises(workshop: Workshop) -> None:
    """What each part asks fits in its minutes."""
    assert _crowded(workshop) == []


pytestmark = pytest.mark.quick  # what tells these rules


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("talk: 9\n        lines: 3", "15 min demandées, 11 données; lignes à écrire : 3"),
        ("talk: 10", "13 min demandées, 11 données; lignes à écrire : 0, mots à lire : 1"),
    ],
)
def test_a_part_that_asks_too_much_is_told(workshop: Workshop, asked: str, told: str) -> None:
    """At the line of its minutes, with what it asks: lines, words of the card, moves, talk."""
    text = (workshop.folder / SESSION).read_text("utf-8")
    (workshop.folder / SESSION).write_text(
        text.replace(SECOND, SECOND.replace("talk: 9", asked), 1), "utf-8"
    )
    (found,) = _crowded(workshop)
    assert told in found.replace("\u00a0", " ")
