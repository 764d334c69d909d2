"""A language → its labels and its overlays to fill in, and its name in ``kit.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from workshopkit.loader.kit_loader import parts_of
from workshopkit.loader.overlays import FOLDER, SETTINGS
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.model.base import Located
from workshopkit.model.settings import SHIPPED, is_locale
from workshopkit.problems import ContentError, Problem, Source, UsageError, shown_path
from workshopkit.scaffold.skeleton import skeleton_of
from workshopkit.writer import Add, Rewrite, rewrites_of


@dataclass(frozen=True)
class Lacking:
    """What to write for a language: where to begin, and whether ``kit.yaml`` will name it."""

    begin: Source
    named: bool
    rewrites: tuple[Rewrite, ...]


def new_locale(locale: str, content: Path, templates: Path, locales: Sequence[str]) -> Lacking:
    """Return what a language lacks: its labels, an overlay for each file, its name.

    ``locales`` are the kit's own, that of its texts first. Files that exist stay as they are.
    Raise UsageError for what is no language, or when nothing is lacking.
    """
    if not is_locale(locale):
        known = ", ".join(SHIPPED)
        raise UsageError([Problem("unknown-language", None, "", {"got": locale, "known": known})])
    if locale == locales[0]:
        raise _already(locale, content / f"{SETTINGS}.yaml")
    labels = templates / "labels" / f"{locale}.yaml"
    folder = content / FOLDER / locale
    texts = _overlays(content, templates, locale)
    lacking = {folder / name: text for name, text in texts.items() if not (folder / name).exists()}
    if not labels.exists():
        lacking[labels] = (labels.parent / f"{locales[0]}.yaml").read_text("utf-8")
    if not lacking:
        raise _already(locale, folder)
    begin = labels if labels in lacking else next(iter(lacking))
    rewrites = [Rewrite(file, None, text.encode()) for file, text in lacking.items()]
    named = locale in locales
    if not named and (settings := _naming(content, locale)):
        named, rewrites = True, [*rewrites, *settings]
    return Lacking(Source(shown_path(begin), 1), named, tuple(rewrites))


def _already(locale: str, where: Path) -> UsageError:
    return UsageError([Problem("already-there", Source(shown_path(where)), "", {"got": locale})])


def _overlays(content: Path, templates: Path, locale: str) -> dict[str, str]:
    """Return the overlays to fill in, by name: ``sessions/atelier-180.yaml``."""
    head = Template((templates / "starters" / "translation.yaml").read_text("utf-8"))
    review = (templates / "starters" / "translation-review.yaml").read_text("utf-8")
    overlays = {}
    for name, model in parts_of(content).items():
        file = content / f"{name}.yaml"
        shown = shown_path(file)
        data = read_yaml(file, shown, name).data if file.is_file() else None
        if isinstance(data, Located) and (lines := skeleton_of(model, data)):
            opening = head.substitute(file=shown, locale=locale)
            reviewed = review if name == SETTINGS else ""
            overlays[f"{name}.yaml"] = f"{opening}{reviewed}\n{lines}"
    return overlays


def _naming(content: Path, locale: str) -> list[Rewrite]:
    """Return ``kit.yaml`` with a language at the end of ``locales``, when that can be written."""
    try:
        return rewrites_of(content, [Add(f"{SETTINGS}/locales", locale)])
    except ContentError:
        return []
