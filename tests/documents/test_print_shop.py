"""What goes to a print shop is planned when asked for, from the same documents."""

import pikepdf
from pypdf import PdfReader

from tests.workshop import Workshop, load
from workshopkit.documents import plan


def _names(workshop: Workshop, **wanted: object) -> list[str]:
    project = load(workshop.options(**wanted))
    return [each.name for each in plan(project.kit, project.setting) if each.press]


def test_nobody_gets_it_without_asking(specimen: Workshop) -> None:
    """A facilitator with an office printer never meets these files."""
    assert _names(specimen) == []


def test_workbooks_cards_and_posters_are_laid_out(specimen: Workshop) -> None:
    """A folder of their own, and a suffix that says how."""
    names = _names(specimen, print_shop=True)
    assert "imprimeur/causerie-20/cahier-participation.livret.pdf" in names
    assert "imprimeur/causerie-20/cahier-participation.deux-par-feuille.pdf" in names
    assert "imprimeur/cartes/roles.traits-de-coupe.pdf" in names
    assert "imprimeur/affiches/etapes.traits-de-coupe.pdf" in names
    assert all(name.startswith("imprimeur/") for name in names)
    assert not [name for name in names if "remplissable" in name or "gros" in name]
    assert _names(specimen, only=("print-shop",)) == names


def test_the_booklet_holds_the_workbook(specimen: Workshop) -> None:
    """Built by one option: twice as wide, for printing only, and the page of documents lists it."""
    specimen.build(only=("workbook", "print-shop"))
    folder = specimen.output / "fr-CA"
    workbook = PdfReader(folder / "causerie-20" / "cahier-participation.pdf")
    file = folder / "imprimeur" / "causerie-20" / "cahier-participation.livret.pdf"
    booklet = PdfReader(file)
    assert len(booklet.pages) == -(-len(workbook.pages) // 4) * 2
    outside = booklet.pages[0].extract_text()
    assert outside.startswith(workbook.pages[-1].extract_text()[:40])  # its last page is its back
    assert [float(each) for each in booklet.pages[0].mediabox[2:]] == [1224, 792]
    with pikepdf.open(file) as pdf:
        assert str(pdf.docinfo["/Title"]).endswith("– impression seulement")
