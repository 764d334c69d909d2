from collections.abc import Mapping

from tests.decks import BuiltDeck
from tests.formats.pptx.dump import GOLDEN, REFRESH, SESSION, dump


def test_the_conference_says_what_its_golden_dump_says(
    shipped_decks: Mapping[str, BuiltDeck],
) -> None:
    """Every word of every slide and of its notes; a change is looked at, then kept."""
    expected = (GOLDEN / f"{SESSION}.txt").read_text("utf-8")
    assert dump(shipped_decks[SESSION].presentation) == expected, f"if it is wanted: {REFRESH}"


def test_the_dump_shows_what_nobody_sees(shipped_decks: Mapping[str, BuiltDeck]) -> None:
    """No-break spaces, bold and italics are visible in the dump; raw ones are not left."""
    said = dump(shipped_decks[SESSION].presentation)
    assert "\u00a0" not in said
    assert "(4⍽min)⍽:**" in said
    assert "*«⍽" in said
