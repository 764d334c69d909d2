"""HTML → a document laid out by WeasyPrint, with fonts and styles read once per process."""

from __future__ import annotations

import base64
import functools
import gc
import hashlib
import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy, deepcopy
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname
from xml.etree import ElementTree as etree

from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from workshopkit.formats.pdf.certificates import NO_CERTIFICATES
from workshopkit.formats.pdf.kept_parts import KEPT
from workshopkit.formats.pdf.mending import (
    Margins,
    are_gone,
    disown,
    hidden_from_ears,
    margins_set_aside,
    release,
    showing,
)
from workshopkit.formats.pdf.quickening import heights_kept, lines_kept, page_of

VARIANT = "pdf/ua-1"  # ISO 14289-1
PICTURE = re.compile(r"data:(image/(?:jpeg|png));base64,([A-Za-z0-9+/=]{1000,})")
ASIDE = "set-aside"
"""The scheme of addresses that stand for pictures written in a page."""
APART = "data-apart"
"""The attribute of what begins a part that is laid out by itself."""
POINTS_AT_OTHERS = re.compile(r"target-(counters?|text)\(")
"""In a style: what depends on where other parts are."""


class Draft:
    """A page read once, to be laid out as often as its elements change.

    ``root`` is its root element, without the styles of its head. With ``forms``, its inputs
    become form fields. Relative addresses start from ``base``; nothing outside it is read.
    """

    def __init__(self, markup: str, base: Path, *, forms: bool = False) -> None:
        if are_gone(_fonts()):
            _forget_fonts()
        markup, pictures = _set_aside(markup)
        self._files = _LocalFiles(base, pictures)
        self._html = page_of(markup, f"{base}/", self._files)
        self.root = self._html.etree_element
        self._texts = tuple(_take_styles(self.root))
        self._styles = [_stylesheet(text, base) for text in self._texts]
        self._forms = forms
        self._images: dict[str, Any] = {}
        self._lines: dict[Any, Any] = {}

    @property
    def parts(self) -> tuple[Draft, ...]:
        """What may be laid out each by itself: a child of the body with ``data-apart`` begins one.

        It must ask for a new page. A page whose styles look for others' pages is one part.
        """
        children = list(self.root.find("body"))
        starts = [n for n, each in enumerate(children) if n == 0 or each.get(APART) is not None]
        if len(starts) < 2 or self.finds_pages:
            return (self,)
        ends = [*starts[1:], len(children)]
        return tuple(
            self._of(_with_body(self.root, children[start:end]))
            for start, end in zip(starts, ends, strict=True)
        )

    @property
    def finds_pages(self) -> bool:
        """Whether its styles look for the pages of others."""
        return any(map(POINTS_AT_OTHERS.search, self._texts))

    @property
    def reads_files(self) -> bool:
        """Whether a file was asked for: a layout depends on it too."""
        return self._files.opened

    @property
    def key(self) -> tuple[str, ...]:
        """All that a layout depends on, but its place and files."""
        markup = etree.tostring(self.root, encoding="unicode")
        return (markup, str(self._forms), str(self._html.base_url), *self._texts)

    def again(self) -> Draft:
        """Return a copy whose elements may change."""
        return self._of(deepcopy(self.root))

    def _of(self, root: Any) -> Draft:
        other = copy(self)
        other.show(root)
        return other

    def show(self, root: Any) -> None:
        """Show another root element, with the same styles and pictures."""
        self.root, self._html = root, showing(self._html, root)

    def mark(self, name: str, places: Iterable[int]) -> None:
        """Give the elements at these places, counted from the root, one class more."""
        elements = list(self.root.iter())
        for each in (elements[place] for place in places):
            each.set("class", f"{each.get('class', '')} {name}".strip())

    def lengthen(self, lines: Mapping[int, int]) -> None:
        """Give the elements at these places so many more lines: of a field, rows."""
        elements = list(self.root.iter())
        for place, count in lines.items():
            last = elements[place][-1]
            if last.get("rows"):
                last.set("rows", str(int(last.get("rows")) + count))
                last.set("style", f"--rows: {last.get('rows')}")
            else:
                elements[place].extend(copy(last) for _ in range(count))

    def air(self, room: Mapping[int, float]) -> None:
        """Give the elements at these places so many pixels more, for their style to add."""
        elements = list(self.root.iter())
        for place, pixels in room.items():
            own = elements[place].get("style", "")
            elements[place].set("style", f"{own}; --air: {pixels:.2f}px".removeprefix("; "))

    def lay_out(self, *more: CSS) -> Any:
        """Return the WeasyPrint Document of the elements as they are now, with more styles."""
        with heights_kept(), lines_kept(self._lines):
            return self._html.render(
                font_config=_fonts(),
                stylesheets=[*self._styles, *more],
                pdf_variant=VARIANT,
                pdf_forms=self._forms,
                cache=self._images,
            )

    def lay_out_after(self, before: int) -> tuple[Any, list[Margins]]:
        """Return its document after so many pages, and the margins of its pages, for later."""
        if not before:
            with margins_set_aside() as margins:
                return self.lay_out(), margins
        # On the page before stands an empty element: what follows breaks from it.
        side = "right" if before % 2 else "left"
        number = f"@page :first {{ counter-reset: page {before} }}"
        body = self.root.find("body")
        body.insert(0, etree.Element("div"))
        try:
            with margins_set_aside() as margins:
                after = f"html {{ break-before: {side} }} {number}"
                document = self.lay_out(CSS(string=after, url_fetcher=self._files))
        finally:
            del body[0]
        return document.copy(document.pages[1:]), margins[1:]


