"""An element of a page → the texts of the content in it, which may be shortened in their place."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape, unescape
from typing import Any

from workshopkit.templating.headings import keep_lines


class Piece:
    """An element that prints a text, or a paragraph of one. ``words`` are those it prints.

    ``around`` are the elements that it stands in, it the last: they tell how its lines break.
    """

    def __init__(self, element: Any, around: tuple[Any, ...], locale: str) -> None:
        self.text_id: str = element.get("data-text")
        self._strings = list(_strings(element))
        self._opening = "".join(map(_opening, around))
        self._closing = "".join(f"</{each.tag}>" for each in reversed(around))
        self._locale = locale
        self.words = "".join(words for _, _, words in self._strings)

    def keep(self, length: int) -> None:
        """Leave only the first ``length`` characters, in lines that break as a whole text's do."""
        words = self.words
        if length < len(words):
            left = escape(words[:length].rstrip(), quote=False)
            tied = keep_lines(f"{self._opening}{left}{self._closing}", self._locale)
            words = unescape(tied.removeprefix(self._opening).removesuffix(self._closing))
        at = 0
        for owner, name, whole in self._strings:
            setattr(owner, name, words[at : at + len(whole)])
            at += len(whole)


def pieces_in(element: Any, root: Any) -> Iterator[Piece]:
    """Yield the texts in an element of a page, in the order in which they are printed."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for each in element.iter():
        if each.get("data-text"):
            around = [each]
            while around[0] in parents:
                around.insert(0, parents[around[0]])
            yield Piece(each, tuple(around), root.get("lang", ""))


def _opening(element: Any) -> str:
    given = (f' {name}="{element.get(name)}"' for name in ("class", "scope") if element.get(name))
    return f"<{element.tag}{''.join(given)}>"


def _strings(element: Any) -> Iterator[tuple[Any, str, str]]:
    """Yield the strings in an element: whose they are, whether its text or its tail, and they."""
    if element.text:
        yield element, "text", element.text
    for child in element:
        yield from _strings(child)
        if child.tail:
            yield child, "tail", child.tail
