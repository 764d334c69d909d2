"""Options → the kit drawn: its slides at once, then what has to be converted."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from workshopkit.documents import Document, plan
from workshopkit.formats.convert import Job
from workshopkit.formats.converted import Spot
from workshopkit.outputs import Entry, Ledger, digest, save
from workshopkit.pipeline import (
    Options,
    Project,
    Rendered,
    build,
    check,
    fingerprint,
    job_of,
    judged,
    load,
    render_decks,
    render_with,
    salt_of,
    select,
)
from workshopkit.problems import Problem


@dataclass(frozen=True)
class File:
    """A document as it was last converted, and whether ``output/`` has it."""

    fingerprint: str
    data: bytes
    problems: tuple[Problem, ...] = ()
    saved: bool = False
    spots: tuple[Spot, ...] | None = None
    """Where words lie on its pages; None for a file of ``output/``, which does not say."""


@dataclass(frozen=True)
class Drawn:
    """A kit that could be read, with the decks of its sessions."""

    options: Options
    project: Project
    documents: tuple[Document, ...]
    decks: Mapping[str, Rendered]

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


@dataclass(frozen=True)
class Prepared:
    """Every document's fingerprint; what to convert; the files that are good as they are."""

    prints: dict[str, str]
    markup: dict[str, str]
    jobs: Mapping[str, Job]
    kept: Mapping[str, File]
    problems: tuple[Problem, ...]


def draw(options: Options, before: Drawn | None) -> Drawn:
    """Read the kit and write its decks. Raise ContentError, UsageError or MachineError."""
    project = load(options, before.project if before else None)
    documents = select(plan(project.kit, project.setting), options)
    decks = render_decks(project, documents, before.decks if before else None)
    return Drawn(options, project, documents, decks)


def prepare(
    drawn: Drawn, files: Mapping[str, File], only: Collection[str] | None = None
) -> Prepared:
    """Write the markup of every document and compare with what was made before.

    ``files`` are those of this process; beside them count those that ``output/`` holds.
    With ``only``, those documents alone, and nothing is checked. Raise ContentError for a
    template's mistake.
    """
    project = drawn.project
    problems: list[Problem] = []
    if only is None:
        problems += check(project, drawn.decks.values())
    if only is None and not problems:
        for deck in drawn.decks.values():
            problems += judged(project, deck).problems
    wanted = [each for each in drawn.documents if only is None or each.name in only]
    rendered = render_with(project, wanted, drawn.decks)
    salt = salt_of(project)
    ledger = Ledger.read(drawn.options.output)
    prints, jobs, kept = {}, {}, {}
    for each in rendered:
        name = each.document.name
        prints[name] = print_ = fingerprint(salt, each.markup)
        if name in files and files[name].fingerprint == print_:
            continue
        target = _target(ledger, drawn, name)
        if ledger.is_current(target, print_) and not drawn.options.force:
            kept[name] = File(print_, (ledger.folder / target).read_bytes(), saved=True)
        else:
            jobs[name] = job_of(project, each, print_)
    markup = {each.document.name: each.markup for each in rendered}
    return Prepared(prints, markup, jobs, kept, tuple(problems))


def again(drawn: Drawn, files: Mapping[str, File], markup: Mapping[str, str]) -> dict[str, Job]:
    """Return how to lay out again the pages of ``files`` whose words lie we know not where."""
    jobs = {}
    for name, file in files.items():
        document = drawn.document(name)
        if file.spots is None and document and document.format == "pdf" and not document.press:
            jobs[name] = job_of(drawn.project, Rendered(document, markup[name]), file.fingerprint)
    return jobs


def save_files(drawn: Drawn, files: Mapping[str, File]) -> None:
    """Write files to ``output/``, each whole and none over an edit made by hand.

    Raise OSError.
    """
    ledger = Ledger.read(drawn.options.output)
    made = {
        _target(ledger, drawn, name): (file.data, Entry(file.fingerprint, digest(file.data)))
        for name, file in files.items()
    }
    save(ledger, made, (), None)


class _Overtaken(Exception):
    """A save came since: there is something to convert, and the bench will see to it."""


def complete(options: Options) -> bool:
    """Leave ``output/`` as a build does, page of documents and stale files included.

    Everything is converted already: when it is not, nothing is done and the answer is False.
    """

    def refuse(name: str, rank: int, total: int) -> None:
        raise _Overtaken

    try:
        build(dataclasses.replace(options, jobs=1, force=False), refuse)
    except _Overtaken:
        return False
    return True


def _target(ledger: Ledger, drawn: Drawn, name: str) -> str:
    new_word = str(drawn.project.labels["files"]["new"])
    return ledger.target(f"{drawn.project.kit.locale}/{name}", new_word)
