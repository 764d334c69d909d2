"""Arguments → the options of every command, wherever they stand, and what is left to Typer.

Typer's own complaints are in English and cannot be told apart but by their words: what is
wrong with a command line is found here, before Typer reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshopkit.problems import nearest

HELP = ("-h", "--help")
MANY = -1
"""What Click has for the number of words of an argument that takes as many as one likes."""


@dataclass(frozen=True)
class Wrong:
    """What is wrong with a command line."""

    sentence: str
    """The name of the sentence that says so."""
    got: str
    command: tuple[str, ...]
    """The words of the command whose help tells more: template, check."""
    near: str | None = None
    """What was meant, probably."""
    explained: str = ""
    """The name of the sentence that explains what is missing."""


@dataclass
class Typed:
    """A command line taken apart."""

    common: dict[str, str | bool] = field(default_factory=dict)
    """The options of every command, by name; True for one that takes no value."""
    rest: list[str] = field(default_factory=list)
    """The command's name, its own options and its arguments: what Typer reads."""
    wrong: Wrong | None = None
    """The first thing that is wrong; what follows it is read all the same."""


def take_apart(arguments: Sequence[str], root: Any, flags: Mapping[str, bool]) -> Typed:
    """Take a command line apart.

    ``root`` is the command that Typer runs; ``flags`` are the options of every command, by
    name, with whether each takes no value.
    """
    return _Reader(root, flags).read(arguments)


class _Reader:
    """What is known of a command line halfway through."""

    def __init__(self, root: Any, flags: Mapping[str, bool]) -> None:
        self.command = root
        self.flags = flags
        self.called: list[str] = []
        self.given = 0
        self.typed = Typed()

    def read(self, arguments: Sequence[str]) -> Typed:
        left = iter(arguments)
        for word in left:
            if word == "--":
                self.typed.rest.append(word)
                for following in left:
                    self._read_word(following)
            elif word in HELP:
                self.typed.rest.append(word)
            elif word.startswith("-") and len(word) > 1:
                self._read_option(word, left)
            else:
                self._read_word(word)
        if not set(HELP) & set(self.typed.rest):
            self._look_for_missing()
        return self.typed

    def _read_option(self, word: str, left: Iterator[str]) -> None:
        """Read an option with its value, which may be the next word of ``left``."""
        name, equals, value = word.partition("=")
        own = {name: each.is_flag for each in self._params("option") for name in each.opts}
        known = {**own, **self.flags}
        if name not in known:
            self._complain("unknown-option", name, near=nearest(name, known))
            return
        if known[name] and equals:
            self._complain("option-with-value", name)
            return
        if not known[name] and not equals:
            following = next(left, None)
            if following is None:
                self._complain("option-without-value", name)
                return
            value = following
        if name in self.flags:
            self.typed.common[name] = True if known[name] else value
        else:
            self.typed.rest.append(name if known[name] else f"{name}={value}")

    def _read_word(self, word: str) -> None:
        """Read the name of a command, or an argument."""
        self.typed.rest.append(word)
        commands = self._commands()
        if word in commands:
            self.command = commands[word]
            self.called.append(word)
        elif commands:
            self._complain("unknown-command", word, near=nearest(word, commands))
        else:
            self.given += 1
            known = self._params("argument")
            if self.given > len(known) and not any(each.nargs == MANY for each in known):
                self._complain("extra-argument", word)

    def _look_for_missing(self) -> None:
        commands = self._commands()
        if commands and not self.command.invoke_without_command:
            self._complain("missing-argument", " | ".join(commands))
        for argument in self._params("argument")[self.given :]:
            if argument.required:
                self._complain("missing-argument", argument.metavar, explained=argument.help)

    def _commands(self) -> Mapping[str, Any]:
        return getattr(self.command, "commands", {})

    def _params(self, sort: str) -> list[Any]:
        return [each for each in self.command.params if each.param_type_name == sort]

    def _complain(self, sentence: str, got: str, **more: Any) -> None:
        """Keep the first complaint: those after it may come of it."""
        if self.typed.wrong is None:
            self.typed.wrong = Wrong(sentence, got, tuple(self.called), **more)
