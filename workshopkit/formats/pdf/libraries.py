"""The system's layout libraries: which are missing, how to get them, and a folder of one's own.

On Debian they can be fetched without being root: packages are downloaded and unpacked in a
folder, then loaded one after the other; the dynamic linker then finds them by name.
"""

from __future__ import annotations

import ctypes
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import MutableMapping
from pathlib import Path

LIBRARIES = {
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libharfbuzz.so.0": "libharfbuzz0b",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
}
"""What WeasyPrint opens on Linux, with the Debian package of each."""
INSTALL = {
    "Linux": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "Darwin": "brew install pango",
    "Windows": r".venv\Scripts\python scripts\windows\pango.py .venv\pango",
}
"""The one line that mends it, by operating system."""
FOLDER = Path(__file__).resolve().parents[3] / ".libs"
"""Where fetched libraries are kept: beside the engine, never in the system."""
BROUGHT = Path(sys.prefix) / "pango"
"""Where a Python for Windows has them (scripts/windows/pango.py puts them there)."""
NOT_FETCHED = ("libc6", "libgcc-s1", "libgcc-12-base", "libcrypt1")
"""Part of every Debian: a second copy would be loaded beside the first."""


def point_at_brought(folder: Path, environment: MutableMapping[str, str]) -> bool:
    """Have WeasyPrint find the libraries that came with this Python, on Windows.

    It looks for names without an ending in the folder that its variable names, and for the
    others on the path: both are set, in the environment of this process alone. A folder that
    the person named is left alone. Return whether they are used.
    """
    libraries = folder / "bin"
    if "WEASYPRINT_DLL_DIRECTORIES" in environment or not libraries.is_dir():
        return False
    environment["WEASYPRINT_DLL_DIRECTORIES"] = str(libraries)
    environment["PATH"] = os.pathsep.join([str(libraries), environment.get("PATH", "")])
    environment.setdefault("FONTCONFIG_PATH", str(folder / "etc" / "fonts"))
    return True


def how_to_install() -> str:
    """Return the command that installs the libraries on this system."""
    return INSTALL.get(platform.system(), INSTALL["Linux"])


def load_fetched(folder: Path = FOLDER) -> int:
    """Load the libraries of ``folder``, if any, so that others find them. Return how many.

    A library that needs another is tried again after it, until nothing more loads.
    """
    waiting = sorted(path for path in folder.rglob("lib*.so.*") if path.is_file())
    loaded = 0
    while waiting:
        left = [path for path in waiting if not _load(path)]
        loaded += len(waiting) - len(left)
        if len(left) == len(waiting):
            break
        waiting = left
    return loaded


def missing_libraries() -> list[str]:
    """Return the libraries of ``LIBRARIES`` that this process cannot load (Linux)."""
    return [name for name in LIBRARIES if not _load(Path(name))]


def fetch_libraries(folder: Path = FOLDER) -> list[str]:
    """Download and unpack in ``folder`` what is missing, with what it needs (Debian).

    Return the packages. Raise OSError when apt-get or dpkg is missing or fails.
    """
    wanted = [LIBRARIES[name] for name in missing_libraries()]
    packages = [name for name in _with_dependencies(wanted) if name not in NOT_FETCHED]
    with tempfile.TemporaryDirectory() as downloads:
        _run(["apt-get", "download", *packages], downloads)
        folder.mkdir(exist_ok=True)
        for file in sorted(Path(downloads).glob("*.deb")):
            _run(["dpkg", "-x", str(file), str(folder)], downloads)
    return packages


def _load(path: Path) -> bool:
    try:
        ctypes.CDLL(str(path), ctypes.RTLD_GLOBAL)
    except OSError:
        return False
    return True


def _with_dependencies(packages: list[str]) -> list[str]:
    """Return the libraries that ``packages`` need, themselves included."""
    if not packages:
        return []
    only = [f"--no-{kind}" for kind in ("recommends", "suggests", "conflicts", "breaks")]
    only += ["--no-replaces", "--no-enhances"]
    listed = _run(["apt-cache", "depends", "--recurse", *only, *packages], ".")
    names = {line for line in listed.splitlines() if line and not line.startswith((" ", "<"))}
    return sorted(name for name in names if name.startswith("lib") and ":" not in name)


def _run(command: list[str], folder: str) -> str:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    except subprocess.CalledProcessError as error:
        last = (error.stderr or error.stdout).strip().splitlines()[-1:]
        raise OSError(f"{command[0]}: {''.join(last)}") from error
    return done.stdout
