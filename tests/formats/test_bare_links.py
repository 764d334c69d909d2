"""A whole address typed in a text is a link, on paper and on slides."""

import io

import pikepdf
from pptx import Presentation

from tests.workshop import Workshop

ADDRESS = "https://exemple.org/ateliers"


def test_an_address_in_a_text_is_a_link_on_pages_and_slides(specimen: Workshop) -> None:
    """The full stop is no part of it; on a dark ground, where no link reads, it stays words."""
    session = "content/sessions/causerie-20.yaml"
    specimen.edit(session, "text: Merci!", f"text: Voyez {ADDRESS}.")  # on a dark ground
    specimen.edit(session, "Une heure, un lieu, une personne.", f"Voyez {ADDRESS}.")
    specimen.edit(
        "content/worksheets/f1-objectif.yaml",
        "text: Prenez deux minutes.",
        f"text: Voyez {ADDRESS}.",
    )
    specimen.build(("deck", "worksheet"))
    (deck,) = specimen.output.rglob("*.pptx")
    slides = Presentation(io.BytesIO(deck.read_bytes())).slides
    runs = [
        run
        for slide in slides
        for shape in slide.placeholders
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert [run.hyperlink.address for run in runs if run.text == ADDRESS] == [ADDRESS, None]
    page = next(specimen.output.rglob("f1-objectif.pdf"))
    with pikepdf.open(page) as pdf:
        found = [str(each.A.URI) for each in pdf.pages[0].get("/Annots", []) if "/A" in each]
    assert ADDRESS in found
