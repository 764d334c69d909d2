"""Cards to cut out of a sheet: a block for each, as many as its format says, in their frame."""

import pypdfium2
import pytest

from tests.workshop import Workshop, load
from workshopkit.documents.print_list import print_list

HEAD = """\
code: P2
title: Cartes des ravageurs
minutes: 0
grouping: À la table
pages: 1
format: {format}
aim: Reconnaître qui mange quoi.
blocks:
"""
CARD = '  - {{kind: text, title: "Ravageur {n}", text: "{text}"}}\n'


@pytest.fixture
def garden(garden: Workshop) -> Workshop:
    """A kit whose tables each have a set of cards."""
    session = "content/sessions/tournee-40.yaml"
    garden.edit(
        session,
        "  - {worksheet: p1-releve, use: loose}\n",
        "  - {worksheet: p1-releve, use: loose}\n  - {worksheet: p2, use: loose, per: table}\n",
    )
    return garden


def _write(garden: Workshop, form: str, count: int, text: str = "Des trous ronds.") -> None:
    cards = "".join(CARD.format(n=n, text=text) for n in range(count))
    (garden.content / "worksheets" / "p2.yaml").write_text(
        HEAD.format(format=form) + cards, "utf-8"
    )


@pytest.mark.parametrize(("form", "on_a_sheet"), [("a6", 2), ("business", 10), ("playing", 9)])
def test_a_sheet_holds_as_many_as_its_format_says(
    garden: Workshop, form: str, on_a_sheet: int
) -> None:
    """One more begins another sheet, on either paper."""
    _write(garden, form, on_a_sheet + 1)
    for paper in ("letter", "a4"):
        garden.build(only=("worksheet",), paper=paper)
        (file,) = garden.output.rglob("p2*.pdf")
        pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]
        assert [page.count("Ravageur") for page in pages] == [on_a_sheet, 1]
        file.unlink()


def test_each_table_has_a_set(garden: Workshop) -> None:
    """The list of what to print counts it, on one side: the other one is left for a back."""
    _write(garden, "playing", 3)
    project = load(garden.options(participants=12, tables=3))
    ((slug, session),) = project.kit.sessions.items()
    setting = project.setting
    listed = print_list(project.kit, slug, session, setting.present, setting.labels)
    (cards,) = [each for each in listed if each.piece == "p2"]
    assert (cards.copies, cards.why, cards.duplex) == (3, "set", False)


def test_what_a_card_cannot_hold_is_told_at_its_line(garden: Workshop) -> None:
    """Too many words, and what one would write in."""
    _write(garden, "business", 2, text="Des trous ronds, en plein soleil, partout. " * 9)
    told = [each.line("fr") for each in garden.check(pages=True) if each.severity == "error"]
    assert len(told) == 2
    assert told[0].startswith("content/worksheets/p2.yaml:9:")
    assert "dépasse son cadre" in told[0]
    _write(garden, "business", 1)
    garden.edit("content/worksheets/p2.yaml", "kind: text, title", "kind: lines, slug: a, label")
    garden.edit("content/worksheets/p2.yaml", 'text: "Des trous ronds."', "lines: 2")
    (told,) = garden.errors()
    assert "elle prend text, example, list." in told
    assert "format: business" in told
