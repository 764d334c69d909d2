"""Options against the kit → the setting of its documents, and which of them are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workshopkit.documents import KIND_NAMES, PRINT_SHOP, Document, Setting, attendance
from workshopkit.model.kit import Kit
from workshopkit.model.labels import Labels
from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.pipeline.asking import unknown_name
from workshopkit.pipeline.options import Options


def setting_of(
    options: Options, kit: Kit, theme: Theme, layouts: Layouts, labels: Labels
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
        start=kit.event.start,
        present=attendance(kit, options.participants, options.tables),
        editions=tuple(_named("--edition", name, editions) for name in options.editions),
        paper=_named("--paper", options.paper, papers) if options.paper else None,
        print_shop=options.print_shop or PRINT_SHOP in options.only,
        asked=options.only,
    )


def select(documents: Iterable[Document], options: Options) -> tuple[Document, ...]:
    """Keep what ``--session`` and ``--only`` ask for. Raise UsageError for unknown names."""
    documents = tuple(documents)
    for kind in options.only:
        if kind not in KIND_NAMES:
            raise unknown_name("--only", kind, KIND_NAMES)
    sessions = [document.session for document in documents if document.session]
    if options.session and options.session not in sessions:
        raise unknown_name("--session", options.session, dict.fromkeys(sessions))
    return tuple(
        document
        for document in documents
        if _is_wanted(document, options.only)
        and not (options.session and document.session not in (options.session, None))
    )


def _is_wanted(document: Document, only: tuple[str, ...]) -> bool:
    kinds = {document.kind, PRINT_SHOP} if document.press else {document.kind}
    return not only or not kinds.isdisjoint(only)


def _named(option: str, given: str, labels: Mapping[str, Any]) -> Any:
    """Return the key of ``labels`` that is ``given``, or whose label is."""
    known = {str(label): name for name, label in labels.items()} | {name: name for name in labels}
    if given.lower() not in known:
        raise unknown_name(option, given, map(str, labels.values()), known)
    return known[given.lower()]
