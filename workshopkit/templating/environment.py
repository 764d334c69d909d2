"""Templates and context → markup: one Jinja environment for a locale."""

from __future__ import annotations

import dataclasses
import itertools
import re
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import meta
from jinja2.exceptions import SecurityError

from workshopkit.memory import read_file
from workshopkit.model.base import Part
from workshopkit.model.labels import Labels, MissingLabel, UnfilledBraces, refuse_lists
from workshopkit.model.papers import SIZES
from workshopkit.model.text import Text
from workshopkit.problems import ContentError, Problem, Source
from workshopkit.templating.asked_in_vain import asked_in_vain
from workshopkit.templating.bounds import SECONDS, OutOfTime, size_of
from workshopkit.templating.braces import CLOSING, lone_in_page, lone_in_template
from workshopkit.templating.compiled import compiled
from workshopkit.templating.filters import filters_for
from workshopkit.templating.fixed_words import Environment, Unknown
from workshopkit.templating.headings import keep_lines
from workshopkit.templating.inline import inline
from workshopkit.templating.sandbox import VERSION, bounded

WRONG_VALUES = (
    ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError,
    jinja2.UndefinedError,
)  # fmt: skip
"""What a template raises when it asks something impossible of a value."""
_UNDEFINED = re.compile(r"'\w+' is undefined")
_MACRO = re.compile(r"macro '(\w+)' ")
LEAST_SECONDS = 0.5
"""What a page has at least, once another was not there in time."""
STYLES = ".css.j2"
"""How the names of style sheets end."""
ON_THEIR_OWN = ("print/posters/", "print/deck.")
"""Pages of which each word fills a line, or whose lines are broken as the slides' are."""


