"""A printed page's markup → the same, whose titles break where the sense does.

No text, of a paragraph or of a list, leaves a short last word alone on a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from workshopkit.templating.inline import TEXT
from workshopkit.templating.typography import LAST_WORDS, keep_last_words, keep_sense

SMALL = 16
"""Characters that stand together at most in a heading within the page, or in a text."""
NARROW = 12
"""Those that do in the head of a row."""
_TITLES = re.compile(
    r"<(h1|caption)\b[^>]*>.*?</\1>"
    r'|<p class="(?:[^"]* )?(?:motto|kicker|subtitle|lead|aim)(?: [^"]*)?"[^>]*>.*?</p>',
    re.DOTALL,
)
_HEADS = re.compile(r'<(h[2-4]|th(?= scope="row"))\b[^>]*>.*?</\1>', re.DOTALL)
_ITEMS = re.compile(r"<li\b[^>]*>[^<>]*(?:<(?!/?(?:li|ol|ul)\b)[^>]*>[^<>]*)*</li>")
_PARAGRAPHS = re.compile(r"<(p|dd)\b[^>]*>.*?</\1>", re.DOTALL)
_WORDS = re.compile(r"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)")
_SPANS = re.compile(r"<(/?)span\b[^>]*>")


def keep_lines(markup: str, locale: str) -> str:
    """Tie the words that a line of a title, of a table's head or of a text must not part."""

    def title(found: re.Match[str]) -> str:
        return _whole(found[0], lambda whole: _tied(whole, locale, LAST_WORDS))

    def head(found: re.Match[str]) -> str:
        longest = NARROW if found[1] == "th" else SMALL
        return _whole(found[0], lambda whole: _tied(whole, locale, longest))

    def text(found: re.Match[str]) -> str:
        return _whole(found[0], lambda whole: _last(whole, SMALL))

    markup = _HEADS.sub(head, _TITLES.sub(title, markup))
    return _ITEMS.sub(text, _PARAGRAPHS.sub(text, markup))


def _whole(element: str, tie: Callable[[str], str]) -> str:
    """Tie words as if no text stood within another: a label's lines break as one text's.

    What ties puts one space for another, so that each tag goes back where it was.
    """
    kept, end = "", 0
    inner: list[tuple[int, str]] = []
    opened: list[str] = []
    for tag in _SPANS.finditer(element):
        if tag[1]:
            kind = opened.pop() if opened else ""
        else:
            kind = "text" if TEXT in tag[0] else ""
            kind = "inner" if kind and "text" in opened else kind
            opened.append(kind)
        kept += element[end : tag.start()]
        if kind == "inner":
            inner.append((len(kept), tag[0]))
        else:
            kept += tag[0]
        end = tag.end()
    tied = tie(kept + element[end:])
    for at, put in reversed(inner):
        tied = tied[:at] + put + tied[at:]
    return tied


def _tied(element: str, locale: str, longest: int) -> str:
    """Tie in each piece of words between tags, and the last two words."""
    element = _last(element, longest)
    return _WORDS.sub(lambda words: keep_sense(words[0], locale, longest), element)


def _last(element: str, longest: int = LAST_WORDS) -> str:
    """Keep the last word of an element from a line of its own."""
    found = list(_WORDS.finditer(element))
    if not found:
        return element
    last = found[-1]
    words = last[0].rstrip()
    return (
        element[: last.start()]
        + keep_last_words(words, longest)
        + last[0][len(words) :]
        + element[last.end() :]
    )
