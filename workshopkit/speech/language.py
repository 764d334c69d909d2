"""Which language to speak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshopkit.speech.english import ENGLISH
from workshopkit.speech.french import FRENCH

SPEECH: dict[str, dict[str, str]] = {"fr": FRENCH, "en": ENGLISH}


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return ``fr`` or ``en``: what ``--lang`` says, else ``LANG``, else French."""
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if argument.startswith("--lang="):
            following = argument.removeprefix("--lang=")
        if argument.startswith("--lang") and following in SPEECH:
            return following
    wanted = environment.get("LC_ALL") or environment.get("LANG") or ""
    return "en" if wanted.startswith("en") else "fr"
