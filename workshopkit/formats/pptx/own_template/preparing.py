"""A template, our layouts and the decks planned → an empty deck that takes them all."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pptx import Presentation

from workshopkit.fit.blocks import FULL, POINTS_PER_INCH, FontFiles, fit_paragraphs
from workshopkit.fit.settling import wished
from workshopkit.fit.stand_ins import FontUse, font_use, roomier
from workshopkit.formats.own_template import BaseDeck, LayoutChoice, LayoutPart, OwnTemplate
from workshopkit.formats.pptx.base_deck import build_base_deck, placeholder_indexes
from workshopkit.formats.pptx.own_template import complaints
from workshopkit.formats.pptx.own_template.backdrops import TYPES, page_of, read_backdrops
from workshopkit.formats.pptx.own_template.borrowing import borrowed, marks
from workshopkit.formats.pptx.own_template.cleaning import empty
from workshopkit.formats.pptx.own_template.drawn import drawn_in
from workshopkit.formats.pptx.own_template.dressing import dressed, footed, placed, room
from workshopkit.formats.pptx.own_template.feet import readable_feet, standing
from workshopkit.formats.pptx.own_template.fonts import say_fonts, with_fonts
from workshopkit.formats.pptx.own_template.illustrated import illustrate
from workshopkit.formats.pptx.own_template.injecting import (
    add_table_style,
    furnish,
    inject,
    mark_as_text,
)
from workshopkit.formats.pptx.own_template.legibility import (
    Legibility,
    panel_of,
    panelled,
    tables_on_paper,
)
from workshopkit.formats.pptx.own_template.links import readable_links
from workshopkit.formats.pptx.own_template.mapping import Match, map_layout
from workshopkit.formats.pptx.own_template.opening import open_template, refused, slide_size
from workshopkit.formats.pptx.own_template.outside import close_off
from workshopkit.formats.pptx.own_template.pictured import pictured
from workshopkit.formats.pptx.own_template.resaved import say_types
from workshopkit.formats.pptx.own_template.restating import restate
from workshopkit.formats.pptx.own_template.scaling import scaled
from workshopkit.formats.pptx.own_template.setting import set_on
from workshopkit.formats.pptx.own_template.sizing import Sizes, fitting, largest, tight_places
from workshopkit.formats.pptx.own_template.template import TheirLayout, TheirMaster
from workshopkit.formats.pptx.own_template.template_reader import read_masters, working_first
from workshopkit.formats.pptx.own_template.typed_titles import place_titles, typed_titles
from workshopkit.formats.pptx.preflight import check_package
from workshopkit.model.deck import Deck, Paragraph, Run
from workshopkit.model.layout import Layouts
from workshopkit.model.text import Text
from workshopkit.model.theme import SLOTS, Colours, Theme
from workshopkit.problems import ContentError, Source

USES = ("heading", "body")
SMALLEST_ON_PAGES = 0.6
"""The least share of its size to which a style shrinks to stand on a page of theirs."""
NARROWEST = 0.75
"""Type gets no smaller than this for a page of theirs that leaves little room to words."""


@dataclass(frozen=True)
class OurDecks:
    """The decks that go into a template, and what they are drawn and measured with."""

    theme: Theme
    layouts: Layouts
    words: Mapping[str, Any]
    """The labels under ``deck``."""
    decks: Sequence[Deck]
    templates: Path
    files: Callable[[Theme], FontFiles]
    """Finds the files that a theme's fonts are measured with."""


def prepare(file: Path, source: Source | None, our: OurDecks) -> OwnTemplate:
    """Prepare the own template ``file`` (.pptx or .potx) for our decks.

    Return an empty deck with a layout for each that our slides use, theirs when it has room
    for all that slides put in it, else ours in their colours and fonts. ``source`` is where the
    file was asked for: problems, errors included, are in the result, at that place. Raise
    ContentError when the file cannot be opened, or does not hold together.
    """
    presentation = open_template(file, source)
    try:
        own = _prepare(presentation, file, source, our)
        faults = check_package(own.base.package)
    except ContentError:
        raise
    except Exception as error:  # a package that opens may still lack what it is made of
        raise refused("broken-base", file, source, error) from error
    if faults:
        raise refused("broken-base", file, source)
    return own


