"""A template's pages and sample slides → how much of them is drawn in each colour.

A theme part often keeps Office's colours where drawings, titles and a logo say the organisation's.
"""

from __future__ import annotations

import colorsys
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from PIL import Image
from pptx.oxml.ns import qn

from workshopkit.formats.pptx.own_template.colours import distance, filled_with, is_grey, told
from workshopkit.formats.pptx.own_template.scheme import Scheme
from workshopkit.formats.pptx.own_template.template_reader import ground_of
from workshopkit.formats.pptx.parts import EMU_PER_POINT

TITLE, BODY = 0.03, 0.01
"""The share of a page that its title's letters cover, and that those of a level of its text do."""
LOGO = 0.2
"""A picture over this share of the page is a photo: its colours are nobody's."""
SMALL, LARGEST = 64, 40_000_000
"""Pixels of a side of a picture as it is looked at, and of all of one that is not opened."""
HUES, LIGHT, SHOWN, MOST = 18, 90, 0.1, 40
"""A picture's colours are sorted in so many hues, by so many levels of light; from which share of
them one counts; and how many of a hue are compared."""
SAME = 0.012
"""Colours closer than this are one: the more drawn of the two."""
UNUSED = 0.3
"""What a layout that no slide is on counts for."""
LEVEL = "a:lvl1pPr/a:defRPr"
Drawn = dict[str, float]
"""The share of a page in each colour, the most drawn first."""


def drawn_in(presentation: Any) -> dict[Any, Drawn]:
    """Return how much of a page is drawn in each colour, by the part of the master.

    Masters whose theme says the same are one look. A page counts for each
    slide that shows it.
    """
    slides = list(presentation.slides)
    reader = _Reader(presentation.slide_width * presentation.slide_height)
    times = Counter(str(each.slide_layout.part.partname) for each in slides)
    looks = {
        each.part: tuple(Scheme(each.part).roles.items()) for each in presentation.slide_masters
    }
    found: dict[Any, Drawn] = {look: {} for look in looks.values()}
    for master in presentation.slide_masters:
        here = [each for each in slides if each.slide_layout.slide_master.part is master.part]
        layouts = [(e, UNUSED + times[str(e.part.partname)]) for e in master.slide_layouts]
        pages = [(master, UNUSED + len(here)), *((each, 1) for each in here), *layouts]
        named, drawn = Scheme(master.part).named, found[looks[master.part]]
        for holder, weight in pages:
            for colour, share in reader.read(holder, named):
                drawn[colour] = drawn.get(colour, 0) + share * weight
        for layout, weight in layouts:
            ground = filled_with(ground_of(layout))
            paper = named["bg1"] if ground is None else told(ground, named)
            drawn[paper] = drawn.get(paper, 0) + weight
    merged = {look: _merged(drawn) for look, drawn in found.items()}
    return {part: merged[look] for part, look in looks.items()}


class _Reader:
    """Reads what is drawn; remembers the colours of pictures."""

    def __init__(self, page: float) -> None:
        self.page = page
        self.pictures: dict[str, list[tuple[str, float]]] = {}

    def read(self, holder: Any, named: Mapping[str, str]) -> Iterator[tuple[str, float]]:
        """Give each colour of a master, a layout or a slide, and the share of the page in it."""
        root = holder._element
        for tag, share in (("p:titleStyle", TITLE), ("p:bodyStyle", BODY)):
            for run in root.xpath(f"p:txStyles/{tag}/{LEVEL}"):
                yield from self._plain(run, named, share)
        for shape in root.iter(qn("p:sp"), qn("p:cxnSp"), qn("p:pic")):
            yield from self._shape(shape, holder.part, named)

    def _shape(
        self, shape: Any, part: Any, named: Mapping[str, str]
    ) -> Iterator[tuple[str, float]]:
        kind = shape.xpath("string(.//p:nvPr/p:ph/@type)")
        size = next(shape.iterfind(f"{qn('p:spPr')}/{qn('a:xfrm')}/{qn('a:ext')}"), None)
        wide, high = (
            (int(size.get(name, "0")) for name in ("cx", "cy")) if size is not None else (0, 0)
        )
        area = wide * high / self.page
        properties = shape.find(qn("p:spPr"))
        for blip in shape.iter(qn("a:blip")) if 0 < area < LOGO else ():
            for colour, share in self._picture(part, blip.get(qn("r:embed"))):
                yield colour, share * area
        yield from self._plain(properties, named, min(area, 1.0))
        line = None if properties is None else properties.find(qn("a:ln"))
        if line is not None:
            length = max(wide, high) if shape.tag == qn("p:cxnSp") else 2 * (wide + high)
            thick = int(line.get("w", "9525"))
            yield from self._plain(line, named, length * thick / self.page)
        for run in shape.xpath(f"p:txBody/a:lstStyle/{LEVEL}"):
            yield from self._plain(run, named, TITLE if kind in ("title", "ctrTitle") else BODY)
        for run in shape.xpath("p:txBody/a:p/a:r[a:rPr/a:solidFill]"):
            points = int(run.find(qn("a:rPr")).get("sz", "1800")) / 100 * EMU_PER_POINT
            letters = len(run.findtext(qn("a:t")) or "")
            yield from self._plain(run, named, letters * points**2 / 8 / self.page)

    def _plain(
        self, holder: Any, named: Mapping[str, str], share: float
    ) -> Iterator[tuple[str, float]]:
        colour = filled_with(holder)
        if colour is not None and share > 0:
            yield told(colour, named), share

    def _picture(self, part: Any, r_id: str | None) -> list[tuple[str, float]]:
        rel = part.rels.get(r_id)
        if rel is None or rel.is_external:
            return []
        picture = rel.target_part
        if str(picture.partname) not in self.pictures:
            self.pictures[str(picture.partname)] = _colours(picture.blob)
        return self.pictures[str(picture.partname)]


def _colours(data: bytes) -> list[tuple[str, float]]:
    """Return the colours of a picture that are no greys, and the share of it in each."""
    try:
        image = Image.open(io.BytesIO(data))
        if image.width * image.height > LARGEST:
            return []
        small = image.convert("RGBA").resize((SMALL, SMALL), Image.Resampling.NEAREST)
    except Exception:  # Pillow fails in as many ways as there are formats; a drawing is no bitmap
        return []
    seen: dict[tuple[int, int], Counter[str]] = {}
    channels = small.tobytes()
    for at in range(0, len(channels), 4):
        red, green, blue, opaque = channels[at : at + 4]
        colour = f"#{red:02X}{green:02X}{blue:02X}"
        if opaque > 127 and not is_grey(colour):
            hue, _, light = colorsys.rgb_to_hsv(red, green, blue)
            seen.setdefault((int(hue * HUES), int(light / LIGHT)), Counter())[colour] += 1
    whole = sum(each.total() for each in seen.values())
    return [
        (_main(each), each.total() / SMALL**2)
        for each in seen.values()
        if each.total() >= SHOWN * whole
    ]


def _main(colours: Counter[str]) -> str:
    """Return the colour among those of a hue that most of the others are close to."""
    near = {
        each: sum(n for other, n in colours.items() if distance(each, other) < SAME)
        for each, _ in colours.most_common(MOST)
    }
    return max(near, key=near.__getitem__)


def _merged(drawn: Drawn) -> Drawn:
    merged: Drawn = {}
    for colour in sorted(drawn, key=drawn.__getitem__, reverse=True):
        same = next((each for each in merged if distance(each, colour) < SAME), colour)
        merged[same] = merged.get(same, 0) + drawn[colour]
    return dict(sorted(merged.items(), key=lambda each: -each[1]))
