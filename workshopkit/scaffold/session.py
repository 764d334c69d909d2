"""A session re-timed → the files of a new one: minutes, cuts and sheets changed, the rest kept."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from workshopkit.loader import load_kit
from workshopkit.model.kit import Kit
from workshopkit.model.speaking import spoken_minutes
from workshopkit.problems import Problem, UsageError, nearest
from workshopkit.retiming import Retimed, TooShort, retime
from workshopkit.scaffold.session_words import words_of
from workshopkit.writer import (
    Rewrite,
    changes_of,
    locales_of,
    note_copy,
    read_bytes,
    rewrites_of,
)

HEADER = {
    "fr": """\
# Séance de {minutes} minutes, faite d'après « {source} » : les durées ont été recalculées, le texte
# est celui de l'original. Relisez ce que la commande a signalé, puis la séance d'un bout à l'autre.
{rows}
# « minutes » est la durée prévue, « floor » la durée minimale, « ceiling » la plus longue.
# La somme des « minutes » des segments fait {minutes}; dans un segment, celle des « parts » aussi.
""",
    "en": """\
# A {minutes}-minute session made from “{source}”: the times were worked out again, the words are
# those of the original. Read again what the command told, then the session from end to end.
{rows}
# “minutes” is the time planned, “floor” the shortest, “ceiling” the longest that is of use.
# The “minutes” of the segments add up to {minutes}; inside a segment, so do those of its “parts”.
""",
}
"""The remarks at the top of the new file, by the language that the kit is written in."""
TRANSLATIONS = Path("translations")


def retimed(kit: Kit, source: str, minutes: int) -> Retimed:
    """Fit a session of the kit into ``minutes``. Raise UsageError for what cannot be."""
    if source not in kit.sessions:
        asked = {"option": "--from", "got": source, "known": ", ".join(kit.sessions)}
        near = nearest(source, kit.sessions)
        raise UsageError([Problem("bad-option", None, "", asked | {"nearest": near})])
    on_barriers = frozenset(each.slug for each in kit.barriers.barriers)
    spoken = {str(each.slug): spoken_minutes(kit, each) for each in kit.sessions[source].segments}
    try:
        return retime(kit.sessions[source], minutes, on_barriers, spoken)
    except TooShort as short:
        values: dict[str, object] = {"got": minutes, "least": short.least, "session": source}
        raise UsageError([Problem("too-short", None, "", values)]) from None


def session_files(
    kit: Kit, content: Path, slug: str, source: str, made: Retimed
) -> tuple[Rewrite, ...]:
    """Return what to write for the session ``slug``, its translations included.

    Raise UsageError when there is such a file already.
    """
    session = kit.sessions[source]
    new = Path("sessions") / f"{slug}.yaml"
    if (content / new).exists():
        raise UsageError([Problem("already-there", None, "", {"got": new.name})])
    afters: dict[Path, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "content"
        shutil.copytree(content, copy, ignore=shutil.ignore_patterns(".*"))
        changes = [*changes_of(f"sessions/{slug}", session, made)]
        changes += words_of(f"sessions/{slug}", kit, source, made, None)
        for locale in (None, *locales_of(content)):
            file = copy / (TRANSLATIONS / locale / new if locale else new)
            original = file.with_name(f"{source}.yaml")
            if not original.is_file():
                continue
            file.write_bytes(_relabelled(original.read_bytes(), session.minutes, made.minutes))
            afters[file] = b""
            if locale:  # a translation loses what its original loses
                note_copy(copy, locale, f"sessions/{source}", f"sessions/{slug}")
                spoken = load_kit(content, locale)[0]
                changes += words_of(f"sessions/{slug}", spoken, source, made, locale)
        for rewrite in rewrites_of(copy, changes):
            rewrite.file.write_bytes(rewrite.after or b"")
            afters[rewrite.file] = b""
        for file in afters:
            text = file.read_bytes()
            afters[file] = _headed(text, kit.locale, source, made) if file == copy / new else text
    places = {content / file.relative_to(copy): after for file, after in afters.items()}
    return tuple(Rewrite(file, read_bytes(file), after) for file, after in places.items())


def _relabelled(text: bytes, before: int, now: int) -> bytes:
    """Return a file with the new length where its label had typed the old one."""
    label = re.search(rb"(?m)^label:.*$", text)
    if not label:
        return text
    new = re.sub(rb"\b%d\b" % before, b"%d" % now, label[0])
    return text[: label.start()] + new + text[label.end() :]


def _headed(text: bytes, locale: str, source: str, made: Retimed) -> bytes:
    """Return the file under remarks of its own, instead of those of the original."""
    end = b"\r\n" if b"\r\n" in text else b"\n"
    first, *lines = text.split(end)
    body = next(i for i, line in enumerate(lines) if not line.startswith(b"#"))
    rows = "\n".join(f"# {row.segment} : {row.before} → {row.after}" for row in made.rows)
    language = "fr" if locale.startswith("fr") else "en"
    header = HEADER[language].format(minutes=made.minutes, source=source, rows=rows)
    return end.join([first, *(line.encode() for line in header.splitlines()), *lines[body:]])
