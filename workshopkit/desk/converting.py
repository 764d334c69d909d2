"""Jobs → their files, on every core."""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from queue import SimpleQueue

from workshopkit.desk.scratch import end_with_parent, scratch_folder, sweep_folders
from workshopkit.desk.worker import Ended, Worker
from workshopkit.formats.convert import Job, convert
from workshopkit.formats.converted import Converted
from workshopkit.problems import MachineError, Problem

Progress = Callable[[str, int, int], None]
"""Called with the document in hand, its rank from 1 and the number of documents."""


START = "fork" if sys.platform.startswith("linux") else "spawn"
"""How a process begins: as a copy of this one where that is safe, else reading everything anew."""
WORTH = {"fork": 1, "spawn": 12}
"""The documents for which it is worth beginning one more process."""


def convert_all(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    """Convert every job, in as many processes as are worth it. Raise MachineError if one dies."""
    workers = min(workers or os.cpu_count() or 1, len(jobs) // WORTH[START])
    if workers < 2:
        # A process keeps its fonts for its next build: their folder goes when it ends.
        sweep_folders(Path(tempfile.gettempdir()))
        return _gathered(jobs, map(convert, jobs.values()), progress)
    try:
        if START == "spawn":
            return _in_workers(jobs, workers, progress)
        with scratch_folder():
            return _in_copies(jobs, workers, progress)
    except (BrokenProcessPool, Ended) as error:
        raise MachineError([Problem("process-ended", None)]) from error


def _in_copies(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, context, end_with_parent) as pool:
        return _gathered(jobs, pool.map(convert, jobs.values()), progress)


def _in_workers(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    free = SimpleQueue[Worker]()
    processes = [Worker(kept_pages=0) for _ in range(workers)]
    for each in processes:
        free.put(each)

    def convert_there(job: Job) -> Converted:
        worker = free.get()
        try:
            done: Converted = worker.call(convert, job)
            return done
        finally:
            free.put(worker)

    threads = ThreadPoolExecutor(workers)
    try:
        return _gathered(jobs, threads.map(convert_there, jobs.values()), progress)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for each in processes:
            each.close()
        threads.shutdown()


def _gathered(
    jobs: Iterable[str], results: Iterator[Converted], progress: Progress
) -> dict[str, Converted]:
    names = tuple(jobs)
    done: dict[str, Converted] = {}
    for rank, name in enumerate(names, start=1):
        progress(name, rank, len(names))
        done[name] = next(results)
    return done
