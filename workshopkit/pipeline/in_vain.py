"""What is asked for → the documents to make, or why a kind that is asked for has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from workshopkit.documents import PRINT_SHOP, Document, plan
from workshopkit.model.settings import Edition
from workshopkit.pipeline.options import Options
from workshopkit.pipeline.project import Project
from workshopkit.pipeline.resolving import select
from workshopkit.problems import Problem, UsageError


def wanted(project: Project, options: Options) -> tuple[Document, ...]:
    """Return the documents that are asked for.

    Raise UsageError for an unknown name, and for a kind that makes nothing: it says why.
    """
    found = select(plan(project.kit, project.setting), options)
    if why := tuple(_in_vain(project, options)):
        raise UsageError(why)
    return found


def _in_vain(project: Project, options: Options) -> Iterator[Problem]:
    """Tell of each kind that is asked for and makes nothing: it has no such edition, the
    session has none of it, or the kit has nothing to make it of.

    When no kind is asked for, tell it of all of them together.
    """
    for kind in options.only or ("",):
        mine = replace(options, only=(kind,) if kind else ())
        if select(plan(project.kit, project.setting), mine):
            continue
        known = _editions_of(project, kind)
        asked = project.setting.editions
        labels = project.labels["files"]["editions"]
        values = {
            "got": kind or "--edition",
            "asked": ", ".join(str(labels[each]) for each in asked),
            "known": ", ".join(str(labels[each]) for each in known),
            "session": options.session or "",
        }
        if not known:
            yield Problem("nothing-of-kind", None, "", values)
        elif asked and not set(asked) & set(known):
            yield Problem("no-such-edition", None, "", values)
        else:
            yield Problem("nothing-in-session", None, "", values)


def _editions_of(project: Project, kind: str) -> tuple[Edition, ...]:
    """Return the editions in which the kit makes a kind, or any when no kind is named."""
    found: list[Edition] = []
    for edition in get_args(Edition):
        setting = replace(project.setting, editions=(edition,))
        for document in plan(project.kit, setting):
            name = PRINT_SHOP if document.press and kind == PRINT_SHOP else document.kind
            if not kind or name == kind:
                found.append(edition)
                break
    return tuple(found)
