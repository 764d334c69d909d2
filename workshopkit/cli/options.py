"""The options that every command accepts, on whichever side of its name they are typed."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from workshopkit import pipeline
from workshopkit.cli.say import FORMATS, SAY
from workshopkit.model.settings import parse_clock
from workshopkit.problems import Problem, UsageError
from workshopkit.speech import SPEECH

ROOT = Path(__file__).resolve().parent.parent.parent
MOST = 1000
"""No room holds more people, no computer more processes."""


def option(name: str, metavar: str | None = None, **more: Any) -> Any:
    """Declare an option whose help is what ``SAY`` says under its name."""
    return typer.Option(f"--{name}", metavar=metavar, help=SAY[name], **more)


def _common_options(
    content: Annotated[Path | None, option("content", SAY["folder"])] = None,
    templates: Annotated[Path | None, option("templates", SAY["folder"])] = None,
    output: Annotated[Path | None, option("output", SAY["folder"])] = None,
    locale: Annotated[str | None, option("locale", SAY["language"])] = None,
    session: Annotated[str | None, option("session", SAY["one-session"])] = None,
    only: Annotated[str | None, option("only", SAY["kinds"])] = None,
    start: Annotated[str | None, option("start", "HH:MM")] = None,
    participants: Annotated[str | None, option("participants", "N")] = None,
    tables: Annotated[str | None, option("tables", "N")] = None,
    edition: Annotated[str | None, option("edition", SAY["names"])] = None,
    paper: Annotated[str | None, option("paper", SAY["papers"])] = None,
    print_shop: Annotated[bool, option("print-shop")] = False,
    jobs: Annotated[str | None, option("jobs", "N")] = None,
    force: Annotated[bool, option("force")] = False,
    strict: Annotated[bool, option("strict")] = False,
    lang: Annotated[str | None, option("lang", "fr|en")] = None,
    format: Annotated[str | None, option("format", "|".join(FORMATS))] = None,
) -> None:
    """Declare the options that every command accepts."""


COMMON = tuple(inspect.signature(_common_options).parameters)
"""The names of the options that every command accepts."""


def accepts_common_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the common options, whichever side of its name they are typed on."""
    own = [
        parameter
        for parameter in inspect.signature(function, eval_str=True).parameters.values()
        if parameter.kind is not inspect.Parameter.VAR_KEYWORD
    ]
    common = list(inspect.signature(_common_options, eval_str=True).parameters.values())
    signature = inspect.Signature([*own, *common])
    function.__signature__ = signature  # type: ignore[attr-defined]
    function.__annotations__ = {each.name: each.annotation for each in [*own, *common]}
    return function


def merge(context: typer.Context, given: dict[str, Any]) -> dict[str, Any]:
    """Let an option typed before the subcommand count as if typed after it."""
    before = context.find_root().params if context.parent else {}
    return {name: value or before.get(name) for name, value in given.items()}


def options_of(given: dict[str, Any]) -> pipeline.Options:
    """Turn what was typed into options. Raise UsageError."""
    start = given["start"]
    if given["lang"] not in (None, *SPEECH):
        raise bad_option("--lang", given["lang"], ", ".join(SPEECH))
    if given["format"] not in (None, *FORMATS):
        raise bad_option("--format", given["format"], ", ".join(FORMATS))
    if start is not None and (start := parse_clock(start)) is None:
        raise bad_option("--start", given["start"], "0:00 … 23:59")
    return pipeline.Options(
        content=given["content"] or _near("content"),
        templates=given["templates"] or _near("templates"),
        output=given["output"] or _near("output"),
        locale=given["locale"],
        session=given["session"],
        only=_names(given["only"]),
        start=start,
        participants=_count("--participants", given["participants"]),
        tables=_count("--tables", given["tables"]),
        editions=_names(given["edition"]),
        paper=given["paper"],
        print_shop=given["print_shop"],
        jobs=_count("--jobs", given["jobs"]) or 0,
        force=given["force"],
    )


def _names(given: str | None) -> tuple[str, ...]:
    """Return the names between the commas."""
    return tuple(name.strip() for name in (given or "").split(",") if name.strip())


def _count(option: str, given: str | None) -> int | None:
    if given is None:
        return None
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= MOST:
        raise bad_option(option, given, f"1 … {MOST}")
    return int(given)


def bad_option(option: str, got: str, known: str) -> UsageError:
    """Return the complaint about a value that ``option`` does not accept."""
    return UsageError(
        [Problem("bad-option", None, "", {"option": option, "got": got, "known": known})]
    )


def _near(name: str) -> Path:
    """Return the project's own folder, as a short path when one works inside the project."""
    here = Path(name)
    return here if here.is_dir() and here.resolve() == ROOT / name else ROOT / name
