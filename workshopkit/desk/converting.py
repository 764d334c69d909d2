"""Jobs → their files, on every core."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from workshopkit.desk.scratch import end_with_parent, scratch_folder, sweep_folders
from workshopkit.formats.convert import Job, convert
from workshopkit.formats.converted import Converted

Progress = Callable[[str, int, int], None]
"""Called with the document in hand, its rank from 1 and the number of documents."""


START = "fork" if sys.platform.startswith("linux") else "spawn"
"""How a process begins: as a copy of this one where that is safe, else reading everything anew."""
WORTH = {"fork": 1, "spawn": 12}
"""The documents for which it is worth beginning one more process."""


def convert_all(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    """Convert every job, in as many processes as are worth it."""
    workers = min(workers or os.cpu_count() or 1, len(jobs) // WORTH[START])
    if workers < 2:
        # A process keeps its fonts for its next build: their folder goes when it ends.
        sweep_folders(Path(tempfile.gettempdir()))
        return _here(jobs, progress)
    with scratch_folder() as scratch:
        return _in_processes(jobs, workers, progress, scratch)


def _here(jobs: Mapping[str, Job], progress: Progress) -> dict[str, Converted]:
    done: dict[str, Converted] = {}
    for rank, (name, job) in enumerate(jobs.items(), start=1):
        progress(name, rank, len(jobs))
        done[name] = convert(job)
    return done


def _in_processes(
    jobs: Mapping[str, Job], workers: int, progress: Progress, scratch: Path
) -> dict[str, Converted]:
    done: dict[str, Converted] = {}
    context = multiprocessing.get_context(START)
    with ProcessPoolExecutor(workers, context, _begin, (str(scratch),)) as pool:
        results = pool.map(convert, jobs.values())
        for rank, name in enumerate(jobs, start=1):
            progress(name, rank, len(jobs))
            done[name] = next(results)
    return done


def _begin(scratch: str) -> None:
    """Prepare a process of the pool. One that began anew ends at Ctrl-C, without a word."""
    if START == "spawn":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        tempfile.tempdir = scratch
    end_with_parent()
