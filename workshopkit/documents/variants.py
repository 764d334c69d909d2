"""An edition and a paper → the suffixes of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.model.papers import SIZES, USUAL, Sheet
from workshopkit.model.settings import Edition

UNTOLD = (USUAL, SIZES[USUAL].poster)
"""Papers that the names of files do not mention."""


@dataclass(frozen=True)
class Variant:
    """An edition on a paper."""

    edition: Edition
    paper: Sheet

    def name(self, stem: str, format: str, files: Mapping[str, Any]) -> str:
        """Return the file's name: the standard edition on Letter has no suffix."""
        suffixes = [] if self.edition == "standard" else [files["editions"][self.edition]]
        if self.paper not in UNTOLD and format == "pdf":
            suffixes.append(self.paper)
        return ".".join([stem, *suffixes, format])
