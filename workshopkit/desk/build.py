"""The build on one screen: load → plan → render → compare → convert → save."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace

from workshopkit.desk.converting import Progress, convert_all
from workshopkit.desk.files import Hashes, hashes_in, in_the_way
from workshopkit.desk.fingerprints import salt_of
from workshopkit.desk.inputs import hash_inputs
from workshopkit.desk.ledger import Ledger, read_ledger
from workshopkit.desk.result import Result
from workshopkit.desk.saving import save
from workshopkit.desk.work import Work, as_if_nothing_were_there, work_of
from workshopkit.desk.writing import told_in_the_way, writing_to
from workshopkit.formats.converted import Converted
from workshopkit.formats.pdf import has_layout_libraries, how_to_install
from workshopkit.memory import Memory
from workshopkit.pipeline import (
    Options,
    Project,
    Rendered,
    for_browsers,
    load,
    render,
    rest_of,
    wanted,
)
from workshopkit.problems import ContentError, Problem, once, raise_errors
from workshopkit.upgrade import outdated


def build(
    options: Options,
    progress: Progress = lambda name, rank, total: None,
    memory: Memory | None = None,
) -> Result:
    """Build the kit. Raise ContentError, UsageError or MachineError, with nothing written."""
    result = _run(
        options, memory or Memory(), lambda work, done: _convert(work, done, options.jobs, progress)
    )
    assert result is not None
    return result


def finish(options: Options) -> Result | None:
    """Leave ``output/`` as a build does, when nothing is left to convert; else return None.

    The preview asks for it between saves: page of documents and stale files are seen to.
    """
    return _run(replace(options, force=False), Memory(), lambda work, done: None)


Made = dict[str, Converted]
"""The files made so far, by the place of their document."""


def _run(
    options: Options, memory: Memory, make: Callable[[Work, Made], Made | None]
) -> Result | None:
    """Do the work with what ``make`` makes; nothing when it makes nothing of it."""
    began = time.monotonic()
    ledger, found = read_ledger(options.output), hashes_in(options.output)
    inputs = hash_inputs(options)
    last = ledger.last
    if last and not options.force and last.inputs == inputs and _is_as_left(ledger, found):
        return Result(options.output, kept=last.files, problems=last.problems).timed(began)
    project = load(options, memory)
    work = compared(project, options, ledger, found, memory)
    blocked = in_the_way(options.output, (each.place for each in (*work.items, *work.rest)))
    work = work.without(blocked)
    instead = (*_instead(work), *told_in_the_way(options.output, blocked))
    rendered = [item.rendered for item in work.items]
    done: Made = {}
    while True:
        made = make(work, done) if work.to_make else done
        if made is None:
            return None
        done = made
        raise_errors([*told_by(rendered), *told_by(done.values())])
        with writing_to(options.output) as output:
            work = work.against(output.ledger, output.found)
            if all(item.place in done for item in work.to_make):  # else another build was here
                return save(output, work, done, inputs, instead).timed(began)


def compared(
    project: Project, options: Options, ledger: Ledger, found: Hashes, memory: Memory
) -> Work:
    """Render what is asked for, and compare it with what we wrote and with what is there.

    Where PDFs have to be made and cannot be, pages are made for browsers.
    """
    rendered = render(project, wanted(project, options), memory)
    rest = rest_of(project, options, rendered, memory)
    work = work_of(project, options, rendered, salt_of(project), ledger, found, rest)
    if not _needs_pdf(work) or has_layout_libraries():
        return work
    rendered, rest = for_browsers(rendered), for_browsers(rest)
    return work_of(project, options, rendered, work.salt, ledger, found, rest)


def _instead(work: Work) -> tuple[Problem, ...]:
    """Tell that pages are made for browsers, if they are."""
    if not any(item.rendered.document.format == "browser" for item in work.items):
        return ()
    return (Problem("html-instead", None, "", {"command": how_to_install()}),)


def _convert(work: Work, done: Made, workers: int, progress: Progress) -> Made:
    """Convert what is to be made and is not ``done``. Return all that is."""
    jobs = {item.place: work.job(item) for item in work.to_make if item.place not in done}
    return done | convert_all(jobs, workers, progress)


def _is_as_left(ledger: Ledger, found: Callable[[str], str | None]) -> bool:
    """Tell whether the files of the last build are still as it wrote them."""
    files = ledger.last.files if ledger.last else ()
    entries = ledger.entries
    return all(name in entries and found(name) == entries[name].bytes for name in files)


def _needs_pdf(work: Work) -> bool:
    return any(item.rendered.document.format == "pdf" for item in work.to_make)


def check_only(
    options: Options, *, pages: bool = False, memory: Memory | None = None
) -> tuple[tuple[Problem, ...], int]:
    """Validate, render and check slides; with ``pages``, lay out the PDFs and remark on them.

    Return every problem, errors included, and the number of documents checked. Nothing
    is written, and without ``pages`` Pango is not needed.
    """
    memory = memory or Memory()
    earlier = outdated(options.content, options.templates)
    try:
        project = load(options, memory)
        rendered = render(project, wanted(project, options), memory)
    except ContentError as error:
        raise type(error)([*error.problems, *earlier]) from error
    found = [*project.problems, *earlier, *told_by(rendered)]
    if pages:
        printed = [each for each in rendered if each.document.format == "pdf"]
        work = as_if_nothing_were_there(project, options, printed)
        made = _convert(work, {}, options.jobs, lambda name, rank, total: None)
        found += told_by(made.values())
        found += [remark for each in made.values() for remark in each.remarks]
    return tuple(sorted(once(found), key=Problem.sort_key)), len(rendered)


def told_by(made: Iterable[Rendered | Converted]) -> list[Problem]:
    """Return what is told of slides by those rendered, of pages by those converted."""
    return [problem for each in made for problem in each.problems]
