"""A command → its help, every word of it ours: the library's own pages are in English.

Commands, arguments and options are given to Typer with the names of sentences where it
expects the sentences: they are looked up as the page is written, in the person's language.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from workshopkit.cli.arguments import HELP, MANY
from workshopkit.cli.request import Common, Request
from workshopkit.pipeline.asking import Declared, declared

WIDEST = 100
"""Columns beyond which a line of help is tiresome to read."""
LONGEST = 27
"""Columns of the name of an option; a longer one stands on a line of its own."""
INDENT, GAP = "  ", 2


def option(name: str, metavar: str | None = None) -> Any:
    """Declare an option of one command, whose help is the sentence of that name."""
    return typer.Option(f"--{name}", metavar=metavar, help=name)


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
    request: Request = context.obj
    say = request.say
    width = min(WIDEST, shutil.get_terminal_size().columns)
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    commands = getattr(command, "commands", {})
    named = [
        (f"{say[each.metavar]}{'…' if each.nargs == MANY else ''}", say[each.help])
        for each in arguments
    ]
    yield _usage(context, [name for name, _ in named], commands)
    yield ""
    for line in say[command.help].splitlines():
        further = INDENT if line.startswith("- ") else ""
        yield from textwrap.wrap(line, width, subsequent_indent=further) or [""]
    rows = [(name, say[each.help]) for name, each in commands.items()]
    asking = (", ".join(HELP), say["help-option"])
    own = [
        (
            _option(each.opts, "" if each.is_flag else say.get(each.metavar, each.metavar)),
            say[each.help],
        )
        for each in command.params
        if each.param_type_name == "option"
    ]
    common = [_common(each, request.lang) for each in declared(Common)]
    parts = {"help-commands": rows, "help-arguments": named, "help-options": [*own, asking]}
    if context.parent is None:
        parts["help-options"] = [*common, asking]
    elif not commands:
        parts["help-common"] = common
    for title, part in parts.items():
        yield from _part(f"{say[title]}{say['help-colon']}", part, width)


def _usage(context: typer.Context, arguments: Iterable[str], commands: Any) -> str:
    say = context.obj.say
    called = context.command_path.removeprefix(str(context.find_root().info_name)).strip()
    words = [say["help-usage"], say["command"], called, *arguments]
    if commands:
        alone = getattr(context.command, "invoke_without_command", False)
        words.append(f"[{say['help-command']}]" if alone else say["help-command"])
    return " ".join(word for word in [*words, f"[{say['help-options']}…]"] if word)


def _common(option: Declared, lang: str) -> tuple[str, str]:
    value, told = option.how.fr if lang == "fr" else option.how.en
    return _option([option.name], value), told


def _value(option: Any, say: Mapping[str, str]) -> str:
    """Return what stands for the value of a command's own option, nothing for a flag."""
    return "" if option.is_flag else say.get(option.metavar, option.metavar)


def _option(names: Iterable[str], value: str) -> str:
    return f"{', '.join(names)} {value}".rstrip()


def _part(title: str, rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    if not rows:
        return
    longest = max(len(name) for name, _ in rows if len(name) <= LONGEST or len(rows) == 1)
    column = len(INDENT) + min(longest, LONGEST) + GAP
    yield ""
    yield typer.style(title, bold=True)
    for name, told in rows:
        first = f"{INDENT}{name}"
        if len(first) + GAP > column:
            yield first
            first = ""
        lines = textwrap.wrap(told, max(20, width - column), break_on_hyphens=False)
        for row, line in enumerate(lines or [""]):
            yield f"{first if row == 0 else '':{column}}{line}".rstrip()
