"""What a warm process has worked out: the same question again has its answer at once."""

from __future__ import annotations

import errno
import os
from collections import ChainMap
from collections.abc import Callable, Hashable, Mapping, MutableMapping
from pathlib import Path
from stat import S_ISREG
from typing import Any, TypeVar

Answer = TypeVar("Answer")
AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opens a pipe that nobody writes to without waiting for whoever would; Windows has none."""


def read_file(file: Path) -> bytes:
    """Return what a file holds. Raise OSError, also for a pipe or a device: nothing is waited for.

    What stands at a path may have been changed since anybody looked.
    """
    with open(file, "rb", opener=lambda path, flags: os.open(path, flags | AT_ONCE)) as opened:
        if not S_ISREG(os.fstat(opened.fileno()).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(file))
        return opened.read()


class Memory:
    """Answers, by what they were worked out from; a process that reads a kit again keeps one.

    It is passed to whoever may ask it. A new one knows nothing. Answers are shared: nobody
    changes them. One thread at a time uses it.
    """

    def __init__(self) -> None:
        self._known: MutableMapping[Hashable, tuple[object, Any]] = {}
        self._asked: set[Hashable] = set()
        self._supposed: dict[Hashable, tuple[object, Any]] = {}
        """What the last supposition had to work out: most often it is what comes true next."""

    def recall(
        self, key: Hashable, work_out: Callable[[], Answer], about: tuple[object, ...] = ()
    ) -> Answer:
        """Return the answer to ``key``, worked out the first time.

        It must depend on nothing but ``key`` and the objects ``about`` which it is asked,
        each of which is known by being the same object. What ``work_out`` raises is not
        remembered.
        """
        whole = (key, *map(id, about))
        if whole not in self._known:
            # ``about`` is held: no other gets its id
            self._known[whole] = self._supposed.get(whole) or (about, work_out())
        self._asked.add(whole)
        answer: Answer = self._known[whole][1]
        return answer

    def same(self, name: Hashable, value: Answer) -> Answer:
        """Return what was last given under ``name`` if it is equal, else remember ``value``.

        So that things which are equal are the same object.
        """
        whole = ("same", name)
        held = (known[whole] for known in (self._known, self._supposed) if whole in known)
        self._known[whole] = next((each for each in held if each[1] == value), ((), value))
        self._asked.add(whole)
        answer: Answer = self._known[whole][1]
        return answer

    def read(self, file: Path) -> bytes:
        """Return what a file holds. Raise OSError."""
        return read_file(file)

    def forget_the_rest(self) -> None:
        """Forget what nobody has asked since the last time, so that it does not grow."""
        self._known = {key: self._known[key] for key in self._asked}
        self._asked, self._supposed = set(), {}


class Supposing(Memory):
    """A memory that reads some files as they would be; it leaves the one it stands on as it is."""

    def __init__(self, known: Memory, instead: Mapping[Path, bytes]) -> None:
        super().__init__()
        self._worked_out: dict[Any, tuple[object, Any]] = {}
        self._known = ChainMap(self._worked_out, known._known)
        self._instead = instead
        self._supposed, known._supposed = known._supposed, self._worked_out

    def read(self, file: Path) -> bytes:
        """Return what a file would hold."""
        return self._instead[file] if file in self._instead else super().read(file)

    def forget_the_rest(self) -> None:
        """Forget nothing: it is let go as a whole."""

    def forget(self, name: str) -> None:
        """Forget the answers to questions whose key begins with ``name``."""
        for whole in [each for each in self._worked_out if each[0][0] == name]:
            del self._worked_out[whole]
