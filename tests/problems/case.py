"""The cases of ``cases/*.md``: what is wrong with a copy of the kit in miniature, and what is told.

A case is a heading with three blocks under it: ``change``, ``français`` (what a build prints
as it stops) and ``English`` (what a check tells). In a change, a line without a sign names a
file. Under it, ``<`` gives whole lines as they are and ``>`` what they become; ``>`` alone
adds lines at the end. ``⍽`` stands for a no-break space and ``⇥`` for a tab, which nobody
would see. Some things are said in words after the name: ``is missing``, ``is empty``,
``is saved as latin-1``, ``is renamed <name>``.
"""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.workshop import FOLDERS, SAME_KIT, Workshop
from workshopkit.cli import main

CASES = Path(__file__).parent / "cases"
INVISIBLE = str.maketrans({"⍽": "\u00a0", "⇥": "\t"})
WRITTEN = re.compile(
    r"^## (?P<title>.+)\n\n```change\n(?P<change>(?:.*\n)+?)```\n\n"
    r"```français\n(?P<french>(?:.*\n)+?)```\n\n```English\n(?P<english>(?:.*\n)+?)```$",
    re.M,
)


@dataclass(frozen=True)
class Case:
    """A mistake, the lines that a build prints of it in French, those of a check in English."""

    title: str
    change: str
    french: list[str]
    english: list[str]


@dataclass(frozen=True)
class Told:
    """What is told of a mistake, and how the build left."""

    french: list[str]
    english: list[str]
    printed: str
    code: object


def cases_in(page: str) -> list[Case]:
    """Return the cases of a page. Fail when a heading is not a whole case."""
    found = [
        Case(
            each["title"], each["change"], each["french"].splitlines(), each["english"].splitlines()
        )
        for each in WRITTEN.finditer(page)
    ]
    assert len(found) == len(re.findall("^## ", page, re.M)), "a case lacks one of its blocks"
    return found


def all_cases() -> dict[str, Case]:
    """Return every case by its title, hyphens for spaces."""
    pages = [page.read_text("utf-8") for page in sorted(CASES.glob("*.md"))]
    found = [case for page in pages for case in cases_in(page)]
    named = {case.title.replace(" ", "-"): case for case in found}
    assert len(named) == len(found), "two cases have the same title"
    return named


def tell_of(workshop: Workshop, case: Case) -> Told:
    """Build in French and check in English a workshop that has the mistake, for the time of it."""
    with spoilt(workshop.folder, case.change):
        french, printed = io.StringIO(), io.StringIO()
        with (
            contextlib.redirect_stderr(french),
            contextlib.redirect_stdout(printed),
            pytest.raises(SystemExit) as leaving,
        ):
            main(["--only=deck", *FOLDERS])
        english = [each.replace(SAME_KIT, "") for each in workshop.told("en", only=("deck",))]
    lines = french.getvalue().replace(SAME_KIT, "").splitlines()
    return Told(lines, english, printed.getvalue(), leaving.value.code)


@contextlib.contextmanager
def spoilt(folder: Path, change: str) -> Iterator[None]:
    """Make a change, and unmake it: every file of ``content/`` and ``templates/`` is as before."""
    roots = [folder / "content", folder / "templates"]
    named = [
        folder / line.partition(" is ")[0] for line in change.splitlines() if line[0] not in "<>"
    ]
    kept = {file: file.read_bytes() for each in named for file in _files(each)}
    before = {file for root in roots for file in _files(root)}
    try:
        spoil(folder, change)
        yield
    finally:
        for file in {file for root in roots for file in _files(root)} - before:
            file.unlink()
        for file, data in kept.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)


def _files(path: Path) -> list[Path]:
    return [each for each in (path, *path.rglob("*")) if each.is_file()]


def spoil(folder: Path, change: str) -> None:
    """Make in ``folder`` the mistakes that ``change`` tells. Fail when one does not apply."""
    file = folder
    old: list[str] = []
    new: list[str] = []

    def replace() -> None:
        if old or new:
            text = file.read_text("utf-8") if file.exists() else ""
            file.parent.mkdir(exist_ok=True)
            file.write_text(_replaced(text, old, new, file.name), "utf-8")
        old.clear()
        new.clear()

    for line in change.splitlines():
        if line[:1] == "<":
            if new:
                replace()
            old.append(line[2:] + "\n")
        elif line[:1] == ">":
            new.append(line[2:].translate(INVISIBLE) + "\n")
        else:
            replace()
            name, _, verb = line.partition(" is ")
            file = folder / name
            _apply(file, verb)
    replace()


def _replaced(text: str, old: list[str], new: list[str], name: str) -> str:
    before, after = "".join(old), "".join(new)
    if not old:
        return text + after
    found = [m.start() for m in re.finditer(rf"^{re.escape(before)}", text, re.M)]
    assert len(found) == 1, f"{name}: these lines are there {len(found)} times:\n{before}"
    return text[: found[0]] + after + text[found[0] + len(before) :]


def _apply(file: Path, verb: str) -> None:
    if verb == "missing":
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    elif verb == "empty":
        file.write_text("", "utf-8")
    elif verb.startswith("saved as "):
        file.write_bytes(file.read_text("utf-8").encode(verb.removeprefix("saved as ")))
    elif verb.startswith("renamed "):
        file.rename(file.with_name(verb.removeprefix("renamed ")))
    else:
        assert not verb, f"« is {verb} » says nothing that can be done to {file.name}"
