"""A layout that would take all time or all memory → stopped, and told.

A received template may ask for pages without end. What is asked cannot be known from its styles;
so a thread looks on, and stops the layout from outside.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

LEAST_SECONDS = 20.0
MOST_SECONDS = 180.0
"""Time of the processor for a document, whatever its length."""
CHARACTERS = 2_500
"""Characters of a page that give it a second more. The guide of this kit has 200 seconds by that,
and takes 6."""
MOST_MEMORY = 800
"""Megabytes that a document may take. The guide of this kit takes 250."""
EACH = 0.2
"""Seconds between two looks."""
AGAIN = 1.0
"""Seconds between two requests to stop."""


class Endless(Exception):
    """A layout was stopped; its words tell what it took."""


class _Stopped(BaseException):
    """Raised in the midst of a layout, past whatever catches errors there."""


def seconds_for(markup: str) -> float:
    """Return the time of the processor that a page may take."""
    return min(LEAST_SECONDS + len(markup) / CHARACTERS, MOST_SECONDS)


@contextmanager
def watched(seconds: float) -> Generator[None]:
    """Stop what is done within when it takes too much. Raise Endless then."""
    watch, unheard = _Watch(seconds, MOST_MEMORY), sys.unraisablehook
    sys.unraisablehook = lambda said: None if said.exc_type is _Stopped else unheard(said)
    watch.start()
    try:
        try:
            yield
        finally:
            watch.end()
    except _Stopped:
        pass
    finally:
        sys.unraisablehook = unheard
    if watch.said:  # WeasyPrint goes on after whatever stops a drawing
        raise Endless(watch.said)


class _Watch(threading.Thread):
    """Looks at the clock and at the memory of this process, for the thread that made it."""

    def __init__(self, seconds: float, megabytes: int) -> None:
        super().__init__(name="watch", daemon=True)
        self._seconds, self._megabytes = seconds, megabytes
        self._watched = threading.get_ident()
        self._over = threading.Event()
        self._lock = threading.Lock()
        self.said = ""

    def run(self) -> None:
        """Look on until the end, or until there is something to stop."""
        until, most = time.process_time() + self._seconds, _memory() + self._megabytes
        while not self._over.wait(AGAIN if self.said else EACH):
            if time.process_time() > until:
                self._stop(f"> {self._seconds:.0f} s")
            elif _memory() > most:
                self._stop(f"> {self._megabytes} Mo")

    def _stop(self, said: str) -> None:
        """Ask for the end; again and again, for libraries may go on after it was raised."""
        with self._lock:
            if not self._over.is_set():
                self.said = self.said or said
                self._raise(_Stopped)

    def _raise(self, error: type[BaseException] | None) -> None:
        asked = ctypes.py_object(error) if error else None
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._watched), asked)

    def end(self) -> None:
        """Look no more; what was to be raised and was not yet is taken back."""
        while not self._over.is_set():
            with suppress(_Stopped), self._lock:
                self._raise(None)
                self._over.set()


if sys.platform == "win32":  # pragma: no cover
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS, of psapi.h."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            ("PeakWorkingSetSize", ctypes.c_size_t),
            ("WorkingSetSize", ctypes.c_size_t),
            *((f"Quota{n}", ctypes.c_size_t) for n in range(4)),
            ("PagefileUsage", ctypes.c_size_t),
            ("PeakPagefileUsage", ctypes.c_size_t),
        )

    def _memory() -> int:
        """Return the megabytes that this process has."""
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        asked = (kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb)
        kernel.K32GetProcessMemoryInfo(wintypes.HANDLE(asked[0]), *asked[1:])
        return int(counters.PagefileUsage) // 2**20

elif sys.platform == "linux":
    PAGE = os.sysconf("SC_PAGE_SIZE")

    def _memory() -> int:
        """Return the megabytes that this process has."""
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE // 2**20

else:  # pragma: no cover
    import resource

    def _memory() -> int:
        """Return the most megabytes that this process has had; macOS counts in bytes."""
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 2**20
