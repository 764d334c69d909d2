"""A file of content/images/ becomes what is seen of it, and nothing else."""

import base64
import io
import os
import re
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from tests.photos import BLUE, DRAWING, RED, SIDEWAYS, photo
from workshopkit.memory import Memory
from workshopkit.model.picture import Picture
from workshopkit.model.text import Text
from workshopkit.pictures.finding import find_picture
from workshopkit.pictures.gallery import Gallery
from workshopkit.problems import ContentError


def _address(content: Path, picture: Picture, width: float = 2, height: float = 2) -> str:
    return Gallery(content, {}, Memory()).address(picture, width, height)


def _seen(content: Path, picture: Picture, width: float = 2, height: float = 2) -> Image.Image:
    address = _address(content, picture, width, height)
    return Image.open(io.BytesIO(base64.b64decode(address.partition(",")[2])))


def _of(name: str, **said: object) -> Picture:
    return Picture(file=Text(name), decorative=True, **said)


def _is_near(got: object, wanted: tuple[int, ...]) -> bool:
    assert isinstance(got, tuple)
    return all(abs(one - other) < 12 for one, other in zip(got, wanted, strict=True))


def _refusal(content: Path, picture: Picture) -> str:
    with pytest.raises(ContentError) as refused:
        _address(content, picture)
    return refused.value.problems[0].rule


