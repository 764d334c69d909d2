"""Titles of steps, barriers, cases and parts at their bounds, and one character longer."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.counted import read, write
from tests.workshop import Workshop

WORDS = "Vaincre ses barrières, réaliser son projet et le dire à toute son équipe, puis à une autre"
PERSON = "Marie-Bernadette, 49 ans et demi"
EVERY = "*"
TITLES = {
    "steps.yaml": {
        ("title",): 34,
        ("steps", EVERY, "title"): 40,
        ("smart", "title"): 50,
        ("four_columns", "title"): 50,
        ("ruler", "title"): 50,
        ("if_then", "title"): 50,
    },
    "barriers.yaml": {
        ("title",): 50,
        ("barriers", EVERY, "name"): 50,
        ("barriers", EVERY, "short"): 26,
        ("barriers", EVERY, "solutions", EVERY, "title"): 40,
        ("matters_title",): 50,
        ("surroundings", "title"): 50,
    },
    "questions.yaml": {
        ("title",): 50,
        ("sentences", EVERY, "short"): 48,
        ("posture", "title"): 50,
        ("reflections", "title"): 50,
        ("commitment", "title"): 50,
        ("commitment", "situations", EVERY, "title"): 50,
    },
    "scenarios.yaml": {
        ("scenarios", EVERY, "person"): 24,
        ("scenarios", EVERY, "title"): 40,
        ("examples", EVERY, "title"): 60,
    },
    "kit.yaml": {("subtitle",): 90, ("ground_rules", "title"): 50},
}
"""Where titles that stand on many pages are written, and the most characters they may have."""


def entitle(workshop: Workshop, more: int = 0) -> int:
    """Give each of these titles as many characters as it may have, or ``more``; return how many."""
    done = 0
    for file, titles in TITLES.items():
        data = read(workshop.content, file)
        for path, most in titles.items():
            for part in _parts(data, path[:-1]):
                if path[-1] in part:
                    done += 1
                    words = PERSON if path[-1] == "person" else f"{done % 10} {WORDS}"
                    cut = words[: most + more]
                    part[path[-1]] = re.sub(r"\W$", "s", cut)
        write(workshop.content, file, data)
    return done


def _parts(data: Any, path: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    if not path:
        yield data
    elif path[0] == EVERY:
        for each in data:
            yield from _parts(each, path[1:])
    elif path[0] in data:
        yield from _parts(data[path[0]], path[1:])


def test_titles_at_their_bounds_have_room_on_every_page(specimen: Workshop) -> None:
    """Posters, cards, the guide and the slides hold them all at once."""
    entitle(specimen)
    only = ("deck", "poster", "role-cards", "guide", "handout")
    found = specimen.check(only=only, editions=("standard",), pages=True, jobs=1)
    assert not [each.line("fr") for each in found if each.severity == "error"]


def test_one_character_more_is_told_by_plain_check(workshop: Workshop) -> None:
    """Each at its own line, with what has the least room for it; nothing is laid out for that."""
    count = entitle(workshop, 1)
    told = workshop.errors()
    assert len(told) == count
    assert all(re.match(r"content/\w+\.yaml:\d+:\d+: .* au plus, pour tenir sur ", e) for e in told)
    assert all("raccourcissez de 1 caractère" in each for each in told)


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_the_shipped_titles_keep_some_room(workshop: Workshop, locale: str) -> None:
    """Nobody who rewords one in either language is stopped at the first letter."""
    folder = "" if locale == "fr-CA" else f"translations/{locale}/"
    for file, titles in TITLES.items():
        data = read(workshop.content, f"{folder}{file}")
        for path, most in titles.items():
            said = [str(part[path[-1]]) for part in _parts(data, path[:-1]) if part.get(path[-1])]
            assert all(len(each) <= most - 4 for each in said if "<" not in each), path
