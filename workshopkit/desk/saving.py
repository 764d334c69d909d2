"""Work whose documents are made → ``output/`` as a build leaves it, its page included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshopkit.desk.index import events_to_write, pages_to_write
from workshopkit.desk.ledger import Last
from workshopkit.desk.readiness import papers_of, readiness_of
from workshopkit.desk.result import Pairs, Result
from workshopkit.desk.work import Work
from workshopkit.desk.writing import Made, Output
from workshopkit.documents.papers import Paper, differing
from workshopkit.formats.converted import Converted
from workshopkit.home import staying_in
from workshopkit.problems import Problem
from workshopkit.speech import language


def save(
    output: Output,
    work: Work,
    converted: Mapping[str, Converted],
    inputs: str,
    instead: tuple[Problem, ...] = (),
) -> Result:
    """Write what is made, by place, then the pages that list it; remove what is stale.

    ``inputs`` is the hash of all that was read; ``instead`` tells what could not be made as
    planned. Raise OSError, and ContentError for a mistake of the templates of those pages, with
    nothing written.
    """
    known = frozenset(output.ledger.entries)
    made = {item.place: converted[item.place].data for item in work.to_make}
    found = [problem for each in converted.values() for problem in each.problems]
    warnings = [problem for item in work.items for problem in item.rendered.problems]
    problems = (*work.project.problems, *warnings, *found, *instead)
    left_out = [problem for item in work.rest for problem in item.rendered.problems]
    lang = language(work.project.kit.locale[:2], {})

    def listed(targets: Mapping[str, str]) -> tuple[tuple[Paper, ...], dict[str, Made]]:
        papers = papers_of(work, targets, output.held)
        told = (*problems, *left_out)
        with staying_in({}):
            ready = readiness_of(work, told, papers, lang, work.options.as_handed_round)
        pages = pages_to_write(output, work, targets, papers, ready, made)
        return papers, pages | (events_to_write(output, work, pages) if work.project.event else {})

    planned = {item.place: item.target for item in work.items}
    papers, pages = listed(planned)  # a template's mistake is told before anything is written
    files = {item.place: Made(made[item.place], item.fingerprint) for item in work.to_make}
    written = output.write(files, work.new_word)
    targets = {item.place: written.get(item.place, item.target) for item in work.items}
    kept = [item.target for item in work.current]
    if targets != planned or output.held:  # somebody saved or opened a file meanwhile
        papers, pages = listed(targets)
    places = output.write(pages, work.new_word)
    for page in work.own_pages:
        own = places.get(page) or output.place_of(page, work.new_word)
        if page not in places:
            kept.append(own)
        targets[page] = own
    written |= places
    beside = tuple(
        (place, target)
        for place, target in targets.items()
        if target not in (place, output.held.get(place))
    )
    edited, unknown = told_apart(beside, known)
    removed, left = output.remove(work.stale(output.ledger, targets.values()))
    is_whole = not (beside or left or instead or output.held)
    problems = (*problems, *held_open(output))
    output.end(Last(inputs, tuple(targets.values()), problems) if is_whole else None)
    return Result(
        folder=output.folder,
        made=tuple(written.values()),
        kept=tuple(kept),
        beside=edited,
        unknown=unknown,
        removed=removed,
        left=left,
        differing=tuple((name, each.file) for name, each in differing(papers).items()),
        problems=problems,
    )


def held_open(output: Output) -> Iterator[Problem]:
    """Yield a warning for each file that another program keeps open."""
    for name, target in output.held.items():
        rule = "open-elsewhere" if target else "stale-open-elsewhere"
        values = {"name": f"{output.folder.name}/{name}", "target": target}
        yield Problem(rule, None, "", values)


def told_apart(beside: Pairs, known: frozenset[str]) -> tuple[Pairs, Pairs]:
    """Return the files that were edited by hand, and those that we may never have written.

    ``known`` are the places where we wrote before: what is there and not ours was edited.
    """
    edited = tuple(pair for pair in beside if pair[0] in known)
    return edited, tuple(pair for pair in beside if pair[0] not in known)
