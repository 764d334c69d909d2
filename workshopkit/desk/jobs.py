"""A rendered document → the job that converts it: what it needs, and no more."""

from __future__ import annotations

from workshopkit.formats.convert import Job
from workshopkit.pipeline import Project, Rendered
from workshopkit.templating import named_in


def job_of(project: Project, rendered: Rendered, fingerprint: str) -> Job:
    """Return what the conversion of a rendered document needs."""
    deck, known = rendered.deck, project.kit.sources
    return Job(
        document=rendered.document,
        called=project.called(rendered.document),
        markup=rendered.markup,
        fingerprint=fingerprint,
        faces=project.font,
        sources={name: known[name] for name in named_in(rendered.markup) if name in known},
        words=project.labels["deck" if deck else "files"],
        deck=deck,
        layouts=project.layouts if deck else None,
        base=project.own_template.base if project.own_template else None,
    )
