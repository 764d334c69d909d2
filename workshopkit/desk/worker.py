"""A call → its answer, in a process that keeps its libraries, fonts and styles warm."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from workshopkit.desk.scratch import scratch_folder
from workshopkit.formats.pdf.kept_parts import KEPT
from workshopkit.problems import ContentError

KEPT_PAGES = 120
"""The pages whose layout a process keeps: twice those of the longest guide, some 100 MB."""


class Ended(RuntimeError):
    """A process was killed, or lacked memory, before it answered."""


class Worker:
    """Answers one call at a time. It ends with the process that made it, however that ends.

    Its process is started afresh rather than forked: the preview has threads, Windows and macOS
    cannot. Each has a pipe of its own: under Wine, a pool of processes around one queue stops now
    and then, each waiting for another.
    """

    def __init__(self, kept_pages: int = KEPT_PAGES) -> None:
        self._kept_pages = kept_pages
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def start(self) -> None:
        """Begin to import what converts, before there is something to convert."""
        context = multiprocessing.get_context("spawn")
        self._connection, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other, self._kept_pages), daemon=True)
        self._process.start()
        other.close()

    def call(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Return what ``function`` answers there. Block until it is done.

        Raise ContentError and OSError as it does, RuntimeError when it breaks down, Ended
        when its process does.
        """
        if self._process is None or not self._process.is_alive():
            self.start()
        assert self._connection is not None
        try:
            self._connection.send((function, arguments))
            answer = self._connection.recv()
        except (EOFError, OSError) as error:
            raise Ended("the process that converts has ended") from error
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        """End the process, whatever it is doing: it writes no file."""
        if self._process is not None:
            self._process.kill()
            self._process.join()


def _work(connection: Connection, kept_pages: int) -> None:
    """Answer until the other end is closed; Ctrl-C is for the one who asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    KEPT.most_pages = kept_pages
    with scratch_folder():
        while True:
            try:
                function, arguments = connection.recv()
            except EOFError:
                return
            connection.send(_answer(function, arguments))
            gc.collect()  # while nobody waits


def _answer(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    try:
        return function(*arguments)
    except (ContentError, OSError) as error:
        return error
    except Exception:
        return RuntimeError(traceback.format_exc(limit=-1).strip().splitlines()[-1])
