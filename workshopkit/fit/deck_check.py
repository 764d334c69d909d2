"""A deck on its layouts → every slide on which something does not fit or is missing."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.fit.blocks import FULL, POINTS_PER_INCH, Fitted, FontFiles, fit_paragraphs
from workshopkit.fit.filling import filling, is_ragged
from workshopkit.model.deck import Chart, Content, Deck, Figure, Paragraph, Run, Slide, Table
from workshopkit.model.layout import Layout, Layouts, Placeholder
from workshopkit.problems import Locate, Problem, Source, nearest


def check_deck(deck: Deck, layouts: Layouts, files: FontFiles, locate: Locate) -> list[Problem]:
    """Return the deck's problems: unknown places, text that overflows, titles, alt text."""
    checker = _Checker(layouts, files, locate)
    found: list[Problem] = []
    for number, slide in enumerate(deck.slides, start=1):
        found += checker.slide(number, slide)
    return found + list(_titles(deck, locate))


class _Checker:
    def __init__(self, layouts: Layouts, files: FontFiles, locate: Locate) -> None:
        self.layouts = layouts
        self.files = files
        self.locate = locate

    def slide(self, number: int, slide: Slide) -> Iterator[Problem]:
        layout = self.layouts.layouts.get(slide.layout)
        if layout is None:
            values = {"got": slide.layout, "nearest": nearest(slide.layout, self.layouts.layouts)}
            yield Problem("unknown-layout", self.locate(slide.spec_id), "", values)
            return
        for name, content in slide.contents.items():
            if name not in layout.placeholders:
                yield self._unknown_placeholder(slide, layout, name)
                continue
            yield from self._content(number, slide, layout.placeholders[name], name, content)
        yield from self._progress(number, slide, layout)
        yield from self._notes(number, slide)

    def _unknown_placeholder(self, slide: Slide, layout: Layout, name: str) -> Problem:
        values = {
            "layout": slide.layout,
            "got": name,
            "nearest": nearest(name, layout.placeholders),
        }
        return Problem("unknown-placeholder", self.locate(slide.spec_id), "", values)

    def _content(
        self, number: int, slide: Slide, place: Placeholder, name: str, content: Content
    ) -> Iterator[Problem]:
        if isinstance(content, Figure | Chart) and not content.alt.strip():
            yield Problem("no-alt", self.locate(slide.spec_id), "", {"slide": number})
        if isinstance(content, Table) and is_ragged(content):
            yield Problem("ragged-table", self.locate(slide.spec_id), "", {"slide": number})
        fitted = filling(content, place, self.layouts, self.files)
        if fitted is None:
            return
        source = self._to_shorten(content, place, fitted, slide)
        if fitted.wide_word:
            values: dict[str, object] = {
                "slide": number,
                "placeholder": name,
                "word": fitted.wide_word,
            }
            yield Problem("slide-wide-word", source, "", values)
        if fitted.ratio > FULL:
            values = _overfull(fitted) | {"slide": number, "placeholder": name}
            yield Problem("slide-overfull", source, "", values)

    def _to_shorten(
        self, content: Content, place: Placeholder, fitted: Fitted, slide: Slide
    ) -> Source | None:
        if isinstance(content, Table):
            words = [paragraph for row in content.rows for cell in row for paragraph in cell]
            height = self.layouts.grid.box(place).height
            if len(content.rows) * self.layouts.table.row > FULL * height:
                words = list(content.rows[fitted.room_lines][0])  # the first row too many
            return self._source(words, slide)
        if isinstance(content, tuple):
            return self._source(content, slide)
        return self.locate(slide.spec_id)

    def _progress(self, number: int, slide: Slide, layout: Layout) -> Iterator[Problem]:
        progress, mark = slide.progress, layout.progress
        if progress is None or mark is None:
            return
        words = f"{progress.current}\u00a0{progress.steps[progress.current - 1]}"
        style = self.layouts.style(mark.styles[0])
        room = (
            self.layouts.progress.pill - self.layouts.grid.box(mark).height / 2
        ) * POINTS_PER_INCH
        fitted = fit_paragraphs([Paragraph((Run(words),))], [style], room, room, self.files)
        if fitted.lines > 1 or fitted.wide_word:
            values = {"slide": number, "placeholder": "progress", "word": words}
            yield Problem("slide-wide-word", self.locate(slide.spec_id), "", values)

    def _notes(self, number: int, slide: Slide) -> Iterator[Problem]:
        page = self.layouts.notes
        _, _, width, height = page.text
        fitted = fit_paragraphs(
            slide.notes,
            [self.layouts.style(style) for style in page.styles],
            width * POINTS_PER_INCH,
            height * POINTS_PER_INCH,
            self.files,
        )
        if slide.notes and fitted.ratio > FULL:
            values = _overfull(fitted) | {"slide": number}
            yield Problem("notes-overfull", self._source(slide.notes, slide), "", values)

    def _source(
        self, paragraphs: tuple[Paragraph, ...] | list[Paragraph], slide: Slide
    ) -> Source | None:
        """Find where to shorten: the longest text in there, else what asked for the slide."""
        lengths: dict[str, int] = {}
        for run in (run for paragraph in paragraphs for run in paragraph.runs):
            if run.text_id and self.locate(run.text_id):
                lengths[run.text_id] = lengths.get(run.text_id, 0) + len(run.text)
        longest = max(lengths, key=lambda text_id: lengths[text_id], default=slide.spec_id)
        return self.locate(longest)


def _overfull(fitted: Fitted) -> dict[str, object]:
    return {"lines": fitted.lines, "room": fitted.room_lines, "excess": fitted.excess}


def _titles(deck: Deck, locate: Locate) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for number, slide in enumerate(deck.slides, start=1):
        title = slide.title.strip()
        if not title:
            yield Problem("untitled-slide", locate(slide.spec_id), "", {"slide": number})
        elif title in seen:
            values = {"slide": number, "first": seen[title], "title": title}
            yield Problem("repeated-title", locate(slide.spec_id), "", values)
        seen.setdefault(title, number)
