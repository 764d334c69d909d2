"""Paragraphs → DrawingML paragraphs in a placeholder, table cell or notes page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from workshopkit.model.deck import Paragraph, Run

Link = Callable[[Any, str], None]
"""Makes its first argument, the properties of a run or a shape, lead to an address."""

HANG = 342_900
"""Indent of a text after its mark, in EMU: 27 points, PowerPoint's own."""


def write_paragraphs(
    body: Any,
    paragraphs: Sequence[Paragraph],
    lang: str,
    link: Link,
    marks: Sequence[str] = (),
) -> None:
    """Replace the paragraphs of ``body`` (a ``p:txBody`` or ``a:txBody``).

    Only levels, bold, italic, links and the proofing language are written: sizes,
    fonts and colours come from the layout. ``marks`` says, by
    level, what marks paragraphs where the layout would mark them otherwise.
    """
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for paragraph in paragraphs or [Paragraph(())]:
        element = etree.SubElement(body, qn("a:p"))
        if paragraph.level:
            etree.SubElement(element, qn("a:pPr")).set("lvl", str(paragraph.level))
        if mark := "".join(marks[paragraph.level : paragraph.level + 1]):
            _write_mark(element, mark)
        for run in paragraph.runs:
            _write_run(element, run, lang, link)
        if not paragraph.runs:
            etree.SubElement(element, qn("a:endParaRPr")).set("lang", lang)


def _write_mark(paragraph: Any, mark: str) -> None:
    properties = paragraph.find(qn("a:pPr"))
    if properties is None:
        properties = etree.SubElement(paragraph, qn("a:pPr"))
    hang = 0 if mark == "none" else HANG
    properties.set("marL", str(hang * (1 + int(properties.get("lvl", "0")))))
    properties.set("indent", str(-hang))
    if mark == "none":
        etree.SubElement(properties, qn("a:buNone"))
    elif mark == "number":
        etree.SubElement(properties, qn("a:buFont")).set("typeface", "+mj-lt")
        etree.SubElement(properties, qn("a:buAutoNum")).set("type", "arabicPlain")
    else:
        etree.SubElement(properties, qn("a:buFont")).set("typeface", "Arial")
        sign = "•" if mark == "disc" else "–"
        etree.SubElement(properties, qn("a:buChar")).set("char", sign)


def _write_run(paragraph: Any, run: Run, lang: str, link: Link) -> None:
    for number, words in enumerate(run.text.split("\v")):
        if number:
            _properties(etree.SubElement(paragraph, qn("a:br")), run, lang)
        if words:
            element = etree.SubElement(paragraph, qn("a:r"))
            properties = _properties(element, run, lang)
            if run.link:
                link(properties, run.link)
            etree.SubElement(element, qn("a:t")).text = words


def _properties(element: Any, run: Run, lang: str) -> Any:
    properties = etree.SubElement(element, qn("a:rPr"))
    properties.set("lang", lang)
    if run.strong:
        properties.set("b", "1")
    if run.em:
        properties.set("i", "1")
    properties.set("dirty", "0")
    return properties
