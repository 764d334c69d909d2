"""Which kinds of document a kit makes: the usual ones, and what ``kit.yaml`` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from workshopkit.documents.kind import Kind
from workshopkit.documents.kinds import KINDS
from workshopkit.model.kit import Kit
from workshopkit.model.settings import Edition
from workshopkit.problems import Problem, nearest


def chosen(kit: Kit, asked: Iterable[str] = ()) -> tuple[Kind, ...]:
    """Return the kinds to make: the kit's, and those ``asked`` for by their name."""
    choice, asked = kit.settings.documents, set(asked)
    return tuple(
        kind
        for name, kind in KINDS.items()
        if name in asked or ((kind.default or name in choice.add) and name not in choice.skip)
    )


def editions_of(kit: Kit, kind: Kind) -> tuple[Edition, ...]:
    """Return the editions of a kind that the kit makes; one more if a session is online."""
    own = kit.settings.editions.get(kind.name) or kind.editions or ("standard",)
    if kind.on_screen is None or kind.on_screen in own:
        return own
    is_sent = any(each.online for each in kit.sessions.values())
    return (*own, kind.on_screen) if is_sent else own


def check_choice(kit: Kit) -> Iterator[Problem]:
    """Find the names under ``documents:`` and ``editions:`` that no kind has.

    So too the editions that a kind does not come in.
    """
    choice = kit.settings.documents
    for field, names in (("add", choice.add), ("skip", choice.skip)):
        for number, name in enumerate(names):
            if name not in KINDS:
                values = {"what": "kind-of-document", "got": name, "nearest": nearest(name, KINDS)}
                where = f"documents.{field}[{number}]"
                yield Problem("unknown-reference", name.source, where, values)
    several = [name for name, kind in KINDS.items() if kind.editions]
    for key in kit.settings.editions:
        if key not in several:
            place = kit.sources.get(f"kit/editions/{key}/0") or kit.settings.source_of("editions")
            values = {"key": key, "nearest": nearest(key, several)}
            yield Problem("unknown-key", place, "editions", values)
            continue
        pieces = KINDS[key].names(kit)
        known = [
            edition
            for edition in get_args(Edition)
            if not pieces or not all(KINDS[key].refuses(kit, piece, edition) for piece in pieces)
        ]
        for number, edition in enumerate(kit.settings.editions[key]):
            if edition not in known:
                place = kit.sources.get(f"kit/editions/{key}/{number}")
                values = {"got": key, "asked": edition, "known": ", ".join(known)}
                yield Problem("no-such-edition", place, "editions", values)
