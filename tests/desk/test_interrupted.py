"""Builds that are killed, that run at once, whose ledger is lost: nobody's file is lost."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.test_writing import DECK, GUIDE, NEW, files_of, is_ours, put
from tests.workshop import FOLDERS, ROOT, Workshop
from workshopkit.desk.files import digest
from workshopkit.desk.ledger import (
    LEDGER,
    REMEMBERED,
    Entry,
    Ledger,
    read_ledger,
    write_ledger,
)
from workshopkit.desk.lock import LOCK, locked
from workshopkit.problems import MachineError

FORK = multiprocessing.get_context("fork") if hasattr(os, "fork") else None
needs_fork = pytest.mark.skipif(FORK is None, reason="this system cannot fork")


def run(function: Callable[..., object], *arguments: object) -> multiprocessing.Process:
    """Start a function in a process of its own."""
    assert FORK is not None
    process = FORK.Process(target=function, args=arguments)
    process.start()
    return process


def killed_at(number: int, folder: Path, *files: tuple[str, bytes]) -> None:
    """Write files, and be killed when the file of that number is about to take its place."""
    move, count = os.replace, 0

    def replace(source: Path, place: Path) -> None:
        nonlocal count
        count += 1
        if count == number:
            os.kill(os.getpid(), signal.SIGKILL)
        move(source, place)

    os.replace = replace  # type: ignore[assignment]
    put(folder, *files)


@needs_fork
@pytest.mark.parametrize("second", [1, 2, 3, 4])
@pytest.mark.parametrize("first", [1, 2, 3, 4])
def test_builds_killed_twice_edit_nothing(tmp_path: Path, first: int, second: int) -> None:
    """Before or after the ledger, before or after each file: what is there is ours."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide un"))
    for number, word in ((first, b"deux"), (second, b"trois")):
        process = run(killed_at, number, tmp_path, (DECK, word), (GUIDE, b"guide " + word))
        process.join()
        assert process.exitcode == -signal.SIGKILL
    put(tmp_path, (DECK, b"quatre"), (GUIDE, b"guide quatre"))
    assert files_of(tmp_path) == {DECK, GUIDE}
    assert (tmp_path / DECK).read_bytes() == b"quatre"
    assert (tmp_path / GUIDE).read_bytes() == b"guide quatre"


def write_often(folder: Path, who: bytes) -> None:
    """Write the same files again and again."""
    for number in range(8):
        put(folder, (DECK, b"%s %d" % (who, number)), (GUIDE, b"guide %s %d" % (who, number)))


@needs_fork
def test_builds_of_one_folder_take_turns(tmp_path: Path) -> None:
    """Three at once: each ends well, the files are those of one of them, nothing is beside."""
    processes = [run(write_often, tmp_path, who) for who in (b"a", b"b", b"c")]
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    assert files_of(tmp_path) == {DECK, GUIDE}
    assert (tmp_path / GUIDE).read_bytes() == b"guide " + (tmp_path / DECK).read_bytes()
    assert is_ours(tmp_path, DECK)
    assert is_ours(tmp_path, GUIDE)


def keep(folder: Path, taken: Path) -> None:
    """Have a folder for ourselves until killed."""
    with locked(folder):
        taken.touch()
        signal.pause()


@pytest.mark.quick
@needs_fork
def test_a_folder_that_is_taken_is_refused_until_its_holder_dies(tmp_path: Path) -> None:
    """One sentence says so; a holder that is killed leaves the folder free."""
    folder, taken = tmp_path / "output", tmp_path / "taken"
    holder = run(keep, folder, taken)
    while not taken.exists():
        time.sleep(0.01)
    with (
        pytest.raises(MachineError, match=r"another build is writing to.*\[output-taken\]"),
        locked(folder, 0.1),
    ):
        pass
    holder.kill()
    holder.join()
    with locked(folder, 0.1):
        assert (folder / LOCK).exists()
    assert not (folder / LOCK).exists()


