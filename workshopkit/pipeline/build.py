"""The build on one screen: load → plan → render → convert → save."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from workshopkit.documents import DOCUMENTS, Attendance, Document, Setting, attendance, plan
from workshopkit.fit import check_deck
from workshopkit.fit.blocks import FontFiles
from workshopkit.fit.measure import family_name
from workshopkit.formats.convert import Job, convert
from workshopkit.index_page import NAME as INDEX
from workshopkit.index_page import write_index
from workshopkit.loader import (
    font_file,
    load_kit,
    load_labels,
    load_layouts,
    load_theme,
    shown_path,
)
from workshopkit.model.deck import Deck
from workshopkit.model.kit import Kit
from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.outputs import Entry, Ledger, digest, save
from workshopkit.problems import ContentError, MachineError, Problem, Source, UsageError, nearest
from workshopkit.templating import Templates, check_templates, parse_deck


@dataclass(frozen=True)
class Options:
    """What to build, from where, to where."""

    content: Path
    templates: Path
    output: Path
    locale: str | None = None
    session: str | None = None
    only: tuple[str, ...] = ()
    start: int | None = None
    participants: int | None = None
    tables: int | None = None
    jobs: int = 0
    force: bool = False


@dataclass(frozen=True)
class Rendered:
    """A document as markup; a deck is parsed as well."""

    document: Document
    markup: str
    deck: Deck | None = None


@dataclass(frozen=True)
class Project:
    """The kit, its templates and its look, loaded together."""

    kit: Kit
    theme: Theme
    layouts: Layouts
    labels: Mapping[str, Any]
    templates: Templates
    folder: Path
    problems: tuple[Problem, ...]
    start: int | None
    present: Attendance

    @property
    def font(self) -> FontFiles:
        """The files with which slides are measured, for ``heading`` or ``body``."""
        return partial(_font, self.theme, self.folder)


@dataclass(frozen=True)
class Result:
    """What a build did."""

    folder: Path
    made: tuple[str, ...]
    kept: tuple[str, ...]
    beside: tuple[tuple[str, str], ...]
    """Files edited by hand, each with the new one written beside it."""
    removed: tuple[str, ...]
    left: tuple[str, ...]
    """Files no longer planned but edited by hand."""
    problems: tuple[Problem, ...]
    seconds: float


Progress = Callable[[str, int, int], None]
"""Called with the document in hand, its rank from 1 and the number of documents."""


def build(options: Options, progress: Progress = lambda name, rank, total: None) -> Result:
    """Build the kit. Raise ContentError, UsageError or MachineError, with nothing written."""
    began = time.monotonic()
    project = load(options)
    documents = select(plan(project.kit, _setting(project)), options)
    rendered = render(project, documents)
    ledger = Ledger.read(options.output)
    new_word = str(project.labels["files"]["new"])
    targets = {
        each.document.name: ledger.target(f"{project.kit.locale}/{each.document.name}", new_word)
        for each in rendered
    }
    salt = f"{_salt(options.templates)}\n{project.present}"
    prints = {
        targets[each.document.name]: digest(f"{salt}\n{each.markup}".encode()) for each in rendered
    }
    jobs: dict[str, Job] = {}
    kept: list[str] = []
    for each in rendered:
        target = targets[each.document.name]
        if not options.force and ledger.is_current(target, prints[target]):
            kept.append(target)
        else:
            jobs[target] = _job(project, each, prints[target])
    converted = _convert_all(jobs, options.jobs, progress)
    found = [problem for _, problems in converted.values() for problem in problems]
    _raise_errors(found)
    made = {
        target: (data, Entry(jobs[target].fingerprint, digest(data)))
        for target, (data, _) in converted.items()
    }
    everything = not (options.only or options.session)
    locale = project.kit.locale
    if everything:
        targets[INDEX] = index = ledger.target(INDEX, new_word)
        fingerprint = digest(f"{salt}\n{sorted(prints.items())}".encode())
        if not options.force and ledger.is_current(index, fingerprint):
            kept.append(index)
        else:
            page = _index(project, options, rendered, targets, made)
            made[index] = (page, Entry(fingerprint, digest(page)))
    planned = [INDEX, *(f"{locale}/{each.document.name}" for each in rendered)]
    planned += [name for name in ledger.entries if _of_another_locale(name, locale)]
    removed, left = _save(ledger, made, kept, planned if everything else None)
    places = {name: name if name == INDEX else f"{locale}/{name}" for name in targets}
    beside = [(places[name], target) for name, target in targets.items() if target != places[name]]
    return Result(
        folder=options.output,
        made=tuple(made),
        kept=tuple(kept),
        beside=tuple(beside),
        removed=tuple(removed),
        left=tuple(left),
        problems=(*project.problems, *found),
        seconds=time.monotonic() - began,
    )


def _index(
    project: Project,
    options: Options,
    rendered: Iterable[Rendered],
    targets: Mapping[str, str],
    made: Mapping[str, tuple[bytes, Entry]],
) -> bytes:
    """Return the page of documents: it shows every file, made now or kept."""
    files = {}
    for each in rendered:
        target = targets[each.document.name]
        data = made[target][0] if target in made else (options.output / target).read_bytes()
        files[target] = (each.document, each.deck, data)
    return write_index(project.kit, _setting(project), project.templates, files).encode()


def _of_another_locale(name: str, locale: str) -> bool:
    return "/" in name and not name.startswith(f"{locale}/")


def check_only(options: Options, *, pages: bool = False) -> tuple[tuple[Problem, ...], int]:
    """Validate, render and check slides; with ``pages``, lay out the PDFs as well.

    Return every problem, errors included, and the number of documents checked. Nothing
    is written, and without ``pages`` Pango is not needed.
    """
    project = load(options)
    rendered = render(project, select(plan(project.kit, _setting(project)), options))
    found = list(project.problems)
    if pages:
        printed = [each for each in rendered if each.document.format == "pdf"]
        jobs = {each.document.name: _job(project, each, "") for each in printed}
        converted = _convert_all(jobs, options.jobs, lambda name, rank, total: None)
        found += [problem for _, problems in converted.values() for problem in problems]
    return tuple(sorted(found, key=Problem.sort_key)), len(rendered)


def load(options: Options) -> Project:
    """Read content and templates. Raise every problem of both at once."""
    if not options.templates.is_dir():
        raise UsageError([Problem("missing-folder", Source(shown_path(options.templates), 0))])
    kit, problems = load_kit(options.content, options.locale)
    labels = load_labels(options.templates, kit.locale)
    templates = Templates(options.templates, shown_path(options.templates), kit.locale, labels)
    _raise_errors(
        [
            *check_templates(options.templates, shown_path(options.templates)),
            *_unknown_slides(kit, templates),
        ]
    )
    return Project(
        kit=kit,
        theme=load_theme(options.templates, kit.settings.theme),
        layouts=load_layouts(options.templates),
        labels=labels,
        templates=templates,
        folder=options.templates,
        problems=problems,
        start=options.start if options.start is not None else kit.event.start,
        present=attendance(kit, options.participants, options.tables),
    )


def _unknown_slides(kit: Kit, templates: Templates) -> Iterator[Problem]:
    """Find the slides of the sessions that have no template."""
    known = templates.names("decks/slides", ".xml.j2")
    for session in kit.sessions.values():
        for slide in (slide for segment in session.segments for slide in segment.slides):
            if slide.slide not in known:
                near = nearest(slide.slide, known)
                values = {"what": "slide", "got": slide.slide, "nearest": near}
                yield Problem("unknown-reference", slide.slide.source, "", values)


def _setting(project: Project) -> Setting:
    return Setting(project.theme, project.layouts, project.labels, project.start, project.present)


def select(documents: Iterable[Document], options: Options) -> tuple[Document, ...]:
    """Keep what ``--session`` and ``--only`` ask for. Raise UsageError for unknown names."""
    documents = tuple(documents)
    for kind in options.only:
        if kind not in DOCUMENTS:
            raise _bad_option("--only", kind, DOCUMENTS)
    sessions = [document.session for document in documents if document.session]
    if options.session and options.session not in sessions:
        raise _bad_option("--session", options.session, dict.fromkeys(sessions))
    return tuple(
        document
        for document in documents
        if not (options.only and document.kind not in options.only)
        and not (options.session and document.session not in (options.session, None))
    )


def render(project: Project, documents: Iterable[Document]) -> tuple[Rendered, ...]:
    """Write the markup of every document, decks first: guides and handouts show them.

    Raise ContentError for a template's mistake, or when anything does not fit a slide.
    """
    documents = tuple(documents)
    sessions = dict.fromkeys(document.session for document in documents if document.session)
    decks = {session: _render_deck(project, session) for session in sessions}
    _raise_errors(check(project, decks.values()))
    rendered: list[Rendered] = []
    for document in documents:
        shown = decks[document.session] if document.session else None
        if shown and document.kind == "deck":
            rendered.append(shown)
            continue
        context = document.context(shown.deck if shown else None)
        rendered.append(Rendered(document, project.templates.render(document.template, **context)))
    return tuple(rendered)


def _render_deck(project: Project, session: str) -> Rendered:
    decks = DOCUMENTS["deck"](project.kit, _setting(project))
    document = next(each for each in decks if each.session == session)
    markup = project.templates.render(document.template, **document.context(None))
    return Rendered(document, markup, _parse(project, document, markup))


def _parse(project: Project, document: Document, markup: str) -> Deck:
    template = f"{project.templates.shown}/{document.template}"
    return parse_deck(markup, project.kit.locale, template)


def check(project: Project, rendered: Iterable[Rendered]) -> list[Problem]:
    """Check the fit of every deck."""
    found: list[Problem] = []
    for each in rendered:
        if each.deck is not None:
            locate = project.kit.sources.get
            found += check_deck(each.deck, project.layouts, project.font, locate)
    return found


def _job(project: Project, rendered: Rendered, fingerprint: str) -> Job:
    return Job(
        format=rendered.document.format,
        markup=rendered.markup,
        fingerprint=fingerprint,
        deck=rendered.deck,
        theme=project.theme,
        layouts=project.layouts,
        words=project.labels["deck"],
        font=project.font,
        templates=project.folder,
        families=_families(project.theme, project.folder),
        sources=project.kit.sources,
    )


def _families(theme: Theme, folder: Path) -> frozenset[str]:
    """Return the families that may draw text: as the theme names them and as files do.

    A slide on a page is drawn with the files it is measured with: Carlito for Calibri.
    """
    faces = [face for _, face in theme.fonts]
    files = [font_file(folder, face.files, bold=False, italic=False) for face in faces]
    return frozenset([str(face.family) for face in faces] + [family_name(file) for file in files])


def _font(theme: Theme, folder: Path, use: str, *, bold: bool, italic: bool) -> Path:
    face = theme.fonts.slide_heading if use == "heading" else theme.fonts.slide_body
    return font_file(folder, face.files, bold=bold, italic=italic)


Converted = tuple[bytes, tuple[Problem, ...]]


def _convert_all(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    """Convert every job, in processes where forking is safe (Linux) and worth it."""
    workers = min(workers or os.cpu_count() or 1, len(jobs))
    done: dict[str, Converted] = {}
    if workers < 2 or not sys.platform.startswith("linux"):
        for rank, (name, job) in enumerate(jobs.items(), start=1):
            progress(name, rank, len(jobs))
            done[name] = convert(job)
        return done
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        results = pool.map(convert, jobs.values())
        for rank, name in enumerate(jobs, start=1):
            progress(name, rank, len(jobs))
            done[name] = next(results)
    return done


def _salt(templates: Path) -> str:
    """Hash what shapes every document beside its markup: engine, styles, fonts."""
    found = hashlib.sha256()
    engine = Path(__file__).parent
    files = sorted(path for path in engine.rglob("*") if path.suffix in (".py", ".j2"))
    others = (path for path in templates.rglob("*") if path.is_file() and path.suffix != ".j2")
    for path in [*files, *sorted(others)]:
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def _save(
    ledger: Ledger,
    made: Mapping[str, tuple[bytes, Entry]],
    kept: list[str],
    planned: Iterable[str] | None,
) -> tuple[list[str], list[str]]:
    try:
        return save(ledger, made, kept, planned)
    except OSError as error:
        raise MachineError([Problem("cannot-write", None, "", {"detail": str(error)})]) from error


def _raise_errors(problems: Iterable[Problem]) -> None:
    problems = tuple(problems)
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)


def _bad_option(option: str, got: str, known: Iterable[str]) -> UsageError:
    known = list(known)
    values = {
        "option": option,
        "got": got,
        "known": ", ".join(known),
        "nearest": nearest(got, known),
    }
    return UsageError([Problem("bad-option", None, "", values)])
