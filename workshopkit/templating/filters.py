"""The filters that templates may use."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import segno
from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from jinja2 import pass_eval_context
from jinja2.filters import do_join
from jinja2.nodes import EvalContext
from markupsafe import Markup

from workshopkit.loader import rules_of
from workshopkit.model.deck import Figure
from workshopkit.model.labels import in_braces
from workshopkit.model.text import Plain, Text
from workshopkit.problems.mending import as_slug
from workshopkit.templating.filling import filled, unquoted
from workshopkit.templating.inline import as_typed, inline, paragraphs, plain, typed_lines
from workshopkit.templating.typography import LAST_WORDS, NBSP, title_of

Filter = Callable[..., Any]

FACT = re.compile(r"\{(\w+)\}")
"""A fact that a text asks for: ``{date}``."""
PIECE = 40
"""The most characters of an address that may stand together."""


def filters_for(locale: str, labels: Mapping[str, Any]) -> dict[str, Filter]:
    """Return the filters of ``locale`` by name."""

    def plain_(value: object) -> str:
        words = plain(str(value), locale)
        return Plain.words(words, value) if isinstance(value, Text) else words

    def fill(label: Text, **values: object) -> Text:
        return filled(label, values)

    def together(texts: Iterable[Text]) -> Plain:
        """Say several names in a row, each with its identifier: to fill a label with."""
        row = list(texts)
        pattern = ", ".join(f"{{n{n}}}" for n in range(len(row)))
        said = filled(Text(pattern), {f"n{n}": text for n, text in enumerate(row)})
        return Plain.words(str(said), said)

    @pass_eval_context
    def join(context: EvalContext, values: Iterable[object], *how: object, **more: object) -> str:
        """Join as Jinja does; texts among them are typeset as one alone is."""
        row = list(values)
        said: str = do_join(context, row, *how, **more)
        is_text = any(isinstance(each, Text) for each in row)
        return Text(said) if is_text and not isinstance(said, Markup) else said

    def told(text: Text, facts: Mapping[str, object]) -> Text:
        """Put facts in a text of the content: only what is named in braces, as it is."""
        said = FACT.sub(lambda found: str(facts.get(found[1], found[0])), text)
        return text.with_value(said)

    def within(text: Text, label: Text) -> Text:
        """Put ``text`` in a label's pattern (quotation marks); it keeps its identifier."""
        return text.with_value(in_braces(label, {"text": in_quotes(text)}))

    def in_quotes(text: Text) -> Text:
        """Return what a page puts in quotation marks of its own: never twice the same ones."""
        return text.with_value(nested_quotes(unquoted(text), locale))

    def in_pieces(text: Text) -> Text:
        """Tie each piece of an address, so that no line breaks within « 1228, rue Nobel »."""
        pieces = re.split(r"(?<!\d), ", text)
        tied = (each.replace(" ", NBSP) if len(each) <= PIECE else each for each in pieces)
        return text.with_value(", ".join(tied))

    def joined(first: Text | None, second: Text | None) -> Text | None:
        """Join a question and its part; either may be missing."""
        if not first or not second:
            return first or second
        return fill(labels["title_pair"], first=first, second=second)

    def counted(what: Text, number: int, total: int) -> Text:
        """Say which of several alike this one is: « Si (2 de 3) »."""
        if total < 2:
            return what
        return fill(labels["form"]["count"], what=what, n=number, total=total)

    def spoken(text: Text, language: str) -> Markup:
        """Print a text in the typography of its own language: the title of a foreign article."""
        return inline(text, language)

    def minutes(count: int) -> Text:
        return fill(labels["minutes"], n=count)

    def clock(minute: int, start: int | None) -> str:
        return clock_time(minute, start, locale)

    def date(value: dt.date) -> str:
        return long_date(value, locale)

    def title(text: Text | None, longest: int | None = None) -> Markup:
        if text is None:
            return Markup()  # told as a slide without a title, at its line
        return inline(text.with_value(title_of(str(text), locale, longest)), locale)

    def title_lines(text: Text, across: int) -> int:
        """Return how many lines a page's title takes at so many characters across."""
        tied = title_of(str(text), locale, LAST_WORDS)
        return len(textwrap.wrap(tied, across, break_long_words=False, break_on_hyphens=False))

    def css_text(label: Text, **counters: str) -> Markup:
        in_braces(label, counters)  # braces that nothing fills are told at the label
        return css_content(plain_(label), counters)

    return {
        "plain": plain_,
        "fill": fill,
        "in_pieces": in_pieces,
        "in_quotes": in_quotes,
        "join": join,
        "joined": joined,
        "together": together,
        "counted": counted,
        "slug": slug_of,
        "told": told,
        "unquoted": lambda text: text.with_value(unquoted(text)),
        "within": within,
        "spoken": spoken,
        "minutes": minutes,
        "clock": clock,
        "date": date,
        "title_line": title,
        "title_lines": title_lines,
        "as_typed": as_typed,
        "typed_lines": typed_lines,
        "paragraphs": paragraphs,
        "css_text": css_text,
        "initials": initials,
        "qr": qr_address,
        "drawn": drawn_address,
        "address": lambda drawn: Markup(drawn.address),
    }


