"""Type in a template's placeholder, with all that it inherits → a Style for each level."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

from pptx.oxml.ns import qn

from workshopkit.fit.measure import LINE_EM
from workshopkit.formats.pptx.own_template.colours import nearest_role
from workshopkit.formats.pptx.own_template.template import TheirMaster
from workshopkit.formats.pptx.parts import EMU_PER_POINT
from workshopkit.model.layout import Style

LEVELS = 5
ALIGN: dict[str, Literal["left", "center", "right"]] = {"l": "left", "ctr": "center", "r": "right"}
MASTER_STYLE = {"title": "p:titleStyle", "ctrTitle": "p:titleStyle", "ftr": "p:otherStyle"}
"""Where a master keeps the type of a kind of placeholder; ``p:bodyStyle`` otherwise."""
MARKS = {"buChar": "disc", "buBlip": "disc", "buAutoNum": "number", "buNone": "none"}


def styles_of(
    kind: str, parents: list[Any], master: Any, look: TheirMaster, defaults: Any
) -> tuple[Style, ...]:
    """Return the styles of the levels of a placeholder.

    ``parents`` are the shapes it is made of, the layout's then the master's. What none of
    them says comes from the master's text styles, then from the presentation's.
    """
    listed = [each.find(f".//{qn('a:lstStyle')}") for each in parents]
    texts = master._element.find(qn("p:txStyles"))
    if texts is not None:
        listed.append(texts.find(qn(MASTER_STYLE.get(kind, "p:bodyStyle"))))
    listed.append(defaults)
    styles, margin = [], 0.0
    for level in range(1, LEVELS + 1):
        found = [each.find(qn(f"a:lvl{level}pPr")) for each in listed if each is not None]
        chain = [each for each in found if each is not None]
        style, left = _style(chain, margin, look, kind)
        styles.append(style)
        margin = max(margin, left)
    return tuple(styles)


def _style(chain: list[Any], margin: float, look: TheirMaster, kind: str) -> tuple[Style, float]:
    runs = [each for level in chain if (each := level.find(qn("a:defRPr"))) is not None]
    size = int(_first(runs, lambda run: run.get("sz")) or 1800) / 100
    left = int(_first(chain, lambda level: level.get("marL")) or 0) / EMU_PER_POINT
    mark: Any = _first(chain, _mark) or "none"
    latin = _first(runs, lambda run: _child(run, "a:latin", "typeface"))
    heading = latin == "+mj-lt" or (latin == look.fonts["heading"][0] and kind != "body")
    style = Style(
        size=_within(size, 8, 500),
        font="heading" if heading else "body",
        bold=_first(runs, lambda run: run.get("b")) in ("1", "true"),
        italic=_first(runs, lambda run: run.get("i")) in ("1", "true"),
        colour=_first(runs, lambda run: nearest_role(run, look.colours)) or "ink",
        align=ALIGN.get(_first(chain, lambda level: level.get("algn")) or "l", "left"),
        line=round(_within(_spacing(chain, "a:lnSpc", size) or 100, 70, 200)),
        before=_within((_spacing(chain, "a:spcBef", size) or 0) * size * LINE_EM / 100, 0, 100),
        mark=mark,
        hang=_within(left - margin, 0, 100),
        caps=_first(runs, lambda run: run.get("cap")) == "all",
    )
    return style, left


def _spacing(chain: list[Any], tag: str, size: float) -> float | None:
    """Return a spacing in percent of a line of ``size`` points."""
    for level in chain:
        for holder in level.iterfind(qn(tag)):
            percent, points = (_child(holder, f"a:spc{unit}", "val") for unit in ("Pct", "Pts"))
            if percent:
                whole = percent.rstrip("%")
                return float(whole) if percent.endswith("%") else int(whole) / 1000
            if points:
                return int(points) / size / LINE_EM
    return None


def _mark(level: Any) -> str | None:
    said = [mark for tag, mark in MARKS.items() if level.find(qn(f"a:{tag}")) is not None]
    return next(iter(said), None)


def _child(element: Any, tag: str, attribute: str) -> str | None:
    found = element.find(qn(tag))
    return None if found is None else found.get(attribute)


def _first(elements: list[Any], read: Callable[[Any], str | None]) -> Any:
    return next(_said(elements, read), None)


def _said(elements: list[Any], read: Callable[[Any], str | None]) -> Iterator[str]:
    yield from (value for each in elements if (value := read(each)) is not None)


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
