"""What is left when a command is killed at a random moment, twice in a row, or meets another.

The kit in miniature, with a document retouched by hand and a file of somebody else's in
``output/``. A command is killed (itself alone: its children have to follow), then a build that
nobody disturbs must leave the very files of a first one. Linux only.

    python -m benchmarks.kills [KILLS [DOUBLES [PAIRS [SEED]]]]
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.commands import Command
from benchmarks.disturbed import UNFINISHED, Kit, Outcome

KILLS, DOUBLES, PAIRS = 200, 50, 50
NAMES = ("build", "write", "pack", "schema", "build", "write", "pack", "schema", "write", "preview")
"""What is killed, in turn; the preview is the longest to start."""
TOGETHER = (
    ("build", "build"), ("build", "pack"), ("pack", "pack"), ("build", "write"),
    ("write", "write"), ("build", "schema"), ("build", "preview"),
)  # fmt: skip
FAULTS = ("partial", "lost", "false edit", "orphan", "left behind", "not right after")
"""What must never be."""
WRITING = 0.02
"""Seconds that writing takes, about."""
PREVIEW = 4.0
"""Seconds of a preview's life in which to kill it."""
SAID = "[changed-underneath]"
"""What a writer says that comes second to the same line: nothing is wrong."""
EVERY = 10


def run(
    folder: Path,
    kills: int,
    doubles: int,
    pairs: int,
    seed: int = 1,
    progress: Callable[[Outcome], None] = lambda outcome: None,
) -> Outcome:
    """Kill, kill twice, start two at once; return what was seen."""
    kit = Kit(folder, random.Random(seed))
    lives = {"preview": PREVIEW}
    for name in sorted(set(NAMES[: kills + doubles]) - lives.keys()):
        began = time.monotonic()
        kit.disturb(name, undisturbed)
        lives[name] = time.monotonic() - began
    kit.outcome.done.clear()
    for number in range(kills + doubles):
        name = NAMES[number % len(NAMES)]
        for _ in range(1 if number < kills else 2):
            kit.disturb(name, at_random(kit, lives[name]))
        kit.mend(name)
        if name == "write":
            kit.write_and_take_back()
        progress(kit.outcome)
    for number in range(pairs):
        at_once(kit, *TOGETHER[number % len(TOGETHER)])
        progress(kit.outcome)
    return kit.outcome


def undisturbed(command: Command) -> None:
    """Let a command end."""
    command.wait()


def at_random(kit: Kit, longest: float) -> Callable[[Command], None]:
    """Return what kills a command: at a moment of its life, or a moment after it begins to write.

    Writing takes a hundredth of the time: half of the kills are kept for it.
    """
    is_writing = kit.chance.random() < 0.5
    delay = kit.chance.random() * (WRITING if is_writing else longest)

    def end(command: Command) -> None:
        latest = time.monotonic() + 10 * longest
        while is_writing and command.lives() and not _writes(kit.workshop.folder):
            if time.monotonic() > latest:
                break
            time.sleep(0.002)
        until = time.monotonic() + delay
        while command.lives() and (left := until - time.monotonic()) > 0:
            time.sleep(min(0.01, left))
        command.kill()

    return end


def _writes(folder: Path) -> bool:
    """Tell whether something is half written just now."""
    below = ("output", "output/fr-CA", "output/fr-CA/causerie-20", "content/schema")
    more = ("content", "content/sessions", "content/.undo")
    return any(name.endswith(UNFINISHED) for each in below + more for name in _names(folder / each))


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []


def at_once(kit: Kit, first: str, second: str) -> None:
    """Start two commands at once, perhaps with an edit between them; then all is right."""
    label = f"{first} + {second}"
    kit.say(1 - kit.which)
    one = kit.start(first)
    time.sleep(kit.chance.random())
    if kit.chance.random() < 0.5 and "write" not in (first, second):
        kit.say(1 - kit.which)
    two = kit.start(second)
    for name, command in ((first, one), (second, two)):
        if name != "preview" and command.wait() != 0 and SAID not in command.said():
            kit.outcome.faults.append(("not right after", label, command.said()))
    if second == "preview":
        two.end()
    kit.look(label, one, two)
    kit.outcome.done[label] += 1
    for name in dict.fromkeys([first, second]):
        kit.mend(name)


def told(outcome: Outcome) -> str:
    """Return the figures, a line for each command and one for each kind of fault."""
    lines = [
        f"{name:20} {count:4} times, {outcome.caught[name]} files half written when it ended"
        for name, count in outcome.done.items()
    ]
    found = Counter(kind for kind, _, _ in outcome.faults)
    lines += [f"{kind:20} {found[kind]:4}" for kind in FAULTS]
    lines += [f"  {kind}: {name}: {what[:300]}" for kind, name, what in outcome.faults]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print the figures; return 1 when something was wrong."""
    numbers = [int(each) for each in arguments]
    kills, doubles, pairs, seed = (*numbers, *(KILLS, DOUBLES, PAIRS, 1)[len(numbers) :])

    def progress(outcome: Outcome) -> None:
        if outcome.done.total() % EVERY == 0:
            print(f"{outcome.done.total()} done, {len(outcome.faults)} wrong", file=sys.stderr)

    with tempfile.TemporaryDirectory() as folder:
        outcome = run(Path(folder), kills, doubles, pairs, seed, progress)
    print(told(outcome))
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
