"""Options → the kit read and its decks written; then the work that this makes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from workshopkit.desk.files import hashes_in
from workshopkit.desk.fingerprints import salt_of
from workshopkit.desk.ledger import read_ledger
from workshopkit.desk.work import Work, work_of
from workshopkit.documents import Document
from workshopkit.memory import Memory
from workshopkit.pipeline import (
    Options,
    Project,
    Rendered,
    check,
    judged,
    load,
    render_decks,
    render_with,
    wanted,
)
from workshopkit.problems import Problem


@dataclass(frozen=True)
class Drawn:
    """A kit that could be read, with the decks of its sessions."""

    options: Options
    project: Project
    documents: tuple[Document, ...]
    decks: Mapping[str, Rendered]
    saves: int = 0
    """How many of the saves of pages it says, as the scheduler counts them."""

    def document(self, name: str) -> Document | None:
        """Return the document of that name."""
        return next((each for each in self.documents if each.name == name), None)

    def changed_since(self, before: Drawn | None, restyled: bool) -> dict[str, tuple[int, ...]]:
        """Return the decks that no longer look the same, and which of their slides, from 1.

        No number means all of them. ``restyled`` says that a template was saved.
        """
        everything = before is None or restyled or not self._is_framed_as(before)
        changed: dict[str, tuple[int, ...]] = {}
        for session, rendered in self.decks.items():
            old = before.decks.get(session) if before else None
            if before is None or everything or old is None:
                changed[rendered.document.name] = ()
            elif old.markup != rendered.markup:
                same = self._outline(session) == before._outline(session)
                changed[rendered.document.name] = _differing(old, rendered) if same else ()
        return changed

    def _is_framed_as(self, before: Drawn) -> bool:
        now, then = self.project.setting, before.project.setting
        return (now.deck_theme, now.layouts, now.start) == (
            then.deck_theme,
            then.layouts,
            then.start,
        )

    def _outline(self, session: str) -> tuple[object, ...]:
        """Return what surrounds the slides of a session in the page."""
        about = self.project.kit.sessions[session]
        deck = self.decks[session].deck
        slides = tuple((slide.segment, slide.hidden) for slide in deck.slides) if deck else ()
        segments = tuple((each.slug, each.title, each.minutes) for each in about.segments)
        return about.label, segments, slides


def _differing(old: Rendered, new: Rendered) -> tuple[int, ...]:
    assert old.deck is not None
    assert new.deck is not None
    pairs = zip(old.deck.slides, new.deck.slides, strict=True)
    return tuple(number for number, (a, b) in enumerate(pairs, start=1) if a != b)


def draw(options: Options, memory: Memory) -> Drawn:
    """Read the kit and write its decks. Raise ContentError, UsageError or MachineError."""
    project = load(options, memory)
    documents = wanted(project, options)
    decks = render_decks(project, documents, memory)
    memory.forget_the_rest()
    return Drawn(options, project, documents, decks)


def work_for(drawn: Drawn, memory: Memory, only: Collection[str] | None = None) -> Work:
    """Write the markup of every document, or of ``only`` those, and compare with the disk.

    Raise ContentError for a template's mistake.
    """
    wanted = [each for each in drawn.documents if only is None or each.name in only]
    return compared(drawn, written(drawn, memory, wanted))


def written(drawn: Drawn, memory: Memory, wanted: Iterable[Document]) -> tuple[Rendered, ...]:
    """Write the markup of documents. Raise ContentError for a template's mistake."""
    return render_with(drawn.project, wanted, drawn.decks, memory)


def compared(drawn: Drawn, rendered: tuple[Rendered, ...]) -> Work:
    """Compare documents whose markup is written with the disk."""
    folder, salt = drawn.options.output, salt_of(drawn.project)
    ledger, found = read_ledger(folder), hashes_in(folder)
    return work_of(drawn.project, drawn.options, rendered, salt, ledger, found)


def judge(drawn: Drawn) -> tuple[Problem, ...]:
    """Return what does not fit a slide, or else what a designer would say of the slides."""
    problems = check(drawn.project, drawn.decks.values())
    if not problems:
        for deck in drawn.decks.values():
            problems += judged(drawn.project, deck).problems
    return tuple(problems)
