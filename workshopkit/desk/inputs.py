"""All that a build reads → one hash: the same twice, and there is nothing to do."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from workshopkit.memory import read_file
from workshopkit.pipeline import Options
from workshopkit.problems import shown_path
from workshopkit.problems.location import is_there

ENGINE = Path(__file__).resolve().parent.parent
PREVIEW = "preview"
"""The folder of templates that shapes no document: the preview's own pages."""
LABELS = "labels"
"""The folder of templates that holds a file for each language."""
LOCK = ENGINE.parent / "requirements.lock"


def hash_inputs(options: Options) -> str:
    """Hash texts, templates, fonts, engine, libraries' versions and what was asked for."""
    where = (shown_path(options.content), shown_path(options.templates))
    asked = (sys.version, where, options.shaping())
    found = hashlib.sha256(repr(asked).encode())
    for folder in (options.content, options.templates):
        _add(found, folder, filter(is_there, folder.rglob("*")))
    _add(found, ENGINE, _engine())
    return found.hexdigest()


def hash_shared(templates: Path, locale: str) -> str:
    """Hash what shapes every document beside its markup: engine, styles, fonts, its words."""
    found = hashlib.sha256()
    _add(found, ENGINE, _engine())
    others = (
        path
        for path in templates.rglob("*")
        if is_there(path)
        and path.suffix != ".j2"
        and path.parent.name != PREVIEW
        and (path.parent.name != LABELS or path.stem == locale)
    )
    _add(found, templates, others)
    return found.hexdigest()


def _engine() -> list[Path]:
    files = [path for path in ENGINE.rglob("*") if path.suffix in (".py", ".j2")]
    return [*files, LOCK] if LOCK.is_file() else files


def _add(found: hashlib._Hash, folder: Path, files: Iterable[Path]) -> None:
    for path in sorted(files):
        name = path.relative_to(folder) if path.is_relative_to(folder) else path.name
        try:
            data = read_file(path)
        except OSError as error:  # what reads it for its words tells why
            found.update(f"{name}\n{error.errno}\n".encode())
            continue
        found.update(f"{name}\n{len(data)}\n".encode())
        found.update(data)
