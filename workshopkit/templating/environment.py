"""Templates and context → markup: one Jinja environment for a locale."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2

from workshopkit.model.text import Text
from workshopkit.problems import ContentError, Problem, Source
from workshopkit.templating.filters import filters_for
from workshopkit.templating.inline import inline


class Templates:
    """The templates of a folder, ready to write in one locale.

    ``labels`` are the locale's fixed words. ``shown`` is the folder's path in messages.
    """

    def __init__(self, folder: Path, shown: str, locale: str, labels: Mapping[str, Any]) -> None:
        self.shown = shown
        self.locale = locale
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            finalize=self._finalize,
        )
        self.environment.filters.update(filters_for(locale, labels))
        self.environment.globals.update(labels=labels, locale=locale, lang=locale[:2])

    def _finalize(self, value: object) -> object:
        if isinstance(value, Text):
            return inline(value, self.locale)
        return "" if value is None else value

    def has(self, name: str) -> bool:
        """Tell whether there is a template of that name."""
        return name in self.environment.list_templates()

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
        except (jinja2.UndefinedError, TypeError, KeyError, AttributeError, ValueError) as error:
            detail = {"detail": str(error) or type(error).__name__}
            problem = Problem("template-value", self._place(error, name), "", detail)
        raise ContentError([problem])

    def _place(self, error: Exception, name: str) -> Source:
        """Find the innermost template line that an error went through."""
        line, file = 1, name
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename.endswith(".j2"):
                file = frame.filename.split(f"{Path(self.shown).name}/")[-1]
                line = frame.lineno or 1
        return Source(f"{self.shown}/{file}", line)
