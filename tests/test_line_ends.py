"""Titles on slides, posters and covers: no line ends on a word that leads to the next one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests.decks import BuiltDeck
from tests.rooms import Room, rooms_of
from tests.workshop import Workshop, load
from workshopkit.model.deck import Paragraph
from workshopkit.model.kit import Kit
from workshopkit.pipeline.rendering import render_deck

LEADING = {
    "fr-CA": "et ou de du des d’un d’une le la les un une à au aux mon ma mes ton ta tes son sa "
    "ses notre nos votre vos leur leurs ce cet cette ces",
    "en-CA": "and or of the a an my your his her its our their these those",
}
LOCALES = tuple(LEADING)


def leads(line: str, locale: str) -> bool:
    """Tell whether a line ends on a determiner, « et », « de », a number or a letter."""
    last = re.split(r"[ \u00a0]", line.strip())[-1].strip("*([“‘«").lower()
    is_alone = re.fullmatch(r"\d+(?:e|er|re|st|nd|rd|th)?|[^\W_]", last)
    return last in LEADING[locale].split() or bool(is_alone)


def badly_broken(
    lines: Sequence[str], locale: str, fits: Callable[[str], bool]
) -> tuple[str, ...] | None:
    """Return better lines than these, as many, when one of these ends on a word that leads on."""
    if not any(leads(line, locale) for line in lines[:-1]):
        return None
    words = re.split(r"[ \u00a0]", " ".join(line.strip() for line in lines))
    for cuts in combinations(range(1, len(words)), len(lines) - 1):
        edges = (0, *cuts, len(words))
        other = tuple(" ".join(words[a:b]) for a, b in pairwise(edges))
        if all(map(fits, other)) and not any(leads(line, locale) for line in other[:-1]):
            return other
    return None


def titles_of(built: BuiltDeck) -> Iterator[Room]:
    """Give the titles of the slides."""
    for slide in built.deck.slides:
        yield from (room for room in rooms_of(built, slide) if room.name == "title")


def is_on_one_line(room: Room) -> Callable[[str], bool]:
    """Return what tells whether words stand on one line of a room."""
    (paragraph,) = room.paragraphs

    def fits(words: str) -> bool:
        run = replace(paragraph.runs[0], text=words)
        return len(replace(room, paragraphs=(Paragraph((run,)),)).lines()[0]) == 1

    return fits


@pytest.mark.parametrize("locale", LOCALES)
def test_no_line_of_a_slide_s_title_leads_on(workshop: Workshop, locale: str) -> None:
    """Every title of every session, where it may break as well."""
    project = load(workshop.options(locale=locale))
    for session in project.kit.sessions:
        deck = render_deck(project, session).deck
        assert deck is not None
        for room in titles_of(BuiltDeck(session, deck, Path(), project)):
            (lines,) = room.lines()
            assert badly_broken(lines, locale, is_on_one_line(room)) is None, (session, lines)


def test_a_line_that_leads_on_is_seen() -> None:
    """« réaliser son » is, where « son projet » fits; where nothing else fits, it is not."""
    lines = ["réaliser son", "projet"]
    assert badly_broken(lines, "fr-CA", lambda _: True) == ("réaliser", "son projet")
    assert badly_broken(lines, "fr-CA", lambda words: words != "son projet") is None


def said_on_posters(kit: Kit) -> Iterator[str]:
    """Give what stands in large type on posters and covers."""
    yield kit.settings.title
    yield from (kit.title_of(session) for session in kit.sessions.values())
    yield from (barrier.short for barrier in kit.barriers.barriers)
    yield from (sentence.short for sentence in kit.questions.sentences)
    for step in kit.steps.steps:
        yield from (step.title, step.purpose)
    rules = kit.settings.ground_rules
    yield from rules.rules if rules else ()


@pytest.mark.parametrize("locale", LOCALES)
def test_no_line_on_posters_and_covers_leads_on(workshop: Workshop, locale: str) -> None:
    """What the sheets say in large type, as printed: a line holds what the longest does."""
    only, session = ("poster", "handout", "organizer"), "conference-60"
    workshop.build(only, locale=locale, session=session)
    kit = load(workshop.options(locale=locale)).kit
    wanted = {_plain(text) for text in said_on_posters(kit)}
    broken = 0
    for file in workshop.output.rglob("*.pdf"):
        for page in list(pypdfium2.PdfDocument(file))[:1]:
            printed = page.get_textpage().get_text_bounded().splitlines()
            for first in range(len(printed)):
                for last in range(first + 2, min(first + 5, len(printed) + 1)):
                    lines = printed[first:last]
                    if _plain(" ".join(lines)) in wanted:
                        broken += 1
                        longest = max(map(len, lines))
                        better = badly_broken(lines, locale, lambda n, most=longest: len(n) <= most)
                        assert better is None, (file.name, lines)
    assert broken > 5


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", re.sub(r"<[^<>]*>", "", str(text))).casefold()