def slug_of(text: object, length: int = 48) -> str:
    """Return ``text`` in lower-case ASCII letters, digits and hyphens, cut between words.

    It becomes the value of a box that is ticked: a PDF name, of at most 127 bytes.
    """
    slug = ""
    for word in as_slug(str(text)).split("-"):
        if slug and len(slug) + len(word) >= length:
            break
        slug += f"-{word}" if slug else word[:length]
    return slug


def initials(name: object) -> str:
    """Return the first letters of a first name and a last name: « CE »; of one name, one."""
    words = str(name).split()
    return "".join(word[0] for word in dict.fromkeys((words[0], words[-1])))


def qr_address(data: str) -> str:
    """Return a QR code of ``data`` as the address of a picture (``data:image/svg+xml``).

    Its ground is white: on a dark slide, a code without one cannot be read.
    """
    code = segno.make(str(data), error="m", boost_error=False)
    return code.svg_data_uri(border=2, dark="#000", light="#fff")


def drawn_address(figure: Figure) -> Markup:
    """Return what a figure of a slide shows, as the address of a picture that holds it."""
    return Markup(figure.data if figure.kind == "picture" else qr_address(figure.data))


def nested_quotes(text: str, locale: str) -> str:
    """Turn quotation marks into those that stand within others: “ ” in French, ‘ ’ in English."""
    rules = rules_of(locale)
    opening, closing = (re.escape(f'"«{mark}') for mark in rules.quotes)
    pattern = rf"[{opening}]\s*([^»{closing}]*?)\s*[»{closing}]"
    return re.sub(pattern, rf"{rules.inner[0]}\1{rules.inner[1]}", text)


def clock_time(minute: int, start: int | None, locale: str) -> str:
    """Return the time ``minute`` minutes after ``start`` (minutes after midnight).

    Without a start it is relative: ``0:04``. French writes ``9 h 05`` (OQLF), English
    ``9:05 a.m.``.
    """
    if start is None:
        return f"{minute // 60}:{minute % 60:02d}"
    hours, minutes = divmod((start + minute) % (24 * 60), 60)
    rules = rules_of(locale)
    if pattern := rules.clock if minutes else rules.clock_exact:
        half = rules.halves[hours >= 12]
        said = pattern.format(
            hours=hours, hours12=(hours - 1) % 12 + 1, minutes=f"{minutes:02d}", half=half
        )
        return said.replace(" ", NBSP)
    if known := babel_locale(locale):
        return format_time(dt.time(hours, minutes), "short", locale=known)
    return f"{hours}:{minutes:02d}"


def long_date(day: dt.date, locale: str) -> str:
    """Return the date in words: « le mardi 3 mars 2026 », « 1er mars »."""
    rules, known = rules_of(locale), babel_locale(locale)
    if known is None:
        return f"{day}"
    number = rules.first_day if day.day == 1 else str(day.day)
    words = format_date(day, rules.date or "full", locale=known)
    return words.replace("{day} ", f"{number}{NBSP}").replace("{day}", number)


def babel_locale(locale: str) -> Locale | None:
    """Return what Unicode knows of a locale, or of its language; None when it knows neither."""
    for name in (str(locale), locale.partition("-")[0]):
        with contextlib.suppress(UnknownLocaleError, ValueError):
            return Locale.parse(name, sep="-")
    return None


def css_content(label: str, counters: Mapping[str, str]) -> Markup:
    """Turn « Page {n} de {total} » into a CSS content value with page counters.

    A value with a parenthesis, such as ``string(leaf)``, is taken as it is.
    """
    pieces = [f'"{label}"']
    for name, counter in counters.items():
        value = counter if "(" in counter else f"counter({counter})"
        pieces = [
            part
            for piece in pieces
            for part in piece.replace(f"{{{name}}}", f'"\x00{value}\x00"').split("\x00")
        ]
    return Markup(" ").join(Markup(piece) for piece in pieces if piece != '""')