def _with_body(root: Any, children: list[Any]) -> Any:
    """Return a root element that holds these children of its body alone; it shares them."""
    whole, body = copy(root), copy(root.find("body"))
    body[:] = children
    whole[list(root).index(root.find("body"))] = body
    return whole


@contextmanager
def recorded() -> Iterator[list[logging.LogRecord]]:
    """Collect what WeasyPrint complains about, and keep it off the terminal.

    What is recorded within is not recorded around it. Meanwhile, what has ``aria-hidden`` stays
    out of the tags that are built.
    """
    logger, collector = logging.getLogger("weasyprint"), _Collector(logging.WARNING)
    propagate, logger.propagate = logger.propagate, False
    handlers, logger.handlers = logger.handlers, [collector]
    try:
        with hidden_from_ears():
            yield collector.records
    finally:
        logger.handlers = handlers
        logger.propagate = propagate


class _Collector(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class _LocalFiles(URLFetcher):  # type: ignore[misc]
    """Reads files of one folder, and data written in the address: no network, no other folder.

    ``pictures`` are those that were set aside, by their address: their type and their data in
    base64. ``opened`` tells whether a file was asked for.
    """

    def __init__(self, folder: Path, pictures: Mapping[str, tuple[str, str]]) -> None:
        super().__init__(allowed_protocols=["file", "data"], ssl_context=NO_CERTIFICATES)
        self._folder = folder.resolve()
        self._pictures = pictures
        self.opened = False

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        address = urlsplit(url)
        if address.scheme == ASIDE:
            kind, data = self._pictures[url]
            return URLFetcherResponse(url, base64.b64decode(data), {"Content-Type": kind})
        if address.scheme == "data":
            return super().fetch(url, headers)
        self.opened = True
        file = Path(url2pathname(address.path)).resolve()
        if address.scheme != "file" or not file.is_relative_to(self._folder):
            raise ValueError(f"outside {self._folder}")
        return super().fetch(url, headers)


def _set_aside(markup: str) -> tuple[str, dict[str, tuple[str, str]]]:
    """Return a page with short addresses for its pictures, and these: to parse them takes time."""
    pictures: dict[str, tuple[str, str]] = {}

    def address(found: re.Match[str]) -> str:
        name = f"{ASIDE}:{hashlib.sha256(found[0].encode()).hexdigest()}"
        pictures[name] = found[1], found[2]
        return name

    return PICTURE.sub(address, markup), pictures


@functools.cache
def _fonts() -> FontConfiguration:
    """Return the process's fonts; their copies on the disk go when it ends, pool or not."""
    Finalize(None, _release_fonts, exitpriority=0)
    return FontConfiguration()


def _release_fonts() -> None:
    """Let fonts and styles go, and their files, while the libraries they came from are there."""
    if _fonts.cache_info().currsize:
        release(_fonts())
    KEPT.clear()
    _read_styles.cache_clear()
    _fonts.cache_clear()
    gc.collect()  # documents refer to them in circles


def _forget_fonts() -> None:
    """Start anew in a process that was forked, or whose folder was removed.

    Its fonts would be kept in its parent's folder: a face that a sister wrote there would
    seem to be known, and be missing; and the folder would go with the first of them.
    """
    if _fonts.cache_info().currsize:
        disown(_fonts())
        _release_fonts()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_fonts)


def _stylesheet(text: str, base: Path) -> CSS:
    """Return styles that are read once, and say each time what is wrong with them."""
    styles, complaints = _read_styles(text, base)
    for each in complaints:
        logging.getLogger("weasyprint").handle(each)
    return styles


@functools.lru_cache(64)
def _read_styles(text: str, base: Path) -> tuple[CSS, list[logging.LogRecord]]:
    logger, collector = logging.getLogger("weasyprint"), _Collector(logging.WARNING)
    handlers, logger.handlers = logger.handlers, [collector]
    try:
        fetcher = _LocalFiles(base, {})
        css = CSS(string=text, base_url=f"{base}/", url_fetcher=fetcher, font_config=_fonts())
    finally:
        logger.handlers = handlers
    return css, collector.records


def _take_styles(root: Any) -> Iterator[str]:
    """Take the ``style`` elements out of the head, so that equal ones are parsed once."""
    head = root.find("head")
    for element in head.findall("style"):
        head.remove(element)
        yield element.text or ""
