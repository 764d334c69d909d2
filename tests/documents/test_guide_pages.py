"""The guide's pages follow what a segment holds: two, or one for a segment that holds little."""

from pathlib import Path

import pypdfium2

from tests.workshop import Workshop

SAID = "say: [Deux paires d'yeux par feuille.]"
LONG = "Une phrase qui se dit en marchant entre les planches, sans se presser, et qui finit ici."


def _pages(guide: Path) -> list[int]:
    """Return on which pages each segment of the guide begins, and the page after the last."""
    heads = ["Chaque bouche a sa forme", "On regarde d", "Définition"]
    said = _said(guide)
    return [next(n for n, page in enumerate(said, 1) if head in page) for head in heads]


def _said(guide: Path) -> list[str]:
    pages = [each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(guide)]
    return [" ".join(page.split()) for page in pages]


def test_two_segments_that_hold_little_stand_on_one_spread(garden: Workshop) -> None:
    """A page each; a long one keeps its two pages, and then so does the one before it."""
    garden.build(only=("guide",))
    (guide,) = garden.output.rglob("guide-animation.pdf")
    assert _pages(guide) == [10, 11, 12]
    garden.edit("content/sessions/tournee-40.yaml", SAID, f'say: ["{LONG * 4}"]')
    garden.build(only=("guide",))
    assert _pages(guide) == [10, 12, 14]


def test_the_right_page_says_at_its_head_which_segment_it_is(garden: Workshop) -> None:
    """Its number, its title, its minutes, which the left page says too."""
    garden.edit("content/sessions/tournee-40.yaml", SAID, f'say: ["{LONG * 4}"]')
    garden.build(only=("guide",))
    (guide,) = garden.output.rglob("guide-animation.pdf")
    right = _said(guide)[_pages(guide)[1]]
    assert right.startswith("2 Relever à deux 30 min")
