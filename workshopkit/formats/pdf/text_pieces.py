"""An element of a page → the texts of the content in it, which may be shortened in their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshopkit.templating.typography import NBSP, keep_last_words


class Piece:
    """An element that prints a text, or a paragraph of one. ``words`` are those it prints."""

    def __init__(self, element: Any) -> None:
        self.text_id: str = element.get("data-text")
        self._strings = list(_strings(element))
        self.words = "".join(words for _, _, words in self._strings)
        self._is_tied = NBSP in self.words and self.words == keep_last_words(_untied(self.words))

    def keep(self, length: int) -> None:
        """Leave only the first ``length`` characters; a title's last words stay together."""
        words = self.words[:length]
        if self._is_tied and length < len(self.words):
            words = keep_last_words(words)
        at = 0
        for owner, name, whole in self._strings:
            setattr(owner, name, words[at : at + len(whole)])
            at += len(whole)


def pieces_in(element: Any) -> Iterator[Piece]:
    """Yield the texts in an element, in the order in which they are printed."""
    for each in element.iter():
        if each.get("data-text"):
            yield Piece(each)


def _strings(element: Any) -> Iterator[tuple[Any, str, str]]:
    """Yield the strings in an element: whose they are, whether its text or its tail, and they."""
    if element.text:
        yield element, "text", element.text
    for child in element:
        yield from _strings(child)
        if child.tail:
            yield child, "tail", child.tail


def _untied(words: str) -> str:
    head, _, last = words.rpartition(NBSP)
    return f"{head} {last}"
