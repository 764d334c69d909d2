"""Deck → .pptx: each slide on its layout, each text in its placeholder."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from typing import Any

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from workshopkit.fit.blocks import FontFiles
from workshopkit.formats.own_template import BaseDeck
from workshopkit.formats.pptx.accessibility import (
    add_footers,
    describe,
    properties_of,
    reading_order,
)
from workshopkit.formats.pptx.base_deck import our_base
from workshopkit.formats.pptx.charts import insert_chart
from workshopkit.formats.pptx.figures import insert_figure
from workshopkit.formats.pptx.freeforms import add_drawing, add_portrait
from workshopkit.formats.pptx.imprinting import keep_imprint
from workshopkit.formats.pptx.links import Linker, without_links
from workshopkit.formats.pptx.package import STAMP, canonical
from workshopkit.formats.pptx.part_names import number_parts
from workshopkit.formats.pptx.parts import render_part
from workshopkit.formats.pptx.preflight import check_package
from workshopkit.formats.pptx.progress import add_progress
from workshopkit.formats.pptx.sections import set_sections
from workshopkit.formats.pptx.tables import insert_table
from workshopkit.formats.pptx.text import write_paragraphs
from workshopkit.formats.pptx.timer import add_timer
from workshopkit.formats.pptx.timing import Click, add_timing, reveal_clicks
from workshopkit.model.deck import Chart, Content, Deck, Figure, Paragraph, Slide, Table, whole_link
from workshopkit.model.imprint import imprint_of
from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.problems import raise_errors


def write_pptx(
    deck: Deck,
    theme: Theme,
    layouts: Layouts,
    words: Mapping[str, Any],
    files: FontFiles,
    base: BaseDeck | None = None,
) -> bytes:
    """Return the bytes of the .pptx: the same deck gives the same bytes.

    Slides go in ``base``, an organisation's template made ready; without it, in ours.
    The deck must have passed ``fit.deck_check.check_deck``: layouts and placeholders exist.
    Raise ContentError when the package does not hold together: PowerPoint would repair it.
    """
    base = base or our_base(theme, layouts, words, deck.locale, deck.footer)
    presentation = Presentation(io.BytesIO(base.package))
    number_parts(presentation.part.package)
    writer = _SlideWriter(presentation, deck, layouts, words, files, base)
    writer.write()
    ids = iter([each.get("id") for each in presentation.slides._sldIdLst])
    set_sections(
        presentation,
        [(each.name, [int(next(ids)) for _ in each.slides]) for each in deck.sections],
    )
    _set_properties(presentation, deck)
    keep_imprint(presentation, imprint_of(deck))
    out = io.BytesIO()
    presentation.save(out)
    written = canonical(out.getvalue())
    raise_errors(check_package(written))
    return written


class _SlideWriter:
    def __init__(
        self,
        presentation: Any,
        deck: Deck,
        layouts: Layouts,
        words: Mapping[str, Any],
        files: FontFiles,
        base: BaseDeck,
    ) -> None:
        self.presentation = presentation
        self.deck = deck
        self.layouts = layouts
        self.files = files
        self.words = words
        self.bound = base.layouts
        masters = presentation.slide_masters
        native = {str(e.part.partname): e for each in masters for e in each.slide_layouts}
        slides = presentation.slides
        self.natives = [
            slides.add_slide(native[self.bound[slide.layout].part]) for slide in deck.slides
        ]

    def write(self) -> None:
        """Fill every slide; all are there already, so that links may lead anywhere."""
        for number, slide in enumerate(self.deck.slides, start=1):
            self._write(number, slide, self.natives[number - 1])

    def _linker(self, part: Any) -> Linker:
        return Linker(part, self.deck, self.natives)

    def _write(self, number: int, slide: Slide, native: Any) -> None:
        layout = self.layouts.layouts[slide.layout]
        bound = self.bound[slide.layout]
        places = {place.placeholder_format.idx: place for place in native.placeholders}
        clicks: list[Click] = []
        for name in layout.placeholders:
            content = slide.contents.get(name)
            if content is not None:
                place, marks = places.pop(bound.indexes[name]), bound.marks.get(name, ())
                self._fill(native, place, name, content, marks)
                if slide.reveal:
                    clicks += reveal_clicks(place.shape_id, content)
        for empty in places.values():
            empty._element.getparent().remove(empty._element)
        reading_order(native, list(layout.placeholders))
        if slide.progress and layout.progress:
            name = str(self.words["parts"]["progress"])
            add_progress(
                native, slide.progress, layout.progress, self.layouts, name, self.deck.locale
            )
        for drawn in slide.drawings:
            place, parts = layout.drawings[drawn.place], self.words["parts"]
            if drawn.name:
                add_drawing(native, drawn, place, self.layouts, str(parts["drawing"]))
            else:
                name = str(parts["portrait"])
                add_portrait(native, drawn, place, self.layouts, self.files, name)
        if layout.footer is not None:
            add_footers(native, self.deck.footer, number, self.deck.locale)
        if slide.timer and layout.timer is not None:
            box = self.layouts.grid.box(layout.timer)
            name = str(self.words["parts"]["timer"])
            clicks.append(add_timer(native, box, slide.timer, name))
        add_timing(native, clicks)
        if slide.hidden:
            native._element.set("show", "0")
        if slide.notes:
            self._notes(native, slide.notes)

    def _fill(
        self, native: Any, place: Any, name: str, content: Content, marks: tuple[str, ...]
    ) -> None:
        lang = self.deck.locale
        if isinstance(content, Table):
            link = self._linker(native.part)
            filled = insert_table(place, content, self.layouts, self.files, lang, link)
            describe(filled, content.alt)
        elif isinstance(content, Chart):
            series = str(self.words["parts"]["series"])
            filled = insert_chart(place, content, self.layouts, series, lang)
            describe(filled, content.alt)
        elif isinstance(content, Figure):
            filled = insert_figure(place, content)
        else:
            link, whole = self._linker(native.part), whole_link(content)
            words = without_links(content) if whole else content
            body = place._element.find(qn("p:txBody"))
            write_paragraphs(body, words, lang, link, marks)
            filled = place
            if whole:
                link(properties_of(place), whole)
        properties_of(filled).set("name", name)

    def _notes(self, native: Any, notes: tuple[Paragraph, ...]) -> None:
        """Write the notes, with their own style: LibreOffice ignores that of the master."""
        lang, body = self.deck.locale, native.notes_slide.notes_text_frame._txBody
        styles = tuple(self.layouts.style(style) for style in self.layouts.notes.styles)
        looks = parse_xml(render_part("list_style", styles=styles, lang=lang))
        body.replace(body.find(qn("a:lstStyle")), looks)
        link = self._linker(native.notes_slide.part)
        write_paragraphs(body, notes, lang, link)


def _set_properties(presentation: Any, deck: Deck) -> None:
    properties = presentation.core_properties
    properties.title = deck.title
    properties.subject = deck.footer
    properties.author = deck.author
    properties.language = deck.locale
    stamp = dt.datetime.fromisoformat(STAMP.replace("Z", ""))
    properties.created = properties.modified = stamp
    properties.last_modified_by = deck.author
