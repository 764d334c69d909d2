"""What covers say of an event: when and where, then who, each under its name."""

from pathlib import Path

import pypdfium2
import pytest

from tests.workshop import Workshop


def _corner(page: pypdfium2.PdfPage, words: str) -> tuple[float, float]:
    """Return where some words of a page begin, from its left and from its foot."""
    text = page.get_textpage()
    index, _ = text.search(words, match_case=True).get_next()
    left, bottom, _, _ = text.get_charbox(index)
    return left, bottom


def _cover(specimen: Workshop, edition: str) -> pypdfium2.PdfPage:
    specimen.build(("workbook",), editions=(edition,))
    (file,) = specimen.output.rglob("cahier-participation*.pdf")
    return pypdfium2.PdfDocument(Path(file))[0]


def test_a_cover_says_when_and_where_beside_who(specimen: Workshop) -> None:
    """Two columns that begin on one line, each fact under its name."""
    cover = _cover(specimen, "standard")
    date, leader = _corner(cover, "Date"), _corner(cover, "Animation")
    assert date[1] == pytest.approx(leader[1], abs=0.5)
    for words in ("jeudi 5 mars", "Lieu", "Salle 204"):
        assert _corner(cover, words)[0] == pytest.approx(date[0], abs=3)
    assert _corner(cover, "jeudi 5 mars")[1] < date[1]


def test_without_the_name_of_an_event_they_still_begin_on_one_line(specimen: Workshop) -> None:
    """Nothing above them but the rule."""
    specimen.edit("content/event.yaml", "name: Journée d'essai\n", "")
    cover = _cover(specimen, "standard")
    assert _corner(cover, "Date")[1] == pytest.approx(_corner(cover, "Animation")[1], abs=0.5)


def test_in_large_print_the_names_are_beside(specimen: Workshop) -> None:
    """A list: on each line its name, then the fact."""
    cover = _cover(specimen, "large-print")
    place, hall = _corner(cover, "Lieu"), _corner(cover, "Salle 204")
    assert hall[1] == pytest.approx(place[1], abs=3)
    assert hall[0] > place[0] + 100
    assert _corner(cover, "Animation")[0] == pytest.approx(place[0], abs=3)
