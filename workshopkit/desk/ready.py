"""The kit beside ``output/`` as it is → whether one is ready for the stage; nothing is written."""

from __future__ import annotations

from workshopkit.desk.build import compared, told_by
from workshopkit.desk.files import hashes_in
from workshopkit.desk.ledger import read_ledger
from workshopkit.desk.readiness import papers_of, readiness_of, unreadable
from workshopkit.index_page import Readiness
from workshopkit.memory import Memory
from workshopkit.pipeline import Options, load
from workshopkit.problems import ContentError, MachineError, UsageError

__all__ = ["Readiness", "ready"]


def ready(options: Options, lang: str, memory: Memory | None = None) -> Readiness:
    """Return what there is to know before the day, in the words of ``lang``.

    A kit that cannot be built is not ready. Raise UsageError or MachineError.
    """
    memory = memory or Memory()
    ledger, found = read_ledger(options.output), hashes_in(options.output)
    try:
        project = load(options, memory)
        work = compared(project, options, ledger, found, memory)
    except (UsageError, MachineError):
        raise
    except ContentError as error:
        return unreadable(error.problems, lang)
    rendered = [item.rendered for item in (*work.items, *work.rest)]
    problems = (*project.problems, *told_by(rendered))
    return readiness_of(work, problems, papers_of(work), lang)
