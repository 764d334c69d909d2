"""A job → its file: the table of formats."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workshopkit.fit.blocks import FontFiles
from workshopkit.formats.adoption import BaseDeck
from workshopkit.formats.converted import Converted
from workshopkit.loader import font_file
from workshopkit.model.deck import Deck
from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.problems import ContentError, MachineError, Sentence, Source


@dataclass(frozen=True)
class Job:
    """A rendered document with what its conversion needs and no more: it goes to a process."""

    document: Sentence
    """What it is called, for whoever reads its problems."""
    format: str
    markup: str
    fingerprint: str
    deck: Deck | None
    theme: Theme
    layouts: Layouts | None
    """Of a deck."""
    words: Mapping[str, Any]
    """Of a deck: what PowerPoint shows beside its slides."""
    font: FontFiles
    templates: Path
    families: frozenset[str]
    sources: Mapping[str, Source]
    """Where the texts that the markup names were written."""
    forms: bool = False
    """Whether the inputs of a page become form fields."""
    press: str = ""
    """How pages are laid out for a print shop."""
    print_only: str = ""
    """What the title of such a file adds: it has lost its tags."""
    base: BaseDeck | None = None
    """What the slides go in, when it is not ours."""


def convert(job: Job) -> Converted:
    """Return the file, the problems found while laying it out, and where its words lie.

    The problems name the document, those that are raised too.
    """
    with _without_collecting():
        try:
            made = FORMATS[job.format](job)
        except MachineError:
            raise
        except ContentError as error:
            raise type(error)(each.within(job.document) for each in error.problems) from None
    return replace(made, problems=tuple(each.within(job.document) for each in made.problems))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Leave the search for garbage for later: it takes a fifth of the time of a page.

    A document makes many objects and holds nearly all of them to its end: the peak of memory
    is the same.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _pptx(job: Job) -> Converted:
    from workshopkit.formats.pptx import write_pptx

    assert job.deck is not None
    assert job.layouts is not None
    layouts = job.layouts if job.base else job.layouts.for_deck(job.deck)
    data = write_pptx(job.deck, job.theme, layouts, job.words, job.font, job.base)
    return Converted(data)


def _potx(job: Job) -> Converted:
    from workshopkit.formats.pptx import build_base_deck

    assert job.deck is not None
    assert job.layouts is not None
    lang, footer = job.deck.locale, job.deck.footer
    layouts = job.layouts.for_deck(job.deck)
    data = build_base_deck(job.theme, layouts, job.words, lang, footer, "template")
    return Converted(data)


def _pdf(job: Job) -> Converted:
    from workshopkit.formats.pdf import write_pdf

    face = job.theme.fonts.print_body.files
    font = font_file(job.templates, face, bold=False, italic=False) if job.forms else None
    paper = write_pdf(job.markup, job.templates, job.families, job.sources.get, font)
    if not job.press:
        return paper
    from workshopkit.formats.pdf.impose import impose

    return Converted(impose(paper.data, job.press, job.print_only), paper.problems)


def _browser(job: Job) -> Converted:
    from workshopkit.formats.html import write_html

    return Converted(write_html(job.markup, job.templates))


def _html(job: Job) -> Converted:
    """Return the page, whose styles and script are in it, with its fonts."""
    from workshopkit.formats.html import put_inside

    return Converted(put_inside(job.markup, job.templates).encode())


FORMATS: dict[str, Callable[[Job], Converted]] = {
    "pptx": _pptx,
    "potx": _potx,
    "pdf": _pdf,
    "browser": _browser,
    "html": _html,
}
"""Every file format; each imports its library only when it converts."""
