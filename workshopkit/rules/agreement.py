"""A session → what it says of its sheets, its length, its segments and rounds that is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from workshopkit.mentions.language import Language
from workshopkit.mentions.resolving import language_of
from workshopkit.model.kit import Kit
from workshopkit.model.session import Session, SessionWorksheet
from workshopkit.model.text import Text
from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.lengths import LARGEST, Said, lengths_in
from workshopkit.rules.proofreading import Texts, texts_in, where

SESSION = "conférence|atelier|séance|causerie|conference|workshop|session|talk"
"""What people call a session: a length beside it is that of the session."""
OF_SESSION = re.compile(rf"\b(?:{SESSION})s? (?:de |d[’']|of |lasting )$", re.IGNORECASE)
BEFORE_SESSION = re.compile(rf"[ \u00a0](?:{SESSION})\b", re.IGNORECASE)
WHOLE = re.compile(r"\b(?:dans|en|pendant|in|for|within) $", re.IGNORECASE)
LONG, LONGEST = 40, 600
"""Minutes between which « dans une heure, vous aurez… » speaks of the session and not of a part."""
ROUNDS = {"fr": "tours", "en": "rounds"}


def check_agreement(kit: Kit, session: Session) -> Iterator[Problem]:
    """Warn of sheets that nobody hands out or that a booklet loses, and of other numbers."""
    yield from _sheets(kit, session)
    yield from _booklet(kit, session)
    files, language = SourceLines(), language_of(kit.locale)
    texts = texts_in(session)
    yield from _lengths(session, texts, language, files)
    yield from _counts(kit, session, texts, files)
    yield from _named(kit, session, texts)


def check_lengths(kit: Kit, texts: Texts) -> Iterator[Problem]:
    """Note each text that says how long a session is, when none is so long.

    The title and the label of a session are compared with that session alone.
    """
    lengths = {session.minutes for session in kit.sessions.values()}
    files, language = SourceLines(), language_of(kit.locale)
    own = {text.id for session in kit.sessions.values() for text in _names_of(session)}
    for field, text in texts:
        if text.id in own:
            continue
        for said in _of_a_session(text, language):
            if said.minutes not in lengths:
                known = ", ".join(str(each) for each in sorted(lengths))
                values = {"got": said.words, "known": known}
                yield Problem("no-such-length", where(text, said.words, files), field, values)


def _sheets(kit: Kit, session: Session) -> Iterator[Problem]:
    """Find the sheets that are listed and not handed out, and the other way round."""
    handed = {str(slug) for segment in session.segments for slug in segment.hand_out}
    listed = {str(used.worksheet) for used in session.worksheets}
    for used in session.worksheets:
        if used.worksheet not in handed and used.use != "take-home":
            place = used.worksheet.source
            yield Problem("not-handed-out", place, "worksheets", {"got": used.worksheet})
    for segment in session.segments:
        for slug in segment.hand_out:
            if slug not in listed and slug in kit.worksheets:
                yield Problem("not-listed", slug.source, "hand_out", {"got": slug})


def _lengths(
    session: Session, texts: Texts, language: Language, files: SourceLines
) -> Iterator[Problem]:
    for key, text in texts:
        if text in _names_of(session):
            found = list(lengths_in(text, language))
        else:
            found = list(_in_all(text, language))
        for said in found:
            if said.minutes != session.minutes:
                values = {"got": said.words, "minutes": session.minutes}
                yield Problem("other-length", where(text, said.words, files), key, values)


def _names_of(session: Session) -> tuple[Text, ...]:
    return (session.label, session.title) if session.title else (session.label,)


def _of_a_session(text: Text, language: Language) -> Iterator[Said]:
    """Yield the lengths that a text says of a session: « atelier de 2 h », “two-hour workshop”."""
    for said in lengths_in(text, language):
        after = text[said.at + len(said.words) :]
        if OF_SESSION.search(text[: said.at]) or BEFORE_SESSION.match(after):
            yield said


def _in_all(text: Text, language: Language) -> Iterator[Said]:
    """Yield the long lengths after which something will be: « dans une heure, vous aurez… »."""
    for said in lengths_in(text, language):
        after = text[said.at + len(said.words) :]
        if (
            LONG <= said.minutes <= LONGEST
            and WHOLE.search(text[: said.at])
            and after.startswith(",")
        ):
            yield said


def _counts(kit: Kit, session: Session, texts: Texts, files: SourceLines) -> Iterator[Problem]:
    """Find more segments or rounds than the session has, and all of them under another number."""
    language = language_of(kit.locale)
    segments = language.nouns["segments"]
    rounds = ROUNDS[kit.locale[:2]] if kit.locale[:2] in ROUNDS else ROUNDS["en"]
    cases = max(len(segment.scenarios) for segment in session.segments)
    played = session.rounds if session.rounds > 1 else cases  # one part may hold them all
    counts: Mapping[str, tuple[int, str]] = {
        segments.many: (len(session.segments), f"<{segments.many}>"),
        rounds: (played, str(played)),
    }
    words = {language.cardinal(n, False): n for n in range(2, LARGEST)}
    number = "|".join(sorted(words, key=len, reverse=True))
    pattern = re.compile(
        rf"(?P<all>\b(?:les|nos|ces|the|our|these) )?\b(?P<number>{number}|\d+) "
        rf"(?P<noun>{'|'.join(counts)})\b|\b{segments.one} (?P<rank>\d+)\b",
        re.IGNORECASE,
    )
    for field, text in texts:
        for found in pattern.finditer(text):
            said = found["rank"] or found["number"].lower()
            value = int(said) if said.isdigit() else words[said]
            there_are, mention = counts[(found["noun"] or segments.many).lower()]
            is_all = bool(found["all"]) and found["noun"].lower() == segments.many
            if there_are and (value > there_are or (is_all and value < there_are)):
                values = {"got": found[0], "count": there_are, "mention": mention}
                yield Problem("typed-count", where(text, found[0], files), field, values)


def _named(kit: Kit, session: Session, texts: Texts) -> Iterator[Problem]:
    """Find the sheets and cases that its texts name and that it makes no use of."""
    about = {str(slide.about) for segment in session.segments for slide in segment.slides}
    used = {
        "worksheets": {str(each.worksheet) for each in session.worksheets}
        | {str(slug) for segment in session.segments for slug in segment.hand_out},
        "scenarios": {str(slug) for segment in session.segments for slug in segment.scenarios},
    }
    mine = {text.id: (field, text) for field, text in texts}
    for mention in dict.fromkeys(kit.mentions):
        known = used.get(mention.kind) if mention.slug and mention.text in mine else None
        if known is not None and mention.slug not in known | about:
            field, text = mine[mention.text]
            yield Problem("not-in-session", text.source, field, {"got": mention.slug})


def _booklet(kit: Kit, session: Session) -> Iterator[Problem]:
    """A booklet holds the bound sheets alone as soon as there is one, else all of them."""
    bound = [used for used in session.worksheets if used.use == "bound"]
    lost = [used for used in session.worksheets if used.use != "bound"]
    if not bound:
        return
    if len(bound) < len(lost):
        codes = [str(kit.worksheets[used.worksheet].code) for used in lost if _known(kit, used)]
        values = {"sheets": ", ".join(codes)}
        yield Problem("booklet-emptied", bound[0].source_of("use"), "use", values)
    absent = {str(used.worksheet) for used in lost}
    promised = {text.id: text for text in session.room.access}
    for mention in kit.mentions:
        if mention.text in promised and mention.slug in absent:
            values = {"got": kit.worksheets[mention.slug].code}
            yield Problem("not-in-booklet", promised[mention.text].source, "access", values)


def _known(kit: Kit, used: SessionWorksheet) -> bool:
    return used.worksheet in kit.worksheets
