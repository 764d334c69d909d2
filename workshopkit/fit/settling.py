"""A deck → the same deck, each slide on the best of the layouts that its own would rather be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from workshopkit.fit.blocks import FontFiles
from workshopkit.fit.filling import filling, is_tight
from workshopkit.memory import Memory
from workshopkit.model.deck import Content, Deck, Paragraph, Slide
from workshopkit.model.layout import Layout, Layouts


def settle(
    deck: Deck,
    layouts: Layouts,
    files: FontFiles,
    memory: Memory | None = None,
    about: tuple[object, ...] = (),
) -> Deck:
    """Put each slide on the first layout of its layout's ``rather`` where everything fits.

    A list whose place is not there gives an item to each of the places that are new there, its
    opening words in bold on a line of their own when all have some and one of those layouts has
    room for that.
    What fits nowhere better stays as it is: a text is never refused for the sake of looks.
    A slide that ``memory`` knows, for the objects ``about`` that shape it, is not tried again.
    """
    memory = memory or Memory()

    def settled(slide: Slide) -> Slide:
        own = layouts.layouts.get(slide.layout)
        if own is None:
            return slide
        there = [
            (name, contents)
            for name in _tried(slide, own, layouts)
            if (contents := _poured(slide.contents, own, layouts.layouts[name]))
        ]
        for name, each in (*((name, _led(each, own)) for name, each in there), *there):
            if _fits(each, layouts.layouts[name], layouts, files):
                return _drawn(replace(slide, layout=name, contents=each), layouts.layouts[name])
        return _drawn(slide, own)

    def remembered(slide: Slide) -> Slide:
        return memory.recall(("settled", deck.locale), lambda: settled(slide), (slide, *about))

    return deck.with_each(remembered)


def wished(decks: Iterable[Deck], layouts: Layouts) -> Mapping[str, frozenset[str]]:
    """Return, by layout, those that its slides would rather take and have places for all."""
    found: dict[str, frozenset[str]] = {}
    for slide in (slide for deck in decks for slide in deck.slides):
        if own := layouts.layouts.get(slide.layout):
            names = _tried(slide, own, layouts)
            there = {n for n in names if _poured(slide.contents, own, layouts.layouts[n])}
            found[slide.layout] = found.get(slide.layout, frozenset()) | there
    return found


def _tried(slide: Slide, own: Layout, layouts: Layouts) -> list[str]:
    """Return the layouts to try, those that draw several things for as many as the list has."""
    lists = (each for each in slide.contents.values() if isinstance(each, tuple))
    rank = slide.layout.rpartition("-")[2]  # of « path-2 », which shows two things
    counts = [len(each) for each in lists if _is_list(each)] or [int(rank) if rank.isdigit() else 0]
    names = (layouts.showing(name, n) for name in own.rather for n in counts)
    return [name for name in names if name in layouts.layouts]


def _poured(
    contents: Mapping[str, Content], own: Layout, other: Layout
) -> Mapping[str, Content] | None:
    """Return what the places of another layout hold; None unless they are as many."""
    homeless = [name for name in contents if name not in other.placeholders]
    places = [name for name in other.placeholders if name not in own.placeholders]
    if not homeless:
        return None if places else contents  # it would show more things than there are
    items = contents[homeless[0]]
    if len(homeless) > 1 or not isinstance(items, tuple) or not _is_list(items):
        return None
    if len(items) != len(places):
        return None
    shared = {name: each for name, each in contents.items() if name != homeless[0]}
    return {**shared, **{place: (item,) for place, item in zip(places, items, strict=True)}}


def _led(contents: Mapping[str, Content], own: Layout) -> Mapping[str, Content]:
    """Return the contents, the bold words that open each item on a line of their own.

    Only when all the items that have a place for themselves open with such words.
    """
    items = {
        name: paragraphs
        for name, paragraphs in contents.items()
        if name not in own.placeholders and isinstance(paragraphs, tuple)
    }
    led = {name: tuple(map(_on_two_lines, each)) for name, each in items.items()}
    if any(led[name] == each for name, each in items.items()):
        return contents
    return {**contents, **led}


def _on_two_lines(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with a line break after the bold words that open it, if any do."""
    rest = [n for n, run in enumerate(paragraph.runs) if not run.strong]
    if not rest or rest[0] == 0:
        return paragraph
    n = rest[0]
    after = paragraph.runs[n]
    broken = after.saying("\v" + after.text.lstrip())
    return replace(paragraph, runs=(*paragraph.runs[:n], broken, *paragraph.runs[n + 1 :]))


def _is_list(content: tuple[Paragraph, ...]) -> bool:
    """Tell whether a text is a list and nothing else, without lists in it."""
    return all(each.list and not each.level for each in content)


def _fits(
    contents: Mapping[str, Content], layout: Layout, layouts: Layouts, files: FontFiles
) -> bool:
    places = layout.placeholders
    return not any(
        is_tight(filling(content, places[name], layouts, files))
        for name, content in contents.items()
    )


def _drawn(slide: Slide, layout: Layout) -> Slide:
    """Return the slide without the drawings that are shown only where there is a place for them,
    and without those that its layout goes without."""
    kept = tuple(
        each
        for each in slide.drawings
        if each.place in layout.drawings or not (each.optional or each.place in layout.undrawn)
    )
    return slide if kept == slide.drawings else replace(slide, drawings=kept)
