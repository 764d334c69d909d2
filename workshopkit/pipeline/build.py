"""The build on one screen: load → plan → render → convert → save."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshopkit.documents import plan
from workshopkit.formats.convert import Job
from workshopkit.formats.pdf import has_layout_libraries, how_to_install
from workshopkit.index_page import page_of
from workshopkit.outputs import Entry, Last, Ledger, digest, save
from workshopkit.pipeline.converting import Progress, convert_all, job_of
from workshopkit.pipeline.fingerprints import fingerprint, salt_of
from workshopkit.pipeline.indexes import index_of, link_pages
from workshopkit.pipeline.inputs import hash_inputs
from workshopkit.pipeline.options import Options, select
from workshopkit.pipeline.project import Project, load
from workshopkit.pipeline.rendering import Rendered, for_browsers, render
from workshopkit.problems import MachineError, Problem, raise_errors


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


def build(options: Options, progress: Progress = lambda name, rank, total: None) -> Result:
    """Build the kit. Raise ContentError, UsageError or MachineError, with nothing written."""
    began = time.monotonic()
    ledger = Ledger.read(options.output)
    inputs = hash_inputs(options)
    if ledger.last and not options.force and ledger.is_up_to_date(inputs):
        return _nothing_to_do(options, ledger.last, time.monotonic() - began)
    project = load(options)
    documents = select(plan(project.kit, project.setting), options)
    rendered = render(project, documents)
    salt = salt_of(project)
    new_word = str(project.labels["files"]["new"])
    targets, prints, jobs, kept = _sort(project, options, ledger, rendered, salt)
    instead: tuple[Problem, ...] = ()
    if any(job.format == "pdf" for job in jobs.values()) and not has_layout_libraries():
        rendered = for_browsers(rendered)
        targets, prints, jobs, kept = _sort(project, options, ledger, rendered, salt)
        instead = (Problem("html-instead", None, "", {"command": how_to_install()}),)
    converted = convert_all(jobs, options.jobs, progress)
    found = [problem for each in converted.values() for problem in each.problems]
    raise_errors(found)
    made = {
        target: (each.data, Entry(jobs[target].fingerprint, digest(each.data)))
        for target, each in converted.items()
    }
    everything = not options.partial
    locale, locales = project.kit.locale, project.kit.settings.locales
    own_page = page_of(locale, locales)
    if everything:
        targets[own_page] = index = ledger.target(own_page, new_word)
        told = [each.line("en") for each in project.problems if each.severity == "note"]
        print_of_all = fingerprint(salt, str([sorted(prints.items()), told]))
        if not options.force and ledger.is_current(index, print_of_all):
            kept.append(index)
        else:
            page = index_of(project, options, rendered, targets, made)
            made[index] = (page, Entry(print_of_all, digest(page)))
        link_pages(ledger, locales, index, made)
        kept = [name for name in kept if name not in made]
    planned = [own_page, *(f"{locale}/{each.document.name}" for each in rendered)]
    planned += [name for name in ledger.entries if _is_another_s(name, locale, locales[0])]
    places = {name: name if name == own_page else f"{locale}/{name}" for name in targets}
    beside = [(places[name], target) for name, target in targets.items() if target != places[name]]
    problems = (*project.problems, *_told_by(rendered), *found, *instead)
    last = None if beside or instead else Last(inputs, tuple(targets.values()), problems)
    removed, left = save_files(ledger, made, kept, planned if everything else None, last)
    return Result(
        folder=options.output,
        made=tuple(made),
        kept=tuple(kept),
        beside=tuple(beside),
        removed=tuple(removed),
        left=tuple(left),
        problems=problems,
        seconds=time.monotonic() - began,
    )


def _sort(
    project: Project,
    options: Options,
    ledger: Ledger,
    rendered: Iterable[Rendered],
    salt: str,
) -> tuple[dict[str, str], dict[str, str], dict[str, Job], list[str]]:
    """Return where each document goes, its fingerprint, what to convert, and what is current."""
    targets: dict[str, str] = {}
    prints: dict[str, str] = {}
    jobs: dict[str, Job] = {}
    kept: list[str] = []
    new_word, locale = str(project.labels["files"]["new"]), project.kit.locale
    for each in rendered:
        name = each.document.name
        targets[name] = target = ledger.target(f"{locale}/{name}", new_word)
        prints[target] = fingerprint(salt, each.markup)
        if not options.force and ledger.is_current(target, prints[target]):
            kept.append(target)
        else:
            jobs[target] = job_of(project, each, prints[target])
    return targets, prints, jobs, kept


def _told_by(rendered: Iterable[Rendered]) -> list[Problem]:
    """Return the warnings about slides, once each."""
    return list(problem for each in rendered for problem in each.problems)


def _is_another_s(name: str, locale: str, first: str) -> bool:
    """Tell whether a file belongs to another locale, or to ``pack``; the first has the top."""
    owner, inside, _ = name.partition("/")
    return (owner if inside else first) != locale or name.endswith(".zip")


def check_only(options: Options, *, pages: bool = False) -> tuple[tuple[Problem, ...], int]:
    """Validate, render and check slides; with ``pages``, lay out the PDFs as well.

    Return every problem, errors included, and the number of documents checked. Nothing
    is written, and without ``pages`` Pango is not needed.
    """
    project = load(options)
    rendered = render(project, select(plan(project.kit, project.setting), options))
    found = [*project.problems, *_told_by(rendered)]
    if pages:
        printed = [each for each in rendered if each.document.format == "pdf"]
        jobs = {each.document.name: job_of(project, each, "") for each in printed}
        converted = convert_all(jobs, options.jobs, lambda name, rank, total: None)
        found += [problem for each in converted.values() for problem in each.problems]
    return tuple(sorted(found, key=Problem.sort_key)), len(rendered)


def _nothing_to_do(options: Options, last: Last, seconds: float) -> Result:
    return Result(
        folder=options.output,
        made=(),
        kept=last.files,
        beside=(),
        removed=(),
        left=(),
        problems=last.problems,
        seconds=seconds,
    )


def save_files(
    ledger: Ledger,
    made: Mapping[str, tuple[bytes, Entry]],
    kept: list[str],
    planned: Iterable[str] | None,
    last: Last | None,
) -> tuple[list[str], list[str]]:
    """Save as ``outputs.save`` does. Raise MachineError when something cannot be written."""
    try:
        return save(ledger, made, kept, planned, last)
    except OSError as error:
        raise MachineError([Problem("cannot-write", None, "", {"detail": str(error)})]) from error
