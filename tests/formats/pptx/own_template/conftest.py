"""The kit in miniature, and its deck in any template."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from tests.workshop import SPECIMEN, Workshop
from workshopkit.formats.own_template import OwnTemplate
from workshopkit.formats.pptx import write_pptx
from workshopkit.model.deck import Deck
from workshopkit.model.text import Text
from workshopkit.pipeline import Project
from workshopkit.pipeline.own_template import prepare, with_template
from workshopkit.pipeline.project import load_files
from workshopkit.pipeline.rendering import check, render_deck
from workshopkit.problems import Problem


@dataclass(frozen=True)
class InTemplate:
    """The deck of the kit in miniature, in a template."""

    own_template: OwnTemplate
    deck: Deck
    project: Project
    problems: tuple[Problem, ...]
    """Of the deck, once in the template."""

    @cached_property
    def data(self) -> bytes:
        """The bytes of the .pptx."""
        project = self.project
        words, base = project.labels["deck"], self.own_template.base
        return write_pptx(self.deck, project.theme, project.layouts, words, project.font, base)

    @cached_property
    def presentation(self) -> Any:
        """The file as python-pptx opens it."""
        return Presentation(io.BytesIO(self.data))

    def why(self, layout: str) -> str:
        """Tell how one of our layouts was placed."""
        return next(each.why for each in self.own_template.choices if each.ours == layout)


Put = Callable[..., InTemplate]


@pytest.fixture(scope="package")
def specimen_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The kit in miniature, loaded once."""
    return load_files(Workshop(tmp_path_factory.mktemp("kit"), SPECIMEN).options())


@pytest.fixture
def put(specimen_project: Project, tmp_path: Path) -> Put:
    """Put the deck in a template given as bytes, with a map of layouts if one likes."""

    def put(template: bytes, project: Project = specimen_project, **layouts: str) -> InTemplate:
        file = tmp_path / "modele.pptx"
        file.write_bytes(template)
        wanted = {Text(ours.replace("_", "-")): Text(name) for ours, name in layouts.items()}
        theme = project.theme.model_copy(update={"base": Text(file.name), "layouts": wanted})
        own = replace(project, setting=replace(project.setting, theme=theme))
        decks = [render_deck(own.plain(), session).deck for session in own.kit.sessions]
        own_template = prepare(own, [deck for deck in decks if deck], file, None)
        project = with_template(own, own_template)
        rendered = render_deck(project, next(iter(project.kit.sessions)))
        assert rendered.deck is not None
        problems = tuple(check(project, [rendered]))
        return InTemplate(own_template, rendered.deck, project, problems)

    return put