class Templates:
    """The templates of a folder, ready to write in one locale.

    ``labels`` are the locale's fixed words. ``shown`` is the folder's path in messages.
    ``filters`` are those that need more than words.
    """

    def __init__(
        self,
        folder: Path,
        shown: str,
        locale: str,
        labels: Mapping[str, Any],
        filters: Mapping[str, Callable[..., Any]] | None = None,
    ) -> None:
        labels = Labels(labels, f"{shown}/labels/{locale}.yaml")
        self.folder = folder
        self.shown = shown
        self.locale = locale
        self._seconds = SECONDS
        self.environment = Environment(
            loader=jinja2.FileSystemLoader(folder),
            autoescape=True,
            undefined=Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            finalize=self._finalize,
            bytecode_cache=compiled(VERSION, locale, labels),
        )
        self.environment.add_filters({**filters_for(locale, labels), **(filters or {})})
        self.environment.globals.update(labels=labels, locale=locale, lang=locale[:2], papers=SIZES)

    def _finalize(self, value: object) -> object:
        if isinstance(value, Text):
            return inline(value, self.locale)
        refuse_lists(value)
        size_of(value)
        return "" if value is None else value

    def names(self, folder: str, ending: str) -> list[str]:
        """Return the templates of a folder, without their ending."""
        listed = self.environment.list_templates()
        inside = [name for name in listed if name.startswith(f"{folder}/")]
        return [name[len(folder) + 1 : -len(ending)] for name in inside if name.endswith(ending)]

    def saying(self, folder: str, ending: str, said: str) -> list[str]:
        """Return the templates of a folder that ask for something, without their ending."""
        names = self.names(folder, ending)
        found = []
        for name in names:
            with suppress(OSError):  # gone since it was listed
                if said in self._source(f"{folder}/{name}{ending}"):
                    found.append(name)
        return found

    def render(self, name: str, **context: Any) -> str:
        """Return the markup that template ``name`` makes of ``context``.

        Raise ContentError with the template's file and line when it is malformed or
        asks for a value that does not exist.
        """
        try:
            markup = bounded(self.environment.get_template(name).generate(**context), self._seconds)
            if lone_in_page(markup):
                raise ContentError([self._lone(name)])
            if name.startswith("print/") and not name.startswith(ON_THEIR_OWN):
                return keep_lines(markup, self.locale)
            return markup
        except jinja2.TemplateSyntaxError as error:
            place = Source(f"{self.shown}/{self._named(error.name or name)}", error.lineno)
            problem = Problem("template-syntax", place, "", {"detail": error.message})
        except jinja2.TemplateNotFound as error:
            slide = _slide_in_hand(error)
            is_slides = slide and error.name == f"decks/slides/{getattr(slide, 'slide', '')}.xml.j2"
            asked = slide.source_of("slide") if slide and is_slides else None
            place = asked or self._line(error, name)
            problem = Problem("missing-template", place, "", {"name": error.name})
        except SecurityError as error:
            if isinstance(error, OutOfTime):  # the others that take it in wait less for it
                self._seconds = max(self._seconds / 2, LEAST_SECONDS)
            values = {"detail": str(error)}
            problem = Problem("template-forbidden", self._line(error, name), "", values)
        except MissingLabel as error:
            place = self._line(error, name)
            problem = dataclasses.replace(error.problems[0], source=place)
        except UnfilledBraces as error:
            place = self._line(error, name)
            values = {**error.told, "template": str(place)}
            problem = Problem("unfilled-braces", error.source or place, "", values)
        except ContentError as error:
            first = error.problems[0]
            problem = dataclasses.replace(first, source=first.source or self._line(error, name))
        except WRONG_VALUES as error:
            place, values = self._line(error, name), {"detail": self._said(error, name)}
            in_vain = self._in_vain(error, name, context)
            problem = in_vain or Problem("template-value", place, "", values)
        except jinja2.TemplateRuntimeError as error:
            values = {"detail": str(error)}
            problem = Problem("template-syntax", self._line(error, name), "", values)
        raise ContentError([problem])

    def written(self, name: str) -> str:
        """Return the text of a template and of those that it takes in."""
        return "\n".join(map(self._source, self._taken_in(name)))

    def _lone(self, name: str) -> Problem:
        """Return what has no pair in the styles of a page, where it is written."""
        taken_in = [(each, self._source(each)) for each in self._taken_in(name)]
        for whole, (each, text) in itertools.product((False, True), taken_in):
            is_style = each.endswith(STYLES)
            if found := lone_in_template(text, is_style=is_style, whole=whole):
                line, before = text.count("\n", 0, found.at) + 1, text.rfind("\n", 0, found.at)
                place = Source(f"{self.shown}/{each}", line, found.at - before)
                rule = "style-overclosed" if found.sign in CLOSING else "style-unclosed"
                return Problem(rule, place, "", {"got": found.shown})
        return Problem("style-unclosed", Source(f"{self.shown}/{name}", 1), "", {"got": "{"})

    def _taken_in(self, name: str) -> Iterator[str]:
        """Yield a template and those that it takes in, each once, in order."""
        known, waiting = set(), [name]
        while waiting:
            each = waiting.pop(0)
            if each not in known:
                known.add(each)
                yield each
                tree = self.environment.parse(self._source(each))
                waiting += [found for found in meta.find_referenced_templates(tree) if found]

    def _said(self, error: Exception, name: str) -> str:
        """Return what Python says, and where else the fault may be.

        Of a macro, where it is written; of a name, the template that took in the one that asks.
        """
        said = str(error) or type(error).__name__
        if _UNDEFINED.fullmatch(said) and self._innermost(error, name)[0] != name:
            return f"{said} ({self.shown}/{name})"
        if not (macro := _MACRO.match(said)):
            return said
        written = re.compile(rf"\{{%-?\s*macro\s+{macro[1]}\s*\(")
        names = self.environment.list_templates(extensions=["j2"])
        found = [name for name in names if written.search(self._source(name))]
        return " ".join([said, *(f"({self.shown}/{name})" for name in found)])

    def _in_vain(self, error: Exception, name: str, context: Mapping[str, Any]) -> Problem | None:
        """Return what the kit or the slide lacks, when that is why a template failed."""
        name, number = self._innermost(error, name)
        source = self._source(name)
        line = source.splitlines()[number - 1] if number else ""
        page = Path(name).name.partition(".")[0]
        slide, place = _slide_in_hand(error), str(self._line(error, name))
        return asked_in_vain(line, source, context.get("kit"), slide, page, place)

    def _source(self, name: str) -> str:
        return read_file(self.folder / name).decode("utf-8-sig")

    def _line(self, error: Exception, name: str) -> Source:
        """Return the innermost template line that an error passed through."""
        file, number = self._innermost(error, name)
        return Source(f"{self.shown}/{file}", number or 1)

    def _innermost(self, error: Exception, name: str) -> tuple[str, int]:
        """Return the template and the line in which an error arose; line 0 when not known.

        Of a template that calls itself, the line that does: it is there most often.
        """
        passed = [
            (frame.f_code.co_filename, line)
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_code.co_filename.endswith(".j2")
        ]
        if not passed:
            return name, 0
        again = [place for place, (below, _) in itertools.pairwise(passed) if place[0] == below]
        file, number = passed[-1]
        if isinstance(error, RecursionError):
            ((file, number), _), *_ = Counter(again or passed).most_common(1)
        return self._named(file), number

    def _named(self, file: str) -> str:
        """Return a template's name, whether Jinja tells its name or its path."""
        inside = Path(file).is_relative_to(self.folder)
        return Path(file).relative_to(self.folder).as_posix() if inside else file


def _slide_in_hand(error: Exception) -> Part | None:
    found: Part | None = None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        spec = frame.f_locals.get("slide")
        if frame.f_code.co_filename.endswith(".j2") and isinstance(spec, Part):
            found = spec
    return found
