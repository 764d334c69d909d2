"""The preview as a person starts it: the command, in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, Any, NamedTuple

from tests.workshop import FOLDERS, LOCALE_NAMES, ROOT, Workshop


class Answer(NamedTuple):
    """What the server said, with ordinary spaces."""

    code: int
    text: str


class Served:
    """A running preview."""

    def __init__(self, process: subprocess.Popen[str], address: str, complaints: IO[bytes]) -> None:
        self.process = process
        self.address = address
        self._complaints = complaints

    @property
    def complaints(self) -> str:
        """What the terminal shows beside the address: nothing, while all goes well."""
        return os.pread(self._complaints.fileno(), 1_000_000, 0).decode("utf-8", "replace")

    def get(self, path: str, data: bytes | None = None, **headers: str) -> Answer:
        """Ask for a page, whatever the answer's code."""
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.address + path, data, names)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return Answer(answer.status, _plain(answer.read()))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, _plain(error.read()))

    @contextmanager
    def news(self) -> Iterator[Iterator[dict[str, Any]]]:
        """Listen as a page does, from here on."""
        with urllib.request.urlopen(f"{self.address}events?view=", timeout=120) as stream:
            assert stream.readline().startswith(b"retry")
            yield (json.loads(line[6:]) for line in stream if line.startswith(b"data: "))

    def stop(self, by: signal.Signals = signal.SIGINT) -> int:
        """Send a signal and return the exit code."""
        self.process.send_signal(by)
        return self.process.wait(60)


@contextmanager
def served(workshop: Workshop, *more: str) -> Iterator[Served]:
    """Start a preview of a workshop's folder, and stop it in the end."""
    command = [sys.executable, str(ROOT / "build.py"), "preview", "--no-browser", "--port=0"]
    neutral = {name: value for name, value in os.environ.items() if name not in LOCALE_NAMES}
    with (
        TemporaryFile() as complaints,
        subprocess.Popen(
            [*command, *FOLDERS, *more],
            cwd=workshop.folder,
            env=neutral | {"PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=complaints,
            encoding="utf-8",
        ) as process,
    ):
        try:
            assert process.stdout is not None
            yield Served(process, process.stdout.readline().split()[-1], complaints)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                process.wait(60)


def _plain(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\u00a0", " ")
