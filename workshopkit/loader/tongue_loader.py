"""``templates/labels/typing/<locale>.yaml`` → how a language is typed, and what to tell of it."""

from __future__ import annotations

from pathlib import Path

from workshopkit.loader.validation import validate
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.memory import Memory
from workshopkit.model.tongue import Rules, Tongue, Typing
from workshopkit.problems import ContentError, Problem, Source, shown_path

BUILT_IN = ("fr", "en")
"""The languages that the engine types by itself."""


def load_tongue(
    templates: Path, locale: str, named: Source | None, memory: Memory
) -> tuple[Tongue, tuple[Problem, ...]]:
    """Return a locale with its rules: the neutral ones when nobody wrote any, which is told.

    ``named`` is where the kit names it. Raise ContentError when the file is wrong.
    """
    file = templates / "labels" / "typing" / f"{locale}.yaml"
    if locale.startswith(BUILT_IN):
        return Tongue(locale), ()
    shown = shown_path(file)
    if not file.is_file():
        return Tongue(locale), (
            Problem("neutral-typing", named, "locales", {"got": locale, "file": shown}),
        )
    data = read_yaml(file, shown, f"typing/{locale}", memory).data
    if data is None:
        keys = {"keys": "quotes, inner_quotes"}
        raise ContentError([Problem("empty-file", Source(shown), "", keys)])
    said = validate(Typing, data, Source(shown), memory)
    rules = Rules(
        (str(said.quotes[0]), str(said.quotes[1])),
        (str(said.inner_quotes[0]), str(said.inner_quotes[1])),
        "".join(map(str, said.no_space_before)),
        tuple(map(str, said.tied)),
        str(said.date or ""),
        str(said.clock or ""),
    )
    place = said.source_of("reviewed")
    told = () if said.reviewed else (Problem("unreviewed", place, "", {"locale": locale}),)
    return Tongue(locale, rules), told
