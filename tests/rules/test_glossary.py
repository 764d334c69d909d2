"""One word for one thing: the glossary of EDITORIAL.md, held against every text and label."""

import re
from functools import cache

import pytest

from tests.workshop import ROOT, load_kit
from workshopkit.loader import load_labels
from workshopkit.rules.proofreading import texts_of

ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
HEAD = ("On écrit", "---")


def glossary() -> list[tuple[str, list[str], str]]:
    """Return the rows of the table: what one writes, what one does not, the English for it."""
    page = (ROOT / "content" / "EDITORIAL.md").read_text("utf-8")
    table = page.partition("## Un mot pour une chose")[2].partition("\n## ")[0]
    return [
        (term.strip(), [each.strip() for each in banned.split(",")], english.strip())
        for term, banned, english in ROW.findall(table)
        if not term.startswith(HEAD)
    ]


@cache
def words_of(locale: str) -> str:
    """Return every text of the shipped kit and every label in a language, one a line."""
    kit, _ = load_kit(ROOT / "content", locale)
    labels = load_labels(ROOT / "templates", locale)
    return "\n".join([*(str(text) for _, text in texts_of(kit)), *said(labels)])


def said(labels: object) -> list[str]:
    """Return the words of labels, at whatever depth."""
    if isinstance(labels, str):
        return [str(labels)]
    values = getattr(labels, "values", None)
    held = values() if values else labels if isinstance(labels, list | tuple) else ()
    return [word for each in held for word in said(each)]


def used(word: str, text: str) -> bool:
    """Tell whether a word stands in a text, whole and in either number."""
    pattern = r"\s+".join(re.escape(each) for each in word.split())
    return bool(re.search(rf"\b{pattern}s?\b", text, re.IGNORECASE))


def test_the_table_is_read() -> None:
    """A glossary of which no row is read would find nothing wrong."""
    assert len(glossary()) > 12
    assert ("reflet", ["reformulation"], "reflection") in glossary()


@pytest.mark.parametrize("banned", [word for _, words, _ in glossary() for word in words])
def test_no_text_uses_the_other_word(banned: str) -> None:
    """What EDITORIAL.md says not to write is in no text and no label."""
    if banned != "–":
        assert not used(banned, words_of("fr-CA")), banned


@pytest.mark.parametrize(("term", "english"), [(term, en) for term, _, en in glossary()])
def test_each_word_of_the_glossary_serves_in_both_languages(term: str, english: str) -> None:
    """A word that no text uses any more leaves the glossary."""
    for locale, words in (("fr-CA", term), ("en-CA", english)):
        found = words_of(locale)
        for each in re.sub(r" \([^)]*\)", "", words).split(", "):
            assert used(each, found), (locale, each)


def test_a_stray_word_would_be_found() -> None:
    """« frein » would be found in the plural, and never inside another word."""
    assert used("frein", "Ces freins tiennent.")
    assert not used("frein", "Refreinez-vous; effréné.")
