"""Arguments in, exit code out. Only this package prints.

Exit codes: 0 built · 1 content or template problems, nothing written · 2 wrong usage ·
3 something about the machine.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer
from typer.exceptions import TyperException

from workshopkit.cli.build import build
from workshopkit.cli.check import check
from workshopkit.cli.doctor import doctor
from workshopkit.cli.new import new
from workshopkit.cli.pack import pack
from workshopkit.cli.preview import preview
from workshopkit.cli.say import (
    BUILT,
    CONTENT,
    FORMATS,
    INTERRUPTED,
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
from workshopkit.problems import ContentError, MachineError, Problem, UsageError

app = typer.Typer(
    add_completion=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
app.callback(invoke_without_command=True, help=SAY["help"])(build)
app.command(help=SAY["check"])(check)
app.command(help=SAY["preview"])(preview)
app.command(help=SAY["watch"])(watch)
app.command(help=SAY["doctor"])(doctor)
app.command(help=SAY["new"])(new)
app.command(help=SAY["schema"])(schema)
app.command(help=SAY["pack"])(pack)
app.command(help=SAY["show"])(show)
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
        print(f"build.py : {_usage(error)}\n{SAY['see-help']}", file=sys.stderr)
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


def _usage(error: TyperException) -> str:
    option = getattr(error, "option_name", None)
    message = getattr(error, "message", str(error))
    if type(error).__name__ == "NoSuchOption":
        return SAY["unknown-option"].format(got=option)
    if type(error).__name__ == "MissingParameter":
        argument = getattr(error, "param", None)
        return SAY["missing-argument"].format(got=getattr(argument, "metavar", ""))
    if message.startswith("Missing command") and (context := getattr(error, "ctx", None)):
        return SAY["missing-argument"].format(got="|".join(context.command.commands))
    if message.startswith("No such command"):
        return SAY["unknown-command"].format(got=message.split("'")[1])
    if option and "requires an argument" in message:
        return SAY["option-without-value"].format(got=option)
    if "unexpected extra argument" in message:
        return SAY["extra-argument"].format(got=message.rpartition("(")[2].rstrip(")."))
    return SAY["usage"].format(detail=message)
