"""Options → the project, its slides made for the organisation's template if there is one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workshopkit.formats.own_template import OwnTemplate
from workshopkit.memory import Memory
from workshopkit.model.deck import Deck
from workshopkit.model.text import Text
from workshopkit.pipeline.options import Options
from workshopkit.pipeline.project import Project, load_files
from workshopkit.pipeline.rendering import check, render_deck
from workshopkit.problems import ContentError, Problem, Source, UsageError, shown_path


def load(options: Options, memory: Memory | None = None) -> Project:
    """Read the files; then, when the theme names a template, write every deck and prepare it.

    Raise every problem of content and templates at once. What ``memory`` knows is not worked
    out again.
    """
    memory = memory or Memory()
    project = load_files(options, memory)
    if project.theme.base is None:
        return project
    from workshopkit.pipeline.own_template import (
        with_own_template,  # python-pptx takes a while to load
    )

    return with_own_template(project, _decks(project, memory))


def check_template(
    options: Options, file: Path
) -> tuple[Project, OwnTemplate, tuple[Problem, ...]]:
    """Say what becomes of the decks in the template ``file``, and write nothing.

    Return the project in it, how it was prepared, and every problem of the template and of
    the decks. Raise UsageError when ``file`` cannot be opened.
    """
    from workshopkit.pipeline.own_template import prepare, with_template

    project = load_files(options)
    theme = project.theme.model_copy(update={"base": Text(file.name)})
    project = replace(project, setting=replace(project.setting, theme=theme))
    try:
        own = prepare(project, _decks(project, None), file, Source(shown_path(file), 0))
    except ContentError as error:
        raise UsageError(error.problems) from error
    inside = with_template(project, own)
    decks = [render_deck(inside, session) for session in project.kit.sessions]
    return inside, own, (*own.problems, *check(inside, decks))


def _decks(project: Project, memory: Memory | None) -> list[Deck]:
    """Write the deck of every session, whatever is asked for today, on the layouts asked for."""
    project = project.plain()
    decks = [render_deck(project, session, memory).deck for session in project.kit.sessions]
    return [deck for deck in decks if deck is not None]
