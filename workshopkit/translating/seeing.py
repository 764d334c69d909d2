"""A project → for each text, the documents that show it and the room that it has on slides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workshopkit.documents import plan
from workshopkit.fit import rooms_of
from workshopkit.memory import Memory
from workshopkit.pipeline import Project, Rendered, drawn, render_with
from workshopkit.problems import ContentError, Sentence
from workshopkit.templating.inline import named_in

MOST = 400
"""Characters beyond which the room is not worth telling."""


@dataclass(frozen=True)
class Seen:
    """Where texts are shown, and how many characters they may have there."""

    documents: Mapping[str, tuple[Sentence, ...]] = field(default_factory=dict)
    room: Mapping[str, int] = field(default_factory=dict)


def seen_in(project: Project) -> Seen:
    """Render every document of a project, and see what it shows."""
    documents: dict[str, dict[Sentence, None]] = {}
    decks: dict[str, Rendered] = {}
    memory = Memory()
    for document in plan(project.kit, project.setting):
        try:
            if not decks.keys() >= set(document.tells):
                decks |= drawn(project, [document], memory)
            (each,) = render_with(project, [document], decks, memory)
        except ContentError:
            continue  # a build tells what is wrong with it
        for id in named_in(each.markup):
            documents.setdefault(id, {})[project.called(document)] = None
    known = {id: tuple(found) for id, found in documents.items()}
    return Seen(known, _room(project, decks.values()))


def _room(project: Project, rendered: Iterable[Rendered]) -> dict[str, int]:
    """Return how many characters the texts of slides may have, where that is worth telling."""
    decks = [each.deck for each in rendered if each.deck]
    rooms = rooms_of(decks, project.layouts, project.font, project.kit.sources)
    return {id: most for id, most in rooms.items() if most < MOST}
