"""Lines as they were and as they are → which of their texts say something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from workshopkit.model.imprint import Line, Piece, said
from workshopkit.pulling.likeness import ALIKE, bare, each_once, likeness, words_of

TOKEN = re.compile(r"[\s\u00a0\u202f]+|\w+|[^\w\s]")


@dataclass(frozen=True)
class LineChange:
    """A line that changed: ``was`` is none when it was added, ``now`` when it is gone."""

    was: Line | None
    now: str | None

    @property
    def before(self) -> str:
        """The words that were there."""
        return said(self.was or ())


def changed_lines(was: Sequence[Line], now: Sequence[str]) -> Iterator[LineChange]:
    """Yield the lines that changed, in order."""
    return (each for each in aligned(was, now) if bare(each.before) != bare(each.now or ""))


def aligned(was: Sequence[Line], now: Sequence[str]) -> Iterator[LineChange]:
    """Yield every line that was there or is there, each beside what it has become."""
    old = [bare(said(line)) for line in was]
    new = [bare(line) for line in now]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, begins, ends in matcher.get_opcodes():
        if tag != "equal":
            yield from _paired(was[start:end], now[begins:ends])
            continue
        for line, text in zip(was[start:end], now[begins:ends], strict=True):
            yield LineChange(line, text)


def _paired(was: Sequence[Line], now: Sequence[str]) -> Iterator[LineChange]:
    """Yield lines that changed together: as many as before go in order, else the likest."""
    if len(was) == len(now):
        pairs = {rank: rank for rank in range(len(now))}
    else:
        old, new = [words_of(said(line)) for line in was], [words_of(text) for text in now]
        scores = [
            (likeness(one, other), n, m) for n, one in enumerate(old) for m, other in enumerate(new)
        ]
        best = sorted(scores, key=lambda each: (-each[0], each[1:]))
        pairs = each_once((m, n) for score, n, m in best if score >= ALIKE)
    told = set(pairs.values())
    for n, line in enumerate(was):
        if n not in told:
            yield LineChange(line, None)
    for m, text in enumerate(now):
        yield LineChange(was[pairs[m]] if m in pairs else None, text)


def by_piece(line: Line, now: str) -> list[tuple[Piece, str]] | None:
    """Return what each piece of a line says now; None when nobody can tell them apart."""
    if len(line) == 1:
        return [(line[0], now)]
    old: list[str] = []
    edges: list[int] = []
    for piece in line:
        old += TOKEN.findall(piece.text)
        edges.append(len(old))
    new = TOKEN.findall(now)
    codes = SequenceMatcher(
        None, [bare(each) for each in old], [bare(each) for each in new], autojunk=False
    ).get_opcodes()
    found: list[tuple[Piece, str]] = []
    begins = 0
    for rank, piece in enumerate(line):
        ends = (
            _edge(edges[rank], codes, is_own=bool(piece.id)) if rank < len(line) - 1 else len(new)
        )
        if ends is None:
            return None
        found.append((piece, "".join(new[begins:ends])))
        begins = ends
    return found


def _edge(
    edge: int, codes: Sequence[tuple[str, int, int, int, int]], *, is_own: bool
) -> int | None:
    """Return where, among the words of now, those before ``edge`` end.

    What was added there belongs to the piece before when it ``is_own``: words of a text.
    """
    found: list[int] = []
    for tag, start, end, begins, ends in codes:
        if tag == "equal" and start <= edge <= end:
            found.append(begins + edge - start)
        elif tag != "equal" and edge in (start, end):
            found += [begins] if edge == start else []
            found += [ends] if edge == end else []
        elif start < edge < end:
            return None
    return (max if is_own else min)(found) if found else None
