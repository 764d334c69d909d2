"""The scheduler of ``preview`` and ``watch``: at each save, the work is compared again and done.

What is looked at comes first. Reading the kit and drawing happen in one thread, conversions
in processes; everything else is the event loop's.
"""

from __future__ import annotations

import asyncio
import dataclasses
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from workshopkit.desk.drawing import Drawn, compared, draw, judge, work_for, written
from workshopkit.desk.following import follow
from workshopkit.desk.held import File, jobs_for_words, read_current
from workshopkit.desk.holdings import Holdings
from workshopkit.desk.keeper import Keeper
from workshopkit.desk.news import News, problems_in
from workshopkit.desk.queue import Queue
from workshopkit.desk.supposing import Supposed, suppose
from workshopkit.desk.threads import Threads
from workshopkit.desk.work import Work
from workshopkit.desk.worker import Worker
from workshopkit.formats.convert import convert
from workshopkit.memory import Memory
from workshopkit.pipeline import Options, Rendered
from workshopkit.problems import ContentError, MachineError, Problem, UsageError, once
from workshopkit.writer import Rewrite, read_bytes

BREATH = 0.1
"""Seconds left to a page to fetch its slides before other documents are rendered."""
PATIENCE = 2.0
"""Seconds that other documents wait at most for those open in a browser."""
QUIET = 1.0
"""Seconds without work before the page of documents and the stale files are seen to."""
WORKERS = min(4, os.cpu_count() or 1)
"""Processes that convert, of about 200 MB each; one of them may be kept for what is looked at."""


