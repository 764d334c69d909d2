"""``templates/labels/<locale>.yaml`` → the fixed words of a locale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workshopkit.loader.kit_loader import shown_path
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.problems import ContentError, Problem, Source

REQUIRED = (
    "minutes",
    *(f"files.{name}" for name in ("deck", "guide", "run-sheet", "workbook", "worksheets")),
    *(f"files.{name}" for name in ("handout", "cards", "role-cards", "question-cards")),
    *(f"files.{name}" for name in ("posters", "organizer", "room", "sign-in", "table-signs")),
    *(f"files.poster.{name}" for name in ("steps", "barriers", "ground-rules", "sentences")),
    "files.print-list",
    "files.new",
    *(f"files.{name}" for name in ("pack", "facilitator", "read-me")),
    *(f"deck.parts.{name}" for name in ("title", "body", "footer", "number", "notes")),
    *(f"deck.parts.{name}" for name in ("image", "line", "shape", "timer")),
    "deck.layouts",
    "deck.placeholders",
    "index.titles",
    "pack.read-me",
    "pack.line",
)
"""The labels that the engine asks for; those of templates are told when they are printed."""


def load_labels(templates: Path, locale: str) -> Mapping[str, Any]:
    """Read the labels of ``locale``. Raise ContentError when any that is needed is missing."""
    file = templates / "labels" / f"{locale}.yaml"
    shown = shown_path(file)
    if not file.is_file():
        raise ContentError([Problem("missing-file", Source(shown, 0))])
    labels = read_yaml(file, shown, "labels").data
    if not isinstance(labels, dict):
        keys = {"keys": ", ".join(dict.fromkeys(name.split(".")[0] for name in REQUIRED))}
        raise ContentError([Problem("empty-file", Source(shown), "", keys)])
    missing = [
        Problem("missing-label", Source(shown), "", {"got": name, "file": shown})
        for name in _missing(labels)
    ]
    if missing:
        raise ContentError(missing)
    return dict(labels)


def _missing(labels: Any) -> Iterator[str]:
    for name in REQUIRED:
        found = labels
        for key in name.split("."):
            found = found.get(key) if isinstance(found, dict) else None
        if not found:
            yield name
