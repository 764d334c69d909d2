"""Arguments in, exit code out. Only this package prints.

Exit codes: 0 built · 1 content or template problems, nothing of them written · 2 wrong
usage · 3 something about the machine.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import typer

from workshopkit.cli.arguments import HELP, Typed, Wrong, take_apart
from workshopkit.cli.attest import attest
from workshopkit.cli.build import build
from workshopkit.cli.change import set_value, undo
from workshopkit.cli.check import check
from workshopkit.cli.doctor import doctor
from workshopkit.cli.help import Command, Group
from workshopkit.cli.new import new
from workshopkit.cli.pack import pack
from workshopkit.cli.preview import preview
from workshopkit.cli.pull import pull
from workshopkit.cli.ready import ready
from workshopkit.cli.request import Common, Request
from workshopkit.cli.say import BUILT, CONTENT, INTERRUPTED, MACHINE, USAGE, sentences, stop
from workshopkit.cli.schema import schema
from workshopkit.cli.show import show
from workshopkit.cli.template import template
from workshopkit.cli.translate import translate
from workshopkit.cli.translated import translated
from workshopkit.cli.upgrade import upgrade
from workshopkit.cli.watch import watch
from workshopkit.home import as_typed_here, staying_in
from workshopkit.pipeline.asking import declared
from workshopkit.problems import ContentError, MachineError, Problem, UsageError
from workshopkit.problems.words import WORDS
from workshopkit.speech import language

app = typer.Typer(
    cls=Group,
    add_completion=False,
    context_settings={"help_option_names": list(HELP)},
    pretty_exceptions_enable=False,
)
app.callback(invoke_without_command=True, help="help")(build)
for each in (check, ready, preview, watch, pack, attest, show, new, schema, upgrade, doctor):
    app.command(cls=Command, help=each.__name__)(each)
app.command("set", cls=Command, help="set")(set_value)
app.command(cls=Command, help="undo")(undo)
app.command(cls=Command, help="pull")(pull)
app.command(cls=Command, help="translated")(translated)
app.add_typer(translate, name="translate", help="translate")
app.add_typer(template, name="template", help="template")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code; a traceback is a bug."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks « ✓ » still gets the rest
    command = typer.main.get_command(app)
    flags = {option.name: option.how.read is None for option in declared(Common)}
    typed = take_apart(sys.argv[1:] if arguments is None else arguments, command, flags)
    asks = typed.wrong or set(HELP) & set(typed.rest)
    with staying_in({} if asks else typed.common):
        _answer(command, typed)


def _answer(command: Any, typed: Typed) -> NoReturn:
    lang = language(typed.common.get("--lang"), os.environ)
    request = Request(typed.common, lang, sentences(lang))
    if typed.wrong:
        print(_told(typed.wrong, request), file=sys.stderr)
        sys.exit(USAGE)
    try:
        code = command.main(typed.rest, standalone_mode=False, obj=request) or BUILT
    except UsageError as error:
        stop(error.problems, USAGE, request)
    except MachineError as error:
        stop(error.problems, MACHINE, request)
    except ContentError as error:
        stop(error.problems, CONTENT, request)
    except OSError as error:
        stop([Problem("cannot-write", None, "", {"detail": str(error)})], MACHINE, request)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    if code == INTERRUPTED:
        print(request.say["interrupted"], file=sys.stderr)
    sys.exit(code)


def _told(wrong: Wrong, request: Request) -> str:
    """Say what is wrong with a command, and where its help is."""
    say = request.say
    got = say[wrong.got] if wrong.explained else wrong.got  # an argument is named in words
    said = say[wrong.sentence].format(got=got)
    if wrong.near:
        said += WORDS[request.lang]["nearest"].format(wrong.near)
    if wrong.explained:
        said += f" {say[wrong.explained]}"
    help_ = say["see-help"].format(command="".join(f"{each} " for each in wrong.command))
    return f"{as_typed_here('build.py')}{say['help-colon']} {said}\n{help_}"
