"""What someone wrote, as messages quote it."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.problems.words import WORDS


@dataclass(frozen=True)
class Given:
    """What someone wrote, quoted in the message as its language quotes."""

    text: str

    def quoted(self, lang: str) -> str:
        """Return the text between quotation marks, or that there is none."""
        return WORDS[lang]["given"].format(self.text) if self.text else WORDS[lang]["empty"]
