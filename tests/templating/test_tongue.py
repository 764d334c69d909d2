"""A language is data: its signs, its dates, its clock; of one that nobody wrote, that is told."""

import datetime as dt

import pytest

from tests.workshop import ROOT, SPECIMEN, Workshop
from workshopkit.loader import load_tongue
from workshopkit.memory import Memory
from workshopkit.templating.filters import clock_time, long_date, nested_quotes
from workshopkit.templating.typography import typeset

ES = load_tongue(ROOT / "templates", "es-MX", None, Memory())[0]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('Dijo "hola".', "Dijo “hola”."),
        ("« hola »", "“hola”"),
        ('¿"Ya"? ¡Sí !', "¿“Ya”? ¡Sí!"),
        ("La Sra. Pérez...", "La Sra.\u00a0Pérez…"),
    ],
)
def test_spanish_is_typed_by_its_rules(typed: str, printed: str) -> None:
    """Applying them twice changes nothing."""
    assert typeset(typed, ES) == printed
    assert typeset(printed, ES) == printed


def test_dates_and_times_are_said_in_the_language() -> None:
    """By its pattern, else by Unicode's; in ISO where Unicode knows no such language."""
    day = dt.date(2026, 3, 5)
    assert long_date(day, ES) == "jueves 5 de marzo de 2026"
    assert clock_time(5, 13 * 60, ES) == "13:05\u00a0h"
    assert long_date(day, "pt-BR") == "quinta-feira, 5 de março de 2026"
    assert clock_time(5, 13 * 60, "pt-BR") == "13:05"
    assert (long_date(day, "zzz-ZZ"), clock_time(5, 780, "zzz-ZZ")) == ("2026-03-05", "13:05")
    assert nested_quotes("Diga “hola”", ES) == "Diga ‘hola’"


def in_language(workshop: Workshop, locale: str) -> None:
    """Write the kit in miniature in another language, by its name alone."""
    workshop.edit("content/kit.yaml", "locales: [fr-CA]", f"locales: [{locale}]")


def test_a_third_language_needs_no_python(specimen: Workshop) -> None:
    """What is told is that nobody has read it."""
    in_language(specimen, "es-MX")
    (told,) = [each for each in specimen.check() if each.rule == "unreviewed"]
    assert str(told.source) == "templates/labels/typing/es-MX.yaml:3:11"
    assert specimen.errors() == []


@pytest.mark.quick
def test_a_language_without_rules_is_neutral_and_says_so(specimen: Workshop) -> None:
    """Without labels, what begins them; with labels, that its typography is nobody's."""
    in_language(specimen, "pt-BR")
    (told,) = specimen.errors()
    assert told.startswith("content/kit.yaml:7:10: locales: il n’y a pas d’étiquettes en « pt-BR »")
    assert told.endswith("[no-labels]")
    labels = specimen.templates / "labels"
    (labels / "pt-BR.yaml").write_bytes((labels / "es-MX.yaml").read_bytes())
    assert specimen.errors() == []
    assert [each.rule for each in specimen.check() if each.rule == "neutral-typing"]


@pytest.mark.quick
@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ('clock: "{hours} h {minutes}"', 'clock: "{heures} h"'),
        ("\\boe(?=u|il)", "\\boe(?=u|il"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_told(
    specimen: Workshop, written: str, wrong: str
) -> None:
    """At its line, in French, which is data as well."""
    specimen.edit("templates/labels/typing/fr-CA.yaml", written, wrong)
    (told,) = specimen.errors()
    assert told.startswith("templates/labels/typing/fr-CA.yaml:")
    assert told.endswith("[typing-pattern]")


def test_french_follows_its_file(specimen: Workshop) -> None:
    """A team that writes « 13h05 » says so in one line; templates without the file have ours."""
    file = specimen.templates / "labels" / "typing" / "fr-CA.yaml"
    specimen.edit(
        "templates/labels/typing/fr-CA.yaml", '"{hours} h {minutes}"', '"{hours}h{minutes}"'
    )
    own = load_tongue(specimen.templates, "fr-CA", None, Memory())[0]
    assert clock_time(5, 13 * 60, own) == "13h05"
    assert typeset("Quoi ? 5 %", own) == "Quoi? 5\u00a0%"
    file.unlink()
    own = load_tongue(specimen.templates, "fr-CA", None, Memory())[0]
    assert clock_time(5, 13 * 60, own) == "13\u00a0h\u00a005"


def test_the_specimen_is_written_in_french() -> None:
    """A guard: the line that these tests change is there."""
    assert "locales: [fr-CA]" in (SPECIMEN / "content" / "kit.yaml").read_text("utf-8")
