"""A project whose theme names a template → the same, its slides made for that template."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workshopkit.fit.faces import Faces
from workshopkit.formats.own_template import OwnTemplate
from workshopkit.formats.pptx.own_template import OurDecks
from workshopkit.formats.pptx.own_template import prepare as prepare_file
from workshopkit.model.deck import Deck
from workshopkit.pipeline.project import Project, filters_of
from workshopkit.problems import ContentError, Problem, Source, raise_errors
from workshopkit.templating import Templates


def with_own_template(project: Project, decks: Sequence[Deck]) -> Project:
    """Return the project with the template that its theme names. Raise ContentError.

    ``decks`` are those of every session, as they are without it.
    """
    assert project.theme.base is not None
    themes = project.folder / "themes"
    file = themes / project.theme.base
    source = project.theme.base.source
    if not Path(os.path.realpath(file)).is_relative_to(themes.resolve()):
        values = {"got": project.theme.base}
        raise ContentError([Problem("base-elsewhere", source, "", values)])
    own = prepare(project, decks, file, source)
    raise_errors(own.problems)
    return with_template(project, own)


def prepare(
    project: Project, decks: Sequence[Deck], file: Path, source: Source | None
) -> OwnTemplate:
    """Make a template ready for every deck of the content, whatever is asked for today.

    A layout of theirs is taken when it has room for all that the slides hold: it must not
    depend on which session one builds. Errors are among the result's problems.
    """
    return prepare_file(
        file,
        source,
        OurDecks(
            theme=project.theme,
            layouts=project.layouts,
            words=project.labels["deck"],
            decks=list(decks),
            templates=project.folder,
            files=lambda theme: Faces(theme, project.folder),
        ),
    )


def with_template(project: Project, own: OwnTemplate) -> Project:
    """Return the project with a template: its geometry and fonts, and its colours on slides.

    Pages keep the colours of the theme's file: those were checked on paper.
    """
    theme = own.theme.model_copy(update={"colours": project.theme.colours})
    filters = filters_of(own.layouts, Faces(theme, project.folder), project.gallery)
    setting = replace(project.setting, theme=theme, layouts=own.layouts, own_deck_theme=own.theme)
    shown, locale = project.templates.shown, project.templates.locale
    return replace(
        project,
        setting=setting,
        templates=Templates(project.folder, shown, locale, project.labels, filters),
        problems=(*project.problems, *own.problems),
        own_template=own,
        without=project,
    )
