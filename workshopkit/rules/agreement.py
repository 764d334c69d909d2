"""A session → what it says of its sheets, its length, its segments and rounds that is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from workshopkit.mentions.resolving import language_of
from workshopkit.model.kit import Kit
from workshopkit.model.session import Session, SessionWorksheet
from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.lengths import LARGEST
from workshopkit.rules.proofreading import Texts, texts_in, where
from workshopkit.rules.session_lengths import check_own_lengths

ROUNDS = {"fr": "tours", "en": "rounds"}


def check_agreement(kit: Kit, session: Session) -> Iterator[Problem]:
    """Warn of sheets that nobody hands out or that a booklet loses, and of other numbers."""
    yield from _sheets(kit, session)
    yield from _booklet(kit, session)
    files, language = SourceLines(), language_of(kit.locale)
    texts = texts_in(session)
    yield from check_own_lengths(session, texts, language, files)
    yield from _counts(kit, session, texts, files)
    yield from _named(kit, session, texts)


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
    nouns = (*counts, segments.one)
    for field, text in texts:
        lower = text.lower()
        if not any(noun in lower for noun in nouns):
            continue  # most texts, at once
        for found in pattern.finditer(text):
            said = found["rank"] or found["number"].lower()
            value = int(said) if said.isdigit() else words[said]
            there_are, mention = counts[(found["noun"] or segments.many).lower()]
            is_all = bool(found["all"]) and found["noun"].lower() == segments.many
            if there_are and (value > there_are or (is_all and value < there_are)):
                values = {"got": found[0], "count": there_are, "mention": mention}
                yield Problem("typed-count", where(text, found[0], files), field, values)


def _named(kit: Kit, session: Session, texts: Texts) -> Iterator[Problem]:
    """Find the sheets and cases that its texts and slides name and that it makes no use of."""
    about = set()
    for segment in session.segments:
        played = {str(slug) for slug in segment.scenarios}
        for slide in segment.slides:
            if slide.slide == "scenario" and played and slide.about not in played:
                yield Problem(
                    "not-in-session", slide.source_of("about"), "about", {"got": slide.about}
                )
            else:
                about.add(str(slide.about))
    used = {
        "worksheets": {str(each.worksheet) for each in session.worksheets}
        | {str(slug) for segment in session.segments for slug in segment.hand_out},
        "scenarios": set(map(str, session.scenarios)),
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