def _prepare(presentation: Any, file: Path, source: Source | None, our: OurDecks) -> OwnTemplate:
    size = slide_size(presentation, file, source)
    slides = [str(each.slide_layout.part.partname) for each in presentation.slides]
    used, inside = Counter(slides), Counter(slides[1:])
    colours_drawn = drawn_in(presentation)
    titles = typed_titles(presentation, slides)
    illustrate(presentation)
    empty(presentation)
    resaved = say_types(presentation)
    place_titles(presentation, titles, str(our.words["placeholders"]["title"]))
    outside = close_off(presentation)
    restate(presentation, colours_drawn, {role: str(our.theme.colours[role]) for role in SLOTS})
    say_fonts(presentation, used)
    masters = working_first(read_masters(presentation), inside)
    main = masters[0][0]
    uses = [font_use(use, main.fonts[use][0], our.templates, main.fonts[use][1]) for use in USES]
    margins: dict[str, FontUse] = {use.use: use for use in uses}
    theme = _in_their_colours(with_fonts(our.theme, *uses), main.colours)
    files = our.files(theme)
    layouts = [layout for _, each in masters for layout in each]
    filled = _used(our.decks)
    alike = [each for each in layouts if _same_look(each.master, main)]
    pages = read_backdrops(presentation, alike, used, slides[0] if slides else "")
    section = next((e.layout for e in pages.values() if e.page == "section"), None)
    if section:
        our = replace(our, layouts=_as_sections(our.layouts, filled))
    matches = _map(our, filled, layouts, main, resaved, section)
    matches = _that_fit(our, matches, margins, files)
    matches |= _also(our, matches)
    mapped = {name: match for name, match in matches.items() if match.layout}
    injected = [name for name in matches if name not in mapped]

    share = min(max(room(pages), NARROWEST), 1.0)
    start = largest(our.layouts, size[0] * share, size[1] * share)
    if pages:
        start = replace(start, least=SMALLEST_ON_PAGES * start.all)
    titled = [name for name in injected if our.layouts.layouts[name].title]
    wanted = {name: page_of(our.layouts.layouts[name]) for name in titled}
    where = {name: page for name, page in wanted.items() if page in pages}
    crowded: set[str] = set()
    panel = panel_of(main.colours, colours_drawn[main.part])
    bare = dressed(our.layouts, pages, where, start.all, filled)

    def ours_in(sizes: Sizes) -> Layouts:
        return panelled(placed(scaled(bare, *size, sizes), pages, where, crowded), injected, panel)

    def drawn(sizes: Sizes) -> Layouts:
        return roomier(Legibility(ours_in(sizes), main.colours, panel).mended(injected), margins)

    sizes = fitting(start, drawn, our.decks, injected, files)
    while full := _too_full(our.decks, where, drawn(sizes), files):
        for name in full:
            if name not in crowded and pages[where[name]].is_centred:
                crowded.add(name)
            elif where.pop(name) != "inner" and "inner" in pages:
                where[name] = "inner"  # it has more room than their cover
        bare = dressed(our.layouts, pages, where, start.all, filled)
        sizes = fitting(start, drawn, our.decks, injected, files)
    legible = Legibility(ours_in(sizes), main.colours, panel)
    ours = legible.mended(injected)
    head, letters, band = legible.table_roles()
    colours = readable_links(main, ["paper", band])
    deck = our.decks[0]
    base = build_base_deck(our.theme, ours, our.words, deck.locale, deck.footer)
    source_deck = Presentation(io.BytesIO(base))
    theirs = Legibility(roomier(borrowed(footed(ours, pages, where), mapped), margins), colours)
    final = theirs.seen(mapped)
    on_paper = tables_on_paper(final)
    add_table_style(presentation, source_deck, (head, letters, band), filled=on_paper is not final)
    natives = dict(zip(ours.layouts, source_deck.slide_layouts, strict=True))
    called = str(our.words["parts"]["added"])
    homes = {
        name: pages[where[name]].layout.master.part if name in where else main.part
        for name in injected
    }
    added = inject(presentation, homes, natives, called)
    if not legible.marks_read():
        mark_as_text(added.values())
    for name, page in where.items():
        words = not _long_footer(our, pages[page].layout, files, lines=1)
        set_on(added[name], pages[page], ours.layouts[name], words=words)
    parts = {name: str(part.partname) for name, part in added.items()}
    furnish(presentation, source_deck)
    places = {
        name: LayoutPart(parts[name], placeholder_indexes(ours.layouts[name])) for name in parts
    }
    places |= {
        name: LayoutPart(match.layout.part, match.indexes or {}, marks(our.layouts, name, match))
        for name, match in matches.items()
        if match.layout
    }
    masters_there = presentation.slide_masters
    by_part = {str(one.part.partname): one for each in masters_there for one in each.slide_layouts}
    shown = {name: by_part[place.part] for name, place in places.items()}
    feet = tuple(readable_feet(shown))
    presentation.save(out := io.BytesIO())
    return OwnTemplate(
        name=file.name,
        source=source,
        base=BaseDeck(out.getvalue(), places),
        theme=_in_their_colours(theme, colours),
        layouts=standing(pictured(on_paper.plain(*mapped) if mapped else on_paper, shown), shown),
        choices=tuple(match.choice for match in matches.values()),
        fonts=tuple(uses),
        sizes={name: round(size / start.all, 2) for name, size in sorted(sizes.styles.items())},
        recoloured=(*legible.recoloured, *theirs.recoloured, *feet),
        pages={page: back.layout.name for page, back in pages.items()},
        set_on=where,
        off_pages=tuple(
            name for name, page in wanted.items() if page in pages and name not in where
        ),
        decks=len(our.decks),
        slides=sum(len(deck.slides) for deck in our.decks),
        problems=(
            *complaints.find(our.theme, source, masters, matches, uses, legible, theirs),
            *complaints.left_out(file, source, outside),
        ),
    )


