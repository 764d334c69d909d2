"""A project → for each text, the documents that show it and the room that it has on slides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from workshopkit.documents import plan
from workshopkit.fit.filling import filling, is_tight
from workshopkit.memory import Memory
from workshopkit.model.deck import Paragraph, Run, Slide
from workshopkit.model.layout import Placeholder
from workshopkit.pipeline import Project, render
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
    room: dict[str, int] = {}
    memory = Memory()
    for document in plan(project.kit, project.setting):
        try:
            (each,) = render(project, [document], memory)
        except ContentError:
            continue  # a build tells what is wrong with it
        for id in named_in(each.markup):
            documents.setdefault(id, {})[project.called(each.document)] = None
        for slide in each.deck.slides if each.deck else ():
            for id, characters in _on_slide(slide, project):
                room[id] = min(room.get(id, MOST), characters)
    known = {id: tuple(found) for id, found in documents.items()}
    return Seen(known, {id: most for id, most in room.items() if most < MOST})


def _on_slide(slide: Slide, project: Project) -> Iterator[tuple[str, int]]:
    layout = project.layouts.layouts.get(slide.layout)
    for name, content in slide.contents.items():
        place = layout.placeholders.get(name) if layout else None
        if place is None or not isinstance(content, tuple):
            continue
        for id in dict.fromkeys(run.text_id for each in content for run in each.runs):
            if id and id in project.kit.sources:
                yield id, _room(id, content, place, project)


def _room(id: str, content: tuple[Paragraph, ...], place: Placeholder, project: Project) -> int:
    """Return how many characters a text may have in its place, the others staying."""
    said = "".join(run.text for each in content for run in each.runs if run.text_id == id)

    def fits(characters: int) -> bool:
        words = f"{said} " * (characters // max(len(said), 1) + 1)
        wanted = words[:characters].strip()
        return not is_tight(
            filling(_saying(content, id, wanted), place, project.layouts, project.font)
        )

    low, high = 0, MOST
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _saying(content: tuple[Paragraph, ...], id: str, wanted: str) -> tuple[Paragraph, ...]:
    """Put other words where the text comes first, and none where it goes on."""
    left = [wanted]

    def run_of(run: Run) -> Run:
        return run.saying(left.pop() if left else "") if run.text_id == id else run

    return tuple(replace(each, runs=tuple(map(run_of, each.runs))) for each in content)
