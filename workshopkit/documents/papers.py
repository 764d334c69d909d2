"""Documents, each with its file → which of them no longer say what one retouched says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from workshopkit.documents.document import Document
from workshopkit.documents.kinds import KINDS

State = Literal["current", "stale", "missing", "retouched"]


@dataclass(frozen=True)
class Paper:
    """A document, its file below the output folder, and how the file stands to today's texts."""

    document: Document
    file: str
    state: State
    beside: str = ""
    """Where today's version is, beside a file that was retouched by hand."""


def differing(papers: Iterable[Paper]) -> Mapping[str, Paper]:
    """Return the files that tell again what is in a retouched one, each with that one.

    The cards of the kinds say what tells what (``retells``).
    """
    papers = tuple(papers)
    retouched = {
        (each.document.kind, each.document.session): each
        for each in papers
        if each.state == "retouched"
    }
    found = {}
    for paper in papers:
        for kind in KINDS[paper.document.kind].retells:
            others = [retouched.get((kind, session)) for session in paper.document.tells]
            other = next(filter(None, others), None)
            if other and paper.state in ("current", "stale"):
                found[paper.file] = other
    return found
