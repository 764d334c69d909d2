"""Problems → what the panel shows; a press of its buttons → a file mended, or put back."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup, escape

from workshopkit.desk.scheduler import Scheduler
from workshopkit.preview.places import Place, place_of
from workshopkit.problems import Problem, SourceLines, UsageError, shown
from workshopkit.writer import Saved, mend, proposed_for, save, undo

MOST = 10
"""What was taken back that can be done again: their files are in memory."""


@dataclass(frozen=True)
class Told:
    """A problem as the panel tells it: ``lines`` as a terminal shows them.

    ``fix`` names the line that is proposed, for whoever presses « Appliquer »; empty without one.
    """

    severity: str
    sentence: str
    place: Place | None
    rule: str
    lines: tuple[tuple[str, Markup], ...]
    fix: str


@dataclass(frozen=True)
class Done:
    """A write that can be taken back, or done again; ``called`` is what a person calls it."""

    saved: Saved
    called: str


class Panel:
    """What the panel shows, and what it may write; ``key`` is known to this page alone."""

    def __init__(self, scheduler: Scheduler, editor: str, lang: str) -> None:
        self._scheduler = scheduler
        self._editor = editor
        self._lang = lang
        self._written: list[Done] = []
        """What may be taken back, without the files: ``content/.undo`` holds those."""
        self._undone: list[Done] = []
        """What was taken back since the last write, with what puts it in place again."""
        self.key = secrets.token_hex(16)
        self.writing = asyncio.Lock()
        """Held from what is tried until it is written: one order at a time."""

    def told(self) -> list[Told]:
        """Return the problems, each with its line, the caret and the line that is proposed."""
        files = SourceLines()
        return [self._told(each, files) for each in self._scheduler.problems]

    @property
    def last(self) -> str:
        """Where the last line was written that the panel can take back, or nothing."""
        return self._written[-1].saved.said if self._written else ""

    @property
    def called(self) -> str:
        """What a person calls it; its place for what has no such name."""
        return (self._written[-1].called if self._written else "") or self.last

    @property
    def undone(self) -> str:
        """What was taken back last, and can be done again; or nothing."""
        return (self._undone[-1].called or self._undone[-1].saved.said) if self._undone else ""

    def is_ours(self, key: str) -> bool:
        """Tell whether an order comes from a page that this preview wrote."""
        return hmac.compare_digest(key.encode(), self.key.encode())

    def wrote(self, saved: Saved, called: str = "") -> None:
        """Take in what was written elsewhere in the page, so that it can be taken back."""
        if saved.token:
            self._written.append(Done(replace(saved, rewrites=()), called))
            self._undone.clear()

    def apply(self, fix: str) -> bool:
        """Write a proposed line; False when nobody proposes it any more. Raise as ``mend`` does."""
        files = SourceLines()
        for problem in self._scheduler.problems:
            if fix and _fix_of(problem, files) == fix and self._is_inside(problem):
                self.wrote(mend(self._scheduler.options.content, problem), self._mending())
                return True
        return False

    def take_back(self, token: str = "") -> bool:
        """Put back the last line; False when there is none. Raise ContentError as ``undo`` does.

        With a ``token``, only that write, if it is the last. Once something else was written
        after it, from a terminal, none is ours to take back.
        """
        if not self._written or token not in ("", self._written[-1].saved.token):
            return False
        try:
            back = undo(self._scheduler.options.content, self._written[-1].saved.token)
        except UsageError:
            self._written.clear()
            raise
        self._undone = [*self._undone, Done(back, self._written.pop().called)][-MOST:]
        return True

    def do_again(self) -> bool:
        """Write again what was taken back last; False when there is nothing.

        Raise ContentError when a file was changed since.
        """
        if not self._undone:
            return False
        *left, last = self._undone
        self._undone = []
        rewrites = [each.reversed for each in last.saved.rewrites]
        self.wrote(save(self._scheduler.options.content, rewrites, last.saved.said), last.called)
        self._undone = left
        return True

    def _mending(self) -> str:
        drawn = self._scheduler.drawn
        return str(drawn.project.labels["preview"]["mended"]) if drawn else ""

    def _is_inside(self, problem: Problem) -> bool:
        """Tell whether a problem is in the content or the templates."""
        options = self._scheduler.options
        if problem.source is None:
            return False
        file = Path(os.path.realpath(problem.source.file))
        folders = (options.content, options.templates)
        return any(file.is_relative_to(os.path.realpath(each)) for each in folders)

    def _told(self, problem: Problem, files: SourceLines) -> Told:
        place = place_of(problem.source, self._editor) if problem.source else None
        lines = shown(problem, files.line(problem.source), self._lang)
        return Told(
            problem.severity,
            problem.sentence(self._lang),
            place,
            problem.rule,
            tuple((line.role, escape(line.text)) for line in lines),
            _fix_of(problem, files) if self._is_inside(problem) else "",
        )


def _fix_of(problem: Problem, files: SourceLines) -> str:
    """Return the name of a proposed line: of its place and of both lines."""
    found = proposed_for(problem, files)
    if found is None:
        return ""
    return hashlib.sha256("\0".join([str(problem.source), *found]).encode()).hexdigest()[:16]
