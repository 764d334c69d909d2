import datetime as dt
import re
from urllib.parse import unquote

import pytest

from tests.workshop import ROOT
from workshopkit.model.text import Text
from workshopkit.templating.filling import unquoted
from workshopkit.templating.filters import (
    clock_time,
    css_content,
    filters_for,
    long_date,
    nested_quotes,
    slug_of,
)

TEMPLATES = ROOT / "templates"
LABELS = {
    "minutes": Text("{n} min", "labels/minutes"),
    "title_pair": Text("{first} – {second}", "labels/title_pair"),
    "form": {"count": Text("{what} ({n} de {total})", "labels/form/count")},
}
FILTERS = filters_for("fr-CA", LABELS)


@pytest.mark.parametrize(
    ("minute", "start", "french", "english"),
    [
        (0, 570, "9·h·30", "9:30·a.m."),
        (5, 540, "9·h·05", "9:05·a.m."),
        (0, 540, "9·h", "9:00·a.m."),
        (30, 690, "12·h", "12:00·p.m."),
        (0, 795, "13·h·15", "1:15·p.m."),
        (40, 1420, "0·h·20", "12:20·a.m."),
        (4, None, "0:04", "0:04"),
        (95, None, "1:35", "1:35"),
    ],
)
def test_a_clock_time_is_written_as_people_read_it(
    minute: int, start: int | None, french: str, english: str
) -> None:
    """24 hours with h in French, a.m. and p.m. in English, relative without a start."""
    assert clock_time(minute, start, "fr-CA").replace("\u00a0", "·") == french
    assert clock_time(minute, start, "en-CA").replace("\u00a0", "·") == english


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (dt.date(2026, 3, 5), "jeudi 5·mars 2026", "Thursday, March 5, 2026"),
        (dt.date(2026, 3, 1), "dimanche 1er·mars 2026", "Sunday, March 1, 2026"),
        (dt.date(2026, 8, 31), "lundi 31·août 2026", "Monday, August 31, 2026"),
    ],
)
def test_a_date_is_written_in_full(day: dt.date, french: str, english: str) -> None:
    """French has its first of the month, its lower-case names and no comma."""
    assert long_date(day, "fr-CA").replace("\u00a0", "·") == french
    assert long_date(day, "en-CA") == english


@pytest.mark.parametrize(
    ("label", "content"),
    [
        ("Page {n} de {total}", '"Page " counter(page) " de " counter(pages)'),
        ("{n}/{total}", 'counter(page) "/" counter(pages)'),
        ("Page", '"Page"'),
    ],
)
def test_a_label_becomes_a_page_counter_in_css(label: str, content: str) -> None:
    """The words stay words and the braces become counters, in the order of the language."""
    counters = {"n": "page", "total": "pages"}
    assert css_content(label, counters) == content
    assert FILTERS["css_text"](Text(label), **counters) == content


def test_a_label_is_filled_and_keeps_its_identifier() -> None:
    """« 8 min » leads back to the label's line."""
    label = FILTERS["minutes"](8)
    assert (label, label.id) == ("8 min", "labels/minutes")


def test_a_sentence_is_put_between_quotation_marks() -> None:
    """Quotes within quotes become “ ”, and the sentence keeps its own identifier."""
    sentence = Text(" Dire « oui » suffit. ", "barriers/peur/slide_said")
    quoted = FILTERS["within"](sentence, Text("« {text} »", "labels/quoted"))
    assert (quoted, quoted.id) == ("« Dire “oui” suffit. »", "barriers/peur/slide_said")
    assert nested_quotes("« a » et «b»", "fr-CA") == "“a” et “b”"
    assert nested_quotes('"a" and “b”', "en-CA") == "‘a’ and ‘b’"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("« J'ai peur d'en manquer. »", "J'ai peur d'en manquer."),
        ("«Non»", "Non"),
        ('"Non"', "Non"),
        ("« Il a dit « oui ». »", "Il a dit “oui”."),
        ("« Oui » ou « non »", "“Oui” ou “non”"),
        ('"Oui" ou "non"', "“Oui” ou “non”"),
        ("« Oui », dit-elle.", "“Oui”, dit-elle."),
        ("«", "«"),
    ],
)
def test_a_sentence_typed_in_quotation_marks_has_them_once(typed: str, shown: str) -> None:
    """Where the card, the slide or the label draws « », those that were typed are not doubled."""
    text = Text(typed, "scenarios/alex/secret")
    assert FILTERS["in_quotes"](text) == shown
    assert FILTERS["within"](text, Text("« {text} »")) == f"« {shown} »"
    assert FILTERS["in_quotes"](text).id == text.id
    if shown[0] not in "“«":
        assert FILTERS["fill"](Text("Dites « {say} »"), say=text) == f"Dites « {unquoted(text)} »"


def test_no_page_puts_quotation_marks_around_what_has_them() -> None:
    """What stands in « <q> » of a template goes through « in_quotes »; as a slide's, « within »."""
    files = [*TEMPLATES.rglob("*.j2")]
    every = [
        q for file in files for q in re.findall(r"<q>\{\{(.*?)\}\}</q>", file.read_text("utf-8"))
    ]
    assert len(every) > 15
    assert [q for q in every if "|in_quotes" not in q] == []


def test_a_title_keeps_its_last_words_together() -> None:
    """The last word of a title is tied once the typography is done."""
    title = FILTERS["title_line"](Text("Étape 1 : oser un pas"))
    assert title.replace("\u00a0", "·") == "Étape 1·: oser·un·pas"


def test_the_lines_of_a_title_are_counted_as_they_break() -> None:
    """A third line, although two would hold as many characters: « son projet » is whole."""
    title = Text("Vaincre ses barrières, réaliser son projet professionnel")
    assert [FILTERS["title_lines"](title, across) for across in (40, 34, 28)] == [2, 2, 3]


def test_a_qr_code_is_a_picture_in_the_page() -> None:
    """The code needs no file beside the page, and changes with its address."""
    code = FILTERS["qr"](Text("https://exemple.org"))
    assert code.startswith("data:image/svg+xml")
    assert code != FILTERS["qr"](Text("https://exemple.com"))


def test_a_qr_code_brings_its_white_ground() -> None:
    """Black on the dark closing slide, it would be there, and no telephone would read it."""
    code = unquote(FILTERS["qr"](Text("https://exemple.org")))
    ground, modules = code.index("#fff"), code.index("#000")
    assert ground < modules


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Pas du tout", "pas-du-tout"),
        ("Tout à fait", "tout-a-fait"),
        ("Œuvre d’ici l’été (2 min)", "oeuvre-d-ici-l-ete-2-min"),
        ("un mot de trop pour ce nom déjà long comme une phrase entière", None),
    ],
)
def test_words_become_a_name_that_any_program_accepts(text, slug):
    """ASCII, whole words, short enough for a PDF name."""
    made = slug_of(text)
    assert slug in (made, None)
    assert made.isascii()
    assert len(made) <= 48
    assert set(made.split("-")) <= set(slug_of(text, 1000).split("-"))


def test_a_question_is_joined_to_its_part():
    """Either may be missing; one alone of its kind is not counted."""
    joined, counted = FILTERS["joined"], FILTERS["counted"]
    question, part = Text("Mes actions"), Text("Quoi")
    assert joined(question, part) == "Mes actions – Quoi"
    assert joined(None, part) == "Quoi"
    assert joined(question, None) == "Mes actions"
    assert counted(part, 2, 3) == "Quoi (2 de 3)"
    assert counted(part, 1, 1) == "Quoi"
