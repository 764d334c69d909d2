"""Files that a warm process holds: what they are, which of the work they do, how to save them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshopkit.desk.drawing import Drawn
from workshopkit.desk.files import in_the_way, is_below
from workshopkit.desk.jobs import job_of
from workshopkit.desk.work import Work
from workshopkit.desk.writing import Made, told_in_the_way, writing_to
from workshopkit.formats.convert import Job
from workshopkit.formats.converted import Spot
from workshopkit.pipeline import Rendered
from workshopkit.problems import Problem, shown_path


@dataclass(frozen=True)
class File:
    """A document as it was last converted."""

    fingerprint: str
    data: bytes
    problems: tuple[Problem, ...] = ()
    spots: tuple[Spot, ...] | None = None
    """Where words lie on its pages; None for a file of ``output/``, which does not say."""


def read_current(work: Work, held: Mapping[str, File]) -> dict[str, File]:
    """Return the files of ``output/`` that are as they would be made and not held yet."""
    return {
        item.name: File(item.fingerprint, (work.options.output / item.target).read_bytes())
        for item in work.current
        if not is_held(held, item.name, item.fingerprint)
    }


def is_held(held: Mapping[str, File], name: str, fingerprint: str | None) -> bool:
    """Tell whether the file that is held of a document came from this markup."""
    return name in held and held[name].fingerprint == fingerprint


def jobs_for_words(
    drawn: Drawn, held: Mapping[str, File], markup: Mapping[str, str]
) -> dict[str, Job]:
    """Return how to lay out again PDFs taken from ``output/``, to learn where their words lie."""
    jobs = {}
    for name, file in held.items():
        document = drawn.document(name)
        if file.spots is None and document and document.format == "pdf" and not document.press:
            jobs[name] = job_of(drawn.project, Rendered(document, markup[name]), file.fingerprint)
    return jobs


def save_held(drawn: Drawn, files: Mapping[str, File]) -> dict[str, Problem]:
    """Write files to ``output/``, each whole and none over what is not ours.

    Return what ``told_aside`` says, and what stands where a folder must go. Raise MachineError.
    """
    home = drawn.project.home
    made = {f"{home}/{name}": Made(file.data, file.fingerprint) for name, file in files.items()}
    blocked = in_the_way(drawn.options.output, made)
    made = {place: each for place, each in made.items() if not is_below(place, blocked)}
    with writing_to(drawn.options.output) as output:
        known = frozenset(output.ledger.entries)
        placed = output.write(made, str(drawn.project.labels["files"]["new"]))
    told = dict(zip(sorted(blocked), told_in_the_way(drawn.options.output, blocked), strict=True))
    return told_aside(drawn.options.output, placed.items(), known) | told


def told_aside(
    folder: Path, placed: Iterable[tuple[str, str]], known: Iterable[str]
) -> dict[str, Problem]:
    """Say, by place, which files stay as they are and where the new ones went.

    ``placed`` pairs the place of each file with where it went; ``known`` are the places where
    we wrote before: what is there and not ours was edited by hand.
    """
    shown = shown_path(folder)
    return {
        place: Problem(
            "edited-by-hand" if place in known else "unknown-file-kept",
            values={"name": f"{shown}/{place}", "target": f"{shown}/{target}"},
        )
        for place, target in placed
        if target != place
    }
