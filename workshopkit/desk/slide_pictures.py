"""A project → a picture of each kind of its slides, as its decks on paper draw it.

In a template of theirs, beside the page of theirs that it is made on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from workshopkit.desk.jobs import job_of
from workshopkit.desk.office import as_pdf
from workshopkit.documents import plan
from workshopkit.formats.convert import convert
from workshopkit.formats.own_template import OwnTemplate
from workshopkit.formats.pages import page_picture
from workshopkit.formats.pptx.own_template import on_each_layout
from workshopkit.model.several import layout_label
from workshopkit.pipeline import Project
from workshopkit.pipeline.rendering import render_decks, render_with
from workshopkit.problems.mending import as_slug


def slide_pictures(project: Project) -> Iterator[tuple[str, str, bytes]]:
    """Yield a layout, the name of a PNG file and its bytes, for the first slide of each layout.

    Hidden slides are not on paper, nor here. Raise ContentError when a deck cannot be laid out.
    """
    names = project.labels["deck"]["layouts"]
    shown: set[str] = set()
    papers = [each for each in plan(project.kit, project.setting) if each.kind == "deck-pdf"]
    decks = render_decks(project, papers)
    for rendered in render_with(project, papers, decks):
        deck = decks[rendered.document.session or ""].deck
        slides = [each for each in deck.slides if not each.hidden] if deck else []
        data = convert(job_of(project, rendered, "")).data
        for number, slide in enumerate(slides, start=1):
            if slide.layout not in shown:
                shown.add(slide.layout)
                called = as_slug(layout_label(names, slide.layout))
                yield slide.layout, f"{len(shown):02d}-{called}.png", page_picture(data, number, 1)


def their_pictures(file: Path, program: str) -> Mapping[str, bytes]:
    """Return a PNG of each layout of a template, by its name, as LibreOffice draws it.

    Nothing when it draws none. Raise ContentError for a file that is no template.
    """
    names, deck = on_each_layout(file)
    drawn = as_pdf(deck, program)
    if drawn is None:
        return {}
    ranks = {
        name: rank for rank, name in reversed([*enumerate(names, 1)])
    }  # of one name, the first
    return {name: page_picture(drawn, rank, 1) for name, rank in ranks.items()}


def page_of(own: OwnTemplate, layout: str) -> str:
    """Return the name of the layout of theirs that one of ours is, or is set on; or nothing."""
    choice = next((each for each in own.choices if each.ours == layout), None)
    if choice and choice.why != "injected":
        return choice.theirs
    return own.pages.get(own.set_on.get(layout, ""), "")
