"""Kit → the documents to produce, each session's deck first."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.documents.choice import chosen, editions_of
from workshopkit.documents.document import Document, Setting
from workshopkit.documents.kind import Kind
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.print_shop import PRINT_SHOP, laid_out
from workshopkit.documents.variants import Variant
from workshopkit.model.kit import Kit
from workshopkit.model.programme import slots_of

KIND_NAMES = (*KINDS, PRINT_SHOP)
"""Every kind of document, by the name that ``--only`` takes."""


def plan(kit: Kit, setting: Setting) -> tuple[Document, ...]:
    """Return every document of the kit, in the order in which to render them.

    When ``setting`` asks for editions, only the documents of these editions.
    """
    kinds, wanted = chosen(kit, setting.asked), setting.editions
    documents = [each for kind in kinds for each in documents_of(kind, kit, setting)]
    if setting.print_shop:
        documents += [
            each
            for kind in kinds
            for document in documents_of(kind, kit, setting)
            for each in laid_out(document, kind.press, setting.labels["files"])
        ]
    return tuple(each for each in documents if not wanted or each.edition in wanted)


def deck_of(kit: Kit, setting: Setting, session: str) -> Document:
    """Return a session's deck, which its papers show, whether or not it is made."""
    decks = documents_of(KINDS["deck"], kit, setting)
    return next(each for each in decks if each.session == session)


def documents_of(kind: Kind, kit: Kit, setting: Setting) -> Iterator[Document]:
    """Yield the documents of a kind: one for each session, piece, edition and paper."""
    files = setting.labels["files"]
    for session in kind.sessions(kit):
        if not kind.needs(kit, kit.sessions[session] if session else None):
            continue
        for piece in kind.names(kit):
            for made in _variants(kit, setting, kind):
                if kind.refuses(kit, piece, made.edition):
                    continue
                yield Document(
                    kind=kind.name,
                    name=made.name(kind.stem(files, session, piece), kind.format, files),
                    template=kind.template.format(piece=piece),
                    format=kind.format,
                    session=session,
                    edition=made.edition,
                    paper=made.paper,
                    piece=piece,
                    tells=_told_by(kind, kit, session),
                )


def _told_by(kind: Kind, kit: Kit, session: str | None) -> tuple[str, ...]:
    if session:
        return (session,)
    return tuple(dict.fromkeys(slot.slug for slot in slots_of(kit))) if kind.retells else ()


def _variants(kit: Kit, setting: Setting, kind: Kind) -> Iterator[Variant]:
    """Yield the variants of a kind; only what people write in has several editions."""
    editions = editions_of(kit, kind)
    if setting.editions and kind.editions:
        editions = setting.editions
    for edition in dict.fromkeys(editions):
        for paper in kind.papers or (setting.paper or kit.settings.paper,):
            yield Variant(edition, paper)
