"""A case: what is wrong with a copy of the kit in miniature, told in ``patch.txt``.

A line without a sign names a file. Under it, ``<`` gives whole lines as they are and ``>``
what they become; ``>`` alone adds lines at the end. ``⍽`` stands for a no-break space and
``⇥`` for a tab, which nobody would see. Some things are said in words after the name:
``is missing``, ``is empty``, ``is saved as latin-1``, ``is renamed <name>``.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

INVISIBLE = str.maketrans({"⍽": "\u00a0", "⇥": "\t"})


def spoil(folder: Path, patch: str) -> None:
    """Make in ``folder`` the mistakes that ``patch`` tells. Fail when one does not apply."""
    file = folder
    old: list[str] = []
    new: list[str] = []

    def replace() -> None:
        if old or new:
            text = file.read_text("utf-8") if file.exists() else ""
            file.write_text(_replaced(text, old, new, file.name), "utf-8")
        old.clear()
        new.clear()

    for line in patch.splitlines():
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
