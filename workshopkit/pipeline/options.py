"""What to build, from where, to where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workshopkit.documents import DOCUMENTS, Document
from workshopkit.problems import Problem, UsageError, nearest


@dataclass(frozen=True)
class Options:
    """What to build, from where, to where."""

    content: Path
    templates: Path
    output: Path
    locale: str | None = None
    session: str | None = None
    only: tuple[str, ...] = ()
    start: int | None = None
    participants: int | None = None
    tables: int | None = None
    jobs: int = 0
    force: bool = False


def select(documents: Iterable[Document], options: Options) -> tuple[Document, ...]:
    """Keep what ``--session`` and ``--only`` ask for. Raise UsageError for unknown names."""
    documents = tuple(documents)
    for kind in options.only:
        if kind not in DOCUMENTS:
            raise _bad_option("--only", kind, DOCUMENTS)
    sessions = [document.session for document in documents if document.session]
    if options.session and options.session not in sessions:
        raise _bad_option("--session", options.session, dict.fromkeys(sessions))
    return tuple(
        document
        for document in documents
        if not (options.only and document.kind not in options.only)
        and not (options.session and document.session not in (options.session, None))
    )


def _bad_option(option: str, got: str, known: Iterable[str]) -> UsageError:
    known = list(known)
    values = {
        "option": option,
        "got": got,
        "known": ", ".join(known),
        "nearest": nearest(got, known),
    }
    return UsageError([Problem("bad-option", None, "", values)])
