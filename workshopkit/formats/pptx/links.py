"""Links: to an address, or to a slide of the deck, one relationship for each target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from workshopkit.model.deck import Deck, Paragraph

JUMP = "ppaction://hlinksldjump"
COLOUR = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"
COLOUR_URI = "{A12FA001-AC4F-418D-AE19-62706E023703}"
"""What Office calls the colour of a link that is that of its text ([MS-ODRAWXML] 2.42)."""


class Linker:
    """Writes the links of one part. ``slides`` are the deck's own, in order."""

    def __init__(self, part: Any, deck: Deck, slides: Sequence[Any]) -> None:
        self.part = part
        self.deck = deck
        self.slides = slides

    def __call__(self, properties: Any, address: str) -> None:
        """Make a run or a shape lead to ``address``, a slide of the deck when it begins with #.

        python-pptx reuses the relationship of a target already met; two with one target
        are told as damage by PowerPoint.
        """
        link = etree.Element(qn("a:hlinkClick"))
        properties.insert(0 if properties.tag == qn("p:cNvPr") else len(properties), link)
        if not address.startswith("#"):
            link.set(qn("r:id"), self.part.relate_to(address, RT.HYPERLINK, is_external=True))
            return
        number = self.deck.destination(address)
        assert number is not None  # a link to nowhere is refused when the markup is read
        link.set(qn("r:id"), self.part.relate_to(self.slides[number - 1].part, RT.SLIDE))
        link.set("action", JUMP)
        if properties.tag == qn("a:rPr"):
            _keep_colour(properties, link)


def _keep_colour(properties: Any, link: Any) -> None:
    """Let words that lead to a slide look like the others: an agenda is no web page."""
    properties.set("u", "none")
    listed = etree.SubElement(link, qn("a:extLst"))
    extension = etree.SubElement(listed, qn("a:ext"), uri=COLOUR_URI)
    etree.SubElement(extension, f"{{{COLOUR}}}hlinkClr", nsmap={"ahyp": COLOUR}, val="tx")


def without_links(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the same words, leading nowhere."""
    return tuple(
        replace(paragraph, runs=tuple(replace(run, link=None) for run in paragraph.runs))
        for paragraph in paragraphs
    )
