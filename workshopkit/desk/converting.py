"""Jobs → their files, on every core where forking is safe."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor

from workshopkit.desk.scratch import end_with_parent, scratch_folder
from workshopkit.formats.convert import Job, convert
from workshopkit.formats.converted import Converted

Progress = Callable[[str, int, int], None]
"""Called with the document in hand, its rank from 1 and the number of documents."""


def convert_all(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    """Convert every job, in processes where forking is safe (Linux) and worth it."""
    workers = min(workers or os.cpu_count() or 1, len(jobs))
    with scratch_folder():
        return _converted(jobs, workers, progress)


def _converted(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    done: dict[str, Converted] = {}
    if workers < 2 or not sys.platform.startswith("linux"):
        for rank, (name, job) in enumerate(jobs.items(), start=1):
            progress(name, rank, len(jobs))
            done[name] = convert(job)
        return done
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, context, end_with_parent) as pool:
        results = pool.map(convert, jobs.values())
        for rank, name in enumerate(jobs, start=1):
            progress(name, rank, len(jobs))
            done[name] = next(results)
    return done
