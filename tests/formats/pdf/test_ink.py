"""What a photocopy would lose is told at its line."""

import pytest

from tests.formats.pdf.conftest import Check
from workshopkit.fit.design.colour import contrast_of


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 0, 0), (1, 1, 1), 21),
        ((0x76 / 255,) * 3, (1, 1, 1), 4.54),
        ((0x59 / 255,) * 3, (1, 1, 1), 7.0),
        ((0x1F / 255, 0x4E / 255, 0x79 / 255), (1, 1, 1), 8.6),
    ],
)
def test_contrast_is_that_of_wcag(one: tuple, other: tuple, expected: float) -> None:
    """Known values, whichever of the two is the ground."""
    assert contrast_of(one, other) == pytest.approx(expected, abs=0.1)
    assert contrast_of(other, one) == contrast_of(one, other)


def _rules(check: Check, body: str, css: str = "") -> list[str]:
    return [problem.rule for problem in check(body, css)]


@pytest.mark.quick
def test_pale_text_is_told_at_its_line(check: Check) -> None:
    """Grey on white, with its contrast and what is needed."""
    (found,) = check('<p data-text="mots-7" style="color: #999">Presque rien</p>')
    assert found.line("fr") == (
        "content/mots.yaml:7:1: page 1 : « Presque rien » se lit mal, surtout photocopié : "
        "contraste de 2,8, il en faut 4,5. [low-contrast]"
    )


@pytest.mark.parametrize(
    "style",
    [
        "color: #767676",
        "color: #949494; font-size: 18pt",
        "color: #fff; background: #0d3b45",
        "color: rgb(0 0 0 / 75%)",
    ],
)
def test_readable_text_passes(check: Check, style: str) -> None:
    """Large text may be paler; white reads on a dark ground."""
    assert _rules(check, f'<p style="{style}">Lisible</p>') == []


@pytest.mark.parametrize(
    "body",
    [
        '<p style="color: #fff">Blanc sur blanc</p>',
        '<div style="background: #000"><p>Noir sur noir</p></div>',
        '<p style="background: #888"><span style="color: #777">Gris sur gris</span></p>',
        '<p style="color: rgb(0 0 0 / 40%)">Voilé</p>',
    ],
)
def test_the_ground_counts(check: Check, body: str) -> None:
    """What lies behind, and what shines through, are both looked at."""
    assert _rules(check, body) == ["low-contrast"]


@pytest.mark.quick
def test_a_rule_too_thin_is_told(check: Check) -> None:
    """A quarter of a point is lost; half a point is kept, in a collapsed table as well."""
    assert _rules(check, '<p style="border-top: 0.25pt solid #000">Un</p>') == ["thin-rule"]
    assert _rules(check, '<p style="border-top: 0.5pt solid #000">Un</p>') == []
    table = "<table><tr><th>Un</th></tr></table>"
    css = "table {{ border-collapse: collapse }} th {{ border: {} solid #000 }}"
    assert _rules(check, table, css.format("0.5pt")) == []
    assert _rules(check, table, css.format("0.3pt")) == ["thin-rule"]


@pytest.mark.quick
def test_nobody_writes_on_a_dark_wash(check: Check) -> None:
    """Lines to write on stand on #F2F2F2 at the darkest."""
    lines = '<div class="lines"><i style="display: block; height: 9mm"></i></div>'
    assert _rules(check, f'<div style="background: #F2F2F2">{lines}</div>') == []
    assert _rules(check, f'<div style="background: #D9D9D9">{lines}</div>') == ["dark-writing"]
