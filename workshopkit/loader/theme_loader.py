"""``templates/themes/`` and ``templates/decks/layouts.yaml`` → Theme and Layouts."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from workshopkit.loader.validation import Model, validate
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.memory import Memory
from workshopkit.model.drawings import Drawings
from workshopkit.model.layout import Layouts, Shape
from workshopkit.model.several import NO_MARKS, Marks, expanded
from workshopkit.model.text import Text
from workshopkit.model.theme import CODE, Theme
from workshopkit.problems import ContentError, Problem, Source, is_there, nearest, shown_path


def load_theme(templates: Path, name: Text, memory: Memory | None = None) -> Theme:
    """Read the theme ``name``. Raise ContentError when it is missing or wrong."""
    file = templates / "themes" / f"{name}.yaml"
    if not is_there(file):
        known = [path.stem for path in (templates / "themes").glob("*.yaml")]
        values = {"what": "theme", "got": name, "nearest": nearest(name, known)}
        raise ContentError([Problem("unknown-reference", name.source, "theme", values)])
    shown = shown_path(file)
    data = read_yaml(file, shown, f"themes/{name}", memory).data
    theme = validate(Theme, data, Source(shown), memory)
    missing = [
        Problem("missing-font", face.files.source, "", {"got": file.name})
        for _, face in theme.fonts
        if not is_there(file := font_file(templates, face.files, bold=False, italic=False))
    ]
    if missing:
        raise ContentError(missing)
    return theme


def font_file(templates: Path, files: str, *, bold: bool, italic: bool) -> Path:
    """Return the file of a style, or the family's only file."""
    style = ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"
    folder = os.path.join(templates, "fonts")  # measuring a deck asks for thousands
    only = os.path.join(folder, f"{files}.ttf")
    return _path(only if os.path.isfile(only) else os.path.join(folder, f"{files}-{style}.ttf"))


_path = functools.lru_cache(256)(Path)


def load_layouts(templates: Path, memory: Memory | None = None, marks: Marks = NO_MARKS) -> Layouts:
    """Read the slide layouts and their drawings. Raise ContentError when one is wrong or missing.

    ``marks`` are those of the kit's barriers.
    """
    memory = memory or Memory()
    written = _read(Layouts, templates / "decks" / "layouts.yaml", "layouts", memory)
    drawings = _read(Drawings, templates / "drawings.yaml", "drawings", memory)
    layouts = memory.recall(
        ("layouts for each number", marks),
        lambda: expanded(written, marks, drawings.steps).model_copy(update={"drawings": drawings}),
        (written, drawings),
    )
    unknown = [
        _unknown(what, name, name.source, known)
        for what, used, known in (
            ("style", _styles_used(layouts), layouts.styles),
            ("layout", (*_decorated(layouts), *_rather(written)), layouts.layouts),
        )
        for name in used
        if name not in known
    ]
    unknown += [
        unknown_drawing(name, name.source, drawings.icons)
        for name in (*_drawings_used(written), *drawings.steps)
        if name not in drawings.icons
    ]
    unknown += [
        unknown_drawing(name, name.source, known)
        for kind, name in drawings.portraits.usual.items()
        if name not in (known := drawings.portraits.of_kind(kind))
    ]
    place = drawings.source_of("textures")
    unknown += [
        unknown_drawing(name, place, drawings.textures)
        for name in sorted(_textures_used(layouts) - set(drawings.textures))
    ]
    code = font_file(templates, CODE.files, bold=False, italic=False)
    unknown += [
        Problem("missing-font", style.source_of("font"), "", {"got": code.name})
        for style in written.styles.values()
        if style.font == "code" and not code.is_file()
    ]
    if unknown:
        raise ContentError(unknown)
    return layouts


def unknown_drawing(name: str, place: Source | None, known: Iterable[str]) -> Problem:
    """Tell, where it is written, that no drawing has that name."""
    return _unknown("emblem", name, place, known)


def _unknown(what: str, name: str, place: Source | None, known: Iterable[str]) -> Problem:
    values = {"what": what, "got": name, "nearest": nearest(name, known)}
    return Problem("unknown-reference", place, "", values)


def _shapes(layouts: Layouts) -> Iterator[Shape]:
    """Yield what layouts draw, and what the ornaments of themes may draw instead."""
    yield from (shape for layout in layouts.layouts.values() for shape in layout.shapes)
    for ornament in layouts.ornaments.values():
        yield from (shape for shapes in ornament.values() for shape in shapes)


def _decorated(layouts: Layouts) -> Iterator[Text]:
    """Yield the names of the layouts that ornaments decorate, each at its first shape."""
    for ornament in layouts.ornaments.values():
        for name, shapes in ornament.items():
            place = shapes[0].source_of() if shapes else layouts.source_of("ornaments")
            yield Text(name, "", place)


def _rather(layouts: Layouts) -> Iterator[Text]:
    yield from (name for layout in layouts.layouts.values() for name in layout.rather)


def _textures_used(layouts: Layouts) -> set[str]:
    return {shape.pattern for shape in _shapes(layouts) if shape.pattern}


def _drawings_used(layouts: Layouts) -> Iterator[Text]:
    yield from (shape.drawing for shape in _shapes(layouts) if shape.drawing)
    for layout in layouts.layouts.values():
        for each in layout.each:
            yield from (name for shape in each.shapes for name in shape.drawings)
            yield from (shape.drawing for shape in each.once if shape.drawing)


def _read(model: type[Model], file: Path, name: str, memory: Memory) -> Model:
    shown = shown_path(file)
    if not file.is_file():
        raise ContentError([Problem("missing-file", Source(shown, 0))])
    return validate(model, read_yaml(file, shown, name, memory).data, Source(shown), memory)


def _styles_used(layouts: Layouts) -> Iterator[Text]:
    yield from (layouts.footer_style, layouts.number_style, *layouts.notes.styles)
    yield from (layouts.table.header, layouts.table.cell)
    yield from (layouts.chart.label, layouts.chart.value)
    yield from (name for names in layouts.uses.values() for name in names)
    yield from (shape.style for shape in _shapes(layouts) if shape.style)
    for layout in layouts.layouts.values():
        yield from layout.progress.styles if layout.progress else ()
        for place in layout.placeholders.values():
            yield from place.styles
