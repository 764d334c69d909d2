"""A problem: a rule that something written breaks, and where."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from workshopkit.home import as_typed_here
from workshopkit.problems.catalogue import CATALOGUE
from workshopkit.problems.counting import AtMost, Bound
from workshopkit.problems.given import Given
from workshopkit.problems.libraries_in_french import UNKNOWN, in_french
from workshopkit.problems.location import Source
from workshopkit.problems.noun import Noun, Sentence
from workshopkit.problems.words import WORDS

OF_LIBRARIES = {
    "layout-warning", "not-xml", "template-syntax", "template-value", "unreadable-base",
}  # fmt: skip
"""Rules that give a library's words: in French, never its English."""
MOST_NAMED = 2
"""Documents that a sentence names, when it does not name them all."""


@dataclass(frozen=True)
class Problem:
    """A complaint about what someone wrote.

    ``rule`` names a record of the catalogue (KeyError when there is none); ``values`` fill
    its sentence and its mended line, and are read by nothing else. ``field`` is the path of
    keys, such as ``segments[ouverture].parts[0]``: an entry's slug, else its rank from 0.
    ``documents`` are the names of those in which it was found, when it is about a page or a
    slide. Two problems with the same ``identity`` are one: that of both documents.
    """

    rule: str
    source: Source | None = None
    field: str = ""
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    documents: tuple[Sentence, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a rule without a record."""
        CATALOGUE[self.rule]

    @property
    def identity(self) -> Hashable:
        """What makes a problem this one: rule, place, field and values."""
        values = tuple(sorted((name, repr(value)) for name, value in self.values.items()))
        return (self.rule, self.source, self.field, values)

    def within(self, document: Sentence) -> Problem:
        """Return the problem as one that was found in the document of that name."""
        return replace(self, documents=(document,))

    def mended(self, line: str) -> str | None:
        """Return ``line``, which the problem is about, as it should be; None when unknown."""
        at = self.source.column - 1 if self.source else 0
        return CATALOGUE[self.rule].mend(self.values, line, at)

    @property
    def is_refused_when_strict(self) -> bool:
        """Whether ``--strict`` refuses it: an error, a warning, a starter left as it was."""
        return self.severity in ("error", "warning") or CATALOGUE[self.rule].is_due

    @property
    def severity(self) -> str:
        """``error``, ``warning`` or ``note``."""
        return CATALOGUE[self.rule].severity

    def sentence(self, lang: str) -> str:
        """Return what is wrong and how to mend it, in ``fr`` or ``en``."""
        rule = CATALOGUE[self.rule]
        template = rule.fr if lang == "fr" else rule.en
        near = self.values.get("nearest")
        hint = WORDS[lang]["nearest"].format(near) if near else ""
        values = {name: _shown(value, lang) for name, value in self.values.items()}
        if lang == "fr" and "detail" in values:
            said = str(values["detail"])
            french = in_french(said)
            is_unknown = french == said and self.rule in OF_LIBRARIES
            values["detail"] = UNKNOWN if is_unknown else french
        if "what" in values:
            values["what"] = WORDS[lang].get(values["what"], values["what"])
        return self._where(template, lang) + as_typed_here(template).format(**values) + hint

    def _where(self, template: str, lang: str) -> str:
        """Return what stands before a sentence: the names of documents, if any."""
        if not self.documents:
            return ""
        shown = [each.said(lang) for each in self.documents]
        names = "; ".join(shown if len(shown) <= MOST_NAMED + 1 else shown[:MOST_NAMED])
        if len(shown) > MOST_NAMED + 1:
            names += WORDS[lang]["other-documents"].format(len(shown) - MOST_NAMED)
        is_placed = template.startswith(("diapositive {", "slide {", "page {"))
        return f"{names}, " if is_placed else WORDS[lang]["document"].format(names)

    def said(self, lang: str) -> str:
        """Return the field and the sentence."""
        what = f"{_field_shown(self.field, lang)}: " if self.field else ""
        return what + self.sentence(lang)

    def line(self, lang: str) -> str:
        """Return the message on one line: place, field, sentence, rule."""
        where = f"{self.source}: " if self.source else ""
        severity = "" if self.severity == "error" else WORDS[lang][self.severity]
        return f"{where}{severity}{self.said(lang)} [{self.rule}]"

    def sort_key(self) -> tuple[str, int, int, str]:
        """Order by file, line and column."""
        source = self.source or Source("", 0, 0)
        return (source.path, source.line, source.column, self.rule)


def once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each problem once: what several documents share is told of all of them."""
    found: dict[Hashable, Problem] = {}
    for problem in problems:
        known = found.get(problem.identity, problem)
        documents = dict.fromkeys((*known.documents, *problem.documents))
        found[problem.identity] = replace(known, documents=tuple(documents))
    return tuple(found.values())


def _field_shown(field: str, lang: str) -> str:
    """Return a path as people say it: « barriers, entrée 2, questions », ranks from 1."""
    entry = WORDS[lang]["entry"]
    ranked = re.sub(r"\[(\d+)\]", lambda found: f".{entry} {int(found[1]) + 1}", field)
    named = re.sub(r"\[([^\]]+)\]", lambda found: f" {Given(found[1]).quoted(lang)}", ranked)
    return named.replace(".", ", ") if "[" in field else field


def _shown(value: Any, lang: str) -> Any:
    """Return a value as it is written in ``lang``: 2,8 in French, 2.8 in English."""
    if isinstance(value, Given):
        return value.quoted(lang)
    if isinstance(value, AtMost | Bound | Sentence):
        return value.said(lang)
    if isinstance(value, Noun):
        return value.the(lang)
    if isinstance(value, float):
        shown = f"{value:.1f}".removesuffix(".0")
        return shown.replace(".", "," if lang == "fr" else ".")
    return value


class ContentError(Exception):
    """Content or templates cannot be built; carries every problem found, once (exit 1)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(once(problems), key=Problem.sort_key))
        super().__init__("\n".join(problem.line("en") for problem in self.problems))

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel whole from a process of the pool."""
        return (type(self), (self.problems,))


class UsageError(ContentError):
    """The command was asked for something that does not exist (exit 2)."""


class MachineError(ContentError):
    """The machine lacks something: a library, room on the disk, a free file (exit 3)."""


def raise_errors(problems: Iterable[Problem]) -> None:
    """Raise ContentError with ``problems`` when one of them is an error."""
    problems = tuple(problems)
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
