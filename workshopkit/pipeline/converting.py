"""Markup → bytes, on every core where forking is safe."""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor

from workshopkit.formats.convert import Job, convert
from workshopkit.formats.converted import Converted
from workshopkit.pipeline.project import Project
from workshopkit.pipeline.rendering import Rendered

_NAMED = re.compile(r'data-(?:text|source)="([^"]+)"')
"""The identifiers that a markup holds."""

Progress = Callable[[str, int, int], None]
"""Called with the document in hand, its rank from 1 and the number of documents."""


def convert_all(jobs: Mapping[str, Job], workers: int, progress: Progress) -> dict[str, Converted]:
    """Convert every job, in processes where forking is safe (Linux) and worth it."""
    workers = min(workers or os.cpu_count() or 1, len(jobs))
    done: dict[str, Converted] = {}
    if workers < 2 or not sys.platform.startswith("linux"):
        for rank, (name, job) in enumerate(jobs.items(), start=1):
            progress(name, rank, len(jobs))
            done[name] = convert(job)
        return done
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        results = pool.map(convert, jobs.values())
        for rank, name in enumerate(jobs, start=1):
            progress(name, rank, len(jobs))
            done[name] = next(results)
    return done


def job_of(project: Project, rendered: Rendered, fingerprint: str) -> Job:
    """Return what the conversion of a rendered document needs."""
    deck, known = rendered.deck, project.kit.sources
    named = set(_NAMED.findall(rendered.markup))
    return Job(
        format=rendered.document.format,
        markup=rendered.markup,
        fingerprint=fingerprint,
        deck=deck,
        theme=project.theme,
        layouts=project.layouts if deck else None,
        press=rendered.document.press,
        print_only=str(project.labels["files"]["print-only"]),
        words=project.labels["deck"] if deck else {},
        font=project.font,
        templates=project.folder,
        families=project.families,
        sources={name: known[name] for name in sorted(named) if name in known},
        forms=rendered.document.edition == "fillable",
        base=project.adopted.base if project.adopted else None,
    )
