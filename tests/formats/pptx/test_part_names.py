import io

from pptx import Presentation

from workshopkit.formats.pptx.part_names import number_parts

NOTES = "/ppt/notesSlides/notesSlide%d.xml"


def test_new_parts_are_numbered_in_turn() -> None:
    """As python-pptx would, from the first free number, and never the same twice."""
    deck = Presentation()
    for _ in range(3):
        deck.slides.add_slide(deck.slide_layouts[0]).notes_slide.notes_text_frame.text = "Mot"
    deck.save(out := io.BytesIO())
    package = Presentation(io.BytesIO(out.getvalue())).part.package
    expected = package.next_partname(NOTES)
    number_parts(package)
    assert package.next_partname(NOTES) == expected == NOTES % 4
    assert package.next_partname(NOTES) == NOTES % 5
    assert package.next_partname("/ppt/charts/chart%d.xml") == "/ppt/charts/chart1.xml"


def test_a_gap_is_not_filled_with_a_name_in_use() -> None:
    """A template whose first notes were taken out keeps the names that remain."""
    deck = Presentation()
    for _ in range(3):
        assert deck.slides.add_slide(deck.slide_layouts[0]).notes_slide
    deck.slides._sldIdLst.remove(first := deck.slides._sldIdLst[0])
    deck.part.drop_rel(first.rId)
    package = deck.part.package
    taken = {str(part.partname) for part in package.iter_parts()}
    number_parts(package)
    assert str(package.next_partname(NOTES)) not in taken
