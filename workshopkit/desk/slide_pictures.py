"""A project → a picture of each kind of its slides, as its decks on paper draw it."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.desk.jobs import job_of
from workshopkit.documents import plan
from workshopkit.formats.convert import convert
from workshopkit.formats.pages import page_picture
from workshopkit.model.several import layout_label
from workshopkit.pipeline import Project
from workshopkit.pipeline.rendering import render_decks, render_with
from workshopkit.problems.mending import as_slug


def slide_pictures(project: Project) -> Iterator[tuple[str, bytes]]:
    """Yield the name of a PNG file and its bytes, for the first slide of each layout.

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
                yield f"{len(shown):02d}-{called}.png", page_picture(data, number, 1)
