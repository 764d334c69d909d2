"""Which language to speak, and how the command is typed on this system."""

from __future__ import annotations

import os
from collections.abc import Mapping

from workshopkit.speech.english import ENGLISH
from workshopkit.speech.french import FRENCH

TYPED = "python3 build.py"
"""The command as the sentences have it: Linux and macOS."""
TYPED_ON_WINDOWS = "py build.py"


def as_typed_here(words: Mapping[str, str], system: str = os.name) -> dict[str, str]:
    """Return sentences whose commands can be typed on the system (``nt`` is Windows)."""
    typed = TYPED_ON_WINDOWS if system == "nt" else TYPED
    return {name: words_.replace(TYPED, typed) for name, words_ in words.items()}


SPEECH = {"fr": as_typed_here(FRENCH), "en": as_typed_here(ENGLISH)}


def language(asked: object, environment: Mapping[str, str]) -> str:
    """Return ``fr`` or ``en``: what was asked for, else what ``LANG`` says, else French."""
    if isinstance(asked, str) and asked in SPEECH:
        return asked
    wanted = environment.get("LC_ALL") or environment.get("LANG") or ""
    return "en" if wanted.startswith("en") else "fr"
