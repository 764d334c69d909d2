"""A deck on its layouts → every slide on which something does not fit or is missing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from workshopkit.fit.amount import Cut, least_cut
from workshopkit.fit.blocks import FULL, POINTS_PER_INCH, Fitted, FontFiles, fit_paragraphs
from workshopkit.fit.filling import filling, is_ragged, is_tight, narrow_step, with_words, words_of
from workshopkit.model.deck import Chart, Content, Deck, Figure, Paragraph, Slide, Table
from workshopkit.model.layout import Layout, Layouts, Placeholder
from workshopkit.problems import Locate, Problem, Source, nearest
from workshopkit.rules.untouched import is_untouched


def check_deck(
    deck: Deck,
    layouts: Layouts,
    files: FontFiles,
    locate: Locate,
    takes_title: Callable[[str], bool] = lambda template: True,
) -> list[Problem]:
    """Return the deck's problems: unknown places, text that overflows, titles, alt text.

    ``takes_title`` tells whether a template takes a slide's title from its session. What another
    makes without a title is told of it.
    """
    checker = _Checker(layouts, files, locate)
    found: list[Problem] = []
    for number, slide in enumerate(deck.slides, start=1):
        found += checker.slide(number, slide)
    return found + list(_titles(deck, locate, takes_title))


class _Checker:
    def __init__(self, layouts: Layouts, files: FontFiles, locate: Locate) -> None:
        self.layouts = layouts
        self.files = files
        self.locate = locate

    def slide(self, number: int, slide: Slide) -> Iterator[Problem]:
        layout = self.layouts.layouts.get(slide.layout)
        if layout is None:
            values = {"got": slide.layout, "nearest": nearest(slide.layout, self.layouts.layouts)}
            yield Problem("unknown-layout", _template(slide, self.locate), "", values)
            return
        for name, content in slide.contents.items():
            if name not in layout.placeholders:
                yield self._unknown_placeholder(slide, name, layout.placeholders)
                continue
            yield from self._content(number, slide, layout.placeholders[name], name, content)
        yield from self._progress(number, slide)
        yield from self._drawings(slide, layout)
        yield from self._notes(number, slide)

    def _unknown_placeholder(self, slide: Slide, name: str, known: Collection[str]) -> Problem:
        values = {"layout": slide.layout, "got": name, "nearest": nearest(name, known)}
        return Problem("unknown-placeholder", _template(slide, self.locate), "", values)

    def _content(
        self, number: int, slide: Slide, place: Placeholder, name: str, content: Content
    ) -> Iterator[Problem]:
        is_untold = isinstance(content, Figure | Chart) and not content.alt.strip()
        if is_untold and not getattr(content, "decorative", False):
            yield Problem("no-alt", self.locate(slide.spec_id), "", {"slide": number})
        if isinstance(content, Table) and is_ragged(content):
            yield Problem("ragged-table", _template(slide, self.locate), "", {"slide": number})
        fitted = filling(content, place, self.layouts, self.files)
        if fitted is None:
            return
        words = words_of(content)
        if fitted.wide_word:
            values: dict[str, object] = {
                "slide": number,
                "placeholder": self.layouts.called(name),
                "word": fitted.wide_word,
            }
            yield Problem("slide-wide-word", self._source(words, slide), "", values)
        if fitted.ratio <= FULL:
            return
        if isinstance(content, Table) and (most := self._rows(content, place)):
            first = [paragraph for cell in content.rows[most] for paragraph in cell]
            values = {"slide": number, "got": len(content.rows) - 1, "most": most - 1}
            yield Problem("table-rows", self._source(first, slide), "", values)
            return

        def fits(shorter: tuple[Paragraph, ...]) -> bool:
            return not is_tight(
                filling(with_words(content, shorter), place, self.layouts, self.files)
            )

        cut = least_cut(words, self._is_known, fits)
        if isinstance(content, Table):
            rule = "table-overfull-in-all" if cut.in_all else "table-overfull"
        else:
            rule = "slide-overfull-in-all" if cut.in_all else "slide-overfull"
        values = _lines(fitted, cut) | {"slide": number, "placeholder": self.layouts.called(name)}
        place_of = self.locate(cut.text_id) or self.locate(slide.spec_id)
        yield Problem(rule, place_of, "", values)

    def _rows(self, table: Table, place: Placeholder) -> int:
        """Return how many rows fit a place, header included, when there are more; else 0."""
        room = int(FULL * self.layouts.grid.box(place).height / self.layouts.table.row)
        return room if len(table.rows) > room else 0

    def _is_known(self, text_id: str) -> bool:
        return self.locate(text_id) is not None

    def _drawings(self, slide: Slide, layout: Layout) -> Iterator[Problem]:
        for drawn in slide.drawings:
            place = layout.drawings.get(drawn.place)
            if place is None:
                yield self._unknown_placeholder(slide, drawn.place, layout.drawings)
                continue
            if not drawn.name:  # a person's: its parts are looked at with the kit
                continue
            drawings = self.layouts.drawings
            known = drawings.textures if place.texture else drawings.icons
            if drawn.name not in known:
                near = nearest(drawn.name, known)
                values = {"what": "emblem", "got": drawn.name, "nearest": near}
                yield Problem("unknown-reference", self.locate(slide.spec_id), "", values)

    def _progress(self, number: int, slide: Slide) -> Iterator[Problem]:
        if words := narrow_step(slide, self.layouts, self.files):
            values = {
                "slide": number,
                "placeholder": self.layouts.called("progress"),
                "word": words,
            }
            yield Problem("slide-wide-word", self.locate(slide.spec_id), "", values)

    def _notes(self, number: int, slide: Slide) -> Iterator[Problem]:
        page = self.layouts.notes
        _, _, width, height = page.text
        styles = [self.layouts.style(style) for style in page.styles]

        def fit(notes: Sequence[Paragraph]) -> Fitted:
            room = height * POINTS_PER_INCH
            return fit_paragraphs(notes, styles, width * POINTS_PER_INCH, room, self.files)

        fitted = fit(slide.notes)
        if slide.notes and fitted.ratio > FULL:
            notes = tuple(slide.notes)
            cut = least_cut(notes, self._is_known, lambda shorter: fit(shorter).ratio <= FULL)
            place = self.locate(cut.text_id) or self.locate(slide.spec_id)
            values = _lines(fitted, cut) | {"slide": number}
            yield Problem("notes-overfull", place, "", values)

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


def _template(slide: Slide, locate: Locate) -> Source | None:
    """Return the template that made a slide; where it was asked for when nobody said which."""
    return Source(slide.template, 0) if slide.template else locate(slide.spec_id)


def _lines(fitted: Fitted, cut: Cut) -> dict[str, object]:
    return {"lines": fitted.lines, "room": fitted.room_lines, "excess": cut.characters}


def _titles(deck: Deck, locate: Locate, takes_title: Callable[[str], bool]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for number, slide in enumerate(deck.slides, start=1):
        title = slide.title.strip()
        if not title:
            is_asked = takes_title(slide.template)
            place = locate(slide.spec_id) if is_asked else _template(slide, locate)
            yield Problem("untitled-slide", place, "", {"slide": number})
        elif title in seen and not is_untouched(title):
            values = {"slide": number, "first": seen[title], "title": title}
            yield Problem("repeated-title", locate(slide.spec_id), "", values)
        seen.setdefault(title, number)
