"""Which language to speak, with commands as they are typed on this system."""

from __future__ import annotations

from collections.abc import Mapping

from workshopkit.home import as_typed_here
from workshopkit.speech.english import ENGLISH
from workshopkit.speech.french import FRENCH

SPEECH = {"fr": FRENCH, "en": ENGLISH}


def speech(lang: str) -> dict[str, str]:
    """Return the sentences of ``fr`` or ``en``, by name, with commands that can be typed here."""
    said = {name: as_typed_here(said) for name, said in SPEECH[lang].items()}
    return said | {"command": said["command"].format()}  # what other sentences are formatted with


def language(asked: object, environment: Mapping[str, str]) -> str:
    """Return ``fr`` or ``en``: what was asked for, else what ``LANG`` says, else French."""
    if isinstance(asked, str) and asked in SPEECH:
        return asked
    wanted = environment.get("LC_ALL") or environment.get("LANG") or ""
    return "en" if wanted.startswith("en") else "fr"
