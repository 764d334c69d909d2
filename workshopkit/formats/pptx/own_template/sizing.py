"""Our layouts at a template's size, in its colours → type as large as fits in its fonts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from workshopkit.fit.blocks import FontFiles, split_breaks, styled
from workshopkit.fit.filling import filling, is_tight, narrow_step, room_in
from workshopkit.fit.measure import wrap
from workshopkit.model.deck import Deck, Slide
from workshopkit.model.layout import Layouts

SMALLEST, STEP = 0.8, 0.05
"""A style shrinks by steps, for wide fonts or narrow slides, down to this share of what the
proportions of the slide ask for."""
SHORT = 4
"""Letters of a word that looks lost alone on a line."""
MARKER = "(marker)"
"""What the progress marker is called here, among placeholders."""
RECOLOURED = "-as-"
"""Between the name of a style and the role it was given to be read."""


@dataclass(frozen=True)
class Sizes:
    """A factor for all type, and for the styles that had to be smaller."""

    all: float
    least: float
    styles: Mapping[str, float]

    def __getitem__(self, style: str) -> float:
        return self.styles.get(style, self.all)

    def smaller(self, styles: Collection[str]) -> Sizes:
        """Return sizes in which ``styles`` are a step smaller, unless they are the smallest."""
        lower = {
            name: max(self[name] - STEP * self.all, self.least)
            for name in sorted(styles)
            if self[name] > self.least
        }
        return replace(self, styles={**self.styles, **lower})


def largest(layouts: Layouts, width: float, height: float) -> Sizes:
    """Return the sizes to begin with on a slide of ``width`` × ``height`` inches."""
    high, wide = height / layouts.grid.height, width / layouts.grid.width
    return Sizes(high, min(high, wide) * SMALLEST, {})


def fitting(
    sizes: Sizes,
    drawn: Callable[[Sizes], Layouts],
    decks: Sequence[Deck],
    names: Collection[str],
    files: FontFiles,
) -> Sizes:
    """Shrink the styles of what does not fit on the layouts ``names``, and no other.

    ``drawn`` gives the layouts for some sizes. A style is one size wherever it is used:
    slides stay alike. Stops when all fits, or when nothing may shrink any more.
    """
    slides = [slide for deck in decks for slide in deck.slides if slide.layout in names]
    while slides:
        layouts = drawn(sizes)
        tight = tight_places(slides, layouts, files)
        tight += [(slide, "title") for slide in slides if _lonely(slide, layouts, files)]
        tight += [(slide, MARKER) for slide in slides if narrow_step(slide, layouts, files)]
        styles = {name for slide, place in tight for name in _styles(layouts, slide.layout, place)}
        smaller = sizes.smaller(styles)
        if smaller == sizes:
            break
        sizes = smaller
        slides = list({id(slide): slide for slide, _ in tight}.values())
    return sizes


def tight_places(
    slides: Sequence[Slide], layouts: Layouts, files: FontFiles
) -> list[tuple[Slide, str]]:
    """Return each slide with the name of a placeholder that is too small for what it holds.

    Placeholders that the slide's layout does not have are passed over: ``check_deck`` tells them.
    """
    tight = []
    for slide in slides:
        places = layouts.layouts[slide.layout].placeholders
        for name, content in slide.contents.items():
            if name in places and is_tight(filling(content, places[name], layouts, files)):
                tight.append((slide, name))
    return tight


def _lonely(slide: Slide, layouts: Layouts, files: FontFiles) -> bool:
    """Tell whether a short word is alone on a line of the title."""
    title = slide.contents.get("title")
    place = layouts.layouts[slide.layout].placeholders.get("title")
    if not isinstance(title, tuple) or place is None:
        return False
    width, _ = room_in(place, layouts)
    style = layouts.style(place.styles[0])
    lines = [
        line.text.strip()
        for paragraph in title
        for piece in split_breaks(paragraph)
        for line in wrap([styled(run, style, files) for run in piece], width)
    ]
    return len(lines) > 1 and any(len(line) <= SHORT for line in lines)


def _styles(layouts: Layouts, layout: str, place: str) -> set[str]:
    on, look = layouts.layouts[layout], layouts.table
    if place == MARKER:
        names: Sequence[str] = on.progress.styles if on.progress else ()
    elif on.placeholders[place].kind == "table":
        names = look.header, look.cell
    else:
        names = on.placeholders[place].styles
    return {name.partition(RECOLOURED)[0] for name in names}
