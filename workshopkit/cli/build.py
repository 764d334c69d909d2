"""``build.py``: builds everything, and says what came out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from workshopkit import desk
from workshopkit.cli.request import Request
from workshopkit.cli.say import MACHINE, leave, print_problems, report_problems
from workshopkit.memory import Memory
from workshopkit.pipeline import for_each_event
from workshopkit.problems import Problem, shown_path


def build(context: typer.Context) -> None:
    """Build everything, unless a subcommand is named."""
    if context.invoked_subcommand is not None:
        return
    request: Request = context.obj
    options, memory = request.options, Memory()
    told: list[Problem] = []
    for each in for_each_event(options):
        with progress_bar(request.say) as progress:
            result = desk.build(each, progress, memory)
        if not request.report:
            report(result, request, told)
        told += (problem for problem in result.problems if problem not in told)
    if request.report:
        report_problems(told, request.report, request.lang)
    if any(each.severity == "error" for each in told):
        raise typer.Exit(MACHINE)
    leave(told, strict=options.strict)


@contextmanager
def progress_bar(say: Mapping[str, str]) -> Iterator[Callable[[str, int, int], None]]:
    """Show, on a terminal, which document is in hand and how many remain."""
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
        task = bar.add_task(say["building"], total=None)

        def progress(name: str, rank: int, total: int) -> None:
            bar.update(task, description=name, completed=rank - 1, total=total)

        yield progress


def report(result: desk.Result, request: Request, told: Collection[Problem] = ()) -> None:
    """Print what was made, what was kept, and what stands beside a hand edit or differs from it.

    Warnings ``told`` of another event are not told again.
    """
    say, folder = request.say, shown_path(result.folder)
    for name in result.made:
        print(f"  {say['made']:10} {folder}/{name}")
    for name, target in result.beside:
        print(say["beside"].format(name=f"{folder}/{name}", target=f"{folder}/{target}"))
    for edited, found in groupby(result.differing, lambda each: each[1]):
        print(say["differ"].format(name=f"{folder}/{edited}"))
        for name, _ in found:
            print(f"  {folder}/{name}")
    if result.unknown:
        values = {"folder": folder, "count": len(result.unknown)}
        print(say["unknown"].format(**values))
        for name, target in result.unknown:
            print(f"  {folder}/{name} → {folder}/{target}")
    for name in result.removed:
        print(say["removed"].format(name=f"{folder}/{name}"))
    for name in result.left:
        print(say["left"].format(name=f"{folder}/{name}"))
    warnings = [
        problem
        for problem in result.problems
        if problem.severity in ("error", "warning") and problem not in told
    ]
    print_problems(warnings, request.lang)
    print(
        say["done"].format(
            made=len(result.made),
            kept=len(result.kept),
            seconds=f"{result.seconds:.1f}".replace(".", "," if request.lang == "fr" else "."),
            folder=folder,
        )
    )
    notes = [problem for problem in result.problems if problem.severity == "note"]
    if notes:
        print(say["to-do"].format(count=len(notes)))
