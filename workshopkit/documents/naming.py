"""A document → what it is called in messages: its title, its session, its edition, its paper."""

from __future__ import annotations

from collections.abc import Mapping

from workshopkit.documents.document import Document
from workshopkit.documents.kinds import KINDS
from workshopkit.model.kit import Kit
from workshopkit.model.labels import Labels, MissingLabel, UnfilledBraces, in_braces
from workshopkit.problems import Sentence
from workshopkit.problems.words import WORDS


def called(document: Document, kit: Kit, spoken: Mapping[str, Labels]) -> Sentence:
    """Return a document's name in each language of messages, whose labels are ``spoken``.

    Titles of sessions and worksheets are those of the kit, in its own language.
    """
    return Sentence(**{lang: _name(document, kit, lang, spoken) for lang in WORDS})


def _name(document: Document, kit: Kit, lang: str, spoken: Mapping[str, Labels]) -> str:
    try:
        return _name_in(document, kit, lang, spoken[lang])
    except (MissingLabel, UnfilledBraces):  # the labels of another language are wrong
        return document.name


def _name_in(document: Document, kit: Kit, lang: str, labels: Labels) -> str:
    kind = KINDS[document.kind]
    name = _inside_a_sentence(str(kind.title(kit, labels, document.piece)))
    if document.session:
        session = kit.sessions[document.session].label
        name = WORDS[lang]["of-session"].format(title=name, session=session)
    if document.press:
        name = in_braces(labels["index"]["print-ways"][document.press], {"title": name})
    if document.edition != "standard":
        name += f", {labels['editions'][document.edition]}"
    if kind.papers:
        name += f", {labels['index']['papers'][document.paper]}"
    return name.replace("'", "’")


def _inside_a_sentence(title: str) -> str:
    """Return a title without its capital, unless it is that of a code or a proper name."""
    first = title.split(" ")[0]
    return title[0].lower() + title[1:] if first[1:].islower() else title
