"""A problem whose line has a better one → its file with that line, and a way back."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from workshopkit.problems import ContentError, Problem, SourceLines, UsageError
from workshopkit.writer.journal import Saved, save
from workshopkit.writer.saving import Rewrite, read_bytes


def proposed_for(problem: Problem, lines: SourceLines) -> tuple[str, str] | None:
    """Return the line that a problem is about and what is proposed instead, if anything is."""
    line = lines.line(problem.source)
    if line is None:
        return None
    mended = problem.mended(line)
    return (line, mended) if mended is not None and mended != line else None


def mend(content: Path, problem: Problem) -> Saved:
    """Write the line that is proposed in place of the faulty one; ``undo`` takes it back.

    Raise UsageError when nothing is proposed, ContentError when the file changed in the
    meantime, OSError.
    """
    found = proposed_for(problem, SourceLines())
    source = problem.source
    if found is None or source is None:
        raise UsageError([Problem("nothing-to-undo", source)])
    line, mended = found
    raw = read_bytes(source.file) or b""
    rows = raw.decode("utf-8", errors="surrogateescape").splitlines(keepends=True)
    row = rows[source.line - 1] if source.line <= len(rows) else ""
    bare = row.splitlines()[0] if row else ""
    head = "\ufeff" if bare.startswith("\ufeff") else ""
    if unicodedata.normalize("NFC", bare.removeprefix(head)) != line:
        raise ContentError([Problem("changed-underneath", source)])
    ending = row[len(bare) :] or "\n"
    rows[source.line - 1] = head + ending.join(mended.splitlines()) + row[len(bare) :]
    after = "".join(rows).encode("utf-8", errors="surrogateescape")
    return save(content, [Rewrite(source.file, raw, after)], f"{source.path}:{source.line}")
