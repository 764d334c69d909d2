"""Changes that retouches ask for → those that the kit would accept, and why not the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workshopkit.documents import plan
from workshopkit.memory import Memory, Supposing
from workshopkit.pipeline import Options, Project, check, load, render_decks
from workshopkit.problems import ContentError, Problem, fresh
from workshopkit.pulling.ordering import entry_of
from workshopkit.pulling.retouch import Retouch, What, Why
from workshopkit.writer import (
    Change,
    Chosen,
    Delete,
    Lot,
    Move,
    Refused,
    choose,
    refusal,
    rewrites_of,
)


def allowed(
    options: Options, project: Project, memory: Memory, changes: Sequence[Change]
) -> Chosen:
    """Leave out what a model does not accept, then what no longer fits the slides.

    ``project`` is the kit as it is. Printed pages are not laid out: a build tells of them.
    """
    content = options.content
    chosen = choose(_lots(changes), lambda some: refusal(content, some))
    if not chosen.lots:
        return chosen
    known = _told(project, memory)

    def judge(some: Sequence[Change]) -> tuple[Problem, ...]:
        instead = {
            each.file: each.after for each in rewrites_of(content, some) if each.after is not None
        }
        supposing = Supposing(memory, instead)
        try:
            return fresh(_told(load(options, supposing), supposing), known)
        except ContentError as error:
            return fresh(error.problems, known)

    fitting = choose(chosen.lots, judge)
    return replace(fitting, refused=(*chosen.refused, *fitting.refused))


def with_refusals(retouches: Iterable[Retouch], refused: Sequence[Refused]) -> Iterator[Retouch]:
    """Tell, of each retouch that is refused, why."""
    why = {id: each.problems for each in refused for id in _ids(each.lot)}
    for each in retouches:
        is_order = each.what in (What.DELETED, What.MOVED)
        asked = f"{each.id}/hidden" if each.what in (What.HIDDEN, What.SHOWN) else each.id
        list_of = entry_of(each.id)[0] if is_order else ""
        found = why.get(list_of or asked, ())
        if found and each.why is None:
            yield replace(each, why=Why.REFUSED, problems=found)
        else:
            yield each


def _told(project: Project, memory: Memory) -> list[Problem]:
    """Return what is wrong on the slides of every session."""
    documents = plan(project.kit, project.setting)
    found = check(project, render_decks(project, documents, memory).values())
    return [each for each in found if each.severity == "error"]


def _lots(changes: Iterable[Change]) -> list[Lot]:
    """Return texts one by one, the order of a list of slides as a whole."""
    lots: dict[str, list[Change]] = {}
    for rank, each in enumerate(changes):
        lots.setdefault(_list_of(each) or str(rank), []).append(each)
    return [tuple(each) for each in lots.values()]


def _ids(lot: Lot) -> set[str]:
    """Return what a lot is about: texts, or a list of slides."""
    return {_list_of(each) or each.id for each in lot}


def _list_of(change: Change) -> str:
    """Return the list whose order is changed, or nothing."""
    return entry_of(change.id)[0] if isinstance(change, Move | Delete) else ""
