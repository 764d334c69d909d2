"""A deck on its layouts → slides that say too much, in too many ways or too often."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.fit.blocks import POINTS_PER_INCH, FontFiles, split_breaks, styled
from workshopkit.fit.design.coarse import LEAST, fineness
from workshopkit.fit.design.faint_links import faint_grounds
from workshopkit.fit.measure import wrap
from workshopkit.model.deck import Content, Deck, Figure, Paragraph, Slide, Table, whole_link
from workshopkit.model.layout import Layouts, Placeholder
from workshopkit.model.theme import Theme
from workshopkit.problems import Locate, Problem, Source
from workshopkit.templating.typography import typeset

MOST_BULLETS, MOST_LEVELS = 6, 2
MOST_SIZES = 5
ALIKE = 1.125
"""A size this many times another is not seen to differ: in an organisation's template, some
styles shrink and others not."""
MOST_IN_A_ROW = 3
SAID = ("body", "cover", "side", "title")
"""Uses whose words count; labels, footers and signs are read at a glance."""
CLOCK = re.compile(r"\b\d{1,2}\sh(?:\s\d\d)?\b|\b\d{1,2}(?::\d\d)?\s[ap]\.m\.")
"""« 9 h 30 » or 9:30 a.m., with spaces of any kind."""


def check_slides(
    deck: Deck, theme: Theme, layouts: Layouts, files: FontFiles, locate: Locate
) -> Iterator[Problem]:
    """Find what a demanding designer would send back, slide by slide.

    Layouts and placeholders must exist (``fit.deck_check.check_deck``).
    """
    row: list[Slide] = []
    for number, slide in enumerate(deck.slides, start=1):
        place = locate(slide.spec_id)
        row = [*row, slide] if row and row[-1].layout == slide.layout else [slide]
        if len(row) > MOST_IN_A_ROW and not layouts.layouts[slide.layout].series:
            values = {"slide": number, "layout": slide.layout, "most": MOST_IN_A_ROW}
            yield Problem("same-layout", place, "", values)
        yield from _words(number, slide, layouts, place)
        yield from _sizes(number, slide, layouts, place)
        for name, content in slide.contents.items():
            spec = layouts.layouts[slide.layout].placeholders[name]
            for problem in _content(slide, name, content, spec, layouts, files, deck.locale, theme):
                rule, values = problem
                where = _source(content, locate) or place
                where_on = {"slide": number, "placeholder": layouts.called(name)}
                yield Problem(rule, where, "", values | where_on)


def _words(number: int, slide: Slide, layouts: Layouts, place: Source | None) -> Iterator[Problem]:
    layout = layouts.layouts[slide.layout]
    count = 0
    for name, content in slide.contents.items():
        for paragraph, style in _styled(content, layout.placeholders[name], layouts):
            if layouts.use(style) in SAID:
                count += len(_split(paragraph.text))
    if count > layout.words:
        values = {"slide": number, "got": count, "most": layout.words}
        yield Problem("crowded-slide", place, "", values)


def _sizes(number: int, slide: Slide, layouts: Layouts, place: Source | None) -> Iterator[Problem]:
    layout = layouts.layouts[slide.layout]
    used = {
        layouts.style(style).size
        for name, content in slide.contents.items()
        for _, style in _styled(content, layout.placeholders[name], layouts)
        if layouts.use(style) != "sign"
    }
    if layout.footer is not None:
        used |= {layouts.style(layouts.footer_style).size}
    sizes = sorted(used)
    seen = sum(now > ALIKE * before for before, now in zip([0.0, *sizes], sizes, strict=False))
    if seen > MOST_SIZES:
        got = ", ".join(f"{size:g}" for size in sizes)
        values = {"slide": number, "got": got, "most": MOST_SIZES}
        yield Problem("too-many-sizes", place, "", values)


def _content(
    slide: Slide,
    name: str,
    content: Content,
    spec: Placeholder,
    layouts: Layouts,
    files: FontFiles,
    locale: str,
    theme: Theme,
) -> Iterator[tuple[str, dict[str, object]]]:
    if isinstance(content, Figure):
        fine = fineness(content, layouts.grid.box(spec))
        if fine is not None and fine < LEAST:
            yield "slide-picture-coarse", {"got": fine, "least": LEAST}
    paragraphs = [paragraph for paragraph, _ in _styled(content, spec, layouts)]
    bullets = [each for each in paragraphs if each.list]
    if len(bullets) > MOST_BULLETS:
        yield "too-many-bullets", {"got": len(bullets), "most": MOST_BULLETS}
    if any(each.level >= MOST_LEVELS for each in paragraphs):
        yield "too-many-levels", {"most": MOST_LEVELS}
    for paragraph in paragraphs:
        if any(run.code for run in paragraph.runs):
            continue
        if typeset(paragraph.text, locale) != paragraph.text:
            yield "slide-typography", {"text": paragraph.text[:40].strip()}
    if spec.kind == "title" and isinstance(content, tuple):
        yield from _title(content, spec, layouts, files)
    linked = any(run.link for paragraph in paragraphs for run in paragraph.runs)
    if linked and not whole_link(tuple(paragraphs)):  # a button keeps its colour
        for ground in faint_grounds(slide, spec, layouts, theme):
            yield "illegible-link", {"ground": ground}


def _title(
    content: tuple[Paragraph, ...], spec: Placeholder, layouts: Layouts, files: FontFiles
) -> Iterator[tuple[str, dict[str, object]]]:
    """A title is short, and its last line holds two words when there are two to give it.

    A long word does for two: one that is at least half as long as the line above.
    """
    style = layouts.style(spec.styles[0])
    width = layouts.grid.box(spec).width - spec.inset[0] - spec.inset[2]
    lines = [
        line
        for paragraph in content
        for runs in split_breaks(paragraph)
        for line in wrap([styled(run, style, files) for run in runs], width * POINTS_PER_INCH)
    ]
    if len(lines) > spec.lines:
        over = len(" ".join(line.text for line in lines[spec.lines :]))
        yield "long-title", {"got": len(lines), "most": spec.lines, "excess": over}
    *_, before, last = [0, 0, *(len(_split(line.text)) for line in lines)]
    if last < 2 <= before and 2 * len(lines[-1].text.strip()) < len(lines[-2].text.strip()):
        yield "lone-word", {"word": lines[-1].text.strip()}


def _styled(
    content: Content, spec: Placeholder, layouts: Layouts
) -> Iterator[tuple[Paragraph, str]]:
    """Give each paragraph with the name of its style; those of tables too."""
    if isinstance(content, Table):
        for number, row in enumerate(content.rows):
            style = layouts.table.header if number == 0 else layouts.table.cell
            for cell in row:
                yield from ((paragraph, style) for paragraph in cell)
    elif isinstance(content, tuple):
        for paragraph in content:
            yield paragraph, spec.styles[min(paragraph.level, len(spec.styles) - 1)]


def _split(text: str) -> list[str]:
    """Return the words of a text; signs alone are not words, and an hour is read as one."""
    text = CLOCK.sub("0", text)
    return [word for word in re.split(r"[\s\u00a0\u202f]+", text) if re.search(r"\w", word)]


def _source(content: Content, locate: Locate) -> Source | None:
    """Find the first text in there that has a place."""
    if not isinstance(content, tuple):
        return None
    ids = [run.text_id for paragraph in content for run in paragraph.runs if run.text_id]
    return next((place for each in ids if (place := locate(each))), None)
