"""Options → the kit drawn: its slides at once, then what has to be converted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshopkit.documents import Document, plan
from workshopkit.formats.convert import Job
from workshopkit.outputs import Entry, Ledger, digest, save
from workshopkit.pipeline import (
    Options,
    Project,
    Rendered,
    check,
    fingerprint,
    job_of,
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

    def changed_since(self, before: Drawn | None, restyled: bool) -> tuple[str, ...]:
        """Return the names of the decks that no longer look the same.

        ``restyled`` says that a template was saved: then any of them may.
        """
        if before is None or restyled or before.project.theme != self.project.theme:
            return tuple(rendered.document.name for rendered in self.decks.values())
        return tuple(
            rendered.document.name
            for session, rendered in self.decks.items()
            if session not in before.decks or before.decks[session].markup != rendered.markup
        )


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
    return Drawn(options, project, documents, render_decks(project, documents))


def prepare(drawn: Drawn, files: Mapping[str, File]) -> Prepared:
    """Write the markup of every document and compare with what was made before.

    ``files`` are those of this process; beside them count those that ``output/`` holds.
    Raise ContentError for a template's mistake.
    """
    project = drawn.project
    problems = check(project, drawn.decks.values())
    rendered = render_with(project, drawn.documents, drawn.decks)
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


def _target(ledger: Ledger, drawn: Drawn, name: str) -> str:
    new_word = str(drawn.project.labels["files"]["new"])
    return ledger.target(f"{drawn.project.kit.locale}/{name}", new_word)
