"""The deck as a PDF and LibreOffice's rendering of the deck: the same words at the same places."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.decks import BuiltDeck
from tests.fit.test_line_breaks import NEAR, inside
from tests.ink import inked_words
from tests.libreoffice import Word, needs_soffice
from tests.rooms import rooms_of
from workshopkit.desk import job_of
from workshopkit.documents import plan
from workshopkit.formats.convert import convert as convert_job
from workshopkit.model.deck import Chart, Slide, Table
from workshopkit.model.layout import Box
from workshopkit.pipeline import render

APART = 3.0
"""Points that rounding may put between the two drawings."""
OF_SIZE = 0.02
"""The same, as a share of the height of the word's ink: a sign of 360 points moves further."""
TIGHT = 10.0
"""Points: LibreOffice closes the lines of a table's cell up, though not those of a text."""
BULLET = 6.0
"""Points: LibreOffice sets a bullet above the middle of the letters, and takes Arial's."""
TIED = 6.0
"""Points: LibreOffice sets ligatures, narrower than the letters, which PowerPoint does not."""
CHARTED = 10.0
"""Points: each program sets the names and the values of a chart at its own gap from the bars."""
LEFT_OUT = 0.05
"""Share of the texts that may be left out, within ``NEAR`` of breaking elsewhere."""


def drawn(built: BuiltDeck, folder: Path, change: Callable[[str], str] = str) -> Path:
    """Make the PDF of a deck, of markup that ``change`` may spoil."""
    documents = plan(built.project.kit, built.project.setting)
    mine = [d for d in documents if (d.kind, d.session) == ("deck-pdf", built.session)]
    (rendered,) = render(built.project, mine)
    job = job_of(built.project, rendered, "")
    made = convert_job(replace(job, markup=change(job.markup)))
    assert made.problems == ()
    file = folder / "deck.pdf"
    file.write_bytes(made.data)
    return file


def apart(built: BuiltDeck, mine: Path, theirs: Path) -> tuple[list[str], int, int]:
    """Tell the words that are not where LibreOffice draws them.

    Return as well the number of texts, and of those that are left out because their lines
    break elsewhere in a room a little wider or narrower.
    """
    told: list[str] = []
    texts = left_out = 0
    slides = [slide for slide in built.deck.slides if not slide.hidden]
    pages = inked_words(mine), inked_words(theirs)
    assert len(slides) == len(pages[0]) == len(pages[1])
    for slide, own, other in zip(slides, *pages, strict=True):
        skipped = []
        for room in rooms_of(built, slide):
            texts += 1
            if len({str(room.lines(stretch)) for stretch in (0, -NEAR, NEAR)}) > 1:
                skipped += [*inside(own, room.box), *inside(other, room.box)]
                left_out += 1
        own, other = ([w for w in page if w not in skipped] for page in (own, other))
        told += (f"{slide.title}: {words}" for words in _unmatched(built, slide, own, other))
    return told, texts, left_out


def _unmatched(built: BuiltDeck, slide: Slide, own: list[Word], other: list[Word]) -> Iterator[str]:
    left = list(own)
    layouts = built.project.layouts
    places = layouts.layouts[slide.layout].placeholders
    tables, charts = (
        [
            layouts.grid.box(places[name])
            for name, content in slide.contents.items()
            if isinstance(content, kind)
        ]
        for kind in (Table, Chart)
    )
    for word in other:
        alike = [each for each in left if each.text == word.text]
        same = [each for each in alike if _near(each, word, tables, charts)]
        if same:
            left.remove(same[0])
        else:
            yield f"« {word.text} » is not at {word.left:.0f}, {word.bottom:.0f}"
    yield from (f"« {word.text} » at {word.left:.0f}, {word.bottom:.0f}" for word in left)


def _near(word: Word, other: Word, tables: list[Box], charts: list[Box]) -> bool:
    charted = any(inside([other], box) for box in charts)
    room = CHARTED if charted else APART + OF_SIZE * (other.bottom - other.top)
    across = max(abs(word.left - other.left), abs(word.right - other.right))
    down = max(abs(word.top - other.top), abs(word.bottom - other.bottom))
    tight = any(inside([other], box) for box in tables)
    bullet = BULLET if word.text == "•" else 0
    allowed = max(room, TIGHT if tight else 0, bullet)
    tied = TIED if re.search("f[filt]|t[ti]", word.text) else 0
    return across <= max(room, tied, bullet) and down <= allowed


@needs_soffice
@pytest.mark.parametrize("session", ["conference-60", "atelier-180"])
def test_words_are_where_libreoffice_draws_them(
    shipped_decks: Mapping[str, BuiltDeck],
    shipped_pages: Callable[[str], Path],
    tmp_path: Path,
    session: str,
) -> None:
    """Each word of each slide, within three points and 2 % of its height."""
    built = shipped_decks[session]
    told, texts, left_out = apart(built, drawn(built, tmp_path), shipped_pages(session))
    assert told == []
    assert left_out <= LEFT_OUT * texts


@needs_soffice
def test_words_elsewhere_would_be_seen(
    shipped_decks: Mapping[str, BuiltDeck],
    shipped_pages: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    """The comparison itself: every title six points lower, and a word instead of another."""
    built = shipped_decks["conference-60"]

    def spoilt(markup: str) -> str:
        lower = "<style>.slide h1 { position: relative; top: 6pt }</style></head>"
        return markup.replace("</head>", lower).replace("Alex,", "Max,")

    told, _, _ = apart(built, drawn(built, tmp_path, spoilt), shipped_pages("conference-60"))
    assert {line.partition(": «")[0] for line in told} == {
        slide.title for slide in built.deck.slides if not slide.hidden
    }
    assert any("Max," in line for line in told)
