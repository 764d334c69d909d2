"""Pango for Windows → a folder: 18 libraries of one package, with the licence of each.

Usage: python scripts/windows/pango.py FOLDER (``bin/``, ``etc/fonts/`` and ``licences/`` below it).
Needs Python and pip alone: ``Construire la trousse.bat`` calls it too. Pinned and hashed in
``pango.lock``; nothing of the package that is under the GPL is taken.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
LIBRARIES = (
    *("glib-2.0-0", "gobject-2.0-0", "gmodule-2.0-0", "gio-2.0-0", "intl-8", "ffi-7", "pcre2-8-0"),
    *("pango-1.0-0", "pangoft2-1.0-0", "harfbuzz", "harfbuzz-subset", "fribidi-0"),
    *("fontconfig-1", "freetype-6", "libexpat", "png16", "z-1", "bz2"),
)
"""What WeasyPrint opens on Windows, and what that needs; the rest is Windows' own."""


def download(lock: Path, folder: Path, *how: str) -> Path:
    """Download what a lock names, by pip, hash checked, and return the file."""
    wanted = ["--no-deps", "--require-hashes", "--quiet", "--disable-pip-version-check", *how]
    command = [sys.executable, "-m", "pip", "download", *wanted, "-d", str(folder), "-r", str(lock)]
    subprocess.run(command, check=True)
    (file,) = folder.iterdir()
    return file


def take(wheel: Path, folder: Path) -> None:
    """Put the libraries of the package below ``folder``. Raise KeyError when one is missing."""
    with zipfile.ZipFile(wheel) as package:
        held = {PurePosixPath(name).name: name for name in package.namelist()}
        libraries = {f"{name}.dll": package.read(held[f"{name}.dll"]) for name in LIBRARIES}
    for name, data in libraries.items():
        _write(folder / "bin" / name, data)
    _write(folder / "etc" / "fonts" / "fonts.conf", (HERE / "fonts.conf").read_bytes())
    shutil.copytree(HERE / "licences", folder / "licences", dirs_exist_ok=True)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def main(folder: Path) -> None:
    """Download and take; what was there stays when the download fails."""
    with tempfile.TemporaryDirectory() as downloads:
        how = ["--only-binary", ":all:", "--platform", "win_amd64", "--python-version", "3.13"]
        take(download(HERE / "pango.lock", Path(downloads), *how), folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
