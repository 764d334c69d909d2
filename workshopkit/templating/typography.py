"""Plain typing → the typography of the locale; applying it twice changes nothing.

fr-CA follows the OQLF's table of spacing for word processors: a no-break space before
the colon, % and units and inside « », none before ; ! ?. en-CA: curly
quotes, no space before a sign of punctuation or %. The rules of other languages are data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from workshopkit.model.tongue import Rules, rules_of

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

NBSP = "\u00a0"
LAST_WORDS = 24
"""Characters up to which the last two words of a title stay on one line: longer ones may
not fit a narrow panel."""
PLAIN = str.maketrans({NBSP: " ", "\u202f": " ", "\u2009": " ", "\v": " ", "’": "'", "…": "..."})
"""What is printed, by the sign that one types."""
_PANEL = 16
"""Characters that stand together at most in the title of a slide, which may be a narrow panel."""
_UNITS = (
    r"%|\$|h|min|s|mm|cm|m|km|pt|kg|g|°C|M\$|k\$|G\$"
    r"|heures?|minutes?|secondes?|jours?|semaines?|mois|ans|personnes?"
)

_COMMON: list[Rule] = [
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\w)'(?=\w)|(?<=\w)'(?=\W|$)|'(?=\d\ds?\b)"), "’"),
]

_FRENCH: list[Rule] = [
    *_COMMON,
    (re.compile("'"), "’"),
    (re.compile(r"«[ \u00a0\u202f]*"), f"«{NBSP}"),
    (re.compile(r"[ \u00a0\u202f]*»"), f"{NBSP}»"),
    (re.compile(r"[ \u00a0\u202f]+([;!?])"), r"\1"),
    (re.compile(r"(?<=[^\s:])[ \u00a0\u202f]*:(?=[\s\u00a0]|\*|$)"), f"{NBSP}:"),
    (re.compile(rf"(\d)[ \u00a0\u202f](?=(?:{_UNITS})(?![\w/]))"), rf"\1{NBSP}"),
    (re.compile(r"(?<=\d)([%$])"), f"{NBSP}\\1"),
    (re.compile(r"(\d\u00a0h) (?=\d\d?\b)"), rf"\1{NBSP}"),
    (re.compile(r"(?<=\d)[ \u202f](?=\d{3}(?!\d))"), NBSP),
    (
        re.compile(r"(?<![A-Z]\. )\b(Mme|Mmes|MM\.|M\.|Dr|Dre|p\.|nº|chap\.|vol\.|art\.) (?=\S)"),
        rf"\1{NBSP}",
    ),
    (re.compile(r"(\b\d+(?:er|re|e)) (?=[^\W\d])"), rf"\1{NBSP}"),
    (re.compile(r"\b([Oo])e(?=u|il)"), lambda m: {"o": "œ", "O": "Œ"}[m[1]]),
    (re.compile(r"(?<=[chmnsvbfSCHMNVBF])oe(?=ur|ud|uf|ux|u\b|uv)"), "œ"),
]

_ENGLISH: list[Rule] = [
    *_COMMON,
    (re.compile(r"«[ \u00a0\u202f]*"), "“"),
    (re.compile(r"[ \u00a0\u202f]*»"), "”"),
    (re.compile(r"(?<=\S)[ \u00a0\u202f]+([;!?]|:(?=\s|\*|$))"), r"\1"),
    (re.compile(r"(?<=\d)[ \u00a0\u202f]+%"), "%"),
    (re.compile(r'(?<![^\s(\[*])"(?=\S)'), "“"),
    (re.compile(r'"'), "”"),
    (re.compile(r"(?<![^\s(\[*“])'(?=\S)"), "‘"),
    (re.compile(r"'"), "’"),
    (re.compile(r"(\d) (?=[ap]\.m\.)"), rf"\1{NBSP}"),
    (re.compile(r"(\d) (?=(?:h|min|s|mm|cm|m|km|pt|kg|g|°C)(?![\w/]))"), rf"\1{NBSP}"),
    (re.compile(r"(\b\d+(?:st|nd|rd|th)) (?=[^\W\d])"), rf"\1{NBSP}"),
    (re.compile(r"\b(Ms\.|Mr\.|Mrs\.|Dr\.|p\.|No\.) (?=\S)"), rf"\1{NBSP}"),
]

_FRENCH_JOINING = (
    "et ou ni mais de du des d’un d’une le la les un une à au aux en y mon ma mes ton ta tes son "
    "sa ses notre nos votre vos leur leurs ce cet cette ces pas ne que qu’un qu’une qui se si "
    "où sur par pour dans sans avec très plus"
)
_ENGLISH_JOINING = (
    "and or but nor of the a an to in on at by for from with my your his her its our their no not "
    "is are be i this that these those so as if"
)
_JOINING = {"fr": frozenset(_FRENCH_JOINING.split()), "en": frozenset(_ENGLISH_JOINING.split())}
"""Words that lead to the next one: no line of a title ends on them."""
_ALONE = re.compile(r"\d+(?:e|er|re|st|nd|rd|th)?|[^\W_]|[nº.]+")
"""A number, an ordinal or a letter by itself."""
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
    if locale.startswith("fr"):
        masked = french(masked)
    elif locale.startswith("en"):
        masked = english(masked)
    else:
        masked = by_rules(masked, rules_of(locale))
    masked = masked.replace("\u202f", NBSP)  # not every face has the narrow one
    return re.sub(_MASK, lambda _: addresses.pop(0), masked)


def typed_plainly(text: str) -> str:
    """Take back what ``typeset``, or a word processor, does to spaces and apostrophes."""
    return text.translate(PLAIN)


def french(text: str) -> str:
    """Typeset Québec French."""
    return _dashes(_apply(_FRENCH, _nested_quotes(text)))


def english(text: str) -> str:
    """Typeset Canadian English."""
    return _dashes(_apply(_ENGLISH, text))


def by_rules(text: str, rules: Rules) -> str:
    """Typeset a language whose rules are data."""
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


def _nested_quotes(text: str) -> str:
    """Turn straight quotes into « », and « » within « » into “ ”."""
    text = re.sub(r'"([^"]*)"', r"« \1 »", text)
    depth, pieces = 0, []
    for piece in re.split(r"(«\s*|\s*»)", text):
        if piece.startswith("«"):
            depth += 1
            pieces.append(piece if depth == 1 else "“")
        elif piece.endswith("»"):
            pieces.append(piece if depth <= 1 else "”")
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
    joining = _JOINING.get(locale[:2], frozenset())
    words = text.split(" ")
    for at in range(len(words) - 2, -1, -1):
        word = words[at].rpartition(NBSP)[2].strip("*([“‘«").lower()
        tied = f"{words[at]}{NBSP}{words[at + 1]}"
        joins = len(words) > 2 and (word in joining or _ALONE.fullmatch(word))
        if joins and len(tied.strip("*")) <= longest:
            words[at : at + 2] = [tied]
    return " ".join(words)


def title_of(text: str, locale: str, longest: int | None = None) -> str:
    """Typeset a title or a step, whose lines break where the sense does.

    ``longest`` is how many characters may stand together where it is printed; unless it is
    said, what a narrow panel holds.
    """
    last = keep_last_words(typeset(text, locale), min(longest or LAST_WORDS, LAST_WORDS))
    return keep_sense(last, locale, longest or _PANEL)
