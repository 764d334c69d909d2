"""``templates/labels/<locale>.yaml`` → the fixed words of a locale."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshopkit.loader.kit_loader import shown_path
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.problems import ContentError, Problem, Source


def load_labels(templates: Path, locale: str) -> Mapping[str, Any]:
    """Read the labels of ``locale``. Raise ContentError when the file is missing or broken."""
    file = templates / "labels" / f"{locale}.yaml"
    if not file.is_file():
        raise ContentError([Problem("missing-file", Source(shown_path(file), 0))])
    labels = read_yaml(file, shown_path(file), "labels").data
    if not isinstance(labels, dict):
        keys = {"keys": "minutes"}
        raise ContentError([Problem("empty-file", Source(shown_path(file)), "", keys)])
    return labels
