"""A kit whose commands are disturbed: what they leave, and whether the next one is right."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.commands import Command, Room
from tests.workshop import SPECIMEN, Workshop
from workshopkit.desk.ledger import LEDGER
from workshopkit.desk.lock import LOCK

SKIPPED = (
    "template, guide, workbook, handout, take-away, deck-pdf, worksheet, role-cards, "
    "question-cards, poster, organizer, table-signs, print-list, distress, timer"
)
"""What the kit is made without, to be quick: a deck, a run sheet and a list are left."""
SESSION, TITLES = "content/sessions/causerie-20.yaml", ("Un premier pas", "Un second pas")
EDITED = "fr-CA/causerie-20/plan-animation.pdf"
"""The document that is retouched by hand, once for all."""
MINE = "photos.txt"
"""A file of the person's, in our folder."""
SCHEMAS = "content/schema/"
OLD_SCHEMA = b'{"of": "an older version"}\n'
PATIENCE = 60.0
"""Seconds after which a process that should have ended is an orphan."""
HOUR = 3600
UNFINISHED = ".part"

Files = Mapping[str, bytes]


@dataclass
class Outcome:
    """How many times each command was disturbed, in what state, and what was wrong."""

    done: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    """Files found half written: the moment was a bad one."""
    faults: list[tuple[str, str, str]] = field(default_factory=list)
    """The kind of fault, the command, and the file or the words."""


def faults_in(now: Files, right: Collection[Files]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the files there, right after a kill, and where.

    ``right`` are the sets of files that may be there, mixed: each file whole, none missing,
    none that a hand edit alone explains.
    """
    known = {place for files in right for place in files}
    for place, data in now.items():
        if place.endswith(UNFINISHED):
            continue
        if place not in known:
            yield "false edit", place
        elif place.endswith("index.html"):  # says how things stand, which is in between
            if not data.rstrip().endswith(b"</html>"):
                yield "partial", place
        elif data not in {files.get(place) for files in right}:
            yield "partial", place
    for place in sorted(known - now.keys()):
        yield "lost", place


class Kit:
    """A kit that commands are killed in; ``which`` of two texts it holds."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.workshop = Workshop(folder, SPECIMEN)
        settings = self.workshop.content / "kit.yaml"
        skipped = f"documents:\n  skip: [{SKIPPED}]\n"
        settings.write_text(settings.read_text("utf-8") + skipped, "utf-8")
        self.chance, self.which, self.outcome = chance, 0, Outcome()
        self.room = Room(folder, folder / "room")
        self.room.folder.mkdir()
        self.say(0)
        self.right = self._learnt()
        """All the files that each text leads to, zip and schemas among them."""

    def _learnt(self) -> tuple[Files, Files]:
        """Make both texts' files, undisturbed, around a retouched document."""
        self.workshop.build(only=())  # here: what it imports and reads once, commands inherit
        edited = self.workshop.output / EDITED
        edited.write_bytes(edited.read_bytes() + b"% retouched\n")
        (self.workshop.output / MINE).write_text("mine", "utf-8")
        made: dict[int, Files] = {}
        for which in (1, 0, 1):  # the first time, what stood beside was another file
            self.say(which)
            for name in ("build", "pack", "schema"):
                command = self.start(name)
                if command.wait() != 0:
                    raise SystemExit(f"{name}, undisturbed: {command.said()}")
            made[which] = self.files()
        return made[0], made[1]

    def say(self, which: int) -> None:
        """Have the kit say one of the two texts."""
        file = self.workshop.folder / SESSION
        text = file.read_bytes().split(b"\n", 1)[1]
        file.write_bytes(f"title: {TITLES[which]}\n".encode() + text)
        self.which = which

    def files(self) -> dict[str, bytes]:
        """Return what lies in ``output/`` and in ``content/schema/``, the ledger aside."""
        folders = (self.workshop.output, self.workshop.content / "schema")
        return {
            file.relative_to(self.workshop.folder).as_posix(): file.read_bytes()
            for folder in folders
            for file in sorted(folder.rglob("*"))
            if file.is_file() and file.name not in (LEDGER, LOCK)
        }

    def start(self, name: str) -> Command:
        """Start a command as a person does; ``write`` changes the title."""
        typed = {
            "build": (),
            "preview": ("preview", "--no-browser", "--port=0"),
            "write": ("set", "sessions/causerie-20/title", TITLES[1 - self.which]),
        }
        return self.room.start(*typed.get(name, (name,)))

    def disturb(self, name: str, end: Callable[[Command], None]) -> None:
        """Give a command something to do, start it, have it end badly, and look."""
        if name == "schema":
            for file in (self.workshop.content / "schema").glob("*.json"):
                file.write_bytes(OLD_SCHEMA)
        elif name != "write":
            self.say(1 - self.which)
        command = self.start(name)
        end(command)
        self.outcome.done[name] += 1
        self.look(name, command)

    def look(self, name: str, *commands: Command) -> None:
        """Note what is wrong right after commands were killed or have ended."""
        faults = self.outcome.faults
        for command in commands:
            if left := command.orphans(PATIENCE):
                faults.append(("orphan", name, " ".join(left)))
        now = self.files()
        self.outcome.caught[name] += sum(place.endswith(UNFINISHED) for place in now)
        older = {place: OLD_SCHEMA for place in self.right[0] if place.startswith(SCHEMAS)}
        faults += ((kind, name, at) for kind, at in faults_in(now, (*self.right, older)))
        text = (self.workshop.folder / SESSION).read_bytes()
        title = text.split(b"\n", 1)[0].decode("utf-8", "replace").removeprefix("title: ")
        if title not in TITLES or len(text) < 200:
            faults.append(("partial", name, SESSION))
        else:
            self.which = TITLES.index(title)

    def mend(self, name: str) -> None:
        """Do it again, undisturbed: all is as after a first build, and nothing is left behind."""
        faults = self.outcome.faults
        for command in dict.fromkeys(["build", name if name in ("pack", "schema") else "build"]):
            again = self.start(command)
            if again.wait() != 0:
                faults.append(("not right after", name, again.said()))
        now, made_by = self.files(), {".zip": "pack", ".json": "schema"}
        for place, data in self.right[self.which].items():
            is_its = made_by.get(Path(place).suffix, name) == name
            if is_its and now.get(place) != data:
                faults.append(("not right after", name, place))
        faults += (("left behind", name, each) for each in self._left_over())

    def _left_over(self) -> Iterator[str]:
        """Yield what a killed command was writing and nobody took away."""
        output, room = self.workshop.output, self.room.folder
        yield from (str(each) for each in output.rglob(f"*{UNFINISHED}"))
        yield from (str(each) for each in output.glob(LOCK))
        yield from (str(each) for each in room.glob("workshopkit-*"))
        yield from (str(each) for each in room.glob("weasyprint-*"))

    def write_and_take_back(self) -> None:
        """Write, undo: the text is what it was, and what killed writers left is gone.

        Nobody takes away what another may be writing: an hour passes over it first.
        """
        faults, content = self.outcome.faults, self.workshop.content
        for file in content.rglob(f".*{UNFINISHED}"):
            then = time.time() - HOUR
            os.utime(file, (then, then))
        file = self.workshop.folder / SESSION
        before = file.read_bytes()
        for command in (self.start("write"), None):
            command = command or self.room.start("undo")
            if command.wait() != 0:
                faults.append(("not right after", "write", command.said()))
        if file.read_bytes() != before:
            faults.append(("not right after", "write", "undo gave another text"))
        faults += (("left behind", "write", str(e)) for e in content.rglob(f".*{UNFINISHED}"))
