"""Templates and context → markup: one Jinja environment for a locale."""

from __future__ import annotations

import dataclasses
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2

from workshopkit.model.base import Part
from workshopkit.model.labels import Labels, MissingLabel
from workshopkit.model.papers import SIZES
from workshopkit.model.text import Text
from workshopkit.problems import ContentError, Problem, Source
from workshopkit.templating.compiled import compiled
from workshopkit.templating.filters import filters_for
from workshopkit.templating.fixed_words import Environment, Unknown
from workshopkit.templating.inline import inline

WRONG_VALUES = (
    ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
    jinja2.UndefinedError,
)  # fmt: skip
"""What a template raises when it asks something impossible of a value."""


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
        self.shown = shown
        self.locale = locale
        self.environment = Environment(
            loader=jinja2.FileSystemLoader(folder),
            autoescape=True,
            undefined=Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            finalize=self._finalize,
            bytecode_cache=compiled(locale, labels),
        )
        self.environment.filters.update(filters_for(locale, labels), **(filters or {}))
        self.environment.globals.update(labels=labels, locale=locale, lang=locale[:2], papers=SIZES)

    def _finalize(self, value: object) -> object:
        if isinstance(value, Text):
            return inline(value, self.locale)
        return "" if value is None else value

    def names(self, folder: str, ending: str) -> list[str]:
        """Return the templates of a folder, without their ending."""
        listed = self.environment.list_templates()
        inside = [name for name in listed if name.startswith(f"{folder}/")]
        return [name[len(folder) + 1 : -len(ending)] for name in inside if name.endswith(ending)]

    def render(self, name: str, **context: Any) -> str:
        """Return the markup that template ``name`` makes of ``context``.

        Raise ContentError with the template's file and line when it is malformed or
        asks for a value that does not exist.
        """
        try:
            return self.environment.get_template(name).render(**context)
        except jinja2.TemplateSyntaxError as error:
            place = Source(f"{self.shown}/{error.name or name}", error.lineno)
            problem = Problem("template-syntax", place, "", {"detail": error.message})
        except jinja2.TemplateNotFound as error:
            problem = Problem(
                "missing-template", self._place(error, name), "", {"name": error.name}
            )
        except MissingLabel as error:
            place = self._line(error, name)
            problem = dataclasses.replace(error.problems[0], source=place)
        except WRONG_VALUES as error:
            detail = {"detail": str(error) or type(error).__name__}
            problem = Problem("template-value", self._place(error, name), "", detail)
        raise ContentError([problem])

    def _line(self, error: Exception, name: str) -> Source:
        """Return the innermost template line that an error passed through."""
        place = Source(f"{self.shown}/{name}")
        for frame, number in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename.endswith(".j2"):
                file = frame.f_code.co_filename.split(f"{Path(self.shown).name}/")[-1]
                place = Source(f"{self.shown}/{file}", number)
        return place

    def _place(self, error: Exception, name: str) -> Source:
        """Find what an error is about: the slide in hand, else the innermost template line.

        A template that asks for what its slide lacks is mended in the session.
        """
        place: Source | None = None
        for frame, _ in traceback.walk_tb(error.__traceback__):
            spec = frame.f_locals.get("slide")
            if frame.f_code.co_filename.endswith(".j2") and isinstance(spec, Part):
                place = spec.source_of("slide")
        return place or self._line(error, name)
