"""The guide's pages follow what a segment holds: two, or one for a segment that holds little."""

from pathlib import Path

import pypdfium2

from tests.workshop import Workshop

LONG = "Une phrase qui se dit en marchant entre les planches, sans se presser, et qui finit ici."


def _pages(guide: Path) -> list[int]:
    """Return on which pages each segment of the guide begins, and the page after the last."""
    pages = [each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(guide)]
    heads = ["Chaque bouche a sa forme", "On regarde d", "Définition"]
    said = [" ".join(page.split()) for page in pages]
    return [next(n for n, page in enumerate(said, 1) if head in page) for head in heads]


def test_two_segments_that_hold_little_stand_on_one_spread(garden: Workshop) -> None:
    """A page each; a long one keeps its two pages, and then so does the one before it."""
    garden.build(only=("guide",))
    (guide,) = garden.output.rglob("guide-animation.pdf")
    assert _pages(guide) == [10, 11, 12]
    said = "say: [Deux paires d'yeux par feuille.]"
    garden.edit("content/sessions/tournee-40.yaml", said, f'say: ["{LONG * 4}"]')
    garden.build(only=("guide",))
    assert _pages(guide) == [10, 12, 14]
