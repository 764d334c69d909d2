"""A Text → escaped inline markup that carries its identifier, or plain words."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from workshopkit.loader import rules_of
from workshopkit.model.text import Filled, Text
from workshopkit.model.tongue import Rules
from workshopkit.templating.filling import identified
from workshopkit.templating.typography import typeset

PROPER = ("event", "events", "facilitator")
"""What the identifiers begin with of texts that are mostly names of people and places."""
TITLE = "/title"
"""What those of titles end with: no line of a title ends inside a word."""
COMPOUND = re.compile(r"[\w’.]+(?:-[\w’.]+)+(?![^<]*>)")
LONGEST_WHOLE = 24
"""Characters of the longest compound name that stands on one line: it fits every column."""

BARE = re.compile(r"https?://[^\s<>*«»“”]*[^\s<>*«»“”.,;:!?)\]…’'\"]")
"""A whole address written as it is; what punctuates the sentence is no part of it."""
WRITTEN_LINK = re.compile(r"(\[[^\]]*\]\([^)]*\)|\[[^\]]*https?://[^\]]*\])")
"""A link in Markdown, or words between brackets that hold an address: left as they are."""
TEXT = "data-text"
"""The attribute of an element that prints a text: its identifier."""
SOURCE = "data-source"
"""That of a page that has a text for its subject, so that what is wrong there is told at it."""

_PARSER = MarkdownIt("zero", {"html": False}).enable(["emphasis", "link", "escape", "newline"])


def inline(text: Text, locale: str) -> Markup:
    """Return ``text`` typeset, with ``**strong**``, ``*em*`` and links as elements.

    A span names the text's identifier, so that what is read on a page or a slide leads
    back to the line where it was written. In a filled label, so does each text that fills it.
    """
    rendered = _rendered(str(text), locale, rules_of(locale))
    if not text.id and not isinstance(text, Filled):
        return Markup(rendered)
    is_name = text.id.partition("/")[0] in PROPER or text.id.endswith(TITLE)
    whole = rules_of(locale).whole
    ends = tuple(each for each in whole if each.startswith("-"))

    def kept(compound: re.Match[str]) -> str:
        word = compound[0].rstrip(".").lower()
        known = is_name or word in whole or word.endswith(ends)
        return _whole(compound) if known else compound[0]

    if text.id:
        rendered = COMPOUND.sub(kept, rendered)
    if isinstance(text, Filled):
        rendered = identified(rendered, text.pieces, TEXT, lambda words: plain(words, locale))
    if not text.id:
        return Markup(rendered)
    return Markup(f'<span {TEXT}="{escape(text.id)}">{rendered}</span>')


def typed_lines(text: Text) -> list[str]:
    """Return the lines of code; a tab is four spaces."""
    return [line.rstrip() for line in text.expandtabs(4).strip("\n").split("\n")]


def as_typed(text: Text) -> Markup:
    """Return code as it is typed, line for line."""
    said = Markup("<br/>").join(escape(line) for line in typed_lines(text))
    return Markup(f'<code {TEXT}="{escape(text.id)}">{said}</code>')


def named_in(markup: str, *attributes: str) -> list[str]:
    """Return the identifiers of texts that a markup names, in order, each once."""
    named = "|".join(attributes or (TEXT, SOURCE))
    return list(dict.fromkeys(map(html.unescape, re.findall(f'(?:{named})="([^"]+)"', markup))))


def _whole(compound: re.Match[str]) -> str:
    """Keep « Mont-Gabriel » on one line, as names are read."""
    if len(compound[0]) > LONGEST_WHOLE:
        return compound[0]
    return f'<bdi style="white-space: nowrap">{compound[0]}</bdi>'


def _linked(address: re.Match[str]) -> str:
    """Turn an address into a link that shows it, as Markdown reads one."""
    shown = re.sub(r"([_*\\[\]])", r"\\\1", address[0])
    return f"[{shown}]({address[0]})"


@lru_cache(8192)
def _rendered(text: str, locale: str, rules: Rules) -> str:
    """``rules`` are the locale's, which two of the same name may not share."""
    one_line = re.sub(r"[ \t]*\n[ \t]*", " ", text.strip())
    pieces = WRITTEN_LINK.split(typeset(one_line, locale))
    pieces[::2] = [BARE.sub(_linked, piece) for piece in pieces[::2]]
    return str(_PARSER.renderInline("".join(pieces)))


def plain(text: str, locale: str) -> str:
    """Return ``text`` typeset, without markup: for attributes, titles and bookmarks."""
    return _plain(text, locale, rules_of(locale))


@lru_cache(8192)
def _plain(text: str, locale: str, rules: Rules) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", _rendered(text, locale, rules)))


def paragraphs(text: Text) -> list[Text]:
    """Split a text at its blank lines; each paragraph keeps the identifier."""
    pieces = re.split(r"\n\s*\n", text.strip())
    return [text.with_value(piece.strip()) for piece in pieces if piece.strip()]
