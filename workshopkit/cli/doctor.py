"""``build.py doctor``: says what this machine has, what it lacks, and the line that mends it."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

import typer

from workshopkit.cli.help import option
from workshopkit.cli.request import Request
from workshopkit.cli.say import MACHINE
from workshopkit.formats.pdf import has_layout_libraries, pango_in_use
from workshopkit.formats.pdf.libraries import fetch_libraries, how_to_install
from workshopkit.problems import shown_path

PACKAGES = ("jinja2", "python-pptx", "weasyprint", "pyyaml", "pydantic", "typer", "pikepdf")
ROOM = 500
"""Megabytes that a build is sure to fit in."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at: its name, whether it is well, what was found, how to mend it."""

    what: str
    well: bool
    found: str
    mend: str = ""


def doctor(
    context: typer.Context, fetch_libs: Annotated[bool, option("fetch-libs")] = False
) -> None:
    """Look at the machine; with ``--fetch-libs``, fetch the layout libraries first (Debian)."""
    request: Request = context.obj
    say, output = request.say, request.options.output
    if fetch_libs and not has_layout_libraries():
        print(say["fetched"].format(count=len(fetch_libraries())))
    findings = list(_look(output, say))
    width = max(len(finding.what) for finding in findings)
    for finding in findings:
        mark = say["well"] if finding.well else say["unwell"]
        print(f"  {mark:7} {finding.what:{width}}  {finding.found}".rstrip())
        for line in finding.mend.splitlines():
            print(f"          {' ' * width}  {line}")
    print(say["all-there"] if all(each.well for each in findings) else say["something-missing"])
    if not all(finding.well for finding in findings):
        raise typer.Exit(MACHINE)


def _look(output: Path, say: Mapping[str, str]) -> Iterator[Finding]:
    yield Finding("Python", True, platform.python_version())
    absent = [name for name in PACKAGES if _version(name) is None]
    found = ", ".join(absent) or f"{len(PACKAGES)}/{len(PACKAGES)}"
    mend = say["mend-packages-windows" if os.name == "nt" else "mend-packages"]
    yield Finding(say["packages"], not absent, found, mend if absent else "")
    if has_layout_libraries():
        found = f"WeasyPrint {_version('weasyprint')}, {pango_in_use()}"
        yield Finding(say["layout-libraries"], True, found)
    else:
        mend = say["mend-libraries"].format(command=how_to_install())
        if shutil.which("apt-get"):
            mend += f"\n{say['mend-libraries-alone']}"
        mend += f"\n{say['do-without-libraries']}"
        yield Finding(say["layout-libraries"], False, say["missing"], mend)
    folder = next(each for each in (output, *output.resolve().parents) if each.exists())
    free = shutil.disk_usage(folder).free // 1_000_000
    yield Finding(say["room"], free >= ROOM, say["megabytes"].format(count=free))
    yield Finding(shown_path(output) + "/", _is_writable(folder), "")


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _is_writable(folder: Path) -> bool:
    """Tell by writing: rights are not the only thing that forbids it."""
    probe = folder / ".workshopkit-doctor"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
