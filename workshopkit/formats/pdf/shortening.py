"""What overflows on a page → problems, with how much to shorten: the page is laid out again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from workshopkit.fit.amount import Cut, least_cut
from workshopkit.formats.pdf.layout import Draft, recorded
from workshopkit.formats.pdf.overflow import Overflow, find_overflows
from workshopkit.formats.pdf.sources import Sources
from workshopkit.formats.pdf.text_pieces import Piece, pieces_in
from workshopkit.model.deck import Paragraph, Run
from workshopkit.problems import Problem, Sentence
from workshopkit.problems.words import WORDS

LABELS = "labels/"
"""What the identifiers begin with of words that are not the content's."""
TRIED = 4
"""Texts of a page that are shortened each by itself before all of them are: a page takes time."""
MOST_TAKEN = 0.6
"""The share of a page's texts beyond which it is lines to write on, not they, that take room."""


def check_overflow(
    document: Any, sources: Sources, again: Callable[[Any], tuple[Draft, Any]]
) -> Iterator[Problem]:
    """Yield a problem for each thing that does not fit ``document``.

    ``again`` returns the part of the page that an element is in, to be laid out with shorter
    texts, and what the element is there.
    """
    for found in find_overflows(document):
        if found.lines:
            yield _too_tall(found, sources, *again(found.element))
        else:
            yield Problem(found.rule, sources.around(found.element), "", found.values)


def _too_tall(found: Overflow, sources: Sources, draft: Draft, scope: Any) -> Problem:
    place = sources.around(found.element)
    if found.rule == "box-overfull":
        place = sources.inside(found.element)
    cut = _cut(_Trial(found.rule, sources, draft, scope))
    if cut is None:
        said = _said("cut-lines", found.lines)
    elif cut.in_all:
        said = _said("cut-texts", cut.characters)
    else:
        said = _said("cut-text", cut.characters)
        place = sources.named(cut.text_id)
    return Problem(found.rule, place, "", {**found.values, "cut": said})


def _said(words: str, number: int) -> Sentence:
    return Sentence(**{lang: WORDS[lang][words].format(number) for lang in WORDS})


def _cut(trial: _Trial) -> Cut | None:
    """Return the characters to take off; None when it is not the texts that take the room."""
    texts = trial.texts
    if not texts or trial.fits(texts):
        return None
    cut = least_cut(texts, lambda _: True, trial.fits, TRIED)
    most = MOST_TAKEN * sum(len(each.runs[0].text) for each in texts)
    return None if cut.in_all and cut.characters > most else cut


class _Trial:
    """The part of a page that does not fit, with its texts, to be laid out with less of them."""

    def __init__(self, rule: str, sources: Sources, draft: Draft, scope: Any) -> None:
        self._draft = draft
        self._rule = rule
        self._scope = scope
        self._inside = set(scope.iter())
        body = draft.root.find("body")
        for child in list(body):
            if self._scope not in set(child.iter()):
                body.remove(child)
        self._pieces: list[Piece] = [
            each
            for each in pieces_in(self._scope, draft.root)
            if _is_content(each.text_id, sources)
        ]

    @property
    def texts(self) -> tuple[Paragraph, ...]:
        """The texts in it, each piece once, however often it is printed."""
        seen = {(each.text_id, each.words): each for each in self._pieces}
        return tuple(Paragraph((Run(words, text_id=name),)) for name, words in seen)

    def fits(self, texts: Sequence[Paragraph]) -> bool:
        """Tell whether it fits with its texts replaced, in order, by the beginnings given."""
        kept = dict(zip(dict.fromkeys(map(_key, self._pieces)), texts, strict=True))
        for piece in self._pieces:
            paragraph = kept[_key(piece)]
            piece.keep(len(paragraph.runs[0].text) if paragraph.runs else 0)
        with recorded():
            document = self._draft.lay_out()
        return not any(
            each.rule == self._rule and each.element in self._inside
            for each in find_overflows(document)
        )


def _key(piece: Piece) -> tuple[str, str]:
    return piece.text_id, piece.words


def _is_content(text_id: str, sources: Sources) -> bool:
    return not text_id.startswith(LABELS) and sources.named(text_id) is not None
