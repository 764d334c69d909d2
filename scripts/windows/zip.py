"""The project → one zip for Windows that needs no install: Python, packages, Pango, this kit.

Usage: .venv/bin/python scripts/windows/zip.py [FILE]   (dist/trousse-windows.zip by default)
Everything comes from locked parts; the same parts give the same bytes. The person's ``content/``
is not in it: the first double click copies it from the package, and a newer zip unpacked over an
older folder leaves it alone. Beside it, ``.cdx.json`` lists every part with its licence.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from packaging.markers import Marker

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "supply"))
from bom import bill
from pango import download, take
from parts import Part, fonts, libraries, packages

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOP = "Trousse"
"""The folder that the zip unpacks to."""
WINDOWS = {
    "os_name": "nt",
    "platform_system": "Windows",
    "python_full_version": "3.13.2",
    "python_version": "3.13",
    "sys_platform": "win32",
    "platform_machine": "AMD64",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}
"""What the markers of the lock are judged by: the Python of the zip, not this one."""
PATHS = "python313.zip\n.\nLib\\site-packages\n"
"""Where that Python looks, and nowhere else: no other Python of the computer is mixed in."""
DATE = (2020, 1, 1, 0, 0, 0)
"""The date of every file: the same parts give the same zip."""
LARGEST = 80_000_000
"""Bytes that a person waits for, at most."""
LEFT_OUT = ("__pycache__", "bin", "direct_url.json", "*.pyi", "tests")
"""What packages hold that no kit needs; the address of the file that one came from."""


def main(target: Path) -> None:
    """Gather the parts, then write the zip whole or not at all."""
    with tempfile.TemporaryDirectory() as scratch:
        top = Path(scratch) / TOP
        python = top / "python"
        packages_folder = python / "Lib" / "site-packages"
        _python(python, Path(scratch) / "python")
        _packages(packages_folder, Path(scratch))
        wheel = ["--only-binary", ":all:", "--platform", "win_amd64", "--python-version", "3.13"]
        take(download(HERE / "pango.lock", _made(scratch, "pango"), *wheel), python / "pango")
        for file in [*HERE.glob("*.bat"), HERE / "LISEZ-MOI.txt"]:
            _with_windows_ends(file, top / file.name)
        for name in ("LICENSE", "LICENSE-CONTENT"):
            shutil.copyfile(ROOT / name, top / f"{name}.txt")
        target.parent.mkdir(exist_ok=True)
        unfinished = target.with_suffix(".part")
        _zipped(Path(scratch), TOP, unfinished)
        size = unfinished.stat().st_size
        if size > LARGEST:
            raise SystemExit(f"{size} bytes: more than the {LARGEST} that a person waits for")
        listed = [*packages(packages_folder), python_itself(), *libraries(), *fonts()]
        if refused := [part.name for part in listed if part.refused]:
            raise SystemExit(f"no licence that we may ship under: {', '.join(refused)}")
        target.with_suffix(".cdx.json").write_text(bill(listed), "utf-8")
        unfinished.replace(target)
        print(f"{target}: {size / 1e6:.0f} MB")


def _python(folder: Path, downloads: Path) -> None:
    downloads.mkdir()
    source = download(HERE / "python.lock", downloads, "--no-binary", ":all:")
    with tarfile.open(source) as archive:
        (name,) = (each for each in archive.getnames() if each.endswith("data.zip"))
        held = archive.extractfile(name)
        assert held is not None
        data = held.read()
    with zipfile.ZipFile(io.BytesIO(data)) as embedded:
        for member in embedded.infolist():
            if not member.is_dir():
                file = folder / Path(member.filename).name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(embedded.read(member))
    (folder / "python313._pth").write_text(PATHS, "ascii")


def python_itself() -> Part:
    """Return the Python of the zip, as a part."""
    version = WINDOWS["python_full_version"]
    return Part("python", version, ("PSF-2.0",), "generic")


def _packages(folder: Path, scratch: Path) -> None:
    """Install what the lock says for Windows, then the engine with the kit inside."""
    lock = scratch / "windows.lock"
    lock.write_text(for_windows((ROOT / "requirements.lock").read_text("utf-8")), "utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    into = ["--target", str(folder), "--no-deps", "--no-compile", "--only-binary", ":all:"]
    system = ["--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp"]
    subprocess.run([*pip, *into, *system, "--require-hashes", "-r", str(lock)], check=True)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(scratch / "own")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (scratch / "own").glob("*.whl")
    subprocess.run([*pip, *into, "--upgrade", str(wheel)], check=True)
    for pattern in LEFT_OUT:
        for found in [*folder.rglob(pattern)]:
            shutil.rmtree(found) if found.is_dir() else found.unlink(missing_ok=True)


def for_windows(lock: str) -> str:
    """Return the lock's entries that Windows installs, without their markers."""
    kept = []
    for entry in re.split(r"\n(?=[a-z0-9])", lock):
        named = re.match(r"([a-z0-9][\w.-]*==\S+)(?: ; ([^\\\n]+))?", entry)
        if named and (not named[2] or Marker(named[2].strip()).evaluate(WINDOWS)):
            kept.append(named[1] + entry[named.end() :].rstrip(" "))
    return "\n".join(kept)


def _with_windows_ends(file: Path, copy: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    copy.write_bytes("".join(f"{line}\r\n" for line in lines).encode())


def _zipped(folder: Path, top: str, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted((folder / top).rglob("*")):
            if file.is_file():
                entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), DATE)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, file.read_bytes())


def _made(folder: str, name: str) -> Path:
    made = Path(folder) / name
    made.mkdir()
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "dist" / "trousse-windows.zip")
