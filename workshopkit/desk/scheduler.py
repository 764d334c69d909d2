"""The scheduler of ``preview`` and ``watch``: at each save, the work is compared again and done.

What is looked at comes first. Reading the kit and drawing happen in one thread, conversions
in processes; everything else is the event loop's.
"""

from __future__ import annotations

import asyncio
import dataclasses
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from watchfiles import awatch

from workshopkit.desk.build import finish
from workshopkit.desk.drawing import Drawn, draw, judge, work_for
from workshopkit.desk.held import (
    File,
    is_held,
    jobs_for_words,
    read_current,
    save_held,
    told_aside,
)
from workshopkit.desk.work import Work
from workshopkit.desk.worker import Worker
from workshopkit.formats.convert import Job, convert
from workshopkit.formats.converted import Converted
from workshopkit.memory import Memory
from workshopkit.pipeline import Options
from workshopkit.problems import ContentError, MachineError, Problem, UsageError, once

STEP = 10
"""Milliseconds without a further save before one is acted upon."""
BREATH = 0.1
"""Seconds left to a page to fetch its slides before other documents are rendered."""
PATIENCE = 2.0
"""Seconds that other documents wait at most for those open in a browser."""
QUIET = 1.0
"""Seconds without work before the page of documents and the stale files are seen to."""
WORKERS = min(4, os.cpu_count() or 1)
"""Processes that convert, of about 200 MB each; one of them may be kept for what is looked at."""


@dataclass(frozen=True)
class News:
    """Something happened: slides drawn again, documents made, words placed, problems found.

    ``names`` are the documents concerned, ``slides`` those of each deck that changed: none
    for all. ``ready`` says that nothing is left to do.
    """

    kind: Literal["drawn", "made", "placed", "problems", "ready"]
    names: tuple[str, ...] = ()
    slides: Mapping[str, tuple[int, ...]] = dataclasses.field(default_factory=dict)


