"""Theme + layouts → an empty .pptx package: master, layouts, notes, table style.

Every part is written from ``parts/*.xml.j2``; there is no binary seed. Sizes, colours and
fonts live here only, as theme colours and theme fonts, so that slides carry none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from workshopkit.formats.own_template import BaseDeck, LayoutPart
from workshopkit.formats.pptx.figures import held_picture
from workshopkit.formats.pptx.freeforms import freeform
from workshopkit.formats.pptx.package import STAMP, write_package
from workshopkit.formats.pptx.parts import render_part
from workshopkit.model.bands import BANDS, banded
from workshopkit.model.layout import NUMBER_WIDTH, Box, Layout, Layouts, Placeholder, Shape, Style
from workshopkit.model.several import layout_label, prompts_of
from workshopkit.model.theme import SLOTS, Theme

TABLE_STYLE_ID = "{7B1E5C0A-2F5D-4C7B-9A55-0C0DE0DEC0DE}"
FIRST_INDEX = 13
"""First placeholder index; PowerPoint keeps 10 to 12 for date, footer and number."""


TYPES = {"title": "title", "body": "body", "table": "tbl", "picture": "pic", "chart": "chart"}

OFFICE = "application/vnd.openxmlformats-officedocument."
PACKAGE = "application/vnd.openxmlformats-package."
METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


MEDIA = {"jpg": "image/jpeg", "png": "image/png"}
"""The types of pictures, by the ends of their names."""


@dataclass(frozen=True, slots=True)
class WrittenPlaceholder:
    """A placeholder of a layout as the package writes it."""

    id: int
    name: str
    type: str
    idx: int
    box: Box
    spec: Placeholder
    styles: tuple[Style, ...]
    prompts: tuple[str, ...]
    """What an empty place says, a line for each level."""


def placeholder_indexes(layout: Layout) -> Mapping[str, int]:
    """Return the index of each placeholder by name; the title's is 0."""
    names = [name for name, place in layout.placeholders.items() if place.kind != "title"]
    indexes = {name: FIRST_INDEX + n for n, name in enumerate(names)}
    titles = {name: 0 for name, place in layout.placeholders.items() if place.kind == "title"}
    return indexes | titles


def build_base_deck(
    theme: Theme,
    layouts: Layouts,
    words: Mapping[str, Any],
    lang: str,
    footer: str,
    kind: Literal["presentation", "template"] = "presentation",
) -> bytes:
    """Return an empty presentation with our master and layouts.

    ``words`` are the labels under ``deck``; ``lang`` is the proofing language. A template
    (.potx) is the same package under another content type.
    """
    writer = _Writer(theme, layouts, words, lang, footer, kind)
    return write_package(writer.parts())


def our_base(
    theme: Theme, layouts: Layouts, words: Mapping[str, Any], lang: str, footer: str
) -> BaseDeck:
    """Return our own base deck, with where each layout is in it."""
    parts = {
        name: LayoutPart(f"/ppt/slideLayouts/slideLayout{number}.xml", placeholder_indexes(layout))
        for number, (name, layout) in enumerate(layouts.layouts.items(), start=1)
    }
    return BaseDeck(build_base_deck(theme, layouts, words, lang, footer), parts)


