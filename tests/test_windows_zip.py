"""The zip for Windows: what of the lock goes into it."""

import importlib.util
import sys

from tests.workshop import ROOT

SCRIPT = ROOT / "scripts" / "windows" / "zip.py"


def script():
    """Return the script as a module."""
    described = importlib.util.spec_from_file_location("windows_zip", SCRIPT)
    assert described is not None
    assert described.loader is not None
    module = importlib.util.module_from_spec(described)
    before = list(sys.path)
    described.loader.exec_module(module)
    sys.path[:] = before
    return module


def test_the_lock_is_read_for_windows() -> None:
    """Colorama is Windows' alone, uvloop and the older pikepdf are others'; hashes stay."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    kept = script().for_windows(lock)
    names = [line.split("==")[0] for line in kept.splitlines() if "==" in line]
    assert "colorama" in names
    assert names.count("pikepdf") == 1
    assert "darwin" not in kept
    assert " ; " not in kept
    assert kept.count("==") == len(names)
    assert all(f"{name}==" in lock for name in names)
    assert kept.count("--hash=sha256:") > 100


def test_every_library_has_its_licence() -> None:
    """What goes into the zip is listed with its licence and where its source is."""
    folder = SCRIPT.parent / "licences"
    listed = (folder / "LIBRARIES.md").read_text("utf-8")
    script()
    from pango import LIBRARIES  # the script's own neighbour

    rows = [line for line in listed.splitlines() if line.startswith("| `")]
    told = {name.strip("` ") for row in rows for name in row.split("|")[1].split(",")}
    assert told == {f"{name}.dll" for name in LIBRARIES}
    assert all((folder / row.split("|")[4].strip()).is_file() for row in rows)