def test_a_photo_stands_upright_without_its_place_and_device(tmp_path: Path) -> None:
    """What was on the left of a telephone held upright is on top, and nobody learns where."""
    photo(tmp_path / "images/a.jpg", orientation=SIDEWAYS)
    seen = _seen(tmp_path, _of("a.jpg", whole=True))
    assert seen.size[0] < seen.size[1]
    assert _is_near(seen.getpixel((seen.width // 2, 5)), RED)
    assert _is_near(seen.getpixel((seen.width // 2, seen.height - 5)), BLUE)
    assert not seen.getexif()


def test_a_photo_is_no_finer_than_one_sees(tmp_path: Path) -> None:
    """Two inches take 400 dots; fewer are never blown up; the same file gives the same bytes."""
    photo(tmp_path / "images/a.jpg", (3000, 3000))
    photo(tmp_path / "images/b.jpg", (100, 100))
    assert _seen(tmp_path, _of("a.jpg")).size == (400, 400)
    assert _seen(tmp_path, _of("b.jpg")).size == (100, 100)
    assert _address(tmp_path, _of("a.jpg")) == _address(tmp_path, _of("a.jpg"))


@pytest.mark.parametrize(("focus", "colour"), [((0, 50), RED), ((100, 50), BLUE)])
def test_a_photo_is_cropped_around_its_focus(
    tmp_path: Path, focus: tuple[int, int], colour: tuple[int, int, int]
) -> None:
    """The ratio is that of the place; nothing is stretched."""
    photo(tmp_path / "images/a.png", (600, 200))
    seen = _seen(tmp_path, _of("a.png", focus=focus), 1, 2)
    assert seen.size == (100, 200)
    assert _is_near(seen.convert("RGB").getpixel((50, 100)), colour)


def test_a_drawing_is_cropped_too_and_loses_what_it_says_of_itself(tmp_path: Path) -> None:
    """Its view box is that of the place."""
    photo(tmp_path / "images/x.png")
    commented = DRAWING.replace("><path", "><!-- Louise --><title>Louise</title><path")
    (tmp_path / "images/a.svg").write_text(commented, "utf-8")
    drawn = base64.b64decode(_address(tmp_path, _of("a.svg")).partition(",")[2]).decode()
    assert 'viewBox="5 0 20 20"' in drawn
    assert "Louise" not in drawn


def test_transparency_stays(tmp_path: Path) -> None:
    """A logo has no white box around it."""
    (tmp_path / "images").mkdir()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(tmp_path / "images/a.webp")
    assert _seen(tmp_path, _of("a.webp")).mode == "RGBA"


@pytest.mark.quick
def test_a_bomb_is_known_before_it_is_decoded(tmp_path: Path) -> None:
    """A small file may stand for billions of dots."""
    file = photo(tmp_path / "images/a.png", (4, 4))
    data = bytearray(file.read_bytes())
    at = data.index(b"IHDR")
    data[at + 4 : at + 12] = (60_000).to_bytes(4, "big") * 2
    data[at + 17 : at + 21] = zlib.crc32(bytes(data[at : at + 17])).to_bytes(4, "big")
    file.write_bytes(data)
    assert _refusal(tmp_path, _of("a.png")) == "picture-pixels"


@pytest.mark.quick
def test_a_file_too_heavy_or_cut_short_is_refused(tmp_path: Path) -> None:
    """Before and after it is opened."""
    os.truncate(photo(tmp_path / "images/a.jpg"), 41_000_000)
    assert _refusal(tmp_path, _of("a.jpg")) == "picture-heavy"
    file = photo(tmp_path / "images/b.jpg")
    file.write_bytes(file.read_bytes()[:-900])
    assert _refusal(tmp_path, _of("b.jpg")) == "picture-spoilt"


def test_a_telephone_s_photo_is_known_whatever_its_name(tmp_path: Path) -> None:
    """Many people only rename it."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images/a.jpg").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    assert _refusal(tmp_path, _of("a.jpg")) == "picture-heic"


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        '<path onclick="x()"/>',
        "<foreignObject/>",
        '<image href="https://exemple.ca/x.png"/>',
        '<use href="autre.svg#a"/>',
        "<style>@import url(x.css)</style>",
        "<path style=\"fill: url('https://exemple.ca/x')\"/>",
        '<a href="javascript:x()"><path/></a>',
        "<text>Louise</text>",
    ],
)
def test_a_drawing_that_acts_or_fetches_is_refused(tmp_path: Path, inside: str) -> None:
    """Scripts, links out of it, and letters in a font that is not there."""
    photo(tmp_path / "images/x.png")
    drawing = DRAWING.replace("<path", f"{inside}<path", 1)
    (tmp_path / "images/a.svg").write_text(drawing, "utf-8")
    assert _refusal(tmp_path, _of("a.svg")) == "picture-unsafe"


def test_a_drawing_without_end_is_refused(tmp_path: Path) -> None:
    """XML entities can be few bytes and fill the memory."""
    photo(tmp_path / "images/x.png")
    laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    (tmp_path / "images/a.svg").write_text(laughs + DRAWING.replace("<path", "&b;<path"), "utf-8")
    assert _refusal(tmp_path, _of("a.svg")) == "picture-unsafe"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A kit that came by mail shows nothing else of the computer."""
    photo(tmp_path / "secret.jpg")
    (tmp_path / "images").mkdir()
    (tmp_path / "images/a.jpg").symlink_to(tmp_path / "secret.jpg")
    assert _refusal(tmp_path, _of("a.jpg")) == "picture-elsewhere"


def test_an_accent_is_the_same_on_every_system(tmp_path: Path) -> None:
    """macOS keeps é as two characters."""
    photo(tmp_path / "images/re\u0301union.jpg")
    found = find_picture(tmp_path, _of("r\u00e9union.jpg"))
    assert re.search("union", found.name)


def test_a_drawing_measured_in_millimetres_is_shown_whole(tmp_path: Path) -> None:
    """Without a viewBox, a millimetre is 3.78 of the units in which it is drawn."""
    (tmp_path / "images").mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm">{}</svg>'
    (tmp_path / "images/a.svg").write_text(svg.format('<path d="M0 0h9"/>'), "utf-8")
    address = _address(tmp_path, _of("a.svg", whole=True))
    drawn = base64.b64decode(address.partition(",")[2]).decode()
    assert 'viewBox="0 0 377.953 188.976"' in drawn


def test_a_photo_with_a_spoilt_tag_is_shown(tmp_path: Path) -> None:
    """What a telephone writes beside the pixels is left behind, right or wrong."""
    file = photo(tmp_path / "images/a.jpg")
    width_in_bytes = struct.pack("<HHHI4s4x", 1, 0x0100, 1, 1, b"\x01")
    exif = b"Exif\0\0II*\0" + struct.pack("<I", 8) + width_in_bytes
    with Image.open(file) as image:
        image.save(file, exif=exif)
    assert _seen(tmp_path, _of("a.jpg")).size[0] > 1
