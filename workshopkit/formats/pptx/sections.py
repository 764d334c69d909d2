"""Sections of a deck, which python-pptx does not write ([MS-PPTX] §2.6.1.1)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

SECTION_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
NAMESPACE = uuid.UUID("5d6e2f5e-3c38-4f0c-9c8f-2b1a7d3d5a10")


def stable_guid(key: str) -> str:
    """Return a GUID that depends on ``key`` alone, so that builds are repeatable."""
    return f"{{{str(uuid.uuid5(NAMESPACE, key)).upper()}}}"


def set_sections(presentation: Any, sections: Iterable[tuple[str, list[int]]]) -> None:
    """Write the sections: a name and the ids of its slides, every slide in one, in order."""
    root = presentation.part._element
    extensions = root.find(qn("p:extLst"))
    if extensions is None:
        extensions = etree.SubElement(root, qn("p:extLst"))
    extension = etree.SubElement(extensions, qn("p:ext"))
    extension.set("uri", SECTION_URI)
    listed = etree.SubElement(extension, f"{{{P14}}}sectionLst", nsmap={"p14": P14})
    for number, (name, slide_ids) in enumerate(sections):
        section = etree.SubElement(listed, f"{{{P14}}}section")
        section.set("name", name)
        section.set("id", stable_guid(f"section:{number}:{name}"))
        slides = etree.SubElement(section, f"{{{P14}}}sldIdLst")
        for slide_id in slide_ids:
            etree.SubElement(slides, f"{{{P14}}}sldId").set("id", str(slide_id))
