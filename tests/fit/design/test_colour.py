import pytest

from workshopkit.fit.design.colour import (
    WRITING_GROUND,
    contrast,
    luminance,
    separation,
    shares,
    washed,
)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#767676", "#FFFFFF", 4.54),  # the lightest grey that passes on white
        ("#FF0000", "#FFFFFF", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """Known ratios, in either order."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_red_and_green_of_one_lightness_are_alike_without_a_pigment() -> None:
    """Far apart for most eyes, near for those who miss the red or the green cone."""
    assert separation("#B05020", "#6E7A20") < 15
    assert separation("#0B4FD6", "#FFD400") > 60


def test_greys_are_as_far_as_their_lightness() -> None:
    """No deficiency changes a grey: black and white are a hundred apart."""
    assert separation("#000000", "#FFFFFF") == pytest.approx(100, abs=0.1)
    assert separation("#777777", "#777777") == 0


@pytest.mark.parametrize("colour", ["#000000", "#7FC4E0", "#B8431A", "#FFD400", "#FFFFFF"])
def test_a_washed_colour_is_one_to_write_on(colour: str) -> None:
    """Pale enough for pencil, whatever the colour, and no paler than it must be."""
    pale = luminance(shares(washed(colour)))
    assert pale >= WRITING_GROUND
    assert pale < WRITING_GROUND + 0.02 or washed(colour) == colour
