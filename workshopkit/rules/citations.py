"""Texts and sources → a source that nothing cites, one cited that is not listed, one nobody saw."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.settings import Reference
from workshopkit.problems import Problem
from workshopkit.rules.proofreading import Texts

YEAR = re.compile(r"[ (](1[89]\d\d|20\d\d)\)")
"""The end of a citation: « Bandura (1977) », « (Harkin et collègues, 2016) »."""
UNLISTED = re.compile(r"\(([A-ZÉ][\w’'-]+)(?: [^()]*)?, $")
"""What stands before the year of a citation in parentheses."""
WINDOW = 60
"""Letters before a year in which its author is named."""


def check_citations(kit: Kit, texts: Texts) -> Iterator[Problem]:
    """Note each source that no text, barrier or scenario cites, and each unlisted citation."""
    known = [(_key(each), each) for each in kit.references]
    named = {str(slug) for barrier in kit.barriers.barriers for slug in barrier.references}
    named |= {str(slug) for case in kit.scenarios.scenarios for slug in case.references}
    for _, text in texts:
        for found in YEAR.finditer(text):
            before, year = text[: found.start() + 1][-WINDOW:], found[1]
            meant = [each for (name, at), each in known if at == year and name in _plain(before)]
            named |= {str(each.slug) for each in meant}
            if not meant and known and (author := UNLISTED.search(before)):
                got = f"{author[1]} ({year})"
                yield Problem("cited-unlisted", text.source, "", {"got": got})
    for each in kit.references:
        if str(each.slug) not in named:
            yield Problem("uncited", each.source_of("slug"), "references", {"got": each.slug})
    held = kit.inspired_by
    if held and not (held.title and held.year and held.url):
        yield Problem("inspired-by-empty", held.source_of("title"), "inspired_by", {})
    unseen = [str(each.slug) for each in kit.references if each.confidence == "A"]
    if unseen:
        values = {"n": len(unseen), "got": ", ".join(unseen)}
        place = next(each for each in kit.references if each.confidence == "A")
        yield Problem("sources-unseen", place.source_of("confidence"), "references", values)


def _key(reference: Reference) -> tuple[str, str]:
    """Return the first author's name and the year: « bandura », « 1977 »."""
    name = re.split(r"[,.(]", reference.citation, maxsplit=1)[0]
    year = re.search(r"\((\d{4})", reference.citation)
    return _plain(name), year[1] if year else ""


def _plain(name: str) -> str:
    return name.strip().replace("’", "'").lower()