class _Writer:
    def __init__(
        self,
        theme: Theme,
        layouts: Layouts,
        words: Mapping[str, Any],
        lang: str,
        footer: str,
        kind: str,
    ) -> None:
        self.kind = kind
        self.theme = theme
        self.layouts = layouts
        self.words = words
        self.lang = lang
        self.footer = footer
        self.types: dict[str, str] = {}
        self.written: dict[str, bytes] = {}
        self.media: dict[str, str] = {}

    def parts(self) -> dict[str, bytes]:
        """Return every part of the package by name."""
        self._properties()
        self._presentation()
        masters = ("slideMaster", "notesMaster", "handoutMaster")
        for number, master in enumerate(masters, start=1):
            colours = self.theme.colours
            slots = [(slot, colours[role]) for role, slot in SLOTS.items()]
            theme = f"ppt/theme/theme{number}.xml"
            size = round(self.layouts.style(self.layouts.table.cell).size * 100)
            look = {"theme": self.theme, "slots": slots, "size": size}
            self._add(theme, "theme", f"{OFFICE}theme+xml", **look)
            targets = [("theme", f"../theme/theme{number}.xml")]
            getattr(self, f"_{master.removesuffix('Master')}_master")()
            if master == "slideMaster":
                count = len(self.layouts.layouts)
                names = [f"../slideLayouts/slideLayout{n + 1}.xml" for n in range(count)]
                targets = [("slideLayout", name) for name in names] + targets
            self._relate(f"ppt/{master}s/{master}1.xml", targets)
        for number, (name, layout) in enumerate(self.layouts.layouts.items(), start=1):
            self._layout(number, name, layout)
        overrides = sorted(self.types.items())
        endings = sorted({name.rpartition(".")[2] for name in self.media.values()})
        defaults = [(ending, MEDIA[ending]) for ending in endings]
        types = render_part("content_types", overrides=overrides, defaults=defaults)
        return {"[Content_Types].xml": types, **self.written}

    def _add(self, part: str, template: str, content_type: str, **context: Any) -> None:
        self.written[part] = render_part(template, lang=self.lang, **context)
        self.types[part] = content_type

    def _relate(self, part: str, targets: list[tuple[str, str]]) -> None:
        folder, _, name = part.rpartition("/")
        path = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        self.written[path] = render_part("relationships", items=targets)

    def _properties(self) -> None:
        core, app = "docProps/core.xml", "docProps/app.xml"
        self._add(core, "core", f"{PACKAGE}core-properties+xml", title=self.footer, stamp=STAMP)
        self._add(app, "app", f"{OFFICE}extended-properties+xml")
        self.written["_rels/.rels"] = render_part(
            "relationships",
            items=[
                ("officeDocument", "ppt/presentation.xml"),
                (METADATA, core),
                ("extended-properties", app),
            ],
        )

    def _presentation(self) -> None:
        kind = f"{OFFICE}presentationml."
        main = f"{kind}{self.kind}.main+xml"
        grid, notes = self.layouts.grid, self.layouts.notes
        self._add("ppt/presentation.xml", "presentation", main, grid=grid, notes=notes)
        self._add("ppt/presProps.xml", "presentation_properties", f"{kind}presProps+xml")
        self._add("ppt/viewProps.xml", "view_properties", f"{kind}viewProps+xml")
        styles = {"id": TABLE_STYLE_ID, "name": self.theme.name}
        self._add("ppt/tableStyles.xml", "table_styles", f"{kind}tableStyles+xml", **styles)
        self._relate(
            "ppt/presentation.xml",
            [
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("handoutMaster", "handoutMasters/handoutMaster1.xml"),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
                ("theme", "theme/theme1.xml"),
                ("tableStyles", "tableStyles.xml"),
            ],
        )

    def _slide_master(self) -> None:
        grid = self.layouts.grid
        content = self.layouts.layouts.get("content") or next(iter(self.layouts.layouts.values()))
        places = list(content.placeholders.values())
        title = content.title
        assert title is not None
        body = next((p for p in places if p.kind == "body" and len(p.styles) > 1), title)
        self._add(
            "ppt/slideMasters/slideMaster1.xml",
            "master",
            f"{OFFICE}presentationml.slideMaster+xml",
            words=self.words["parts"],
            title_box=grid.box(title),
            body_box=grid.box(body),
            title_style=self.layouts.style(title.styles[0]),
            body_styles=[self.layouts.style(name) for name in body.styles],
            footer=self._footer(content, 4),
            count=len(self.layouts.layouts),
            guides=self._guides(grid.box(title), grid.box(body)),
        )

    def _guides(self, title: Box, body: Box) -> list[tuple[bool, float]]:
        """Return the drawing guides: whether they run across, and where, in inches."""
        grid = self.layouts.grid
        across = (title.y, body.y, self.layouts.footer[0])
        down = (grid.margin, grid.width / 2, grid.width - grid.margin)
        return [(False, x) for x in down] + [(True, y) for y in across]

    def _notes_master(self) -> None:
        notes = self.layouts.notes
        self._add(
            "ppt/notesMasters/notesMaster1.xml",
            "notes_master",
            f"{OFFICE}presentationml.notesMaster+xml",
            words=self.words["parts"],
            image_box=Box(*notes.image),
            text_box=Box(*notes.text),
            styles=tuple(self.layouts.style(style) for style in notes.styles),
        )

    def _handout_master(self) -> None:
        page, height = self.layouts.notes, self.layouts.footer[1]
        x, _, width, _ = page.text
        top = page.height - 2 * height
        self._add(
            "ppt/handoutMasters/handoutMaster1.xml",
            "handout_master",
            f"{OFFICE}presentationml.handoutMaster+xml",
            words=self.words["parts"],
            footer=self.footer,
            footer_box=Box(x, top, width - NUMBER_WIDTH, height),
            number_box=Box(x + width - NUMBER_WIDTH, top, NUMBER_WIDTH, height),
            style=self.layouts.style(self.layouts.footer_style),
            number_style=self.layouts.style(self.layouts.number_style),
        )

    def _layout(self, number: int, name: str, layout: Layout) -> None:
        grid = self.layouts.grid
        shapes = [(s, grid.box(s), n) for n, s in enumerate(layout.shapes, start=2)]
        first = len(shapes) + 2
        drawn = self._drawn(
            shapes, first + len(layout.placeholders) + 2 + 2 * max(1, len(layout.logos))
        )
        indexes = placeholder_indexes(layout)
        places = [
            WrittenPlaceholder(
                id=first + n,
                name=place_name,
                type="ctrTitle"
                if layout.type == "title" and spec.kind == "title"
                else TYPES[spec.kind],
                idx=indexes[place_name],
                box=grid.box(spec),
                spec=spec,
                styles=tuple(self.layouts.style(style) for style in spec.styles),
                prompts=prompts_of(self.words["placeholders"], name, place_name, len(spec.styles)),
            )
            for n, (place_name, spec) in enumerate(layout.placeholders.items())
        ]
        part = f"ppt/slideLayouts/slideLayout{number}.xml"
        self._add(
            part,
            "layout",
            f"{OFFICE}presentationml.slideLayout+xml",
            name=layout_label(self.words["layouts"], name),
            layout=layout,
            shapes=shapes,
            drawn=drawn,
            bands={n: freeform(banded(s, b), b) for s, b, n in shapes if s.shape in BANDS},
            placeholders=places,
            styles=self.layouts.styles,
            words=self.words["parts"],
            footer=self._footer(layout, first + len(places)),
            logo_id=first + len(places) + 2,
        )
        targets = [("slideMaster", "../slideMasters/slideMaster1.xml")]
        for logo in layout.logos:
            targets.append(("image", f"../media/{self._media(logo.address)}"))
        self._relate(part, targets)

    def _drawn(self, shapes: list[tuple[Shape, Box, int]], first: int) -> dict[int, dict[str, Any]]:
        """Return the freeform of each shape that has a texture or an emblem, by its identifier."""
        drawn: dict[int, dict[str, Any]] = {}
        for shape, box, number in shapes:
            if name := shape.pattern or shape.drawing:
                sketch = self.layouts.sketch(name, box, texture=bool(shape.pattern))
                form = freeform(sketch, box)
                drawn[number] = {"id": first + 2 * len(drawn), "form": form}
        return drawn

    def _media(self, address: str) -> str:
        """Add a picture that layouts draw, once; return the name of its part."""
        if address not in self.media:
            data = held_picture(address)
            ending = "png" if data.startswith(b"\x89PNG") else "jpg"
            name = self.media[address] = f"logo{len(self.media) + 1}.{ending}"
            self.written[f"ppt/media/{name}"] = data
        return self.media[address]

    def _footer(self, layout: Layout, first_id: int) -> dict[str, Any]:
        if layout.footer is None:
            return {}
        box, number_box = self.layouts.footer_boxes(layout.footer)
        colour = {"colour": layout.footer.colour}
        return {
            "id": first_id,
            "words": self.footer,
            "box": box,
            "number_box": number_box,
            "style": self.layouts.style(self.layouts.footer_style).model_copy(update=colour),
            "number_style": self.layouts.style(self.layouts.number_style).model_copy(update=colour),
        }
