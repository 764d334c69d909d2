"""Problems → what the panel shows; a press of its buttons → a file mended, or put back."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from workshopkit.desk.scheduler import Scheduler
from workshopkit.preview.places import Place, place_of
from workshopkit.problems import Problem, SourceLines, UsageError, shown
from workshopkit.writer import Saved, mend, proposed_for, undo


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


class Panel:
    """What the panel shows, and what it may write; ``key`` is known to this page alone."""

    def __init__(self, scheduler: Scheduler, editor: str, lang: str) -> None:
        self._scheduler = scheduler
        self._editor = editor
        self._lang = lang
        self._written: list[Saved] = []
        """What may be taken back, without the files: ``content/.undo`` holds those."""
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
        return self._written[-1].said if self._written else ""

    def is_ours(self, key: str) -> bool:
        """Tell whether an order comes from a page that this preview wrote."""
        return hmac.compare_digest(key.encode(), self.key.encode())

    def wrote(self, saved: Saved) -> None:
        """Take in what was written elsewhere in the page, so that it can be taken back."""
        if saved.token:
            self._written.append(replace(saved, rewrites=()))

    def apply(self, fix: str) -> bool:
        """Write a proposed line; False when nobody proposes it any more. Raise as ``mend`` does."""
        files = SourceLines()
        for problem in self._scheduler.problems:
            if fix and _fix_of(problem, files) == fix and self._is_inside(problem):
                self.wrote(mend(self._scheduler.options.content, problem))
                return True
        return False

    def take_back(self, token: str = "") -> bool:
        """Put back the last line; False when there is none. Raise ContentError as ``undo`` does.

        With a ``token``, only that write, if it is the last. Once something else was written
        after it, from a terminal, none is ours to take back.
        """
        if not self._written or token not in ("", self._written[-1].token):
            return False
        try:
            undo(self._scheduler.options.content, self._written[-1].token)
        except UsageError:
            self._written.clear()
            raise
        self._written.pop()
        return True

    def _is_inside(self, problem: Problem) -> bool:
        """Tell whether a problem is in the content or the templates."""
        options = self._scheduler.options
        folders = (options.content.resolve(), options.templates.resolve())
        file = problem.source.file.resolve() if problem.source else None
        return file is not None and any(file.is_relative_to(each) for each in folders)

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
