import datetime as dt

import pytest
from pydantic import ValidationError

from workshopkit.model.settings import Event, parse_clock


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("9:30", 570),
        ("09:30", 570),
        ("9 h 30", 570),
        ("9h30", 570),
        ("9 H 30", 570),
        ("9 h", 540),
        ("0:00", 0),
        ("23:59", 1439),
        (" 13 h 05 ", 785),
    ],
)
def test_a_clock_time_is_read_as_people_write_it(written: str, minutes: int) -> None:
    """« 9:30 », « 9 h 30 » and « 9 h » are times of day."""
    assert parse_clock(written) == minutes


@pytest.mark.parametrize("written", ["", "9", "9:5", "24:00", "9 h 60", "midi", "9:30 am", "-1:00"])
def test_what_could_be_misread_is_not_a_clock_time(written: str) -> None:
    """A time that would have to be guessed is refused."""
    assert parse_clock(written) is None


def test_everything_about_the_event_may_be_left_out() -> None:
    """The file ships empty: then times are relative and nothing is invented."""
    event = Event()
    assert (event.name, event.date, event.start, event.participants) == (None, None, None, None)


def test_the_date_and_the_start_of_an_event() -> None:
    """The date is written year-month-day, the start as a clock time."""
    event = Event.model_validate({"date": "2026-03-05", "start": "9 h 30"})
    assert (event.date, event.start) == (dt.date(2026, 3, 5), 570)


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": "5 mars 2026"},
        {"date": "2026-02-30"},
        {"start": "tôt"},
        {"participants": 0},
        {"participants": "douze"},
    ],
)
def test_a_date_or_a_number_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    """30 February, an hour in words or no participants are mistakes."""
    with pytest.raises(ValidationError):
        Event.model_validate(wrong)
