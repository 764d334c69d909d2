"""A logo that nobody would see on its ground is told, and no other."""

from pathlib import Path

import pytest

from tests.photos import SVG
from workshopkit.fit import is_seen
from workshopkit.model.text import Text
from workshopkit.pictures.opening import open_picture

WHITE = '<path fill="#fff" d="M9 9h2v2z"/>'
BLACK = '<path d="M0 0H15V20z"/>'
GRADIENT = '<linearGradient id="g"><stop stop-color="#511"/></linearGradient>'
RED = f'<defs>{GRADIENT}</defs><path fill="url(#g)" d="M0 0H15V20z"/>'
PAPER, NIGHT = "#FFFFFF", "#102030"


@pytest.mark.parametrize(
    ("drawn", "on_paper", "at_night"),
    [
        (BLACK, True, False),
        (BLACK + WHITE, True, True),
        (WHITE, False, True),
        (f'<g fill="white">{BLACK}</g>', False, True),
        (f'<g style="fill: #FFF">{BLACK}</g>', False, True),
        (f"<clipPath id='c'>{BLACK}</clipPath>{WHITE}", False, True),
        (f"<defs><g id='a'>{BLACK}</g></defs>{WHITE}<use href='#a'/>", True, True),
        ("<style>path { fill: white }</style>" + BLACK, False, True),
        (RED, True, False),
        (BLACK.replace("<path", '<path fill="none" stroke="rgb(255,255,255)"'), False, True),
        (BLACK.replace("<path", '<path fill="var(--ours)"'), True, True),
    ],
)  # fmt: skip
def test_a_drawing_is_judged_by_what_it_paints(
    tmp_path: Path, drawn: str, on_paper: bool, at_night: bool
) -> None:
    """A shape that says no colour is black, unless what it stands in says one."""
    file = tmp_path / "logo.svg"
    file.write_text(SVG.format(drawn), "utf-8")
    opened = open_picture(file, Text("logo.svg"))
    assert (is_seen(opened, PAPER), is_seen(opened, NIGHT)) == (on_paper, at_night)
