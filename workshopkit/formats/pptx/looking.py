"""A shape or a slide of a file → what it looks like, beside its words and its place."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pptx.oxml.ns import qn

from workshopkit.model.look import Look, letters_of

GIVEN = ("b", "i", "u", "strike", "sz", "cap", "baseline")
"""What a run of text may be made to look like, beside colours and fonts."""
PLAIN = {"u": "none", "strike": "noStrike", "cap": "none", "baseline": "0"}
"""What says that nothing was given."""
INSIDE = ("solidFill", "gradFill", "latin", "highlight")
GROUNDS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill")
AXES = tuple(qn(each) for each in ("c:cat", "c:val", "c:xVal", "c:yVal", "c:bubbleSize"))
"""What the points of a series have: a name and a figure, or several figures."""
OF_NUMBERS = (qn("c:numCache"), qn("c:numLit"))
PAINTED = tuple(qn(each) for each in ("p:spPr", "p:grpSpPr", "a:tcPr"))


def named(shapes: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Yield the shapes of a slide, each with a name of its own: « Dessin », « Dessin#2 »."""
    seen: Counter[str] = Counter()
    for shape in shapes:
        seen[shape.name] += 1
        count = seen[shape.name]
        yield shape.name if count == 1 else f"{shape.name}#{count}", shape


def look_of(shape: Any) -> Look:
    """Return what a shape looks like."""
    element = shape._element
    runs: dict[str, list[int]] = {}
    at = 0
    for run in element.iter(qn("a:r"), qn("a:fld")):
        end = at + len(letters_of("".join(run.itertext(qn("a:t")))))
        for each in sorted(_given(run.find(qn("a:rPr")), shape.part)) if end > at else ():
            spans = runs.setdefault(each, [])
            if spans and spans[-1] == at:
                spans[-1] = end
            else:
                spans += [at, end]
        at = end
    figures = _figures(shape) if getattr(shape, "has_chart", False) else ""
    found = element.find(f".//{qn('p:cNvPr')}")
    return Look(
        {each: tuple(spans) for each, spans in runs.items()},
        _mark(_paint(element)),
        _mark(_pictures(element, shape.part)),
        figures,
        _mark([found.get("descr", "")] if found is not None else []),
    )


def look_of_ground(slide: Any) -> Look:
    """Return what the ground of a slide looks like."""
    ground = slide._element.cSld.find(qn("p:bg"))
    if ground is None:
        return Look()
    return Look(paint=_mark(_fills(ground)), picture=_mark(_pictures(ground, slide.part)))


def _given(properties: Any, part: Any) -> Iterator[str]:
    """Yield what a run was given."""
    if properties is None:
        return
    for name in GIVEN:
        value = properties.get(name)
        if value and value != PLAIN.get(name):
            yield f"{name}={value}"
    for child in properties:
        tag = child.tag.rpartition("}")[2]
        if tag in INSIDE:
            yield f"{tag}={child.get('typeface') or '+'.join(_colours(child))}"
        elif tag == "hlinkClick":
            yield f"link={_mark(_address(part.rels.get(child.get(qn('r:id')))))}"


def _address(relation: Any) -> list[str]:
    """Return where a link leads, outside of the file: its own slides are numbered anew."""
    return [relation.target_ref] if relation is not None and relation.is_external else []


def _colours(element: Any) -> Iterator[str]:
    """Yield the colours of a ground, each with how it is toned."""
    for each in element.iter():
        if each is not element and each.get("val"):
            yield each.get("val")


def _fills(element: Any) -> Iterator[str]:
    for each in element.iter():
        tag = str(each.tag).rpartition("}")[2]
        if tag in GROUNDS:
            yield f"{tag}={'+'.join(_colours(each))}"


def _paint(element: Any) -> Iterator[str]:
    for each in element.iter(*PAINTED):
        yield from _fills(each)
        for line in each.iter(qn("a:ln")):
            yield f"ln={line.get('w', '')}"
        for form in each.iter(qn("a:xfrm")):
            yield from (
                f"{key}={form.get(key)}" for key in ("rot", "flipH", "flipV") if form.get(key)
            )
        for form in each.iter(qn("a:prstGeom")):
            yield f"form={form.get('prst')}"


def _pictures(element: Any, part: Any) -> Iterator[str]:
    for each in element.iter(qn("a:blip")):
        relation = part.rels.get(each.get(qn("r:embed")))
        if relation is not None and not relation.is_external:
            yield hashlib.sha256(relation.target_part.blob).hexdigest()


def _figures(shape: Any) -> str:
    """Return the figures of a chart, series by series: « Oui 12; Non 3 ».

    They are those that the chart shows; its workbook is not read. Any kind of chart has them.
    """
    relation = shape.part.rels.get(shape._element.chart_rId)
    if relation is None or relation.is_external:
        return ""
    told = []
    for series in relation.target_part.chart._chartSpace.iter(qn("c:ser")):
        points: dict[int, list[str]] = {}
        for axis in series.iterchildren(*AXES):
            for point in axis.iter(qn("c:pt")):
                points.setdefault(int(point.get("idx")), []).append(_figure(point))
        told += [" ".join(points[rank]).strip() for rank in sorted(points)]
    return "; ".join(told)


def _figure(point: Any) -> str:
    """Return what a point of a chart says: a name, a figure, « #N/A »."""
    said = "".join(point.itertext(qn("c:v")))
    try:
        return f"{float(said):.15g}" if point.getparent().tag in OF_NUMBERS else said
    except ValueError:
        return said


def _mark(found: Iterable[str]) -> str:
    """Return a short fingerprint; nothing for nothing."""
    told = "\n".join(each for each in found if each)
    return hashlib.sha256(told.encode()).hexdigest()[:8] if told else ""
