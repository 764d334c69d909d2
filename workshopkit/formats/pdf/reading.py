"""The text of a page → its elements, read as XML where it may be: twelve times sooner.

Templates write pages that are XML but for what HTML may leave out (an attribute's value, the end
of an element that holds nothing), which is written here. What is not XML even so, or what a
reader of HTML would put elsewhere, is for such a reader: ``read_as_xml`` says so.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as etree

from tinyhtml5.constants import void_elements

SVG = "http://www.w3.org/2000/svg"
BLOCK = re.compile(
    r"address|article|aside|blockquote|details|dialog|div|dl|fieldset|figcaption|figure|footer|form"
    r"|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|search|section|table|ul"
)
"""What ends a paragraph that is not ended (HTML, 13.1.2.4)."""
NOT_WITHIN = {"p": BLOCK} | {name: re.compile(name) for name in ("a", "button", "form", "option")}
"""What a reader of HTML puts after an element, not within it."""
FOR_HTML = re.compile(
    r"<[!?]|<base\b|<math\b|<script\b|<(?:pre|textarea)\b[^>]*>\n|<[A-Z]|\s[A-Z]\w*="
)
"""What is read otherwise in HTML than in XML."""
DOCTYPE = re.compile(r"\s*<!doctype html>\s*", re.I)
TAG = re.compile(
    r"<style>(?P<css>.*?)</style>|<(?P<name>[a-z][\w-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.S,
)
WHOLE = re.compile(r"(?:\s+[\w:.-]+=\"[^\"\n\t]*\")*\s*/?")
"""Attributes as XML writes them."""
ATTRIBUTE = re.compile(r"\s+([^\s=<>\"'/]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")


def read_as_xml(markup: str) -> Any:
    """Return the root element of a page; None when it is for a reader of HTML."""
    text = DOCTYPE.sub("", markup, 1)
    if FOR_HTML.search(text):
        return None
    try:
        root = etree.fromstring(TAG.sub(_as_xml, text))
    except etree.ParseError:
        return None
    if [each.tag for each in root] != ["head", "body"] or _is_otherwise(root):
        return None
    for table in root.iter("table"):
        _give_bodies(table)
    return root


def _as_xml(tag: re.Match[str]) -> str:
    css, name, attributes = tag["css"], tag["name"], tag["rest"]
    if css is not None:
        return f"<style><![CDATA[{css}]]></style>"
    if not WHOLE.fullmatch(attributes):
        attributes = ATTRIBUTE.sub(_whole, attributes)
    if name == "svg" and "xmlns=" not in attributes:
        attributes = f' xmlns="{SVG}"{attributes}'
    if name in void_elements and not attributes.endswith("/"):
        attributes += "/"
    return f"<{name}{attributes}>"


def _whole(attribute: re.Match[str]) -> str:
    """Write an attribute with its value; its lines are kept, which XML makes spaces of."""
    name, *values = attribute.groups()
    value = next((each for each in values if each is not None), "")
    value = value.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f' {name}="{value}"'


def _is_otherwise(root: Any) -> bool:
    """Tell whether a reader of HTML would put an element elsewhere."""
    return any(
        others.fullmatch(str(inner.tag))
        for name, others in NOT_WITHIN.items()
        for each in root.iter(name)
        for inner in each.iter()
        if inner is not each
    )


def _give_bodies(table: Any) -> None:
    """Put the rows of a table in bodies, where they are in none."""
    children: list[Any] = []
    for is_row, group in groupby(table, lambda each: each.tag == "tr"):
        if is_row:
            body = etree.Element("tbody")
            body[:] = group
            children.append(body)
        else:
            children.extend(group)
    table[:] = children
