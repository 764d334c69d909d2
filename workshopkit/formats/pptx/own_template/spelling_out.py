"""The XML of a layout of ours → the same with, written out, what it inherited of our master."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

BODY = {"rot": "0", "vert": "horz", "wrap": "square", "numCol": "1"}
"""How text runs in its box."""
RUN = {"cap": "none", "u": "none", "strike": "noStrike", "spc": "0", "baseline": "0"}
"""What letters may be given by a master: capitals, lines, spacing."""
LINE = f"<a:ln {nsdecls('a')}><a:noFill/></a:ln>"
EFFECTS = f"<a:effectLst {nsdecls('a')}/>"
FILLS = ("a:noFill", "a:solidFill", "a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill")
BEFORE_SIZE = ("a:lnSpc", "a:spcBef", "a:spcAft", "a:buClrTx", "a:buClr")


def spell_out(root: Any) -> None:
    """Write attributes into ``root``, a ``p:sldLayout`` element, which is changed in place.

    Our placeholders leave unsaid what our master says as PowerPoint does by default: no fill,
    no shadow, no capitals, no rotation. Under the master of an own template they
    would inherit its defaults instead; what is written in them applies. Theme colours and
    fonts stay inherited: that is how the layout takes the template's look.
    """
    for shape in root.iter(qn("p:sp")):
        if shape.find(f".//{qn('p:ph')}") is None:
            continue
        _bare(shape.find(qn("p:spPr")))
        for body in shape.iter(qn("a:bodyPr")):
            _set_missing(body, BODY)
        for run in shape.iter(qn("a:defRPr")):
            _set_missing(run, RUN)
            _frame(run)
    for level in root.iter(*(qn(f"a:lvl{n}pPr") for n in range(1, 10))):
        _set_missing(level, {"marR": "0", "fontAlgn": "base"})
        if level.find(qn("a:buChar")) is not None or level.find(qn("a:buAutoNum")) is not None:
            last = [each for tag in BEFORE_SIZE for each in level.iterfind(qn(tag))][-1]
            last.addnext(etree.Element(qn("a:buSzTx")))


def _bare(properties: Any) -> None:
    """Give a shape no fill, outline or shadow but its own (ECMA-376 §20.1.2.2.35: order)."""
    fill = next((each for tag in FILLS for each in properties.iterfind(qn(tag))), None)
    if fill is None:
        fill = etree.Element(qn("a:noFill"))
        properties.find(qn("a:prstGeom")).addnext(fill)
    line = properties.find(qn("a:ln"))
    if line is None:
        line = parse_xml(LINE)
        fill.addnext(line)
    if properties.find(qn("a:effectLst")) is None:
        line.addnext(parse_xml(EFFECTS))


def _frame(run: Any) -> None:
    """Give letters no outline or shadow (ECMA-376 §21.1.2.3.2: outline, fill, effects)."""
    fill = next((each for tag in FILLS for each in run.iterfind(qn(tag))), None)
    if fill is None:
        return
    if run.find(qn("a:effectLst")) is None:
        fill.addnext(parse_xml(EFFECTS))
    if run.find(qn("a:ln")) is None:
        fill.addprevious(parse_xml(LINE))


def _set_missing(element: Any, attributes: dict[str, str]) -> None:
    for name, value in attributes.items():
        if element.get(name) is None:
            element.set(name, value)
