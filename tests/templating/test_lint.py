from pathlib import Path

import pytest

from tests.workshop import ROOT
from workshopkit.loader import load_labels
from workshopkit.templating import check_templates

LABELS = load_labels(ROOT / "templates", "fr-CA")


def _told(folder: Path, text: str, name: str = "print/a.html.j2") -> list[str]:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return [problem.line("fr") for problem in check_templates(folder, "templates", LABELS)]


def test_the_shipped_templates_are_clean() -> None:
    """No word stands in our templates, and no text is printed raw in an attribute."""
    templates = list((ROOT / "templates").rglob("*.html.j2"))
    templates += (ROOT / "templates").rglob("*.xml.j2")
    assert len(templates) > 40
    assert check_templates(ROOT / "templates", "templates", LABELS) == []


@pytest.mark.quick
def test_a_word_in_a_template_is_told(tmp_path: Path) -> None:
    """A word that no translator would find is told at its line and column."""
    assert _told(tmp_path, "{# Titre #}\n<h1>Durée : {{ minutes }}</h1>\n") == [
        "templates/print/a.html.j2:2:5: « Durée : » : les mots vont dans content/ ou "
        "templates/labels/, pas dans un gabarit. [words-in-template]"
    ]


@pytest.mark.quick
def test_words_in_the_place_of_labels_are_told_where_they_are_written(tmp_path: Path) -> None:
    """A branch of labels that became words: nothing that templates ask of it is there."""
    text = "<h1>{{ labels.minutes.title }}</h1><p data-text='{{ labels.minutes.id }}'></p>"
    (told,) = _told(tmp_path, text)
    assert "fr-CA.yaml:" in told
    assert told.endswith(
        "minutes: des clés sont attendues (clé: valeur), pas « {n} min ». [not-a-mapping]"
    )


@pytest.mark.quick
def test_a_raw_text_in_an_attribute_is_told(tmp_path: Path) -> None:
    """A text would bring its markup into the attribute: the message gives what to write."""
    assert _told(tmp_path, '<deck\n  title="{{ kit.settings.title }}"/>', "decks/a.xml.j2") == [
        "templates/decks/a.xml.j2:2:10: dans un attribut, écrivez {{ kit.settings.title|plain }}. "
        "[raw-attribute]"
    ]


def test_every_mistake_of_every_template_is_told(tmp_path: Path) -> None:
    """All files are read, and each wrong line is told."""
    _told(tmp_path, "<p>Bonjour</p>\n<p>Merci</p>", "print/b.html.j2")
    told = _told(tmp_path, '<a href="{{ x.link }}" title="{{ x.text }} {{ x.word|plain }}">')
    assert [line.partition(": ")[0] for line in told] == [
        "templates/print/a.html.j2:1:10",
        "templates/print/a.html.j2:1:31",
        "templates/print/b.html.j2:1:4",
        "templates/print/b.html.j2:2:4",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<p>{{ step.title }}</p>",
        '<p title="{{ step.title|plain }}"></p>',
        '<p class="{{ block.kind }} {{ loop.index }}" id="{{ slug }}"></p>',
        '<td width="{{ column.width * 2 }}"></td>',
        '<p lang="{{ locale }}" data-n="{{ items|length }}"></p>',
        "<p>{% if x %}&nbsp;·&#160;–{% endif %}</p>",
        "<style>p { color: red }</style><svg><text>Aa</text></svg>",
        "<!-- Un mot pour qui lit le gabarit --><p></p>",
        "{# Un mot pour qui lit le gabarit #}<p></p>",
        "{% set words = 'un deux' %}<p>1/2</p>",
    ],
)
def test_what_holds_no_words_is_let_through(tmp_path: Path, text: str) -> None:
    """Texts, identifiers, numbers, signs, styles and remarks are what templates are made of."""
    assert _told(tmp_path, text) == []


@pytest.mark.quick
@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<p onclick='x'></p>",
        '<img src="http://exemple.ca/a.png" alt="">',
        "<img src=//exemple.ca/a.png alt=''>",
        '<img src="/etc/hostname" alt="">',
        "<link rel='stylesheet' href='https://exemple.ca/a.css'>",
        "<meta http-equiv='refresh' content='0'>",
        "<base href='x'>",
        "<iframe srcdoc='x'></iframe>",
        "<svg><image href='file:///etc/passwd'/></svg>",
        "<a href='javascript:x'></a>",
        "<style>@import 'a.css';</style>",
        "<style>p { background: url(file:///etc/passwd) }</style>",
        "<style>@font-face { src: url('https://exemple.ca/a.ttf') }</style>",
    ],
)
def test_what_runs_or_loads_from_elsewhere_is_told(tmp_path: Path, text: str) -> None:
    """At its line and column, in a page as in a style."""
    (told,) = _told(tmp_path, f"<p></p>\n {text}\n")
    assert told.startswith("templates/print/a.html.j2:2:")
    assert "une adresse hors de la trousse" in told


@pytest.mark.quick
def test_what_stays_in_the_kit_is_allowed(tmp_path: Path) -> None:
    """Links that one clicks, files of the templates, data, places of the page."""
    text = (
        '<a href="https://exemple.ca"></a><a href="mailto:a@exemple.ca"></a>'
        '<img src="a.png" alt="">'
        '<img src="data:image/png;base64,xx" alt=""><svg><use href="#a"/></svg>'
        "<style>p { background: url(fonts/a.svg) }</style>{# <script> #}"
    )
    assert _told(tmp_path, text) == []