class Scheduler:
    """One warm process around a kit: the last good drawing, the problems, the files made.

    Everything here is read and changed in the event loop's thread.
    """

    def __init__(
        self, options: Options, tell: Callable[[News], None], *, lane: bool = False
    ) -> None:
        """Prepare; ``lane`` keeps a process for the documents being looked at."""
        self.options = options
        self.drawn: Drawn | None = None
        self._tell = tell
        self._memory = Memory()
        self._supposed: tuple[Mapping[Path, bytes], Drawn | None] = ({}, None)
        """What the last supposition put in files, and drew, while nothing was read again since."""
        self._came_true: Mapping[Path, bytes] = {}
        """What was supposed and is drawn, while the files that hold it are still to be read."""
        self._is_reading = False
        self.version = 0
        """Counts what was drawn: it stays when the files that came true are read again."""
        self.saves = int(time.time())
        """Counts what pages had written; it begins with the time: no page of a process before
        has seen more."""
        self._found: tuple[Problem, ...] = ()
        self._judged: tuple[Problem, ...] = ()
        """What was wrong with slides and documents when all was last judged."""
        self._queue = Queue()
        self._holdings = Holdings()
        self._threads = Threads()
        self._keeper = Keeper(self._holdings, self._threads)
        self._woken = asyncio.Condition()
        self._touched = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()
        self._askers = 0
        self._is_quiet = asyncio.Event()
        self._is_quiet.set()
        self._saves: asyncio.Queue[list[Path]] = asyncio.Queue()
        self._workers = [Worker() for _ in range(max(2, options.jobs or WORKERS))]
        self._lane = lane
        self._is_prepared = False
        self.is_complete = False
        """Whether ``output/`` is as a build leaves it, page of documents included."""

    @property
    def files(self) -> Mapping[str, File]:
        """The file held of each document, of whatever save it is."""
        return self._holdings.files

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong now: errors first, then by place."""
        told = once((*self._found, *self._keeper.problems, *self._holdings.problems))
        return tuple(sorted(told, key=lambda each: (each.severity != "error", each.sort_key())))

    @property
    def pending(self) -> frozenset[str]:
        """The documents that are not made yet as they should be."""
        return frozenset(name for name in self._queue.names if not self.is_current(name))

    def is_current(self, name: str) -> bool:
        """Tell whether the file we have of a document says what the kit says now."""
        return self._holdings.is_current(name)

    def place(self, name: str) -> str:
        """Return the path of a document below ``output/``."""
        return f"{self.drawn.project.home}/{name}" if self.drawn else name

    async def look(self, name: str) -> None:
        """Convert this document before the others from now on."""
        self._queue.look(name)
        await self._wake()

    def look_away(self, name: str) -> None:
        """Forget one ``look``."""
        self._queue.look_away(name)

    def markup(self, name: str) -> str:
        """Return the markup that a document was last written in."""
        return self._holdings.markup.get(name, "")

    async def change(self, options: Options) -> None:
        """Draw again with other options."""
        self.options = options
        await self.refresh()

    async def suppose(self, rewrites: Iterable[Rewrite], page: str = "") -> Supposed:
        """Return the kit as it would be with other files, and what would then be wrong."""
        instead = {each.file: each.after for each in rewrites if each.after is not None}
        version, saves = self.version, self.saves
        known = self.problems if self._is_prepared else (*self.problems, *self._judged)
        found: Supposed = await self._threads.think(
            suppose, self.options, self._memory, instead, known, page
        )
        drawn = dataclasses.replace(found[0], saves=saves) if found[0] else None
        self._supposed = (instead, drawn) if self.version == version else ({}, None)
        return drawn, found[1]

    def come_true(self, rewrites: Iterable[Rewrite]) -> None:
        """Show at once what was supposed, now that its files hold it; they are read as ever.

        While a save is being read it says what is drawn next. One whose documents are compared
        is overtaken.
        """
        self.saves += 1
        instead, drawn = self._supposed
        written = {each.file: each.after for each in rewrites}
        if drawn is None or not written or written != instead or self._is_reading:
            return
        before, self._came_true = self.drawn, instead
        self.drawn = dataclasses.replace(drawn, saves=self.saves)
        self.version += 1
        self._tell_drawn(before, restyled=False)

    def _tell_drawn(self, before: Drawn | None, *, restyled: bool) -> frozenset[str]:
        """Tell the pages what was drawn, and return the decks that no longer look the same."""
        changed = self.drawn.changed_since(before, restyled) if self.drawn else {}
        self._tell(News("drawn", tuple(changed), changed))
        return frozenset(changed)

    @contextmanager
    def attending(self) -> Iterator[None]:
        """Answer somebody: what can wait does not begin meanwhile."""
        self._askers += 1
        self._is_quiet.clear()
        try:
            yield
        finally:
            self._askers -= 1
            if not self._askers:
                self._is_quiet.set()

    async def _wait_for_quiet(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._is_quiet.wait()

    async def think(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Call what reads files or measures, between two drawings."""
        return await self._threads.think(function, *arguments)

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
                tasks.create_task(self._watch())
                await asyncio.sleep(0)  # the watcher is set: no save is missed from here on
                await self.refresh()
                while True:
                    changes = await self._saves.get()
                    while not self._saves.empty():
                        changes += self._saves.get_nowait()
                    await self.refresh(changes)
        finally:
            for worker in self._workers:
                worker.close()
            self._keeper.close()
            self._threads.close()

    async def refresh(self, changes: Iterable[Path] = ()) -> None:
        """Read the kit and draw it again; want the conversion of what changed.

        A kit that cannot be read leaves the last good drawing, and says why. What was saved
        meanwhile is drawn at once: documents and slides are compared and judged after it.
        """
        async with self._one_at_a_time:
            try:
                await self._refresh(changes)
            except Exception as error:
                self._found = problems_in(error)
                self._tell(News("problems"))

    async def _refresh(self, changes: Iterable[Path]) -> None:
        if self._came_true:  # the pages fetch it first
            await asyncio.sleep(BREATH)
        came_true, self._came_true = self._came_true, {}
        templates = _real(self.options.templates)
        restyled = any(_real(path).is_relative_to(templates) for path in changes)
        if not await asyncio.to_thread(_is_all, changes, came_true):
            self._supposed, self.version = ({}, None), self.version + 1
        self._is_reading, saves = True, self.saves
        try:
            drawn = await self._threads.think(draw, self.options, self._memory)
        finally:
            self._is_reading = False
        self._is_prepared = self.is_complete = False
        drawn = dataclasses.replace(drawn, saves=saves)
        before, self.drawn = self.drawn, drawn
        self._found = drawn.project.problems
        changed = self._tell_drawn(before, restyled=restyled)
        looked = self._queue.looked
        if looked & changed:
            await asyncio.sleep(BREATH)
        if looked and not self._is_overtaken():
            first = await self._threads.think(work_for, drawn, self._memory, looked)
            self._holdings.learn(first)
            self._want(first)
            names = (item.name for item in first.to_make)
            coming = [name for name in names if self._queue.is_waiting(name)]
            await self._wake()
            await self._let_pass(coming)
        if self._is_overtaken():
            return
        await self._wait_for_quiet()
        problems = await self._threads.think(judge, drawn)
        if not await self._compare(drawn, self._is_overtaken):
            return
        self._found, self._judged = (*drawn.project.problems, *problems), tuple(problems)
        self._is_prepared = True
        self._tell(News("problems"))
        await self._save()
        await self._wake()

    async def _compare(self, drawn: Drawn, is_over: Callable[[], bool] = lambda: False) -> bool:
        """Compare every document with what is held and what is in ``output/``.

        They are written one at a time: whoever types does not wait for all of them. Tell
        whether it was done: it is given up once ``is_over`` says so.
        """
        rendered: tuple[Rendered, ...] = ()
        for document in drawn.documents:
            await self._wait_for_quiet()
            if is_over():
                return False
            rendered += await self._threads.think(written, drawn, self._memory, [document])
        work: Work = await self._threads.think(compared, drawn, rendered)
        current = await self._threads.think(read_current, work, self.files)
        self._holdings.start_over(work, current)
        self._queue.forget()
        self._want(work)
        self._keeper.compare(self.options, work)
        self.options = dataclasses.replace(self.options, force=False)
        return True

    def _want(self, work: Work) -> None:
        """Want the documents of a work that are neither held nor in hand."""
        self._queue.want(
            {
                item.name: work.job(item)
                for item in work.to_make
                if not self.is_current(item.name)
                and not self._queue.is_busy(item.name, item.fingerprint)
            }
        )

    async def _watch(self) -> None:
        async for changes in follow(self.options.content, self.options.templates):
            self._saves.put_nowait(changes)
            async with self._woken:
                self._woken.notify_all()

    def _is_overtaken(self) -> bool:
        """Tell whether something was saved since: it is shown before the rest is thought of."""
        return bool(self._came_true) or not self._saves.empty()

    async def _convert(self, worker: Worker, *, only_looked: bool) -> None:
        """Have a worker do the jobs of the queue, one after the other, for ever."""
        while True:
            async with self._woken:
                await self._woken.wait_for(lambda: self._queue.next(only_looked=only_looked))
                name = self._queue.next(only_looked=only_looked)
                assert name is not None
                job = self._queue.take(name)
            try:
                made = await self._threads.wait_for(worker.call, convert, job)
            except Exception as error:
                self._holdings.fail(name, job, problems_in(error, name))
            else:
                if taken := self._holdings.take(name, job, made):
                    self._tell(News(taken, (name,)))
                    await self._save()
            self._queue.done(name)
            self._tell(News("problems"))
            await self._wake()

    def _want_words(self) -> None:
        """Have the files looked at laid out again when nothing says where their words lie."""
        idle = {
            name: self.files[name]
            for name in self._queue.looked & self.files.keys()
            if self.is_current(name) and not self._queue.is_busy(name)
        }
        if self.drawn:
            jobs = jobs_for_words(self.drawn, idle, self._holdings.markup)
            self._queue.want_unless_waiting(jobs)

    async def _let_pass(self, names: Iterable[str]) -> None:
        """Give way to the documents looked at, for a while, before thinking of the others."""
        wanted = frozenset(names)
        if not wanted:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE), self._woken:
                await self._woken.wait_for(
                    lambda: self._is_overtaken() or not wanted & self.pending
                )
            await asyncio.sleep(BREATH)

    async def _finish(self) -> None:
        """When all is made and good, leave ``output/`` as a build would: page, stale files."""
        while True:
            await self._touched.wait()
            self._touched.clear()
            await asyncio.sleep(QUIET)
            if self.pending or not self._is_good():
                continue
            if not await self._keeper.finish(self.options):
                await self._mend()
                continue
            self.is_complete = not self.pending and self._is_prepared
            self._tell(News("ready"))

    async def _mend(self) -> None:
        """Write or make again what is no longer in ``output/`` as it was."""
        async with self._one_at_a_time:
            if self.drawn is None or not self._is_prepared:
                return
            await self._compare(self.drawn)
            lost = bool(self._holdings.unsaved)
            await self._save()
        if self.pending or (lost and not self._holdings.unsaved):
            await self._wake()

    async def _save(self) -> None:
        """Write what is made and not yet written, unless anything is an error."""
        if self.drawn and self._is_good():
            await self._keeper.save(self.drawn)

    def _is_good(self) -> bool:
        """Tell whether the whole kit is compared, and nothing of it an error."""
        found = (*self._found, *self._holdings.problems)
        return self._is_prepared and not any(each.severity == "error" for each in found)

    async def _wake(self) -> None:
        self._want_words()
        self._touched.set()
        async with self._woken:
            self._woken.notify_all()


def _real(file: Path) -> Path:
    """Return where a path leads; a link in circles leads to itself."""
    return Path(os.path.realpath(file))


def _is_all(changes: Iterable[Path], came_true: Mapping[Path, bytes]) -> bool:
    """Tell whether a save is that of what came true alone, which the disk holds.

    A name that begins with a dot is no file of the kit: what is written first has one.
    """
    known = {_real(file): data for file, data in came_true.items()}
    touched = {_real(file) for file in changes if not file.name.startswith(".")}
    try:
        return (
            bool(touched)
            and touched <= known.keys()
            and all(read_bytes(file) == data for file, data in known.items())
        )
    except OSError:
        return False
