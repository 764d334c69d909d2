"""A label and what fills it → one text, whose words still tell which text they come from."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from string import Formatter

from markupsafe import escape

from workshopkit.model.labels import in_braces, refuse_lists
from workshopkit.model.text import Filled, Plain, Text, Words

_TOKEN = re.compile(r"<[^>]*>|&#?\w+;|.", re.DOTALL)
"""A tag, or a sign as markup writes it."""
_QUOTED = re.compile(r'[«“"]\s*\{(\w+)\}\s*[»”"]')
"""What a label puts in quotation marks."""
_PAIRS = {"«": "»", "“": "”", '"': '"'}
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})


def filled(label: Text, values: Mapping[str, object]) -> Text:
    """Return a label that says ``values`` in the place of ``{name}``.

    Those that are texts, or the plain words of one, keep their identifiers.
    """
    refuse_lists(label)
    values = {**values, **dict(_unquoted_in(label, values))}
    said = in_braces(label, values)
    texts = {name: text for name, value in values.items() if (text := _text(value))}
    if not texts:
        return label.with_value(said)
    pieces: list[Words] = []
    for before, name, *_ in Formatter().parse(label):
        pieces.append(Words(before))
        if name in texts:
            text = texts[name]
            own = [Words(str(values[name]), text.id)]
            pieces += text.pieces if isinstance(text, Filled) else own
        elif name is not None:
            pieces.append(Words(f"{{{name}}}".format(**values)))
    return Filled.of(label, said, tuple(pieces))


def unquoted(text: str) -> str:
    """Return words without the quotation marks in which the whole of them was typed."""
    words = text.strip()
    opening, closing = words[:1], _PAIRS.get(words[:1])
    if len(words) < 2 or words[-1] != closing:
        return words
    within, depth = words[1:-1], 0
    for sign in within:
        depth += (sign == opening) - (sign == closing)
        if depth < 0 or opening == closing == sign:
            return words  # « oui » ou « non »
    return within.strip()


def _unquoted_in(label: Text, values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield the values that a label puts in quotation marks, without those that were typed."""
    for name in _QUOTED.findall(label):
        value = values.get(name)
        if isinstance(value, Plain):
            yield name, Plain.words(unquoted(value), value.of)
        elif isinstance(value, Text):
            yield name, value.with_value(unquoted(value))


def _text(value: object) -> Text | None:
    """Return the text of which a value is the words."""
    text = value.of if isinstance(value, Plain) else value
    return text if isinstance(text, Filled) or (isinstance(text, Text) and text.id) else None


def identified(
    rendered: str, pieces: Iterable[Words], attribute: str, plain: Callable[[str], str]
) -> str:
    """Put what comes from another text in a span that names it in ``attribute``.

    Typography changes signs and spaces, never letters: by counting those, the words of each
    piece are found in ``rendered``. What counts otherwise is left as it is.
    """
    said = [(plain(piece.said), piece.id) for piece in pieces]
    tokens = _TOKEN.findall(rendered)
    shown = [at for at, token in enumerate(tokens) if not token.startswith("<")]
    signs = [html.unescape(tokens[at]) for at in shown]
    letters = [rank for rank, sign in enumerate(signs) if sign.isalnum()]
    counts = [sum(sign.isalnum() for sign in words) for words, _ in said]
    if sum(counts) != len(letters):
        return rendered
    owners = [""] * len(tokens)
    done = 0
    for (words, id), count in zip(said, counts, strict=True):
        if id and count:
            first, last = letters[done], letters[done + count - 1]
            for rank in range(*_widened(signs, words, first, last + 1)):
                owners[shown[rank]] = id
        done += count
    return "".join(_spans(tokens, owners, attribute))


def _widened(signs: list[str], words: str, first: int, end: int) -> tuple[int, int]:
    """Take in the signs with which a text begins and ends: « …?"""
    head = next(n for n, sign in enumerate(words) if sign.isalnum())
    tail = next(n for n, sign in enumerate(reversed(words)) if sign.isalnum())
    start, stop = max(0, first - head), end + tail
    if not _alike(signs[start:first], words[:head]):
        start = first
    if not _alike(signs[end:stop], words[len(words) - tail :]):
        stop = end
    return start, stop


def _alike(signs: list[str], words: str) -> bool:
    return "".join(signs).translate(_SPACES) == words.translate(_SPACES)


def _spans(tokens: list[str], owners: list[str], attribute: str) -> Iterator[str]:
    pairs = zip(tokens, owners, strict=True)
    for owner, found in groupby(pairs, key=lambda pair: pair[1]):
        words = "".join(token for token, _ in found)
        yield f'<span {attribute}="{escape(owner)}">{words}</span>' if owner else words
