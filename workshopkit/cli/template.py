"""``build.py template check``: what an organisation's template would make of the decks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from workshopkit.cli.help import Command, Group
from workshopkit.cli.options import accepts_common_options, merge, options_of
from workshopkit.cli.say import CONTENT, SAY, leave, print_problems
from workshopkit.formats.adoption import Adopted, FontUse, LayoutChoice
from workshopkit.pipeline import Project
from workshopkit.problems import Problem, UsageError

template = typer.Typer(cls=Group)
LIST = "    – "


@template.callback(help=SAY["template"])
def _group() -> None:
    """Keep ``check`` a subcommand of its own, even alone."""


@template.command(cls=Command, help=SAY["template-check"])
@accepts_common_options
def check(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar=SAY["file"], help=SAY["template-file"])],
    **given: Any,
) -> None:
    """Check a template against the decks of the content; write nothing."""
    from workshopkit.pipeline.own_template import check_template  # python-pptx is slow to load

    given = merge(context, given)
    if not file.is_file():
        raise UsageError([Problem("no-such-file", None, "", {"got": str(file)})])
    project, adopted, problems = check_template(options_of(given), file)
    for line in report(project, adopted):
        print(line)
    print_problems(problems)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        print(SAY["template-bad"].format(count=len(errors)))
        raise typer.Exit(CONTENT)
    print(SAY["template-good"].format(**_counts(adopted)))
    leave(problems, strict=given["strict"])


def report(project: Project, adopted: Adopted) -> Iterator[str]:
    """Give the lines of the report: layouts, fonts, sizes, colours."""
    names = project.labels["deck"]["layouts"]
    places = project.labels["deck"]["placeholders"]

    def called(layout: str) -> str:
        return f"{names.get(layout, layout)} ({layout})"

    yield SAY["template-layouts"]
    width = max(len(called(each.ours)) for each in adopted.choices)
    for choice in adopted.choices:
        yield f"  {called(choice.ours):{width}}  → {_where(choice, places)}"
    yield SAY["template-fonts"]
    yield from (LIST + _font(use) for use in adopted.fonts)
    yield SAY["template-sizes"]
    yield LIST + _sizes(adopted)
    yield SAY["template-colours"]
    recoloured: dict[tuple[str, str], dict[str, None]] = {}
    for each in adopted.recoloured:
        recoloured.setdefault((each.was, each.now), {})[each.layout] = None
    for (was, now), layouts in recoloured.items():
        yield LIST + SAY["recoloured"].format(was=was, now=now, layouts=", ".join(layouts))
    if not recoloured:
        yield LIST + SAY["all-readable"]
    if adopted.unseen:
        yield LIST + SAY["unseen"].format(count=adopted.unseen)


def _where(choice: LayoutChoice, places: Any) -> str:
    told = str(SAY[f"why-{choice.why}"].format(theirs=choice.theirs))
    if choice.full:
        return f"{told} : {SAY['too-small'].format(theirs=choice.theirs)}"
    if choice.missing and choice.theirs:
        missing = ", ".join(f"{name} ({places.get(name, name)})" for name in choice.missing)
        return f"{told} : {SAY['lacks'].format(theirs=choice.theirs, missing=missing)}"
    return told


def _sizes(adopted: Adopted) -> str:
    if not adopted.sizes:
        return str(SAY["unshrunk"])
    least = round(100 * min(adopted.sizes.values()))
    styles = ", ".join(sorted(adopted.sizes))
    return str(SAY["shrunk"].format(count=len(adopted.sizes), least=least, styles=styles))


def _font(use: FontUse) -> str:
    said = SAY["font-twin" if use.twin else "font-stand-in"]
    used = use.files.rpartition("/")[2]
    return str(said.format(use=SAY[f"use-{use.use}"], family=use.family, used=used))


def _counts(adopted: Adopted) -> dict[str, int]:
    added = sum(choice.why == "injected" for choice in adopted.choices)
    return {
        "decks": adopted.decks,
        "slides": adopted.slides,
        "mapped": len(adopted.choices) - added,
        "added": added,
    }
