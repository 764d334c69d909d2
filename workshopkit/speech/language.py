"""Which language to speak, and how the command is typed on this system."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

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


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return ``fr`` or ``en``: what ``--lang`` says, else ``LANG``, else French."""
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if argument.startswith("--lang="):
            following = argument.removeprefix("--lang=")
        if argument.startswith("--lang") and following in SPEECH:
            return following
    wanted = environment.get("LC_ALL") or environment.get("LANG") or ""
    return "en" if wanted.startswith("en") else "fr"
