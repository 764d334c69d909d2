"""A job → its file: the table of formats."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from workshopkit.documents import Document
from workshopkit.fit.faces import Faces
from workshopkit.formats.converted import Converted
from workshopkit.formats.own_template import BaseDeck
from workshopkit.model.deck import Deck
from workshopkit.model.imprint import Kept
from workshopkit.model.layout import Layouts
from workshopkit.problems import ContentError, MachineError, Sentence, Source


@dataclass(frozen=True)
class Job:
    """A rendered document with what its conversion needs and no more: it goes to a process."""

    document: Document
    called: Sentence
    """What it is called, for whoever reads its problems."""
    markup: str
    fingerprint: str
    faces: Faces
    """The theme's, with the folder of templates."""
    sources: Mapping[str, Source]
    """Where the texts that the markup names were written."""
    words: Mapping[str, Any]
    """What is said beside the markup: labels of the deck, or of the names of files."""
    deck: Deck | None = None
    layouts: Layouts | None = None
    """Of a deck."""
    base: BaseDeck | None = None
    """What the slides go in, when it is not ours."""
    kept: Kept | None = None
    """Slides of a retouched deck that are to stay in the new one."""


def convert(job: Job) -> Converted:
    """Return the file, the problems found while laying it out, and where its words lie.

    The problems name the document, those that are raised too.
    """
    with _without_collecting():
        try:
            made = FORMATS[job.document.format](job)
        except MachineError:
            raise
        except ContentError as error:
            raise type(error)(each.within(job.called) for each in error.problems) from None
    problems, remarks = (
        tuple(each.within(job.called) for each in found) for found in (made.problems, made.remarks)
    )
    return replace(made, problems=problems, remarks=remarks)


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
    from workshopkit.formats.pptx import with_kept, write_pptx

    assert job.deck is not None
    assert job.layouts is not None
    layouts = job.layouts if job.base else job.layouts.for_deck(job.deck)
    data = write_pptx(job.deck, job.faces.theme, layouts, job.words, job.faces, job.base)
    return Converted(with_kept(data, job.kept) if job.kept else data)


def _potx(job: Job) -> Converted:
    from workshopkit.formats.pptx import build_base_deck

    assert job.deck is not None
    assert job.layouts is not None
    lang, footer = job.deck.locale, job.deck.footer
    layouts = job.layouts.for_template()
    data = build_base_deck(job.faces.theme, layouts, job.words, lang, footer, "template")
    return Converted(data)


def _pdf(job: Job) -> Converted:
    from workshopkit.formats.pdf import write_pdf

    faces, document = job.faces, job.document
    in_fields = faces.printed if document.edition == "fillable" else None
    paper = write_pdf(job.markup, faces.templates, faces.families, job.sources.get, in_fields)
    if not document.press:
        return paper
    from workshopkit.formats.pdf.impose import impose

    return Converted(
        impose(paper.data, document.press, str(job.words["print-only"])), paper.problems
    )


def _browser(job: Job) -> Converted:
    from workshopkit.formats.html import write_html

    return Converted(write_html(job.markup, job.faces.templates))


def _html(job: Job) -> Converted:
    """Return the page, whose styles and script are in it, with its fonts."""
    from workshopkit.formats.html import put_inside

    return Converted(put_inside(job.markup, job.faces.templates, runs=True).encode())


def _ics(job: Job) -> Converted:
    from workshopkit.formats.ics import write_ics

    return Converted(write_ics(job.markup))


FORMATS: dict[str, Callable[[Job], Converted]] = {
    "pptx": _pptx,
    "potx": _potx,
    "pdf": _pdf,
    "browser": _browser,
    "html": _html,
    "ics": _ics,
}
"""Every file format; each imports its library only when it converts."""
