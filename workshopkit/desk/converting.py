"""Jobs → their files, on every core where forking is safe."""

from __future__ import annotations

import multiprocessing
import os
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


def convert_all(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    """Convert every job, in processes where forking is safe (Linux) and worth it."""
    workers = min(workers or os.cpu_count() or 1, len(jobs))
    if workers < 2 or not sys.platform.startswith("linux"):
        # A process keeps its fonts for its next build: their folder goes when it ends.
        sweep_folders(Path(tempfile.gettempdir()))
        return _here(jobs, progress)
    with scratch_folder():
        return _in_processes(jobs, workers, progress)


def _here(jobs: Mapping[str, Job], progress: Progress) -> dict[str, Converted]:
    done: dict[str, Converted] = {}
    for rank, (name, job) in enumerate(jobs.items(), start=1):
        progress(name, rank, len(jobs))
        done[name] = convert(job)
    return done


def _in_processes(
    jobs: Mapping[str, Job], workers: int, progress: Progress
) -> dict[str, Converted]:
    done: dict[str, Converted] = {}
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, context, end_with_parent) as pool:
        results = pool.map(convert, jobs.values())
        for rank, name in enumerate(jobs, start=1):
            progress(name, rank, len(jobs))
            done[name] = next(results)
    return done
