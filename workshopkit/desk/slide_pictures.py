"""A project → a picture of each kind of its slides, as its decks on paper draw it."""

from __future__ import annotations

import io
from collections.abc import Iterator

from workshopkit.desk.jobs import job_of
from workshopkit.documents import plan
from workshopkit.formats.convert import convert
from workshopkit.pipeline import Project, render
from workshopkit.pipeline.rendering import render_decks
from workshopkit.problems.mending import as_slug

WIDTH = 1280
"""Pixels across a picture: sharp in a message or on a screen."""


def slide_pictures(project: Project) -> Iterator[tuple[str, bytes]]:
    """Yield the name of a PNG file and its bytes, for the first slide of each layout.

    Hidden slides are not on paper, nor here. Raise ContentError when a deck cannot be laid out.
    """
    import pypdfium2  # takes a while to load

    names = project.labels["deck"]["layouts"]
    shown: set[str] = set()
    decks = [each for each in plan(project.kit, project.setting) if each.kind == "deck-pdf"]
    written = render_decks(project, decks)
    for rendered in render(project, decks):
        deck = written[rendered.document.session or ""].deck
        slides = [each for each in deck.slides if not each.hidden] if deck else []
        with pypdfium2.PdfDocument(convert(job_of(project, rendered, "")).data) as pages:
            for slide, page in zip(slides, pages, strict=False):
                if slide.layout in shown:
                    continue
                shown.add(slide.layout)
                scale = WIDTH / page.get_width()
                whole = page.render(scale=scale).to_pil()  # a part of a dot makes one more
                image = whole.crop((0, 0, WIDTH, int(page.get_height() * scale)))
                image.save(out := io.BytesIO(), "PNG")
                plain = slide.layout.rpartition("-")[0]  # « rows-3 » is « rows » for three
                called = names.get(slide.layout) or names.get(plain) or slide.layout
                yield f"{len(shown):02d}-{as_slug(str(called))}.png", out.getvalue()
