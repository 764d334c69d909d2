"""What people type for an address, a date or a time, and what they meant."""

import pytest

from workshopkit.model.corrections import (
    corrected_clock,
    corrected_date,
    corrected_email,
    corrected_web_address,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("www.exemple.ca", "https://www.exemple.ca"),
        ("exemple.ca/ateliers", "https://exemple.ca/ateliers"),
        ("htps:/www.exemple.ca", "https://www.exemple.ca"),
        ("https:www.exemple.ca", "https://www.exemple.ca"),
        ("<https://exemple.ca>", "https://exemple.ca"),
        ("https://", None),
        ("notre site", None),
        ("josee@exemple.ca", None),
    ],
)
def test_a_web_address(typed: str, meant: str | None) -> None:
    """A forgotten or mistyped scheme is known; words are not an address."""
    assert corrected_web_address(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mailto:josee@exemple.ca", "josee@exemple.ca"),
        ("josee (at) exemple.ca", "josee@exemple.ca"),
        ("josee@exemple,ca", "josee@exemple.ca"),
        ("josee @ exemple.ca", "josee@exemple.ca"),
        ("josee@exemple.ca.", "josee@exemple.ca"),
        ("josee@", None),
        ("josee", None),
        ("josee@exemple", None),
    ],
)
def test_an_email_address(typed: str, meant: str | None) -> None:
    """What Word or a business card adds is taken off; what is missing is not invented."""
    assert corrected_email(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("22 octobre 2026", "2026-10-22"),
        ("jeudi 1er août 2026", "2026-08-01"),
        ("March 5, 2026", "2026-03-05"),
        ("22/10/2026", "2026-10-22"),
        ("10/22/2026", "2026-10-22"),
        ("2026/10/22", "2026-10-22"),
        ("2026-3-5", "2026-03-05"),
        ("05/03/2026", None),
        ("31 juin 2026", None),
        ("22 octobre", None),
        ("bientôt", None),
    ],
)
def test_a_date(typed: str, meant: str | None) -> None:
    """A month in words or a day above 12 leaves no doubt; 05/03 does."""
    assert corrected_date(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1:30 p.m.", "13:30"),
        ("9 heures 30", "9:30"),
        ("13.30", "13:30"),
        ("12 am", "0:00"),
        ("9h75", None),
        ("9", None),
        ("midi", None),
    ],
)
def test_a_time(typed: str, meant: str | None) -> None:
    """Half a day in English becomes 24 hours; 75 minutes become nothing."""
    assert corrected_clock(typed) == meant
