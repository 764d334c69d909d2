"""A job → bytes, in a process that keeps its libraries, fonts and styles warm."""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from workshopkit.formats.convert import Job, convert
from workshopkit.pipeline import Converted
from workshopkit.problems import ContentError


class Worker:
    """Converts one job at a time. It ends with the process that made it, however that ends.

    Its process is started afresh rather than forked: the preview has threads.
    """

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def start(self) -> None:
        """Begin to import what converts, before there is something to convert."""
        context = multiprocessing.get_context("spawn")
        self._connection, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other,), daemon=True)
        self._process.start()
        other.close()

    def convert(self, job: Job) -> Converted:
        """Return the bytes and the problems of a job. Block until it is done.

        Raise ContentError as the conversion does, RuntimeError when it breaks down.
        """
        if self._process is None or not self._process.is_alive():
            self.start()
        assert self._connection is not None
        try:
            self._connection.send(job)
            answer = self._connection.recv()
        except (EOFError, OSError) as error:
            raise RuntimeError("the process that converts has ended") from error
        if isinstance(answer, Exception):
            raise answer
        done: Converted = answer
        return done

    def close(self) -> None:
        """End the process, whatever it is doing: it writes no file."""
        if self._process is not None:
            self._process.kill()
            self._process.join()


def _work(connection: Connection) -> None:
    """Convert what comes until the other end is closed; Ctrl-C is for the one who asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            job = connection.recv()
        except EOFError:
            return
        connection.send(_answer(job))


def _answer(job: Job) -> Converted | Exception:
    try:
        return convert(job)
    except ContentError as error:
        return error
    except Exception:
        return RuntimeError(traceback.format_exc(limit=-1).strip().splitlines()[-1])
