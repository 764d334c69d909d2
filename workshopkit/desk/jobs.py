"""A rendered document → the job that converts it: what it needs, and no more."""

from __future__ import annotations

import re

from workshopkit.formats.convert import Job
from workshopkit.pipeline import Project, Rendered

_NAMED = re.compile(r'data-(?:text|source)="([^"]+)"')
"""The identifiers that a markup holds."""


def job_of(project: Project, rendered: Rendered, fingerprint: str) -> Job:
    """Return what the conversion of a rendered document needs."""
    deck, known = rendered.deck, project.kit.sources
    named = set(_NAMED.findall(rendered.markup))
    return Job(
        document=project.called(rendered.document),
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
