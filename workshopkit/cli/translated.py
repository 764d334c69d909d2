"""``build.py translated``: notes what each translation was made from."""

from __future__ import annotations

from typing import Annotated

import typer

from workshopkit.cli.request import Request
from workshopkit.cli.say import print_problems
from workshopkit.loader import load_kit
from workshopkit.pipeline.asking import unknown_name
from workshopkit.problems import ContentError, Problem, Source, UsageError, shown_path
from workshopkit.writer import Typing, locales_of, noting, save

TO_TRANSLATE_AGAIN = ("translation-stale", "translation-of-another", "translation-left")


def translated(
    context: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="identifier", help="translated-id")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="translated-all")] = False,
) -> None:
    """Note what translations were made from; those that are named still hold."""
    request: Request = context.obj
    say, options = request.say, request.options
    known = locales_of(options.content)
    asked = [options.locale] if options.locale else known
    if not known:
        place = Source(shown_path(options.content / "translations"), 0)
        raise UsageError([Problem("missing-folder", place)])
    if not set(asked) <= set(known):
        raise unknown_name("--locale", asked[0], known)
    named, reader = ids or [], Typing(options.content)
    for each in named:
        reader.expect(each)

    def holds(id: str) -> bool:
        return every or any(id == each or id.startswith(f"{each}/") for each in named)

    rewrites = [each for locale in asked for each in noting(options.content, locale, holds)]
    saved = save(options.content, rewrites, "translated")
    for rewrite in saved.rewrites:
        print(say["translated-done"].format(file=shown_path(rewrite.file)))
    if not saved.rewrites:
        print(say["translated-same"])
    for locale in asked:
        try:
            told = load_kit(options.content, locale)[1]
        except ContentError as error:
            told = tuple(error.problems)
        left = [each for each in told if each.rule in TO_TRANSLATE_AGAIN]
        print_problems(left, request.lang)
