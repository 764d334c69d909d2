"""A printed page's markup → the same, whose titles and steps break where the sense does."""

from __future__ import annotations

import re

from workshopkit.templating.typography import LAST_WORDS, keep_last_words, keep_sense

SMALL = 16
"""Characters that stand together at most in a heading within the page, or in a step."""
NARROW = 12
"""Those that do in the head of a row."""
_TITLES = re.compile(
    r"<(h1|caption)\b[^>]*>.*?</\1>"
    r'|<p class="(?:[^"]* )?(?:motto|kicker|subtitle|lead|aim)(?: [^"]*)?"[^>]*>.*?</p>',
    re.DOTALL,
)
_HEADS = re.compile(r'<(h[2-4]|th(?= scope="row"))\b[^>]*>.*?</\1>', re.DOTALL)
_LISTS = re.compile(r"<ol\b.*?</ol>", re.DOTALL)
_STEPS = re.compile(r"<li\b[^>]*>[^<>]*(?:<(?!/?(?:li|ol|ul)\b)[^>]*>[^<>]*)*</li>")
_WORDS = re.compile(r"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)")


def keep_lines(markup: str, locale: str) -> str:
    """Tie the words that a line of a title, of a step or of a table's head must not part."""

    def title(found: re.Match[str]) -> str:
        return _tied(found[0], locale, LAST_WORDS)

    def head(found: re.Match[str]) -> str:
        return _tied(found[0], locale, NARROW if found[1] == "th" else SMALL)

    def steps(found: re.Match[str]) -> str:
        return _STEPS.sub(lambda step: _last(step[0], SMALL), found[0])

    return _LISTS.sub(steps, _HEADS.sub(head, _TITLES.sub(title, markup)))


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
