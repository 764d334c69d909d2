"""Arguments in, exit code out: the only module that prints.

Exit codes: 0 built · 1 content or template problems, nothing written · 2 wrong usage ·
3 something about the machine.
"""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from typer.exceptions import TyperException

from workshopkit import pipeline
from workshopkit.documents import DOCUMENTS
from workshopkit.loader import shown_path
from workshopkit.model.settings import parse_clock
from workshopkit.problems import ContentError, MachineError, Problem, UsageError
from workshopkit.speech import SPEECH, language

ROOT = Path(__file__).resolve().parent.parent
BUILT, CONTENT, USAGE, MACHINE, INTERRUPTED = 0, 1, 2, 3, 130
MOST = 1000
"""No room holds more people, no computer more processes."""

LANG = language(sys.argv[1:], os.environ)
SAY = SPEECH[LANG] | {"only": SPEECH[LANG]["only"].format(kinds=", ".join(DOCUMENTS))}


def _option(name: str, metavar: str | None = None, **more: Any) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=SAY[name], **more)


def _common_options(
    content: Annotated[Path | None, _option("content", SAY["folder"])] = None,
    templates: Annotated[Path | None, _option("templates", SAY["folder"])] = None,
    output: Annotated[Path | None, _option("output", SAY["folder"])] = None,
    locale: Annotated[str | None, _option("locale", "fr-CA|en-CA")] = None,
    session: Annotated[str | None, _option("session", "NOM")] = None,
    only: Annotated[str | None, _option("only", "GENRES")] = None,
    start: Annotated[str | None, _option("start", "HH:MM")] = None,
    participants: Annotated[str | None, _option("participants", "N")] = None,
    tables: Annotated[str | None, _option("tables", "N")] = None,
    jobs: Annotated[str | None, _option("jobs", "N")] = None,
    force: Annotated[bool, _option("force")] = False,
    strict: Annotated[bool, _option("strict")] = False,
    lang: Annotated[str | None, _option("lang", "fr|en")] = None,
) -> None:
    """Declare the options that every command accepts."""


def _accepts_common_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the common options, whichever side of its name they are typed on."""
    own = [
        parameter
        for parameter in inspect.signature(function, eval_str=True).parameters.values()
        if parameter.kind is not inspect.Parameter.VAR_KEYWORD
    ]
    common = list(inspect.signature(_common_options, eval_str=True).parameters.values())
    signature = inspect.Signature([*own, *common])
    function.__signature__ = signature  # type: ignore[attr-defined]
    function.__annotations__ |= _common_options.__annotations__
    return function


app = typer.Typer(
    add_completion=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True, help=SAY["help"])
@_accepts_common_options
def build(context: typer.Context, **given: Any) -> None:
    """Build everything, unless a subcommand is named."""
    if context.invoked_subcommand is not None:
        return
    options = _options(given)
    terminal = Console(stderr=True)
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=terminal,
        transient=True,
        disable=not terminal.is_terminal,
    ) as bar:
        task = bar.add_task(SAY["building"], total=None)

        def progress(name: str, rank: int, total: int) -> None:
            bar.update(task, description=name, completed=rank - 1, total=total)

        result = pipeline.build(options, progress)
    _report(result)
    _leave(result.problems, strict=given["strict"])


@app.command(help=SAY["check"])
@_accepts_common_options
def check(
    context: typer.Context, pages: Annotated[bool, _option("pages")] = False, **given: Any
) -> None:
    """Check, and write nothing."""
    given = _merge(context, given)
    options = _options(given)
    problems, count = pipeline.check_only(options, pages=pages)
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    _print_problems(problems)
    print(SAY["good"].format(documents=count))
    _leave(problems, strict=given["strict"])


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code; a traceback is a bug."""
    try:
        code = app(arguments, standalone_mode=False) or BUILT
    except UsageError as error:
        _stop(error.problems, USAGE)
    except MachineError as error:
        _stop(error.problems, MACHINE)
    except ContentError as error:
        _stop(error.problems, CONTENT)
    except TyperException as error:
        print(f"build.py : {_usage(error)}\n{SAY['see-help']}", file=sys.stderr)
        sys.exit(USAGE)
    except OSError as error:
        _stop([Problem("cannot-write", None, "", {"detail": str(error)})], MACHINE)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    if code == INTERRUPTED:
        print(SAY["interrupted"], file=sys.stderr)
    sys.exit(code)