class Scheduler:
    """One warm process around a kit: the last good drawing, the problems, the files made.

    Everything here is read and changed in the event loop's thread; reading the kit and
    drawing happen in one other thread, conversions in processes.
    """

    def __init__(
        self, options: Options, tell: Callable[[News], None], *, lane: bool = False
    ) -> None:
        """Prepare; ``lane`` keeps a process for the documents being looked at."""
        self.options = options
        self.drawn: Drawn | None = None
        self.files: dict[str, File] = {}
        self._tell = tell
        self._memory = Memory()
        self._found: tuple[Problem, ...] = ()
        self._broken: dict[str, tuple[Problem, ...]] = {}
        self._saving: tuple[Problem, ...] = ()
        self._aside: dict[str, Problem] = {}
        self._unsaved: set[str] = set()
        self._prints: dict[str, str] = {}
        self._markup: dict[str, str] = {}
        self._wanted: dict[str, Job] = {}
        self._busy: dict[str, str] = {}
        self._looked: Counter[str] = Counter()
        self._woken = asyncio.Condition()
        self._touched = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()
        self._writing = asyncio.Lock()
        self._engine = ThreadPoolExecutor(1, "engine")
        self._threads = ThreadPoolExecutor(thread_name_prefix="conversion")
        self._clerk = Worker()
        self._workers = [Worker() for _ in range(max(2, options.jobs or WORKERS))]
        self._lane = lane
        self._is_prepared = False
        self.is_complete = False
        """Whether ``output/`` is as a build leaves it, page of documents included."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong now: errors first, then by place."""
        pages = [each for name in self._prints for each in self._problems_of(name)]
        told = (*self._found, *self._saving, *self._aside.values(), *pages)
        return tuple(
            sorted(once(told), key=lambda each: (each.severity != "error", each.sort_key()))
        )

    @property
    def pending(self) -> frozenset[str]:
        """The documents that are not made yet as they should be."""
        names = [*self._wanted, *self._busy]
        return frozenset(name for name in names if not self.is_current(name))

    def is_current(self, name: str) -> bool:
        """Tell whether the file we have of a document says what the kit says now."""
        return is_held(self.files, name, self._prints.get(name))

    def place(self, name: str) -> str:
        """Return the path of a document below ``output/``."""
        return f"{self.drawn.project.home}/{name}" if self.drawn else name

    async def look(self, name: str) -> None:
        """Convert this document before the others from now on."""
        self._looked[name] += 1
        await self._wake()

    def look_away(self, name: str) -> None:
        """Forget one ``look``."""
        self._looked[name] -= 1

    def markup(self, name: str) -> str:
        """Return the markup that a document was last written in."""
        return self._markup.get(name, "")

    async def change(self, options: Options) -> None:
        """Draw again with other options."""
        self.options = options
        await self.refresh()

    def begin(self) -> None:
        """Draw for the first time; a kit that cannot be read is told like any other mistake.

        Raise UsageError or MachineError: waiting for a save would not mend that.
        """
        try:
            self.drawn = draw(self.options, self._memory)
        except (UsageError, MachineError):
            raise
        except ContentError as error:
            self._found = error.problems

    async def run(self) -> None:
        """Build, then follow the saves until cancelled."""
        for worker in self._workers:
            worker.start()
        try:
            async with asyncio.TaskGroup() as tasks:
                for rank, worker in enumerate(self._workers):
                    tasks.create_task(self._convert(worker, only_looked=self._lane and rank == 0))
                tasks.create_task(self._finish())
                saves: asyncio.Queue[list[Path]] = asyncio.Queue()
                tasks.create_task(self._watch(saves))
                await asyncio.sleep(0)  # the watcher is set: no save is missed from here on
                await self.refresh()
                while True:
                    await self.refresh(await saves.get())
        finally:
            for worker in (*self._workers, self._clerk):
                worker.close()
            self._engine.shutdown(wait=False, cancel_futures=True)
            self._threads.shutdown(wait=False, cancel_futures=True)

    async def refresh(self, changes: Iterable[Path] = ()) -> None:
        """Read the kit and draw it again; want the conversion of what changed.

        A kit that cannot be read leaves the last good drawing, and says why.
        """
        async with self._one_at_a_time:
            await self._refresh(changes)

    async def _refresh(self, changes: Iterable[Path]) -> None:
        templates = self.options.templates.resolve()
        restyled = any(path.resolve().is_relative_to(templates) for path in changes)
        try:
            drawn = await self._think(draw, self.options, self._memory)
        except Exception as error:
            self._found = problems_in(error)
            self._tell(News("problems"))
            return
        self._is_prepared = self.is_complete = False
        before, self.drawn = self.drawn, drawn
        self._found = drawn.project.problems
        changed = drawn.changed_since(before, restyled)
        self._tell(News("drawn", tuple(changed), changed))
        looked = {name for name, count in self._looked.items() if count > 0}
        if looked & set(changed):
            await asyncio.sleep(BREATH)
        try:
            if looked:
                first = await self._think(work_for, drawn, self._memory, looked)
                self._learn(first)
                coming = [item.name for item in first.to_make if item.name in self._wanted]
                await self._wake()
                await self._let_pass(coming)
            problems = await self._think(judge, drawn)
            await self._compare(drawn)
        except Exception as error:
            self._found = problems_in(error)
            self._tell(News("problems"))
            return
        self._found = (*drawn.project.problems, *problems)
        self._is_prepared = True
        self._tell(News("problems"))
        await self._save()
        await self._wake()

    async def _compare(self, drawn: Drawn) -> None:
        """Compare every document with what is held and what is in ``output/``."""
        work: Work = await self._think(work_for, drawn, self._memory)
        current = await self._think(read_current, work, self.files)
        self._prints, self._markup, self._wanted = {}, {}, {}
        self._learn(work)
        names = self._prints
        self._broken = {name: found for name, found in self._broken.items() if name in names}
        self.files = {name: file for name, file in self.files.items() if name in names} | current
        self._unsaved = {item.name for item in work.to_make if self.is_current(item.name)}
        edited = [item.place for item in work.items if item.was_ours]
        self._aside = told_aside(self.options.output, work.beside, edited)
        self.options = dataclasses.replace(self.options, force=False)

    def _learn(self, work: Work) -> None:
        """Take in what documents should be; want those that are neither held nor in hand."""
        self._prints |= {item.name: item.fingerprint for item in work.items}
        self._markup |= {item.name: item.rendered.markup for item in work.items}
        for item in work.to_make:
            if not self._is_in_hand(item.name, item.fingerprint):
                self._wanted[item.name] = work.job(item)

    async def _watch(self, saves: asyncio.Queue[list[Path]]) -> None:
        folders = (self.options.content, self.options.templates)
        async for changes in awatch(*folders, step=STEP):
            saves.put_nowait([Path(path) for _, path in changes])

    async def _convert(self, worker: Worker, *, only_looked: bool) -> None:
        while True:
            async with self._woken:
                await self._woken.wait_for(lambda: self._next(only_looked=only_looked))
                name = self._next(only_looked=only_looked)
                assert name is not None
                job = self._wanted.pop(name)
                self._busy[name] = job.fingerprint
            try:
                made = await self._in_thread(worker.call, convert, job)
            except Exception as error:
                if not self._is_made(name, job):
                    self._broken[name] = problems_in(error, name)
                else:  # its words are not to be clicked, and that is all
                    self.files[name] = dataclasses.replace(self.files[name], spots=())
            else:
                self._broken.pop(name, None)
                if self._prints.get(name) == job.fingerprint:
                    self._take(name, job, made)
                    await self._save()
            del self._busy[name]
            self._tell(News("problems"))
            await self._wake()

    def _take(self, name: str, job: Job, made: Converted) -> None:
        """Have a document, or what the file that we have of it did not say."""
        file = File(job.fingerprint, made.data, made.problems, made.spots)
        is_made = self._is_made(name, job)
        if is_made:
            file = dataclasses.replace(file, data=self.files[name].data)
        else:
            self._unsaved.add(name)
        self.files[name] = file
        self._tell(News("placed" if is_made else "made", (name,)))

    def _is_made(self, name: str, job: Job) -> bool:
        return is_held(self.files, name, job.fingerprint)

    def _want_spots(self) -> None:
        """Have the files looked at laid out again when nothing says where their words lie."""
        idle = {
            name: file
            for name, file in self.files.items()
            if self._looked[name] > 0 and self.is_current(name) and name not in self._busy
        }
        if self.drawn:
            self._wanted = jobs_for_words(self.drawn, idle, self._markup) | self._wanted

    async def _let_pass(self, jobs: Iterable[str]) -> None:
        """Give way to the documents looked at, for a while, before thinking of the others."""
        wanted = frozenset(jobs)
        if not wanted:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE), self._woken:
                await self._woken.wait_for(lambda: not wanted & self.pending)
            await asyncio.sleep(BREATH)

    def _is_in_hand(self, name: str, fingerprint: str) -> bool:
        return self.is_current(name) or self._busy.get(name) == fingerprint

    def _next(self, *, only_looked: bool) -> str | None:
        free = [name for name in self._wanted if name not in self._busy]
        looked = [name for name in free if self._looked[name] > 0]
        return next(iter(looked if only_looked else looked + free), None)

    async def _finish(self) -> None:
        """When all is made and good, leave ``output/`` as a build would: page, stale files."""
        while True:
            await self._touched.wait()
            self._touched.clear()
            await asyncio.sleep(QUIET)
            if self.pending or not self._is_prepared or self._has_errors():
                continue
            try:
                async with self._writing:
                    done = await self._in_thread(self._clerk.call, finish, self.options)
                if done is None:
                    await self._mend()
                    continue
                aside = told_aside(done.folder, (*done.beside, *done.unknown), dict(done.beside))
                self._aside, self._saving = aside, ()
            except Exception as error:
                self._saving = problems_in(error)
            self.is_complete = not self.pending and self._is_prepared
            self._tell(News("ready"))

    async def _mend(self) -> None:
        """Write or make again what is no longer in ``output/`` as it was."""
        async with self._one_at_a_time:
            if self.drawn is None or not self._is_prepared:
                return
            await self._compare(self.drawn)
            lost = bool(self._unsaved)
            await self._save()
        if self._wanted or (lost and not self._unsaved):
            await self._wake()

    async def _save(self) -> None:
        """Write what is made and not yet written, unless anything is an error."""
        unsaved = {name: self.files[name] for name in self._unsaved if self.is_current(name)}
        if not unsaved or not self._is_prepared or self._has_errors():
            return
        try:
            async with self._writing:
                kept = await self._think(save_held, self.drawn, unsaved)
        except Exception as error:
            self._saving = problems_in(error)
            return
        self._saving = ()
        self._unsaved -= {name for name, file in unsaved.items() if self.files.get(name) is file}
        for name in unsaved:
            self._aside.pop(self.place(name), None)
        self._aside |= kept

    def _has_errors(self) -> bool:
        found = [*self._found, *(each for name in self._prints for each in self._problems_of(name))]
        return any(problem.severity == "error" for problem in found)

    def _problems_of(self, name: str) -> tuple[Problem, ...]:
        file = self.files.get(name)
        return (*(file.problems if file else ()), *self._broken.get(name, ()))

    async def _think(self, function: Callable[..., Any], *arguments: Any) -> Any:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._engine, function, *arguments)

    async def _in_thread(self, function: Callable[..., Any], *arguments: Any) -> Any:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, function, *arguments)

    async def _wake(self) -> None:
        self._want_spots()
        self._touched.set()
        async with self._woken:
            self._woken.notify_all()


def problems_in(error: Exception, name: str = "") -> tuple[Problem, ...]:
    """Return what an exception complains about; one that nobody foresaw is told as it is."""
    if isinstance(error, ContentError):
        return error.problems
    detail = f"{name}: {error!r}" if name else repr(error)
    return (Problem("preview-failed", None, "", {"detail": detail}),)
