"""The kit, what is told of it, and its papers → whether one is ready for the stage, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import get_args

from workshopkit.desk.work import Work
from workshopkit.documents.attendance import attendance_at
from workshopkit.documents.papers import Paper, differing
from workshopkit.documents.print_list import PrintItem, print_list
from workshopkit.formats.installed_fonts import absent_fonts
from workshopkit.index_page import Point, Readiness, Reason, event_line
from workshopkit.model.labels import Labels
from workshopkit.pipeline import Project
from workshopkit.problems import Given, Problem, in_order, once, shown_path
from workshopkit.problems.catalogue import CATALOGUE
from workshopkit.problems.catalogue.rule import Topic
from workshopkit.speech import speech
from workshopkit.templating.filters import clock_time, long_date
from workshopkit.templating.typography import NBSP, typeset

LOCALES = {"fr": "fr-CA", "en": "en-CA"}
"""How dates and signs are written in each language of messages."""
MOST = 6
"""Reasons told of one point, and papers that one reason names: all stand on one page."""


def papers_of(
    work: Work,
    targets: Mapping[str, str] | None = None,
    held: Mapping[str, str] | None = None,
) -> tuple[Paper, ...]:
    """Return every paper of a work and how its file stands to the texts of today.

    ``targets`` are the files that a build has just written, by their places; ``held`` are the
    places that another program keeps open, with the files beside them.
    """
    written, held = targets or {}, held or {}
    found = []
    for item in (*work.items, *work.rest):
        beside = written.get(item.place, item.target)
        document, file = item.rendered.document, item.place
        if beside != item.place and beside == held.get(item.place):
            found.append(Paper(document, beside, "current"))
        elif beside != item.place:
            found.append(Paper(document, file, "retouched", beside))
        elif item.is_current or item.place in written:
            found.append(Paper(document, file, "current"))
        else:
            found.append(Paper(document, file, "stale" if item.is_there else "missing"))
    return tuple(found)


def readiness_of(
    work: Work,
    problems: Iterable[Problem],
    papers: Iterable[Paper],
    lang: str,
    shown: Callable[[Path], str] = shown_path,
) -> Readiness:
    """Return what there is to know before the day, in the words of ``lang``.

    Each point is good, to be known, or to be settled; one of the last is enough not to be ready.
    ``shown`` tells how files are named: to the person who builds, from their current folder.
    """
    asked = _Asked(work.project, tuple(papers), lang, shown, shown(work.options.output))
    points = [*asked.told(once(problems)), asked.papers_there(), asked.fonts(), asked.copies()]
    order = ("date", "names", "texts", "papers", "to-check", "problems", "fonts", "copies")
    points.sort(key=lambda point: order.index(point.topic))
    count = sum(point.state == "red" for point in points)
    said = _verdict(count, asked.say)
    return Readiness(asked.say["ready-title"], said, count == 0, tuple(points))


def unreadable(problems: Iterable[Problem], lang: str) -> Readiness:
    """Return what is told of a kit that cannot be built: it is not ready."""
    say = speech(lang)
    reasons = tuple(
        _reason(each, lang, shown_path) for each in problems if each.severity == "error"
    )
    point = Point("problems", say["topic-problems"], "red", _few(reasons, say))
    return Readiness(say["ready-title"], _verdict(1, say), False, (point,))


def _verdict(count: int, say: Mapping[str, str]) -> str:
    """Say whether all is ready, when ``count`` points are to be settled."""
    name = {0: "ready-yes", 1: "ready-no-but-one"}.get(count, "ready-no")
    return unbroken(say[name].format(count=count))


@dataclass(frozen=True)
class _Asked:
    """What is asked of a project, and in which language."""

    project: Project
    papers: tuple[Paper, ...]
    lang: str
    shown: Callable[[Path], str]
    output: str

    @cached_property
    def say(self) -> Mapping[str, str]:
        return speech(self.lang)

    @property
    def locale(self) -> str:
        return LOCALES[self.lang]

    def told(self, problems: Iterable[Problem]) -> Iterator[Point]:
        """Yield a point for each topic under which rules are told."""
        problems = tuple(problems)
        good = {"date": self._date(), "names": self._names()}
        for topic in get_args(Topic):
            found = [each for each in in_order(problems) if CATALOGUE[each.rule].topic == topic]
            is_red = any(each.is_refused_when_strict or topic != "problems" for each in found)
            reasons = tuple(_reason(each, self.lang, self.shown) for each in found)
            known = good.get(topic, ())
            if topic not in good and not found:
                known = (self._said(f"ready-{topic}"),)
            state = "red" if is_red else "note" if found else "green"
            yield self._point(topic, state, (*known, *_few(reasons, self.say)))

    def _date(self) -> tuple[Reason, ...]:
        """Return the event on one line, then each session that has its own day or hour."""
        kit, locale = self.project.kit, self.locale

        def hour(start: int | None) -> str:
            return clock_time(0, start, locale) if start is not None else ""

        def when(parts: Iterable[object]) -> str:
            return ", ".join(
                each if isinstance(each, str) else long_date(each, locale)  # type: ignore[arg-type]
                for each in parts
                if each
            )

        start = hour(self.project.setting.start)
        lines = [when((*event_line(kit, self.project.event), start))]
        for given in kit.event.sessions:
            label = str(kit.sessions[given.session].label)
            for each in (given, *given.groups):
                if each.date or each.start is not None:
                    lines.append(when((label, each.group, each.date, hour(each.start), each.place)))
        return tuple(Reason(typeset(line, locale)) for line in lines if line)

    def _names(self) -> tuple[Reason, ...]:
        names = ", ".join(str(each.name) for each in self.project.kit.facilitators if each.name)
        return (Reason(names),) if names else ()

    def papers_there(self) -> Point:
        """Return what is not made, out of date, retouched, or different from what is."""
        state, reasons = "green", []
        command = self.say["command"]
        event = self.project.event
        if event and "--event " not in command:
            command += f" --event {event}"
        differ = differing(self.papers)
        by_state = {
            state: [each for each in self.papers if each.state == state]
            for state in ("missing", "stale")
        }
        for name, found in by_state.items():
            if found:
                state = "red"
                is_all = name == "missing" and len(found) == len(self.papers)
                said = "papers-none" if is_all else f"papers-{name}"
                reasons.append(self._said(said, names=self._named(found), command=command))
        for paper in self.papers:
            if paper.state != "retouched":
                continue
            follow = [each for each in self.papers if differ.get(each.file) is paper]
            state = "red" if follow or state == "red" else "note"
            values = {
                "name": f"{self.output}/{paper.file}",
                "target": f"{self.output}/{paper.beside}",
            }
            reasons.append(self._said("papers-retouched", **values))
            if follow:
                reasons.append(self._said("papers-differ", names=self._named(follow, len(follow))))
        if not reasons:
            reasons = [self._said("papers-good", count=len(self.papers))]
        return self._point("papers", state, reasons)

    def _named(self, papers: Iterable[Paper], most: int = MOST) -> str:
        """Return the names of papers by session, each once, whatever its editions."""
        names = list(dict.fromkeys(map(self._name, papers)))
        shown = "; ".join(
            ", ".join([*([label] if label else []), *(name for _, name in found)])
            for label, found in groupby(names[:most], lambda each: each[0])
        )
        more = self.say["and-more"].format(count=len(names) - most)
        return f"{shown} {more}" if len(names) > most else shown

    def _name(self, paper: Paper) -> tuple[str, str]:
        """Return the session of a paper, quoted, and what it is called."""
        document, sessions = paper.document, self.project.kit.sessions
        alone = replace(document, session=None, edition="standard")
        label = Given(str(sessions[document.session].label)) if document.session else None
        return label.quoted(self.lang) if label else "", self.project.called(alone).said(self.lang)

    def fonts(self) -> Point:
        """Return which fonts the decks ask for, and whether this machine has them."""
        theme = self.project.setting.deck_theme
        faces = (theme.fonts.slide_heading, theme.fonts.slide_body, theme.notes_font)
        families = list(dict.fromkeys(str(each.family) for each in faces if each))
        absent = absent_fonts(families)
        name = "unknown" if absent is None else "absent" if absent else "there"
        values = {"fonts": ", ".join(families), "absent": ", ".join(absent or ())}
        reason = self._said(f"fonts-{name}", **values)
        return self._point("fonts", "green" if name == "there" else "note", [reason])

    def copies(self) -> Point:
        """Return what to print for each session, from its print list."""
        project, reasons = self.project, []
        labels = project.spoken.get(self.lang, project.labels)
        for slug, session in project.kit.sessions.items():
            present = attendance_at(session, project.setting.present)
            found = print_list(project.kit, slug, session, present, labels)
            if shown := ", ".join(self._counted(each, labels) for each in found):
                label = typeset(str(session.label), project.kit.locale)
                values = {"session": label, "people": present.people, "shown": shown}
                reasons.append(self._said("copies-of", **values))
        if not project.setting.present.known:
            reasons.append(self._said("copies-usual"))
        return self._point("copies", "note", reasons)

    def _counted(self, item: PrintItem, labels: Labels) -> str:
        """Return how many copies of what, edition included when it is not the usual one."""
        what = [str(item.title)]
        what += [str(labels["editions"][item.edition])] if item.edition != "standard" else []
        return f"{item.copies}{NBSP}×{NBSP}{typeset(', '.join(what), self.locale)}"

    def _said(self, name: str, /, **values: object) -> Reason:
        return Reason(unbroken(self.say[name].format(**values)))

    def _point(self, topic: str, state: str, reasons: Iterable[Reason]) -> Point:
        return Point(topic, self.say[f"topic-{topic}"], state, tuple(reasons))


def unbroken(said: str) -> str:
    """Keep the signs of a sentence on the line of what they belong to; change nothing else."""
    return re.sub(r"(?<=«) | (?=»| *:(?:\s|$))", NBSP, said)


def _reason(problem: Problem, lang: str, shown: Callable[[Path], str]) -> Reason:
    place = problem.source
    sentence = problem.sentence(lang)
    names_it = sentence.startswith(("«", "“"))  # then the key of its list adds nothing
    said = unbroken(sentence if names_it else problem.said(lang))
    return Reason(said, shown(place.file) if place else "", place.line if place else 0)


def _few(reasons: tuple[Reason, ...], say: Mapping[str, str]) -> tuple[Reason, ...]:
    """Return the first reasons, and how many more there are."""
    if len(reasons) <= MOST:
        return reasons
    more = say["ready-more"].format(count=len(reasons) - MOST)
    return (*reasons[:MOST], Reason(more))
