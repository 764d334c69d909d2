"""A kit's texts and labels in a made-up English: every word changed, nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from tests.workshop import Workshop
from workshopkit.loader.translation import IN_STEP
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.model.fields import Held, held_by
from workshopkit.model.things import FILES, FOLDERS
from workshopkit.writer import noting, replace_file

LETTERS = str.maketrans(
    "aeiouyàâéèêëîïôûùçAEIOUYÀÂÉÈÊËÎÏÔÛÙÇœ", "eiouyaeeiiiioouyycEIOUYAEEIIIIOOUYYCe"
)
"""Vowels turn, accents go: no French word of two letters stays as it was."""
OVERLAYS = Path("translations") / "en-CA"


def made_up(text: str) -> str:
    """Return a text in made-up English; words between braces and addresses stay."""
    pieces = re.split(r"(\{[^}]*\}|\]\([^)]*\)|https?://\S+)", text)
    words = "".join(
        piece if rank % 2 else piece.translate(LETTERS) for rank, piece in enumerate(pieces)
    )
    return re.sub(r"[ \u00a0]*»", '"', re.sub(r"«[ \u00a0]*", '"', words)).replace(" :", ":")


def speak_english(workshop: Workshop) -> None:
    """Give the kit its second language, whole: labels, overlays and its name in kit.yaml."""
    labels = workshop.templates / "labels"
    french = read_yaml(labels / "fr-CA.yaml", "labels", "labels").data
    _write(labels / "en-CA.yaml", _labels(french))
    kit = (workshop.content / "kit.yaml").read_text("utf-8")
    line = next(line for line in kit.splitlines() if line.startswith("locales:"))
    workshop.edit("content/kit.yaml", line, "locales: [fr-CA, en-CA]")
    for name, model in FILES.items():
        if (workshop.content / f"{name}.yaml").exists():
            _translate(workshop.content, name, held_by(model))
    for folder, model in FOLDERS.items():
        for file in sorted((workshop.content / folder).glob("*.yaml")):
            _translate(workshop.content, f"{folder}/{file.stem}", held_by(model))
    for rewrite in noting(workshop.content, "en-CA"):
        replace_file(rewrite.file, rewrite.after or b"")


def _translate(content: Path, name: str, held: Held) -> None:
    data = read_yaml(content / f"{name}.yaml", name, name).data
    words = _overlay(data, held)
    if words:
        _write(content / OVERLAYS / f"{name}.yaml", words)


def _overlay(value: Any, held: Held) -> Any:
    """Return the words of a value, made up, and what an item needs to be recognised."""
    if isinstance(value, dict):
        below = {key: held.below(key, value.get("kind")) for key in value}
        words = {key: _overlay(each, below[key]) for key, each in value.items()}
        known = ("slug", *IN_STEP)
        return {key: each for key, each in words.items() if each} | {
            str(key): str(value[key]) for key in known if key in value
        }
    if isinstance(value, list):
        return [_overlay(item, held.item or Held()) for item in value] if held.has_words else None
    return made_up(value) if held.prose and not held.may_stay and isinstance(value, str) else None


def _labels(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _labels(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_labels(each) for each in value]
    return made_up(str(value))


def _write(file: Path, data: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
