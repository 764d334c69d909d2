"""Links that could not be read where they are: an address typed bare is left as words there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshopkit.fit.design.colour import contrast
from workshopkit.fit.design.contrast import READABLE
from workshopkit.fit.design.grounds import grounds_under
from workshopkit.model.deck import Content, Deck, Paragraph, Run, Slide, whole_link
from workshopkit.model.layout import Layouts, Placeholder
from workshopkit.model.theme import Role, Theme


def faint_grounds(
    slide: Slide, spec: Placeholder, layouts: Layouts, theme: Theme
) -> Iterator[Role]:
    """Yield the grounds under a placeholder on which the theme's links cannot be read."""
    layout = layouts.layouts[slide.layout]
    below = grounds_under(layouts.grid.box(spec), layout, layouts.grid, layout.shapes)
    for ground in {spec.fill} if spec.fill else below:
        if contrast(theme.colours.link, theme.colours[ground]) < READABLE:
            yield ground


def without_faint_addresses(deck: Deck, layouts: Layouts, theme: Theme) -> Deck:
    """Return the same deck, its bare addresses leading nowhere where links cannot be read."""

    def legible(slide: Slide) -> Slide:
        layout = layouts.layouts.get(slide.layout)
        places = layout.placeholders if layout else {}
        contents = {
            name: _words(content)
            if _has_address(content)
            and name in places
            and any(faint_grounds(slide, places[name], layouts, theme))
            else content
            for name, content in slide.contents.items()
        }
        return slide if contents == slide.contents else replace(slide, contents=contents)

    return deck.with_each(legible)


def _has_address(content: Content) -> bool:
    return (
        isinstance(content, tuple)
        and not whole_link(content)
        and any(_is_address(run) for paragraph in content for run in paragraph.runs)
    )


def _is_address(run: Run) -> bool:
    return run.link is not None and run.text == run.link


def _words(content: Content) -> Content:
    assert isinstance(content, tuple)
    return tuple(_unlinked(paragraph) for paragraph in content)


def _unlinked(paragraph: Paragraph) -> Paragraph:
    runs = (replace(run, link=None) if _is_address(run) else run for run in paragraph.runs)
    return replace(paragraph, runs=tuple(runs))