@pytest.mark.parametrize("lost", [None, b"", b"{", b"[" * 100_000, b'{"version": 99, "files": {}}'])
def test_without_its_ledger_what_is_the_same_is_ours_again(
    tmp_path: Path, lost: bytes | None
) -> None:
    """Nothing goes beside, and the next text replaces the file."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    (tmp_path / LEDGER).unlink()
    if lost is not None:
        (tmp_path / LEDGER).write_bytes(lost)
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    put(tmp_path, (DECK, b"deux"), (GUIDE, b"guide"))
    assert files_of(tmp_path) == {DECK, GUIDE}
    assert (tmp_path / DECK).read_bytes() == b"deux"


def test_the_new_version_taken_for_good_is_ours(tmp_path: Path) -> None:
    """Renamed over the retouched one, it is current, then replaced like any other."""
    put(tmp_path, (DECK, b"un"))
    (tmp_path / DECK).write_bytes(b"ma retouche")
    put(tmp_path, (DECK, b"deux"), planned=[DECK])
    (tmp_path / NEW).rename(tmp_path / DECK)
    assert read_ledger(tmp_path).is_from(DECK, digest(b"deux"), digest(b"<deux"))
    put(tmp_path, (DECK, b"trois"), planned=[DECK])
    assert files_of(tmp_path) == {DECK}
    assert (tmp_path / DECK).read_bytes() == b"trois"


@pytest.mark.parametrize("name", ["../precious.txt", "/{}/precious.txt", "a/../../precious.txt"])
def test_a_spoilt_ledger_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    """A file outside the folder stays, even if a ledger claims its very bytes."""
    precious = tmp_path / "precious.txt"
    precious.write_bytes(b"precious")
    folder = tmp_path / "output"
    folder.mkdir()
    entry = {"markup": "m", "bytes": digest(b"precious")}
    files = {name.format(tmp_path): entry, DECK: entry}
    (folder / LEDGER).write_text(json.dumps({"version": 2, "files": files}))
    assert list(read_ledger(folder).entries) == [DECK]
    assert put(folder, (GUIDE, b"guide"), planned=[GUIDE]) == ([], [])
    assert precious.read_bytes() == b"precious"


def test_the_ledger_of_the_version_before_is_carried_over(tmp_path: Path) -> None:
    """Files made yesterday, even by a build that was interrupted, are not hand edits."""
    (tmp_path / DECK).parent.mkdir(parents=True)
    (tmp_path / DECK).write_bytes(b"hier")
    (tmp_path / GUIDE).write_bytes(b"avant-hier")
    files = {
        DECK: {"markup": digest(b"<hier"), "bytes": digest(b"hier")},
        GUIDE: {"markup": "m", "bytes": digest(b"jamais"), "was": digest(b"avant-hier")},
    }
    (tmp_path / LEDGER).write_text(json.dumps({"version": 1, "files": files}))
    assert read_ledger(tmp_path).is_from(DECK, digest(b"hier"), digest(b"<hier"))
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"), planned=[DECK, GUIDE])
    assert files_of(tmp_path) == {DECK, GUIDE}
    assert (tmp_path / GUIDE).read_bytes() == b"guide"


def test_the_ledger_does_not_grow_for_ever(tmp_path: Path) -> None:
    """It forgets the oldest bytes that lie nowhere, and never those of a file."""
    hashes = [str(number) for number in range(REMEMBERED + 2)]
    ledger = Ledger({GUIDE: Entry("m", "0")}).announcing(dict.fromkeys(hashes, "m"))
    write_ledger(tmp_path, ledger)
    found = read_ledger(tmp_path)
    assert len(found.written) == REMEMBERED
    assert (found.is_ours("0"), found.is_ours("1"), found.is_ours("2")) == (True, False, True)


def test_bytes_are_on_the_disk_before_they_take_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut leaves the old file or the new one, never an empty one."""
    done: list[str] = []
    flush, move = os.fsync, os.replace

    def fsync(handle: int) -> None:
        done.append("flushed")
        flush(handle)

    def replace(source: Path, place: Path) -> None:
        done.append(Path(place).name)
        move(source, place)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    put(tmp_path, (GUIDE, b"guide"))
    first = ["flushed", "flushed", LEDGER, "guide.pdf", "flushed", LEDGER]
    assert done[: len(first)] == first


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc on this system")
def test_processes_that_convert_end_with_the_build(specimen: Workshop, tmp_path: Path) -> None:
    """kill -9 on the build leaves no process; what it left in the folder of temporary files
    goes at the next one."""
    room = tmp_path / "room"
    room.mkdir()
    with subprocess.Popen(
        [sys.executable, str(ROOT / "build.py"), "--only=deck,worksheet", "--jobs=2", *FOLDERS],
        cwd=specimen.folder,
        env=os.environ | {"TMPDIR": str(room)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as build:
        children = Path(f"/proc/{build.pid}/task/{build.pid}/children")
        while len(found := children.read_text().split()) < 2:
            time.sleep(0.02)
            assert build.poll() is None
        build.kill()
    latest = time.monotonic() + 60
    while any(Path(f"/proc/{child}").exists() for child in found):
        assert time.monotonic() < latest
        time.sleep(0.05)
    assert list(room.glob("workshopkit-*"))
    specimen.run("--only=timer", TMPDIR=str(room))
    assert [file.name for file in room.iterdir() if "jinja2" not in file.name] == []
