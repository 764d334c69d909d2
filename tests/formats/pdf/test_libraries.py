"""The layout libraries: what is missing, and a folder of one's own."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workshop import ROOT
from workshopkit.formats.pdf import libraries, pango_in_use

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the loader of Linux")
MAPPED = """
import sys
from pathlib import Path
from workshopkit.formats.pdf.libraries import load_fetched
print(load_fetched(Path(sys.argv[1])))
print(*{line.split()[-1] for line in open("/proc/self/maps") if "pango" in line}, sep="\\n")
"""


@LINUX
def test_a_folder_of_one_s_own_is_enough(tmp_path: Path) -> None:
    """Libraries unpacked anywhere are loaded from there, in whatever order they need."""
    loaded = subprocess.run(
        [sys.executable, "-c", "import weasyprint; print(open('/proc/self/maps').read())"],
        capture_output=True, encoding="utf-8", cwd=ROOT, check=True,
    ).stdout  # fmt: skip
    found = {line.split()[-1] for line in loaded.splitlines() if "/libpango" in line}
    assert found
    for file in found:
        shutil.copy(file, tmp_path / f"{Path(file).name.split('.so')[0]}.so.0")
    done = subprocess.run(
        [sys.executable, "-c", MAPPED, str(tmp_path)],
        capture_output=True, encoding="utf-8", cwd=ROOT, check=True,
    ).stdout.splitlines()  # fmt: skip
    assert done[0] == str(len(found))
    assert all(Path(line).parent == tmp_path for line in done[1:])
    assert len(done) > 1


@LINUX
def test_what_cannot_be_loaded_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is nowhere is named; those that are there are not."""
    assert libraries.missing_libraries() == []
    monkeypatch.setitem(libraries.LIBRARIES, "libnowhere-1.0.so.0", "libnowhere")
    assert libraries.missing_libraries() == ["libnowhere-1.0.so.0"]


def test_a_broken_file_is_not_loaded(tmp_path: Path) -> None:
    """What is not a library is passed over, and the rest goes on."""
    (tmp_path / "libbroken.so.1").write_text("not a library")
    assert libraries.load_fetched(tmp_path) == 0
    assert libraries.load_fetched(tmp_path / "nowhere") == 0


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that lacks two libraries, with stand-ins for apt-get, apt-cache and dpkg."""
    tools = tmp_path / "bin"
    tools.mkdir()
    scripts = {
        "apt-cache": "echo libpango-1.0-0; echo '  Depends: libc6'; echo libc6; echo fontconfig",
        "apt-get": 'shift; for name in "$@"; do echo "$name" > "$name.deb"; done',
        "dpkg": 'cp "$2" "$3"',
    }
    for name, script in scripts.items():
        (tools / name).write_text(f"#!/bin/sh\n{script}\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(libraries, "missing_libraries", lambda: ["libpango-1.0.so.0"])
    return tools


@LINUX
def test_libraries_are_fetched_without_being_root(debian: Path, tmp_path: Path) -> None:
    """What is missing and what it needs, but never a second C library."""
    folder = tmp_path / "libs"
    assert libraries.fetch_libraries(folder) == ["libpango-1.0-0"]
    assert [file.name for file in folder.iterdir()] == ["libpango-1.0-0.deb"]


@LINUX
def test_a_failed_download_is_told(debian: Path, tmp_path: Path) -> None:
    """The last line of apt-get, as an OSError: the command says it and leaves with 3."""
    (debian / "apt-get").write_text("#!/bin/sh\necho 'E: no network' >&2\nexit 100\n")
    with pytest.raises(OSError, match=r"apt-get: E: no network"):
        libraries.fetch_libraries(tmp_path / "libs")
    assert not (tmp_path / "libs").exists()


def test_libraries_that_came_with_python_are_pointed_at(tmp_path: Path) -> None:
    """On Windows WeasyPrint needs both a variable and the path; what the person set stays."""
    (tmp_path / "bin").mkdir()
    environment = {"PATH": "C:\\Windows"}
    assert libraries.point_at_brought(tmp_path, environment)
    assert environment["WEASYPRINT_DLL_DIRECTORIES"] == str(tmp_path / "bin")
    assert environment["PATH"].split(os.pathsep)[0] == str(tmp_path / "bin")
    assert environment["FONTCONFIG_PATH"] == str(tmp_path / "etc" / "fonts")
    own = {"WEASYPRINT_DLL_DIRECTORIES": "D:\\msys64"}
    assert not libraries.point_at_brought(tmp_path, own)
    assert own == {"WEASYPRINT_DLL_DIRECTORIES": "D:\\msys64"}
    assert not libraries.point_at_brought(tmp_path / "none", {})


def test_a_doctor_says_which_pango_is_used() -> None:
    """Whoever asks for help can say it."""
    assert re.fullmatch(r"Pango 1\.\d+\.\d+( \(.+\))?", pango_in_use())
