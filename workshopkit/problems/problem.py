"""A problem: a rule that something written breaks, and where."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.problems.catalogue import CATALOGUE
from workshopkit.problems.counting import AtMost
from workshopkit.problems.given import Given
from workshopkit.problems.libraries_in_french import UNKNOWN, in_french
from workshopkit.problems.location import Source
from workshopkit.problems.noun import Noun
from workshopkit.problems.words import WORDS

OF_LIBRARIES = {"layout-warning", "not-xml", "template-syntax", "template-value"}
"""Rules that give a library's words: in French, never its English."""


@dataclass(frozen=True)
class Problem:
    """A complaint about what someone wrote.

    ``rule`` names a record of the catalogue (KeyError when there is none); ``values`` fill
    its sentence and its mended line, and are read by nothing else. ``field`` is the path of
    keys, such as ``barriers[1].questions``. Two problems with the same ``identity`` are one.
    """

    rule: str
    source: Source | None = None
    field: str = ""
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a rule without a record."""
        CATALOGUE[self.rule]

    @property
    def identity(self) -> Hashable:
        """What makes a problem this one: rule, place, field and values."""
        values = tuple(sorted((name, repr(value)) for name, value in self.values.items()))
        return (self.rule, self.source, self.field, values)

    def mended(self, line: str) -> str | None:
        """Return ``line``, which the problem is about, as it should be; None when unknown."""
        at = self.source.column - 1 if self.source else 0
        return CATALOGUE[self.rule].mend(self.values, line, at)

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
        return template.format(**values) + hint

    def line(self, lang: str) -> str:
        """Return the message on one line: place, field, sentence, rule."""
        where = f"{self.source}: " if self.source else ""
        what = f"{self.field}: " if self.field else ""
        severity = "" if self.severity == "error" else WORDS[lang][self.severity]
        return f"{where}{severity}{what}{self.sentence(lang)} [{self.rule}]"

    def sort_key(self) -> tuple[str, int, int, str]:
        """Order by file, line and column."""
        source = self.source or Source("", 0, 0)
        return (source.path, source.line, source.column, self.rule)


def _shown(value: Any, lang: str) -> Any:
    """Return a value as it is written in ``lang``: 2,8 in French, 2.8 in English."""
    if isinstance(value, Given):
        return value.quoted(lang)
    if isinstance(value, AtMost):
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
        once = {problem.identity: problem for problem in problems}
        self.problems = tuple(sorted(once.values(), key=Problem.sort_key))
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
