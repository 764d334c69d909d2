"""Commands started as a person does, but forked from a process that has imported the engine.

Importing takes longer than a small build: a random moment would fall there most of the time.
"""

from __future__ import annotations

import os
import signal
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn

from tests.forked import become
from tests.workshop import ALWAYS, FOLDERS
from workshopkit.cli import main

TICK = 0.05


@dataclass(frozen=True)
class Command:
    """A command that runs, or has ended; its processes are those of one session of the system."""

    process: int
    output: Path

    def lives(self) -> bool:
        """Tell whether it has not ended."""
        return _state(self.process) not in ("", "Z")

    def wait(self) -> int:
        """Return its exit code when it ends."""
        _, status = os.waitpid(self.process, 0)
        return os.waitstatus_to_exitcode(status)

    def kill(self) -> None:
        """Kill it, itself alone."""
        os.kill(self.process, signal.SIGKILL)
        self.wait()

    def end(self) -> None:
        """Ask it to end, as Ctrl-C does, and wait."""
        os.kill(self.process, signal.SIGINT)
        self.wait()

    def said(self) -> str:
        """Return what it printed."""
        return self.output.read_text("utf-8", "replace")

    def orphans(self, patience: float) -> list[str]:
        """Return those of its processes that still live after ``patience`` seconds."""
        latest = time.monotonic() + patience
        while (left := _of_session(self.process)) and time.monotonic() < latest:
            time.sleep(TICK)
        return left


@dataclass(frozen=True)
class Room:
    """Where commands run: the kit's folder, and the system's for temporary files."""

    kit: Path
    folder: Path

    def start(self, *arguments: str) -> Command:
        """Start a command in a session of its own."""
        handle, name = tempfile.mkstemp(dir=self.folder.parent, prefix="said-")
        with open(handle, "wb", buffering=0) as output:
            process = os.fork()
            if process == 0:
                _become(self, output, arguments)
        return Command(process, Path(name))


def _become(room: Room, output: IO[bytes], arguments: tuple[str, ...]) -> NoReturn:
    """Be the command, in the child."""
    code = 1
    try:
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored behind a shell
        environment = ALWAYS | {"TMPDIR": str(room.folder)}
        command = [*arguments, *FOLDERS]
        code = become(lambda: main(command), room.kit, environment, output, output)
    finally:
        os._exit(code)


def _state(process: int) -> str:
    """Return the system's letter for what a process does, "" when it is gone."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2][:1]
    except OSError:
        return ""


def _of_session(session: int) -> list[str]:
    """Return the processes of a session, by number and name; those that only wait to be counted
    do not live."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            name, _, rest = (folder / "stat").read_text().rpartition(") ")
        except OSError:
            continue
        state, _, _, own, *_ = rest.split()
        if int(own) == session and state != "Z":
            found.append(name)
    return found
