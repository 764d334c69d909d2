"""Paragraphs → DrawingML paragraphs in a placeholder, table cell or notes page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from workshopkit.model.deck import Paragraph, Run

Link = Callable[[Any, str], None]
"""Makes its first argument, the properties of a run or a shape, lead to an address."""


def write_paragraphs(body: Any, paragraphs: Sequence[Paragraph], lang: str, link: Link) -> None:
    """Replace the paragraphs of ``body`` (a ``p:txBody`` or ``a:txBody``).

    Only levels, bold, italic, links and the proofing language are written: sizes,
    fonts and colours come from the layout.
    """
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for paragraph in paragraphs or [Paragraph(())]:
        element = etree.SubElement(body, qn("a:p"))
        if paragraph.level:
            etree.SubElement(element, qn("a:pPr")).set("lvl", str(paragraph.level))
        for run in paragraph.runs:
            _write_run(element, run, lang, link)
        if not paragraph.runs:
            etree.SubElement(element, qn("a:endParaRPr")).set("lang", lang)


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
