"""A script and its arguments → what it prints and how it leaves, in a process that is warm.

Starting Python and importing the engine takes a second of processor. A fork of the test's own
process has it done, and yet folder, environment, streams, memory and exit code are its own.
"""

from __future__ import annotations

import atexit
import logging
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

LONGEST = 900
"""Seconds after which a script is ended: a busy machine is slow, not wrong."""


def run_script(
    script: Path, arguments: tuple[str, ...], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a Python script in ``folder`` as ``python SCRIPT ARGUMENTS`` would."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if not child:
            code = 1
            try:
                code = _run(script, arguments, folder, environment, out, err)
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        said = [_text(stream) for stream in (out, err)]
    code = os.waitstatus_to_exitcode(status)
    return subprocess.CompletedProcess([str(script), *arguments], code, *said)


def _run(
    script: Path,
    arguments: tuple[str, ...],
    folder: Path,
    environment: Mapping[str, str],
    out: IO[bytes],
    err: IO[bytes],
) -> int:
    signal.alarm(LONGEST)
    os.environ.clear()
    sys.argv = [str(script), *arguments]
    return become(
        lambda: runpy.run_path(str(script), run_name="__main__"), folder, environment, out, err
    )


def become(
    work: Callable[[], object],
    folder: Path,
    environment: Mapping[str, str],
    out: IO[bytes],
    err: IO[bytes],
) -> int:
    """Forget, in a child, what makes this process a test's; do ``work``; return the exit code.

    ``environment`` is added to what is there. A traceback is said on ``err``, as Python does.
    """
    atexit._clear()  # what pytest does as it ends is not for this process
    logging.root.handlers.clear()  # nor is what it keeps of the logs
    os.chdir(folder)
    os.environ.update(environment)
    time.tzset()
    tempfile.tempdir = None  # where TMPDIR says
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    try:
        work()
        code = 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def _text(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8").replace("\r\n", "\n")
