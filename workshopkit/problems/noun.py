"""What a thing is called and what is said of it, in French and in English."""

from __future__ import annotations

from dataclasses import dataclass

VOWELS = "aeiouyâàéèêëîïôœûh"


@dataclass(frozen=True)
class Noun:
    """A thing's name. ``gender`` is that of the French word, ``m`` or ``f``."""

    gender: str
    fr: str
    fr_many: str
    en: str
    en_many: str

    def one(self, lang: str) -> str:
        """Return « barrière », barrier."""
        return self.fr if lang == "fr" else self.en

    def many(self, lang: str) -> str:
        """Return « barrières », barriers."""
        return self.fr_many if lang == "fr" else self.en_many

    def the(self, lang: str) -> str:
        """Return the name with its French article, as messages say it: « l’étape », step."""
        if lang != "fr":
            return self.en
        if self.fr[0] in VOWELS:
            return f"l’{self.fr}"
        return f"{'la' if self.gender == 'f' else 'le'} {self.fr}"


@dataclass(frozen=True)
class Sentence:
    """The same thing said in both languages; words between braces are filled in later."""

    fr: str
    en: str

    def said(self, lang: str) -> str:
        """Return the sentence in ``lang``."""
        return self.fr if lang == "fr" else self.en
