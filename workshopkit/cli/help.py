"""A command → its help, every word of it ours: the library's own pages are in English."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from workshopkit.cli.options import COMMON
from workshopkit.cli.say import SAY

HELP = ("-h", "--help")
WIDEST = 100
"""Columns beyond which a line of help is tiresome to read."""
LONGEST = 27
"""Columns of the name of an option; a longer one stands on a line of its own."""
INDENT, GAP = "  ", 2


class Command(TyperCommand):
    """A command that explains itself in the language of the person."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page: usage, what it does, options."""
        formatter.write("\n".join(_page(self, ctx)) + "\n")


class Group(TyperGroup):
    """A group of commands that explains itself in the language of the person."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page: usage, what it does, commands, options."""
        formatter.write("\n".join(_page(self, ctx)) + "\n")


def _page(command: Any, context: typer.Context) -> Iterator[str]:
    width = min(WIDEST, shutil.get_terminal_size().columns)
    options = [each for each in command.params if each.param_type_name == "option"]
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    commands = getattr(command, "commands", {})
    yield _usage(context, arguments, commands)
    yield ""
    for line in str(command.help).splitlines():
        further = INDENT if line.startswith("- ") else ""
        yield from textwrap.wrap(line, width, subsequent_indent=further) or [""]
    rows = [(name, each.help) for name, each in commands.items()]
    yield from _part("help-commands", rows, width)
    yield from _part("help-arguments", [(each.metavar, each.help) for each in arguments], width)
    own = [each for each in options if each.name not in COMMON]
    common = [each for each in options if each.name in COMMON]
    asking = (", ".join(HELP), SAY["help-option"])
    if common and commands:
        yield from _part("help-options", [*map(_option, common), asking], width)
        return
    yield from _part("help-options", [*map(_option, own), asking], width)
    yield from _part("help-common", map(_option, common), width)


def _usage(context: typer.Context, arguments: Iterable[Any], commands: Any) -> str:
    called = context.command_path.removeprefix(str(context.find_root().info_name)).strip()
    words = [SAY["help-usage"], SAY["command"], called, *(each.metavar for each in arguments)]
    if commands:
        alone = getattr(context.command, "invoke_without_command", False)
        words.append(f"[{SAY['help-command']}]" if alone else SAY["help-command"])
    return " ".join(word for word in [*words, f"[{SAY['help-options']}…]"] if word)


def _option(option: Any) -> tuple[str, str]:
    value = "" if option.is_flag else f" {option.metavar}"
    return f"{', '.join(option.opts)}{value}", str(option.help)


def _part(title: str, rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    longest = max(len(name) for name, _ in rows if len(name) <= LONGEST or len(rows) == 1)
    column = len(INDENT) + min(longest, LONGEST) + GAP
    yield ""
    yield typer.style(f"{SAY[title]}{SAY['help-colon']}", bold=True)
    for name, told in rows:
        first = f"{INDENT}{name}"
        if len(first) + GAP > column:
            yield first
            first = ""
        lines = textwrap.wrap(told, max(20, width - column), break_on_hyphens=False)
        for row, line in enumerate(lines or [""]):
            yield f"{first if row == 0 else '':{column}}{line}".rstrip()
