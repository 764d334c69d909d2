import pytest
from pydantic import ValidationError

from workshopkit.model.layout import Box, Grid, Positioned

GRID = Grid(width=13, height=7.5, columns=12, margin=0.5, gutter=0.2)


def test_columns_share_the_width_between_the_margins() -> None:
    """Twelve columns and eleven gutters fill the slide from margin to margin."""
    whole = GRID.box(Positioned(columns=(1, 12), top=1, height=2))
    assert whole == Box(0.5, 1, pytest.approx(12.0), 2)
    left = GRID.box(Positioned(columns=(1, 6), top=1, height=2))
    right = GRID.box(Positioned(columns=(7, 6), top=1, height=2))
    assert right.x - (left.x + left.width) == pytest.approx(0.2)
    assert right.x + right.width == pytest.approx(12.5)


def test_a_free_box_leaves_the_grid() -> None:
    """What bleeds off the slide is placed in inches, off its edges too."""
    assert GRID.box(Positioned(box=(-0.5, 0, 14, 7.5))) == Box(-0.5, 0, 14, 7.5)


@pytest.mark.parametrize(
    "place",
    [
        {},
        {"columns": (1, 6)},
        {"columns": (1, 6), "top": 1},
        {"columns": (1, 6), "top": 1, "height": 2, "box": (0, 0, 1, 1)},
        {"box": (0, 0, 1, 99)},
    ],
)
def test_a_place_is_on_the_grid_or_free_and_on_the_slide(place: dict[str, object]) -> None:
    """Half a place, two places or one far off the slide are refused."""
    with pytest.raises(ValidationError):
        Positioned.model_validate(place)
