"""``build.py pull``: what somebody changed in a deck, and how it goes back to the texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workshopkit.cli.change import print_differences
from workshopkit.cli.request import Request
from workshopkit.cli.say import CONTENT
from workshopkit.home import quoted
from workshopkit.pipeline import for_one_event
from workshopkit.problems import shown_path

if TYPE_CHECKING:
    from workshopkit.pulling import Pulled, Retouch


def pull(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="file", help="pull-file")],
    adopting: Annotated[bool, typer.Option("--adopt", help="pull-adopt")] = False,
) -> None:
    """Show what was retouched in a deck; with ``--adopt``, write it to the texts."""
    from workshopkit.pulling import adopt  # python-pptx takes a while to load
    from workshopkit.pulling import pull as compare_with_kit

    request: Request = context.obj
    say, options = request.say, for_one_event(request.options)
    pulled = compare_with_kit(options, file)
    if not pulled.tells:
        print(say["pull-untold"])
    elif pulled.resaved:
        print(say["pull-resaved"])
    if not pulled.retouches:
        print(say["pull-none"].format(file=file.name))
        return
    for line in told(pulled, request):
        print(line)
    can, cannot = pulled.able, pulled.unable
    print(say["pull-count"].format(able=len(can), unable=len(cannot)))
    if not adopting:
        if pulled.changes:
            print(say["pull-how"].format(command=say["command"], file=quoted(str(file))))
        return
    written = adopt(options.content, pulled, file.name)
    if written.differences:
        print_differences(written.differences)
        print(say["set-done"].format(command=say["command"]))
    if pulled.refused:
        print(say["pull-refused"].format(count=len(pulled.refused)))
        raise typer.Exit(CONTENT)


def told(pulled: Pulled, request: Request) -> Iterator[str]:
    """Give the lines of the report: slide by slide, what was and what is, where it is written."""
    from workshopkit.pulling import What

    say = request.say
    slide = ""
    for each in pulled.retouches:
        heading = say["pull-slide-gone" if each.what == What.DELETED else "pull-slide"]
        heading = heading.format(number=each.slide, title=_short(each.title))
        if slide != heading:
            yield (slide := heading)
        yield f"  {_what(each, pulled, request)}"
        if each.source:
            yield f"    {each.source.path}:{each.source.line}"
        if each.what != What.MOVED:
            cut = str if each.what in (What.TEXT, What.FIGURES, What.COMMENT) else _short
            for sign, text in (("-", each.before), ("+", each.after)):
                line = text.replace("\v", " ")
                if line:
                    yield f"    {sign} {cut(line)}"
        if each.why:
            why = say[f"pull-why-{each.why}"]
            yield f"    {say['pull-stays']} {why.format(place=shown_path(pulled.place))}"
        yield from (f"      {problem.line(request.lang)}" for problem in each.problems)


def _what(each: Retouch, pulled: Pulled, request: Request) -> str:
    from workshopkit.pulling import What

    say = request.say
    if each.what == What.MOVED:
        return say["pull-moved"].format(number=each.made + 1)
    if each.what != What.TEXT:
        said = say[f"pull-{each.what}"]
        said = f"{said} ({_place(each, pulled, request)})" if each.place else said
        looks = ", ".join(say[f"pull-look-{look}"] for look in each.looks)
        return say["pull-looks-are"].format(what=said, looks=looks) if looks else said
    return _place(each, pulled, request)


def _place(each: Retouch, pulled: Pulled, request: Request) -> str:
    say = request.say
    if each.is_note:
        return say["pull-notes"]
    called = pulled.project.layouts.called(each.place)
    name = called.said(request.lang)
    if each.row < 0:
        return name
    return say["pull-cell"].format(place=name, row=each.row + 1, column=each.column + 1)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 70 else f"{words[:69].rstrip()}…"
