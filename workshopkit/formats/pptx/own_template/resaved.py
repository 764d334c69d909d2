"""A presentation that LibreOffice saved → the same, with its titles' type where PowerPoint looks.

LibreOffice leaves out a master's text styles, and types its prompts in them instead. The layouts
that it adds are its own, the same for everybody: none of them is of the organisation.
"""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

TITLES = ".//p:sp[.//p:nvPr/p:ph[@type='title']]"
SAID = ("sz", "b", "i", "cap")
"""What of a run of a prompt is of its type."""


def say_types(presentation: Any) -> set[Any]:
    """Give the masters without text styles that of their title's prompt, and return their parts.

    The titles of their layouts, which say that they have no ground, lie on their master's.
    """
    found = set()
    for master in presentation.slide_masters:
        root = master._element
        if root.find(qn("p:txStyles")) is not None:
            continue
        found.add(master.part)
        styles = parse_xml(f"<p:txStyles {nsdecls('p', 'a')}><p:titleStyle/></p:txStyles>")
        styles[0].extend(
            _level(each) for each in root.xpath(f"{TITLES}/p:txBody/a:p[a:r/a:rPr]")[:1]
        )
        after = root.find(qn("p:extLst"))
        root.insert(len(root) if after is None else root.index(after), styles)
        for layout in master.slide_layouts:
            for none in layout._element.xpath(f"{TITLES}/p:spPr/a:noFill"):
                none.getparent().remove(none)
    return found


def _level(prompt: Any) -> Any:
    """Return the first level of a style that is set as a paragraph and its first run are."""
    level = parse_xml(f"<a:lvl1pPr {nsdecls('a')}/>")
    properties, run = prompt.find(qn("a:pPr")), prompt.find(f"{qn('a:r')}/{qn('a:rPr')}")
    if properties is not None:
        level.attrib.update({k: v for k, v in properties.attrib.items() if k != "lvl"})
        level.extend(copy.deepcopy(each) for each in properties if each.tag != qn("a:defRPr"))
    letter = etree.SubElement(level, qn("a:defRPr"))
    letter.attrib.update({name: run.get(name) for name in SAID if run.get(name)})
    letter.extend(copy.deepcopy(each) for each in run if "hlink" not in each.tag)
    return level
