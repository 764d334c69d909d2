"""Plain typing → the typography of the locale; applying it twice changes nothing.

What a language does is data: ``templates/labels/typing/<locale>.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from workshopkit.loader import rules_of
from workshopkit.model.tongue import Rules

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

NBSP = "\u00a0"
LAST_WORDS = 24
"""Characters up to which the last two words of a title stay on one line: longer ones may
not fit a narrow panel."""
PLAIN = str.maketrans({NBSP: " ", "\u202f": " ", "\u2009": " ", "\v": " ", "’": "'", "…": "..."})
"""What is printed, by the sign that one types."""
_PANEL = 16
"""Characters that stand together at most in the title of a slide, which may be a narrow panel."""
_COMMON: list[Rule] = [
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\w)'(?=\w)|(?<=\w)'(?=\W|$)|'(?=\d\ds?\b)"), "’"),
]

_ALONE = re.compile(r"\d+(?:e|er|re|st|nd|rd|th)?|[^\W_]|[nº.]+")
"""A number, an ordinal or a letter by itself."""
PAUSES = (",", ";", ":")
"""The signs after which a line may end."""
LONG = 12
"""Characters of a word that may be the last line of a title by itself."""
_TIED = re.compile(rf"\w[.,’]?{NBSP}\w")

_ADDRESSES = re.compile(r"(\]\([^)]*\)|https?://[^\s)]+|\ue000)")
_MASK = "\ue000"
"""Stands for an address while the words around it are typeset (private use area)."""


def typeset(text: str, locale: str) -> str:
    """Return ``text``, typed plainly, with the typography of ``locale``.

    Inline markup is left alone, and so are addresses.
    """
    addresses = _ADDRESSES.findall(text)
    masked = _ADDRESSES.sub(_MASK, text)
    rules = rules_of(locale)
    if rules.nested:
        masked = _nested_quotes(masked, rules)
    masked = by_rules(masked, rules)
    masked = masked.replace("\u202f", NBSP)  # not every face has the narrow one
    return re.sub(_MASK, lambda _: addresses.pop(0), masked)


def typed_plainly(text: str) -> str:
    """Take back what ``typeset``, or a word processor, does to spaces and apostrophes."""
    return text.translate(PLAIN)


def by_rules(text: str, rules: Rules) -> str:
    """Replace what a language replaces; of one that says no more than its signs, put those."""
    if rules.replace:
        return _dashes(_apply(rules.replace, text))
    opening, closing = rules.quotes
    text = re.sub(r"«[ \u00a0\u202f]*", opening, text)
    text = re.sub(r"[ \u00a0\u202f]*»", closing, text)
    text = re.sub(r'(?<![^\s(\[*¿¡])"(?=\S)', opening, text).replace('"', closing)
    if rules.before:
        text = re.sub(rf"(?<=\S)[ \u00a0\u202f]+([{re.escape(rules.before)}])", r"\1", text)
    for short in rules.tied:
        text = re.sub(rf"(?<!\w){re.escape(short)} (?=\S)", f"{short}{NBSP}", text)
    return _dashes(_apply(_COMMON, text))


def _apply(rules: Sequence[Rule], text: str) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


def _nested_quotes(text: str, rules: Rules) -> str:
    """Turn straight quotes into « », and « » within « » into the inner ones."""
    text = re.sub(r'"([^"]*)"', r"« \1 »", text)
    depth, pieces = 0, []
    for piece in re.split(r"(«\s*|\s*»)", text):
        if piece.startswith("«"):
            depth += 1
            pieces.append(piece if depth == 1 else rules.inner[0])
        elif piece.endswith("»"):
            pieces.append(piece if depth <= 1 else rules.inner[1])
            depth = max(0, depth - 1)
        else:
            pieces.append(piece)
    return "".join(pieces)


def _dashes(text: str) -> str:
    """Tie a parenthetical dash to what it encloses: ``mot –·incise·– mot``."""
    found = [m.start() for m in re.finditer(r"(?<=[ \u00a0])[–—](?=[ \u00a0])", text)]
    letters = list(text)
    for opening, closing in zip(found[::2], found[1::2], strict=False):
        letters[opening - 1], letters[opening + 1] = " ", NBSP
        letters[closing - 1], letters[closing + 1] = NBSP, " "
    if len(found) % 2:
        letters[found[-1] - 1], letters[found[-1] + 1] = NBSP, " "
    return "".join(letters)


def keep_last_words(text: str, longest: int = LAST_WORDS) -> str:
    """Tie the last word to the one before, so that it never stands alone on a line."""
    head, _, last = text.rpartition(" ")
    if _TIED.search(last):
        return text
    start, _, before = head.rpartition(" ")
    return f"{head}{NBSP}{last}" if start and len(before) + len(last) < longest else text


def keep_sense(text: str, locale: str, longest: int = LAST_WORDS) -> str:
    """Tie to what follows a word that joins or points, a number, a letter: « pas·de·résultat ».

    Nothing longer than ``longest`` characters is made, nor a text that breaks nowhere: it may not
    fit a narrow panel.
    """
    words = text.split(" ")
    for at in range(len(words) - 2, -1, -1):
        tied = f"{words[at]}{NBSP}{words[at + 1]}"
        joined = len(words) > 2 and joins(words[at], locale)
        if joined and len(tied.strip("*")) <= longest:
            words[at : at + 2] = [tied]
    return " ".join(_none_alone(words, longest))


def joins(word: str, locale: str) -> bool:
    """Tell whether a word goes with what follows it: one that joins or points, a number, a letter.

    Of words tied together, the last one says so.
    """
    last = word.rpartition(NBSP)[2].strip("*([“‘«").lower()
    return last in rules_of(locale).joining or bool(_ALONE.fullmatch(last))


def _none_alone(words: list[str], longest: int) -> list[str]:
    """Let a line break at the last comma, and no word stand by itself on either side of it.

    What follows the comma stays whole when it may: « Barriers, / Reaching a Goal ». When a word
    would stand alone between the comma and a long end, it goes with what precedes it or, where
    that would leave the first word alone instead, with what follows, but for a long last word.
    """
    pauses = [at for at, word in enumerate(words[:-1]) if word[-1:] in PAUSES]
    if not pauses:
        return words
    before, (pause, *clause) = words[: pauses[-1]], words[pauses[-1] :]
    whole = NBSP.join(clause)
    if before and len(whole.strip("*")) <= longest:
        return [*before, pause, whole]
    if len(clause) != 2:
        return words
    back, (start, _, end) = f"{pause}{NBSP}{clause[0]}", clause[1].rpartition(NBSP)
    forth = f"{clause[0]}{NBSP}{start}"
    if len(before) == 1 and len(end) >= LONG and len(forth.strip("*")) <= longest:
        return [*before, pause, forth, end]
    return [*before, back, clause[1]] if len(back.strip("*")) <= longest else words


def title_of(text: str, locale: str, longest: int | None = None) -> str:
    """Typeset a title or a step, whose lines break where the sense does.

    ``longest`` is how many characters may stand together where it is printed; unless it is
    said, what a narrow panel holds.
    """
    last = keep_last_words(typeset(text, locale), min(longest or LAST_WORDS, LAST_WORDS))
    return keep_sense(last, locale, longest or _PANEL)
