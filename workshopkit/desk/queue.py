"""Jobs asked for → which to convert next: what is looked at first, nothing twice at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from workshopkit.formats.convert import Job


class Queue:
    """The jobs that wait, by the name of their document, and those in the hands of a worker."""

    def __init__(self) -> None:
        self._waiting: dict[str, Job] = {}
        self._busy: dict[str, str] = {}
        self._looked: Counter[str] = Counter()

    @property
    def names(self) -> tuple[str, ...]:
        """The documents whose jobs wait or are being done."""
        return (*self._waiting, *self._busy)

    @property
    def looked(self) -> frozenset[str]:
        """The documents open in a browser."""
        return frozenset(name for name, count in self._looked.items() if count > 0)

    def look(self, name: str) -> None:
        """Do the jobs of this document before others from now on."""
        self._looked[name] += 1

    def look_away(self, name: str) -> None:
        """Forget one ``look``."""
        self._looked[name] -= 1

    def is_waiting(self, name: str) -> bool:
        """Tell whether a job of this document waits."""
        return name in self._waiting

    def is_busy(self, name: str, fingerprint: str = "") -> bool:
        """Tell whether a worker has a job of this document, of that markup when it is given."""
        return name in self._busy and fingerprint in ("", self._busy[name])

    def want(self, jobs: Mapping[str, Job]) -> None:
        """Have these jobs done; they take the place of those that wait for the same documents."""
        self._waiting |= jobs

    def want_unless_waiting(self, jobs: Mapping[str, Job]) -> None:
        """Have these jobs done first, those whose document has none."""
        self._waiting = {**jobs, **self._waiting}

    def forget(self) -> None:
        """Let none wait any more: other work is to come."""
        self._waiting = {}

    def next(self, *, only_looked: bool) -> str | None:
        """Return the document whose job comes next, None when there is none."""
        free: Iterable[str] = (name for name in self._waiting if name not in self._busy)
        looked = self.looked
        ranked = sorted(free, key=lambda name: name not in looked)
        return next((name for name in ranked if not only_looked or name in looked), None)

    def take(self, name: str) -> Job:
        """Hand the job of a document to a worker."""
        job = self._waiting.pop(name)
        self._busy[name] = job.fingerprint
        return job

    def done(self, name: str) -> None:
        """Have the job back from the worker."""
        del self._busy[name]
