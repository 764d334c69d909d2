"""A text → its sentences, their words, and how easy they are to read in French or in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

END = re.compile(r"(?<=[.?!…])(?:[ \u00a0][»”)]|[»”)])?[ \u00a0\n]+")
"""Where a sentence ends and another begins, a closing quote included."""
WHOLE = re.compile(r"[.?!][ \u00a0»”)*]*$")
WORD = re.compile(r"[^\W_](?:[^\W_]|['’-](?=\w))*")
"""A word as word processors count them: « l'école », « est-ce » are one."""


FRENCH_HIATUS = re.compile(r"oo|[éèï](?=[aâouô])|[aeou](?=[éèïë])|[bcdfgptv][lr]i(?=[aoeéè])")
"""Two vowels side by side that are two syllables: réalité, naïf, ouvrier."""
ENGLISH_HIATUS = re.compile(r"i[ao]|ie(?=t|n[tc])|[aeiouy]ing$|ua|(?<=[aeiou].)e[ao]$|eate")
"""Two vowels side by side that are two syllables: idea, client, being, usual."""
ENGLISH_SILENT = re.compile(
    r"(?:[^aeiouyl]|[aeiou]l|rl)es?$(?<!ses|ces|ges|zes|xes|hes)|[^aeiouydt]ed$"
)


@dataclass(frozen=True)
class Measure:
    """How easy texts are in a language: the name of its formula, its result, the bound to hold."""

    name: str
    score: Callable[[float, float], float]
    """Words a sentence, syllables a word → the result."""
    syllables: Callable[[str], int]
    bound: int
    is_least: bool
    """Whether the bound is the least that the result may be, or the most."""

    def holds(self, result: float) -> bool:
        """Tell whether a result is as easy as it must be."""
        return result >= self.bound if self.is_least else result <= self.bound


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, and what is none (a heading, « Un peu ») as one."""
    return tuple(each for each in END.split(text.replace("...", "…")) if WORD.search(each))


def is_whole(sentence: str) -> bool:
    """Tell whether it ends as a sentence does: a label would make a text look easier than it is."""
    return bool(WHOLE.search(sentence))


def words_of(text: str) -> list[str]:
    """Return the words of a text."""
    return WORD.findall(text)


def average(sentences: Iterable[str]) -> float:
    """Return how many words sentences have, on average."""
    counts = [len(words_of(each)) for each in sentences]
    return sum(counts) / len(counts)


def result_of(measure: Measure, sentences: Iterable[str]) -> float:
    """Return what a formula gives for some sentences."""
    words = [words_of(each) for each in sentences]
    syllables = [measure.syllables(word) for each in words for word in each]
    return measure.score(len(syllables) / len(words), sum(syllables) / len(syllables))


def _groups(word: str, vowels: str) -> int:
    return len(re.findall(f"[{vowels}]+", word))


def _pieces(word: str) -> Iterator[str]:
    yield from (each for each in re.split(r"['’-]", word.lower()) if each)


def french_syllables(word: str) -> int:
    """Count the syllables that one hears, never fewer: the final e is silent, « -ent » is not."""
    found = 0
    for piece in _pieces(word):
        said = re.sub(r"qu|gu(?=[eéèêi])", "g", piece)
        said = re.sub(r"ge(?=[aoâô])", "j", said)
        said = re.sub(r"(?<=[aeiouéèê])y(?=[aeioué])", "ill", said)  # payer: pai-ier
        count = _groups(said, "aeiouyàâäéèêëîïôöùûüœæ")
        count += len(FRENCH_HIATUS.findall(said))
        silent = re.search(r"[^aeiouyàâäéèêëîïôöùûüœæ]es?$", said)
        found += max(count - (silent is not None), 1 if count else 0)
    return max(found, 1)


def english_syllables(word: str) -> int:
    """Count syllables by groups of vowels, without the silent e, « -es » and « -ed » of the end."""
    found = 0
    for piece in _pieces(word):
        said = re.sub(r"qu", "q", re.sub(r"[tsc]i(?=[ao])|ti(?=en)", "s", piece))
        count = _groups(said, "aeiouy") + len(ENGLISH_HIATUS.findall(said))
        silent = ENGLISH_SILENT.search(said)
        found += max(count - (silent is not None), 1 if count else 0)
    return max(found, 1)


MEASURES: Mapping[str, Measure] = {
    "fr": Measure(
        "Kandel-Moles",
        lambda words, syllables: 207 - 1.015 * words - 73.6 * syllables,
        french_syllables,
        70,
        is_least=True,
    ),
    "en": Measure(
        "Flesch-Kincaid",
        lambda words, syllables: 0.39 * words + 11.8 * syllables - 15.59,
        english_syllables,
        8,
        is_least=False,
    ),
}
"""By language. Kandel, L., & Moles, A. (1958). Application de l'indice de Flesch à la langue
française. Cahiers Études de Radio-Télévision, 19, 253-274. Kincaid, J. P., Fishburne, R. P.,
Rogers, R. L., & Chissom, B. S. (1975). Derivation of new readability formulas for Navy enlisted
personnel (Research Branch Report 8-75)."""