def _merge(context: typer.Context, given: dict[str, Any]) -> dict[str, Any]:
    """Let an option typed before the subcommand count as if typed after it."""
    before = context.parent.params if context.parent else {}
    return {name: value or before.get(name) for name, value in given.items()}


def _options(given: dict[str, Any]) -> pipeline.Options:
    start = given["start"]
    if given["lang"] not in (None, *SPEECH):
        raise _bad_option("--lang", given["lang"], ", ".join(SPEECH))
    if start is not None and (start := parse_clock(start)) is None:
        raise _bad_option("--start", given["start"], "9:00, 13:30")
    return pipeline.Options(
        content=given["content"] or _near("content"),
        templates=given["templates"] or _near("templates"),
        output=given["output"] or _near("output"),
        locale=given["locale"],
        session=given["session"],
        only=tuple(kind.strip() for kind in (given["only"] or "").split(",") if kind.strip()),
        start=start,
        participants=_count("--participants", given["participants"]),
        tables=_count("--tables", given["tables"]),
        jobs=_count("--jobs", given["jobs"]) or 0,
        force=given["force"],
    )


def _count(option: str, given: str | None) -> int | None:
    if given is None:
        return None
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= MOST:
        raise _bad_option(option, given, f"1 … {MOST}")
    return int(given)


def _bad_option(option: str, got: str, known: str) -> UsageError:
    return UsageError(
        [Problem("bad-option", None, "", {"option": option, "got": got, "known": known})]
    )


def _near(name: str) -> Path:
    """Return the project's own folder, as a short path when one works inside the project."""
    here = Path(name)
    return here if here.is_dir() and here.resolve() == ROOT / name else ROOT / name


def _usage(error: TyperException) -> str:
    option = getattr(error, "option_name", None)
    message = getattr(error, "message", str(error))
    if type(error).__name__ == "NoSuchOption":
        return SAY["unknown-option"].format(got=option)
    if message.startswith("No such command"):
        return SAY["unknown-command"].format(got=message.split("'")[1])
    if option and "requires an argument" in message:
        return SAY["option-without-value"].format(got=option)
    if "unexpected extra argument" in message:
        return SAY["extra-argument"].format(got=message.rpartition("(")[2].rstrip(")."))
    return SAY["usage"].format(detail=message)


def _report(result: pipeline.Result) -> None:
    """Print what was made, what was kept, and what stands beside a hand edit."""
    folder = shown_path(result.folder)
    for name in result.made:
        print(f"  {SAY['made']:10} {folder}/{name}")
    for name, target in result.beside:
        print(SAY["beside"].format(name=f"{folder}/{name}", target=f"{folder}/{target}"))
    for name in result.removed:
        print(SAY["removed"].format(name=f"{folder}/{name}"))
    for name in result.left:
        print(SAY["left"].format(name=f"{folder}/{name}"))
    warnings = [problem for problem in result.problems if problem.severity == "warning"]
    _print_problems(warnings)
    print(
        SAY["done"].format(
            made=len(result.made),
            kept=len(result.kept),
            seconds=f"{result.seconds:.1f}".replace(".", "," if LANG == "fr" else "."),
            folder=folder,
        )
    )
    notes = [problem for problem in result.problems if problem.severity == "note"]
    if notes:
        print(SAY["to-do"].format(count=len(notes)))


def _print_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem.line(LANG), file=sys.stderr)


def _leave(problems: Iterable[Problem], *, strict: bool) -> None:
    if strict and any(problem.severity == "warning" for problem in problems):
        raise typer.Exit(CONTENT)


def _stop(problems: Iterable[Problem], code: int) -> NoReturn:
    """Print the errors, and nothing less urgent, then leave."""
    errors = [problem for problem in problems if problem.severity == "error"]
    _print_problems(errors)
    if code == CONTENT:
        print(SAY["errors"].format(count=len(errors)), file=sys.stderr)
    sys.exit(code)
