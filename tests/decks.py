"""The decks of the shipped content, as a Deck, as a file and as python-pptx reads it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pptx import Presentation

from tests.workshop import ROOT, load
from workshopkit.desk import build
from workshopkit.documents import plan
from workshopkit.model.deck import Deck
from workshopkit.pipeline import Options, Project, render, select

START = 13 * 60 + 30
"""Half past one: what ``--start 13:30`` says."""


@dataclass(frozen=True)
class BuiltDeck:
    """A deck of the kit, built for half past one."""

    session: str
    deck: Deck
    file: Path
    project: Project

    @cached_property
    def presentation(self) -> Any:
        """The file as python-pptx opens it."""
        return Presentation(str(self.file))


def built_decks(output: Path, origin: Path = ROOT) -> dict[str, BuiltDeck]:
    """Build the deck of each session of ``origin`` below ``output``."""
    options = Options(
        origin / "content", ROOT / "templates", output, only=("deck",), start=START, jobs=1
    )
    build(options)
    project = load(options)
    decks = {}
    for each in render(project, select(plan(project.kit, project.setting), options)):
        session, deck = each.document.session, each.deck
        assert session is not None
        assert deck is not None
        file = output / project.kit.locale / each.document.name
        decks[session] = BuiltDeck(session, deck, file, project)
    return decks
