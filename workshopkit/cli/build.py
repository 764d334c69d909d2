"""``build.py``: builds everything, and says what came out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from workshopkit import desk
from workshopkit.cli.options import accepts_common_options, options_of
from workshopkit.cli.say import LANG, SAY, leave, print_problems, report_asked, report_problems
from workshopkit.problems import shown_path


@accepts_common_options
def build(context: typer.Context, **given: Any) -> None:
    """Build everything, unless a subcommand is named."""
    if context.invoked_subcommand is not None:
        return
    options = options_of(given)
    with progress_bar() as progress:
        result = desk.build(options, progress)
    if form := report_asked(given):
        report_problems(result.problems, form)
    else:
        report(result, options.locale)
    leave(result.problems, strict=given["strict"])


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
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
        task = bar.add_task(SAY["building"], total=None)

        def progress(name: str, rank: int, total: int) -> None:
            bar.update(task, description=name, completed=rank - 1, total=total)

        yield progress


def report(result: desk.Result, locale: str | None) -> None:
    """Print what was made, what was kept, and what stands beside a hand edit."""
    folder = shown_path(result.folder)
    for name in result.made:
        print(f"  {SAY['made']:10} {folder}/{name}")
    for name, target in result.beside:
        print(SAY["beside"].format(name=f"{folder}/{name}", target=f"{folder}/{target}"))
    if result.unknown:
        values = {"folder": folder, "count": len(result.unknown)}
        print(SAY["unknown"].format(**values))
        for name, target in result.unknown:
            print(f"  {folder}/{name} → {folder}/{target}")
    for name in result.removed:
        print(SAY["removed"].format(name=f"{folder}/{name}"))
    for name in result.left:
        print(SAY["left"].format(name=f"{folder}/{name}"))
    warnings = [problem for problem in result.problems if problem.severity == "warning"]
    print_problems(warnings)
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
        asked = f" --locale {locale}" if locale else ""
        print(SAY["to-do"].format(count=len(notes), locale=asked))
