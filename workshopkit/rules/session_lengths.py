"""Texts → the lengths that they say of a session, typed by hand and not so any more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workshopkit.mentions.language import Language
from workshopkit.mentions.resolving import language_of
from workshopkit.model.kit import Kit
from workshopkit.model.session import Session
from workshopkit.model.text import Text
from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.lengths import Said, lengths_in
from workshopkit.rules.proofreading import Texts, texts_in, where

ANY = ("séance", "session")
"""Nouns that any session may go by."""
SESSION = "|".join([*ANY, "conférence", "atelier", "causerie", "conference", "workshop", "talk"])
"""What people call a session: a length beside it is that of the session."""
ONE = r"\b(?:une?|des|chaque|an?|each|every) $"
"""Before a session that may be any: « une séance de 50 minutes avec la personne »."""
OF_SESSION = re.compile(
    rf"\b(?P<noun>{SESSION})s?(?:[’']s)? "
    r"(?:de |d[’']|of |lasting |(?:dure|durera|lasts|will last) )?$",
    re.IGNORECASE,
)
BEFORE_SESSION = re.compile(rf"[ \u00a0](?P<noun>{SESSION})\b", re.IGNORECASE)
ALL_OF_IT = re.compile(r"\b(?:les|ces|nos|vos|the|these|our|your) $", re.IGNORECASE)
OF_IT = re.compile(
    rf"[ \u00a0](?:de (?:la |cette |notre |votre )?|de l[’']|du |of (?:the |this |our |your )?)"
    rf"(?P<noun>{SESSION})\b",
    re.IGNORECASE,
)
"""« les 90 minutes de la conférence »: all of it, where « 15 minutes de l’atelier » is a part."""
WHOLE = re.compile(r"\b(?:dans|en|pendant|in|for|within) $", re.IGNORECASE)
LONG, LONGEST = 40, 600
"""Minutes between which « dans une heure, vous aurez… » speaks of the session and not of a part."""


def check_lengths(kit: Kit, texts: Texts) -> Iterator[Problem]:
    """Note each text that says how long a session is, when none is so long.

    « La conférence de 90 minutes » is compared with the sessions called so; the texts of a session,
    with that session alone.
    """
    files, language = SourceLines(), language_of(kit.locale)
    homes = {text.id: each for each in kit.sessions.values() for _, text in texts_in(each)}
    for field, text in texts:
        home = homes.get(text.id)
        for said, noun, is_any in _of_a_session(text, lengths_in(text, language)):
            if home and (text in _names_of(home) or (_goes_by(home, noun) and not is_any)):
                continue  # compared with that session alone
            called = [each for each in kit.sessions.values() if _goes_by(each, noun)]
            lengths = {each.minutes for each in called or kit.sessions.values()}
            if said.minutes not in lengths:
                known = ", ".join(str(each) for each in sorted(lengths))
                values = {"got": said.words, "known": known}
                yield Problem("no-such-length", where(text, said.words, files), field, values)


def check_own_lengths(
    session: Session, texts: Texts, language: Language, files: SourceLines
) -> Iterator[Problem]:
    """Find the lengths that a session's own ``texts`` say of it, and that are not its own."""
    whole = (*_names_of(session), *_agendas_of(session))
    for key, text in texts:
        found = list(lengths_in(text, language))
        if found and text not in whole:
            said_of = [*_of_a_session(text, found)]
            found = [*_in_all(text, found)]
            found += [s for s, noun, is_any in said_of if _goes_by(session, noun) and not is_any]
        for said in dict.fromkeys(found):
            if said.minutes != session.minutes:
                values = {"got": said.words, "minutes": session.minutes}
                yield Problem("other-length", where(text, said.words, files), key, values)


def _goes_by(session: Session, noun: str) -> bool:
    """Whether people may call the session by that noun."""
    return noun in ANY or noun in session.label.lower()


def _names_of(session: Session) -> tuple[Text, ...]:
    return (session.label, session.title) if session.title else (session.label,)


def _agendas_of(session: Session) -> tuple[Text, ...]:
    """Return the titles of its agenda: « Une heure, trois étapes » is said of all of it."""
    slides = [slide for segment in session.segments for slide in segment.slides]
    return tuple(each.title for each in slides if each.slide == "agenda" and each.title)


def _of_a_session(text: Text, lengths: Iterable[Said]) -> Iterator[tuple[Said, str, bool]]:
    """Yield the lengths that a text says of a session, what it calls it, and if it may be any.

    « atelier de 2 h », « les 90 minutes de la conférence », “two-hour workshop”.
    """
    for said in lengths:
        before, after = text[: said.at], text[said.at + len(said.words) :]
        found = OF_SESSION.search(before)
        ahead = before[: found.start()] if found else before
        found = found or BEFORE_SESSION.match(after)
        if not found and ALL_OF_IT.search(before):
            found = OF_IT.match(after)
        if found:
            yield said, found["noun"].lower(), bool(re.search(ONE, ahead, re.IGNORECASE))


def _in_all(text: Text, lengths: Iterable[Said]) -> Iterator[Said]:
    """Yield the long lengths after which something will be: « dans une heure, vous aurez… »."""
    for said in lengths:
        after = text[said.at + len(said.words) :]
        if (
            LONG <= said.minutes <= LONGEST
            and WHOLE.search(text[: said.at])
            and after.startswith(",")
        ):
            yield said
