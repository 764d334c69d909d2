"""What to build, from where, to where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshopkit.documents import DOCUMENTS, Document, Setting, attendance
from workshopkit.model.kit import Kit
from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.problems import Problem, UsageError, nearest

PRINT_SHOP = "print-shop"
"""The kind that stands for everything laid out for a print shop."""


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
    editions: tuple[str, ...] = ()
    """Editions to make instead of the kit's, by their name in English or in a label."""
    paper: str | None = None
    print_shop: bool = False
    jobs: int = 0
    force: bool = False

    @property
    def partial(self) -> bool:
        """Whether some documents are left out: such a build removes nothing."""
        return bool(self.only or self.session or self.editions or self.paper)


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
        if _is_wanted(document, options.only)
        and not (options.session and document.session not in (options.session, None))
    )


def _is_wanted(document: Document, only: tuple[str, ...]) -> bool:
    kinds = {document.kind, PRINT_SHOP} if document.press else {document.kind}
    return not only or not kinds.isdisjoint(only)


def setting_of(
    options: Options, kit: Kit, theme: Theme, layouts: Layouts, labels: Mapping[str, Any]
) -> Setting:
    """Resolve what was asked for against the kit: the one place where both are known.

    Editions and papers are named in English or as ``labels`` do. What was not asked for is
    what the kit's event says. Raise UsageError for a name that nothing has.
    """
    editions, papers = labels["files"]["editions"], labels["files"]["papers"]
    return Setting(
        theme=theme,
        layouts=layouts,
        labels=labels,
        start=options.start if options.start is not None else kit.event.start,
        present=attendance(kit, options.participants, options.tables),
        editions=tuple(_named("--edition", name, editions) for name in options.editions),
        paper=_named("--paper", options.paper, papers) if options.paper else None,
        print_shop=options.print_shop or PRINT_SHOP in options.only,
    )


def _named(option: str, given: str, labels: Mapping[str, Any]) -> Any:
    """Return the key of ``labels`` that is ``given``, or whose label is."""
    known = {str(label): name for name, label in labels.items()} | {name: name for name in labels}
    if given.lower() not in known:
        raise _bad_option(option, given, map(str, labels.values()), known)
    return known[given.lower()]


def _bad_option(
    option: str, got: str, known: Iterable[str], accepted: Iterable[str] = ()
) -> UsageError:
    """Say which names are ``known``; the nearest may be another that is ``accepted``."""
    known = list(known)
    values = {
        "option": option,
        "got": got,
        "known": ", ".join(known),
        "nearest": nearest(got, known) or nearest(got, accepted),
    }
    return UsageError([Problem("bad-option", None, "", values)])
