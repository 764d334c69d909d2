"""``build.py template check``: what an organisation's template would make of the decks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from workshopkit.cli.help import Command, Group
from workshopkit.cli.request import Request
from workshopkit.cli.say import CONTENT, leave, print_problems
from workshopkit.desk.files import write_whole
from workshopkit.desk.office import office
from workshopkit.fit.stand_ins import FontUse
from workshopkit.formats.own_template import LayoutChoice, OwnTemplate
from workshopkit.formats.pages import side_by_side
from workshopkit.model.several import layout_label
from workshopkit.pipeline import Project
from workshopkit.pipeline.loading import check_template
from workshopkit.problems import Problem, Source, UsageError, shown_path
from workshopkit.problems.refusing import refuse_unreadable

template = typer.Typer(cls=Group)
MUCH_SMALLER = 0.7
"""Texts set at less than this share of their size are to be looked at."""
LIST = "    – "
Say = Mapping[str, str]
"""The sentences of the command, by name."""


@template.callback(help="template")
def _group() -> None:
    """Keep ``check`` a subcommand of its own, even alone."""


@template.command(cls=Command, help="template-check")
def check(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="file", help="template-file")],
    pictures: Annotated[
        Path | None, typer.Option("--pictures", metavar="folder", help="template-pictures")
    ] = None,
) -> None:
    """Check a template against the decks of the content; write nothing but pictures asked for."""
    request: Request = context.obj
    say = request.say
    refuse_unreadable(file)
    if pictures is not None and pictures.exists() and any(pictures.iterdir()):
        raise UsageError([Problem("not-empty", Source(shown_path(pictures), 0))])
    project, own, problems = check_template(request.options, file)
    for line in in_short(project, own, problems, say):
        print(line)
    for line in report(project, own, say):
        print(line)
    print_problems(problems, request.lang)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        print(say["template-bad"].format(count=len(errors)))
        raise typer.Exit(CONTENT)
    if pictures is not None:
        _draw(project, own, file, pictures, say)
    print(say["template-good" if own.pages else "template-bare"].format(**_counts(own)))
    leave(problems, strict=request.options.strict)


def _draw(project: Project, own: OwnTemplate, file: Path, folder: Path, say: Say) -> None:
    """Write a picture of each kind of slide, at the right of their page if it can be drawn."""
    from workshopkit.desk import slide_pictures as drawing  # takes a while to load

    program = office()
    if program:
        print(say["template-drawing"], flush=True)
    theirs = drawing.their_pictures(file, program) if program else {}
    count = beside = 0
    for layout, name, data in drawing.slide_pictures(project):
        page = theirs.get(drawing.page_of(own, layout))
        write_whole(folder / name, side_by_side(page, data) if page else data)
        count, beside = count + 1, beside + bool(page)
    told = "template-beside" if beside else "template-alone" if theirs else "template-drawn"
    print(say[told].format(count=count, folder=folder))


def in_short(
    project: Project, own: OwnTemplate, problems: Sequence[Problem], say: Say
) -> Iterator[str]:
    """Answer in three sentences: will it look like us, what is whose, what is to be mended."""
    names = project.labels["deck"]["layouts"]
    if own.pages:
        pages = [say["page"].format(page=each) for each in dict.fromkeys(own.pages.values())]
        yield say["like-you"].format(pages=", ".join(pages))
        yield say["whose"]
    elif own.theme.colours.deep == project.theme.colours.deep:
        yield say["nothing-of-yours"]
        yield say["whose-fonts"]
    else:
        yield say["colours-only"]
        yield say["whose-colours"]
    errors = sum(problem.severity == "error" for problem in problems)
    if own.off_pages:
        layouts = ", ".join(layout_label(names, each) for each in own.off_pages)
        yield say["off-pages"].format(layouts=layouts)
    least = min(own.sizes.values(), default=1.0)
    if errors:
        yield say["to-mend"].format(count=errors)
    elif least < MUCH_SMALLER:
        yield say["to-look-at"].format(least=round(100 * least))
    elif not own.off_pages:
        yield say["nothing-to-mend"]
    yield ""


def report(project: Project, own: OwnTemplate, say: Say) -> Iterator[str]:
    """Give the lines of the report: layouts, fonts, sizes, colours."""
    names = project.labels["deck"]["layouts"]
    places = project.labels["deck"]["placeholders"]

    def called(layout: str) -> str:
        return f"{layout_label(names, layout)} ({layout})"

    yield say["template-layouts"]
    width = max(len(called(each.ours)) for each in own.choices)
    for choice in own.choices:
        yield f"  {called(choice.ours):{width}}  → {_where(choice, places, say)}"
    yield say["template-fonts"]
    yield from (LIST + _font(use, say) for use in own.fonts)
    yield say["template-sizes"]
    yield LIST + _sizes(own, say)
    yield say["template-colours"]
    recoloured: dict[tuple[str, str], dict[str, None]] = {}
    for each in own.recoloured:
        recoloured.setdefault((each.was, each.now), {})[each.layout] = None
    for (was, now), layouts in recoloured.items():
        yield LIST + say["recoloured"].format(was=was, now=now, layouts=", ".join(layouts))
    if any(each.rule == "unreadable-colours" for each in own.problems):
        yield LIST + say["not-readable"]
    elif not recoloured:
        yield LIST + say["all-readable"]


def _where(choice: LayoutChoice, places: Any, say: Say) -> str:
    told = str(say[f"why-{choice.why}"].format(theirs=choice.theirs))
    if choice.full:
        return f"{told} : {say['too-small'].format(theirs=choice.theirs)}"
    if choice.missing and choice.theirs:
        missing = ", ".join(f"{name} ({places.get(name, name)})" for name in choice.missing)
        return f"{told} : {say['lacks'].format(theirs=choice.theirs, missing=missing)}"
    return told


def _sizes(own: OwnTemplate, say: Say) -> str:
    if not own.sizes:
        return str(say["unshrunk"])
    least = round(100 * min(own.sizes.values()))
    styles = ", ".join(sorted(own.sizes))
    return str(say["shrunk"].format(count=len(own.sizes), least=least, styles=styles))


def _font(use: FontUse, say: Say) -> str:
    said = say["font-twin" if use.twin else "font-stand-in"]
    used = use.files.rpartition("/")[2]
    return str(said.format(use=say[f"use-{use.use}"], family=use.family, used=used))


def _counts(own: OwnTemplate) -> dict[str, int]:
    added = sum(choice.why == "injected" for choice in own.choices)
    return {
        "decks": own.decks,
        "slides": own.slides,
        "mapped": len(own.choices) - added,
        "added": added,
    }