def _map(
    our: OurDecks,
    filled: Mapping[str, set[str]],
    theirs: list[TheirLayout],
    main: TheirMaster,
    nobodys: Collection[Any],
    section: TheirLayout | None,
) -> dict[str, Match]:
    """Map every layout that slides use, on layouts of the same look unless the theme asks.

    ``filled`` are the places that slides use, by layout. Layouts of the masters ``nobodys`` are
    left to themselves too; ours for a section goes on ``section``, their page for it, or none.
    """
    like = [
        each for each in theirs if _same_look(each.master, main) and each.master.part not in nobodys
    ]
    matches = {}
    for name, used in filled.items():
        if name in our.layouts.layouts:
            layout, grid = our.layouts.layouts[name], our.layouts.grid
            family = name.rpartition("-")[0] if layout.grounds and layout.variant else name
            wanted = our.theme.layouts.get(Text(name)) or our.theme.layouts.get(Text(family))
            among = like if wanted is None else theirs
            if wanted is None and layout.type == TYPES["section"][0]:
                among = [each for each in like if each is section]
            matches[name] = map_layout(name, layout, used, among, grid, our.words, wanted)
    return matches


def _as_sections(layouts: Layouts, filled: Mapping[str, Collection[str]]) -> Layouts:
    """Return the layouts, those that go on a section page with words alone, as theirs are.

    ``filled`` are the places that slides use: the others, below the title, leave them their room.
    """
    grid, changed = layouts.grid, {}
    for name in filled.keys() & layouts.layouts.keys():
        each = layouts.layouts[name]
        if each.title is None or page_of(each) != "section":
            continue
        top = grid.box(each.title).y
        places = {
            key: place
            for key, place in each.placeholders.items()
            if key in filled[name] or grid.box(place).y < top
        }
        update = {"progress": None, "placeholders": places, "drawings": {}}
        changed[name] = each.model_copy(update={**update, "undrawn": frozenset(each.drawings)})
    return layouts.model_copy(update={"layouts": {**layouts.layouts, **changed}})


def _same_look(one: TheirMaster, other: TheirMaster) -> bool:
    return one.colours == other.colours and one.fonts == other.fonts


def _used(decks: Sequence[Deck]) -> dict[str, set[str]]:
    """Return the placeholders that slides fill, by layout, in the order of the slides."""
    used: dict[str, set[str]] = {}
    for slide in (slide for deck in decks for slide in deck.slides):
        used.setdefault(slide.layout, set()).update(slide.contents)
    return used


def _in_their_colours(theme: Theme, theirs: Mapping[str, str]) -> Theme:
    colours = Colours(**{role: Text(colour) for role, colour in theirs.items()})
    return theme.model_copy(update={"colours": colours})


def _also(our: OurDecks, matches: Mapping[str, Match]) -> dict[str, Match]:
    """Take in the layouts that slides would rather have than one of ours, for want of theirs."""
    wanted = wished(our.decks, our.layouts)
    names = {name for of, more in wanted.items() if not matches[of].layout for name in more}
    return {
        name: Match(LayoutChoice(name, "", "injected")) for name in sorted(names - set(matches))
    }


def _that_fit(
    our: OurDecks, matches: Mapping[str, Match], margins: Mapping[str, FontUse], files: FontFiles
) -> dict[str, Match]:
    """Give up the layouts of theirs that nobody asked for and that are too small for ours."""
    mapped = {name: match for name, match in matches.items() if match.layout}
    slides = [slide for deck in our.decks for slide in deck.slides if slide.layout in mapped]
    layouts = roomier(borrowed(our.layouts, mapped), margins)
    full = {slide.layout for slide, _ in tight_places(slides, layouts, files)}
    full |= {
        name
        for name, match in mapped.items()
        if match.layout and _long_footer(our, match.layout, files)
    }
    return {
        name: Match(replace(match.choice, why="injected", full=True))
        if name in full and match.choice.why != "explicit"
        else match
        for name, match in matches.items()
    }


def _too_full(
    decks: Sequence[Deck], names: Collection[str], layouts: Layouts, files: FontFiles
) -> set[str]:
    """Return those of ``names`` on which a slide has more than their page has room for."""
    slides = [slide for deck in decks for slide in deck.slides if slide.layout in names]
    return {slide.layout for slide, _ in tight_places(slides, layouts, files)}


def _long_footer(our: OurDecks, layout: TheirLayout, files: FontFiles, *, lines: int = 9) -> bool:
    """Tell whether the footer runs out of the place that a layout of theirs has for it, or takes
    more lines there."""
    place = layout.footer
    if place is None:
        return False
    left, top, right, bottom = place.inset
    width, height = place.box.width - left - right, place.box.height - top - bottom
    words = [Paragraph((Run(our.decks[0].footer),))]
    points = width * POINTS_PER_INCH, height * POINTS_PER_INCH
    fitted = fit_paragraphs(words, place.styles, *points, files)
    return fitted.ratio > FULL or fitted.lines > lines
