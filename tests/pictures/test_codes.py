"""A QR code wherever a picture goes, by one key: it is read back from what was made."""

import base64
import io
import re
from typing import Any

import pytest
import segno
from PIL import Image
from pptx import Presentation

from tests.workshop import Workshop, load
from workshopkit.documents import plan
from workshopkit.pipeline import render

SURVEY = "https://exemple.org/sondage"
SLIDE = f"""\
- slide: content
        title: Trois minutes
        points: [Sans nom]
        picture: {{qr: {SURVEY}}}
      - slide: closing"""


def _reads(picture: bytes, said: str) -> bool:
    """Tell whether a picture is the code of ``said``: each of its squares, and its white border."""
    code = segno.make(said, error="m", boost_error=False)
    image = Image.open(io.BytesIO(picture)).convert("1")
    rows = [bytes(row) for row in code.matrix_iter(border=2)]
    step = image.width / len(rows)
    seen = [
        bytes(
            not image.getpixel((int((x + 0.5) * step), int((y + 0.5) * step)))
            for x in range(len(rows))
        )
        for y in range(len(rows))
    ]
    return seen == rows


def _is_picture(shape: Any) -> bool:
    return bool(shape._element.tag.endswith("}pic"))


def test_a_code_is_read_on_a_slide_and_on_a_sheet(specimen: Workshop) -> None:
    """Whole and on white; who does not see it hears where it leads, or what is said of it."""
    specimen.edit("content/sessions/causerie-20.yaml", "- slide: closing", SLIDE)
    picture = f"{{qr: {SURVEY}, alt: Le sondage}}"
    block = f"blocks:\n  - {{kind: picture, picture: {picture}, height: 30}}\n"
    specimen.edit("content/worksheets/f1-objectif.yaml", "blocks:\n", block)
    assert not [each for each in specimen.check() if "coarse" in each.rule]  # squares are sharp
    specimen.build(("deck",))
    deck = Presentation(specimen.output / "fr-CA/causerie-20/diaporama.pptx")
    pictures = [each for slide in deck.slides for each in slide.placeholders if _is_picture(each)]
    (shown,) = [each for each in pictures if SURVEY in each._element.nvPicPr.cNvPr.get("descr")]
    assert _reads(shown.image.blob, SURVEY)
    assert not _reads(shown.image.blob, SURVEY + "s")
    assert abs(shown.width / shown.height - 1) < 0.01
    project = load(specimen.options())
    sheets = [each for each in plan(project.kit, project.setting) if each.piece == "f1-objectif"]
    (markup, *_) = [each.markup for each in render(project, sheets)]
    data = re.search(r'src="data:image/png;base64,([^"]+)" alt="Le sondage"', markup)
    assert data
    assert _reads(base64.b64decode(data[1]), SURVEY)


@pytest.mark.quick
def test_a_picture_is_a_file_or_a_code(specimen: Workshop) -> None:
    """Both, or none, is told at its line."""
    for said in ("{alt: Le sondage}", "{file: a.png, qr: https://exemple.org, alt: Le sondage}"):
        before = (specimen.content / "kit.yaml").read_text("utf-8")
        (specimen.content / "kit.yaml").write_text(f"{before}cover: {said}\n", "utf-8")
        (told,) = specimen.errors()
        assert told.endswith("[picture-what]")
        (specimen.content / "kit.yaml").write_text(before, "utf-8")
