"""The labels of a language + what a kit says in its own words → the labels with these words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from workshopkit.loader.written import braces_in, described
from workshopkit.model.base import Located, LocatedList
from workshopkit.model.labels import Labels
from workshopkit.model.text import Integer, Text
from workshopkit.problems import ContentError, Problem, Source, nearest

NAMES_OF_FILES = "files"
"""The branch of the labels that names files."""
NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]|^\.|^\s|[\s.]$')


def with_own_words(labels: Labels, words: Any) -> Labels:
    """Lay a kit's ``words:`` over labels, key by key.

    Raise ContentError with every key that no label has, and every word that cannot take the
    place of its label: another kind of value, braces that nobody fills, a path.
    """
    if not isinstance(words, Located) or not words:
        return labels
    problems = list(_wrong(labels, words, "words"))
    if problems:
        raise ContentError(problems)
    return Labels(_laid(labels, words), labels.file)


def lost_braces(labels: Any, words: Any, field: str = "words") -> Iterator[Problem]:
    """Warn of each word that no longer says what its label does in braces: a name, a number.

    Wherever the label stands, it then says the same.
    """
    if not isinstance(labels, Labels) or not isinstance(words, Located):
        return
    for key, word in words.items():
        label, where = labels.get(key), f"{field}.{key}"
        if isinstance(label, Labels):
            yield from lost_braces(label, word, where)
        elif isinstance(word, Text) and (lost := sorted(braces_in(label) - braces_in(word))):
            values = {"got": str(word), "lost": " ".join(lost), "label": str(label)}
            yield Problem("own-word-lost", words.values_at.get(key), where, values)


def _laid(labels: Any, words: Any) -> Any:
    if isinstance(labels, Labels) and isinstance(words, Located):
        return {key: _laid(label, words.get(key)) for key, label in labels.items()}
    if words is None:
        return labels
    if isinstance(words, LocatedList):
        return words
    return Text(str(words), getattr(labels, "id", ""), words.source)  # it takes the label's place


def _wrong(labels: Labels, words: Located, field: str) -> Iterator[Problem]:
    for key, word in words.items():
        if key not in labels:
            near = nearest(key, [each for each in labels if each not in words])
            values = {"key": key, "file": labels.file, "nearest": near}
            yield Problem("own-word-unknown", words.keys_at[key], field, values)
        elif word is not None:
            place = words.values_at.get(key)
            yield from _unlike(labels[key], word, place, f"{field}.{key}", labels.whole(key))


def _unlike(
    label: Any, word: Any, place: Source | None, field: str, whole: str
) -> Iterator[Problem]:
    """Find what keeps a word from standing where its label stands."""
    if isinstance(label, Labels):
        if isinstance(word, Located):
            yield from _wrong(label, word, field)
        else:
            yield Problem("not-a-mapping", place, field, {"got": described(word)})
    elif isinstance(label, list) != isinstance(word, list):
        rule = "not-a-list" if isinstance(label, list) else "not-text"
        yield Problem(rule, place, field, {"got": described(word)})
    elif isinstance(word, LocatedList):
        for rank, each in enumerate(word):
            if not isinstance(each, Text | Integer):
                where = f"{field}[{rank}]"
                yield Problem("not-text", word.items_at[rank], where, {"got": described(each)})
    elif not isinstance(word, Text | Integer):
        yield Problem("not-text", place, field, {"got": described(word)})
    elif unknown := sorted(braces_in(word) - braces_in(label)):
        wanted = " ".join(sorted(braces_in(label))) or "–"
        values = {"got": " ".join(unknown), "wanted": wanted}
        yield Problem("own-word-braces", place, field, values)
    elif whole.startswith(f"{NAMES_OF_FILES}.") and NOT_IN_A_NAME.search(str(word)):
        yield Problem("own-word-file", place, field, {"got": str(word)})
