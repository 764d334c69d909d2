"""Files held by a warm process → ``output/``, as a build would leave it."""

from __future__ import annotations

import asyncio

from workshopkit.desk.build import finish
from workshopkit.desk.drawing import Drawn
from workshopkit.desk.held import save_held, told_aside
from workshopkit.desk.holdings import Holdings
from workshopkit.desk.news import problems_in
from workshopkit.desk.threads import Threads
from workshopkit.desk.work import Work
from workshopkit.desk.worker import Worker
from workshopkit.pipeline import Options
from workshopkit.problems import Problem


class Keeper:
    """Writes what is held, one write at a time, and remembers what could not be written."""

    def __init__(self, holdings: Holdings, threads: Threads) -> None:
        self._holdings = holdings
        self._threads = threads
        self._clerk = Worker()
        self._writing = asyncio.Lock()
        self._failed: tuple[Problem, ...] = ()
        self._beside: dict[str, Problem] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be written, and what was left as it is because it is not ours."""
        return (*self._failed, *self._beside.values())

    def compare(self, options: Options, work: Work) -> None:
        """Know which files of ``output/`` are not ours, from a whole work."""
        edited = [item.place for item in work.items if item.was_ours]
        self._beside = told_aside(options.output, work.beside, edited)

    async def save(self, drawn: Drawn) -> None:
        """Write what is made and not yet written."""
        if not (unsaved := self._holdings.unsaved):
            return
        try:
            async with self._writing:
                kept = await self._threads.think(save_held, drawn, unsaved)
        except Exception as error:
            self._failed = problems_in(error)
            return
        self._failed = ()
        self._holdings.saved(unsaved)
        for name in unsaved:
            self._beside.pop(f"{drawn.project.home}/{name}", None)
        self._beside |= kept

    async def finish(self, options: Options) -> bool:
        """See to the page of documents and the stale files, as a build does when all is made.

        Return False when something is left to make: ``output/`` is not as it was.
        """
        try:
            async with self._writing:
                done = await self._threads.wait_for(self._clerk.call, finish, options)
            if done is None:
                return False
            beside = dict(done.beside)
            self._beside = told_aside(done.folder, (*done.beside, *done.unknown), beside)
            self._failed = tuple(each for each in done.problems if each.severity == "error")
        except Exception as error:
            self._failed = problems_in(error)
        return True

    def close(self) -> None:
        """End the process that sees to the page."""
        self._clerk.close()
