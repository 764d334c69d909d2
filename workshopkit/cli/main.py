"""Arguments in, exit code out. Only this package prints.

Exit codes: 0 built · 1 content or template problems, nothing written · 2 wrong usage ·
3 something about the machine.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

import typer
from typer.exceptions import TyperException

from workshopkit.cli.build import build
from workshopkit.cli.check import check
from workshopkit.cli.doctor import doctor
from workshopkit.cli.help import HELP, Command, Group
from workshopkit.cli.new import new
from workshopkit.cli.pack import pack
from workshopkit.cli.preview import preview
from workshopkit.cli.say import (
    BUILT,
    CONTENT,
    FORMATS,
    INTERRUPTED,
    LANG,
    MACHINE,
    SAY,
    TEXT,
    USAGE,
    stop,
)
from workshopkit.cli.schema import schema
from workshopkit.cli.show import show
from workshopkit.cli.template import template
from workshopkit.cli.watch import watch
from workshopkit.problems import ContentError, MachineError, Problem, UsageError, nearest
from workshopkit.problems.words import WORDS

app = typer.Typer(
    cls=Group,
    add_completion=False,
    context_settings={"help_option_names": list(HELP)},
    pretty_exceptions_enable=False,
)
app.callback(invoke_without_command=True, help=SAY["help"])(build)
for each in (check, preview, watch, pack, show, new, schema, doctor):
    app.command(cls=Command, help=SAY[each.__name__])(each)
app.add_typer(template, name="template", help=SAY["template"])


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code; a traceback is a bug."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks « ✓ » still gets the rest
    report = _report(sys.argv[1:] if arguments is None else arguments)
    try:
        code = app(arguments, standalone_mode=False) or BUILT
    except UsageError as error:
        stop(error.problems, USAGE, report)
    except MachineError as error:
        stop(error.problems, MACHINE, report)
    except ContentError as error:
        stop(error.problems, CONTENT, report)
    except TyperException as error:
        print(_told(error), file=sys.stderr)
        sys.exit(USAGE)
    except OSError as error:
        stop([Problem("cannot-write", None, "", {"detail": str(error)})], MACHINE, report)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    if code == INTERRUPTED:
        print(SAY["interrupted"], file=sys.stderr)
    sys.exit(code)


def _report(arguments: Sequence[str]) -> str:
    """Return the form asked for, known before the command line is understood."""
    text = " ".join(arguments).replace("--format=", "--format ")
    return next((form for form in FORMATS if f"--format {form}" in text), TEXT)


def _told(error: TyperException) -> str:
    """Say what is wrong with a command, and where its help is."""
    context = getattr(error, "ctx", None)
    called = context.command_path.split(maxsplit=1)[1:] if context else []
    help_ = SAY["see-help"].format(command="".join(f"{each} " for each in called))
    return f"build.py{SAY['help-colon']} {_usage(error, context)}\n{help_}"


def _usage(error: TyperException, context: Any) -> str:
    kind = type(error).__name__
    option = str(getattr(error, "option_name", None) or "")
    message = str(getattr(error, "message", error))
    if kind == "NoSuchOption":
        known = [name for each in context.command.params for name in each.opts] if context else []
        return SAY["unknown-option"].format(got=option) + _hint(option, known)
    if kind == "MissingParameter":
        argument: Any = getattr(error, "param", None)
        return SAY["missing-argument"].format(got=argument.metavar) + f" {argument.help}"
    if message.startswith("Missing command") and context:
        return SAY["missing-argument"].format(got=" | ".join(context.command.commands))
    if message.startswith("No such command"):
        got = message.split("'")[1]
        known = context.command.commands if context else []
        return SAY["unknown-command"].format(got=got) + _hint(got, known)
    if "requires an argument" in message:
        return SAY["option-without-value"].format(got=option)
    if "does not take a value" in message:
        return SAY["option-with-value"].format(got=option)
    if "unexpected extra argument" in message:
        return SAY["extra-argument"].format(got=message.rpartition("(")[2].rstrip(")."))
    return SAY["usage"]


def _hint(got: str, known: Iterable[str]) -> str:
    near = nearest(got, known)
    return WORDS[LANG]["nearest"].format(near) if near else ""
