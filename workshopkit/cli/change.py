"""``build.py set`` and ``build.py undo``: change one thing of the content, take it back."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from workshopkit import pipeline
from workshopkit.cli.help import option
from workshopkit.cli.request import Request
from workshopkit.cli.say import print_problems
from workshopkit.cli.schema import renew_schemas
from workshopkit.loader import load_kit
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.pipeline.asking import unknown_name
from workshopkit.problems import ContentError, Problem, UsageError, shown_path
from workshopkit.writer import Difference, Set, Typed, differences, write
from workshopkit.writer import undo as take_back


def set_value(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="identifier", help="set-id")],
    text: Annotated[str | None, typer.Argument(metavar="text", help="set-text")] = None,
    source: Annotated[Path | None, option("from", "file")] = None,
) -> None:
    """Change a text, a number or a choice, and show the difference."""
    request: Request = context.obj
    say, options = request.say, request.options
    if source is not None:
        text = _read(source)
    if text is None:
        raise UsageError([Problem("no-text-given", None, "", {"got": id})])
    known = _found(options)
    locale = options.locale if options.locale != _first_language(options) else None
    written = write(options.content, [Set(id, Typed(text), locale)], f"set {id}")
    if not written.differences:
        print(say["set-same"])
        return
    print_differences(written.differences)
    print(say["set-done"].format(command=say["command"]))
    fresh = [each for key, each in _found(options).items() if key not in known]
    print_problems(fresh, request.lang)


def undo(context: typer.Context) -> None:
    """Take back the last change of the content, and show the difference."""
    request: Request = context.obj
    saved = take_back(request.options.content)
    if saved.said.startswith("new "):  # whose names the schemas hold
        with suppress(ContentError):  # told by the next command
            renew_schemas(request.of_every_session)
    print_differences(differences(saved.rewrites))
    print(request.say["undone"].format(said=saved.said))


def print_differences(found: Iterable[Difference]) -> None:
    """Print where lines changed, those that were there and those that are there now."""
    for each in found:
        print(f"{each.path}:{each.line}")
        for sign, lines in (("-", each.before), ("+", each.after)):
            for line in lines:
                _print_line(f"  {sign} {line}", "red" if sign == "-" else "green")


def _print_line(line: str, colour: str) -> None:
    if sys.stdout.isatty():
        typer.secho(line, fg=colour)
    else:
        print(line)


def _read(file: Path) -> str:
    """Return the text of a file, without the line breaks that end it."""
    try:
        return file.read_text("utf-8-sig").rstrip("\n")
    except FileNotFoundError:
        raise UsageError([Problem("no-such-file", None, "", {"got": str(file)})]) from None
    except UnicodeDecodeError:
        values = {"name": file.name}
        raise UsageError([Problem("not-plain-text", None, "", values)]) from None


def _first_language(options: pipeline.Options) -> str | None:
    """Return the language that the kit is written in, when its ``kit.yaml`` can be read.

    Raise UsageError when the language that is asked for is not one of the kit's.
    """
    file = options.content / "kit.yaml"
    try:
        settings = read_yaml(file, shown_path(file), "kit").data
    except (ContentError, OSError):
        return options.locale
    named = settings.get("locales") if isinstance(settings, dict) else None
    locales = [str(each) for each in named] if isinstance(named, list) else []
    if options.locale and locales and options.locale not in locales:
        raise unknown_name("--locale", options.locale, locales)
    return locales[0] if locales else options.locale


def _found(options: pipeline.Options) -> dict[tuple[str, str, str], Problem]:
    """Return what the kit as a whole has to say against its content, by what tells it apart."""
    try:
        problems = load_kit(options.content, options.locale)[1]
    except ContentError as error:
        problems = error.problems
    return {(each.rule, each.field, str(each.values)): each for each in problems}
