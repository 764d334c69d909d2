"""A calendar to tick is printed with all that is said of its days."""

import pytest

from tests.workshop import Workshop, load_kit


@pytest.mark.quick
def test_a_mark_after_the_last_day_is_told(specimen: Workshop) -> None:
    """It would be printed nowhere; one on the last day is there."""
    with (specimen.content / "worksheets/f1-objectif.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "  - kind: calendar\n    slug: jours\n    days: 14\n    marks:\n"
            "      - {day: 14, text: Point}\n      - {day: 21, text: Bilan}\n"
        )
    told = [each for each in load_kit(specimen.content)[1] if each.rule == "mark-beyond"]
    assert [each.values for each in told] == [{"got": 21, "most": 14}]
    row = (specimen.content / "worksheets/f1-objectif.yaml").read_text("utf-8").count("\n")
    assert told[0].source
    assert (told[0].source.line, told[0].severity) == (row, "warning")
