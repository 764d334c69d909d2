"""A label that is filled with a title leads to the title, and reads as it would otherwise."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshopkit.model.text import Text
from workshopkit.templating.filters import filters_for
from workshopkit.templating.headings import keep_lines
from workshopkit.templating.inline import inline

FILTERS = filters_for("fr-CA", {"minutes": Text("{n} min", "labels/minutes")})
WORDS = st.text("ab é1.,;:!?«»\"'’()*-–…[]<&_/", max_size=24)


def filled(label: str, **values: object) -> Text:
    """Fill a label, as templates do."""
    text = FILTERS["fill"](Text(label, "labels/l"), **values)
    assert isinstance(text, Text)
    return text


def told(text: Text) -> str:
    """Return what is printed: ⟨words⟩ of « a », ‹words› of « b »."""
    markup = str(inline(text, "fr-CA")).replace("\u00a0", "·")
    markup = re.sub('<span data-text="a">(.*?)</span>', r"⟨\1⟩", markup)
    markup = re.sub('<span data-text="b">(.*?)</span>', r"‹\1›", markup)
    return markup.removeprefix('<span data-text="labels/l">').removesuffix("</span>")


@pytest.mark.parametrize(
    ("label", "a", "b", "printed"),
    [
        ("{a} – {b}", "F1", "Ma fiche", "⟨F1⟩·– ‹Ma fiche›"),
        ("{b} ({a})", "suite", "Si", "‹Si› (⟨suite⟩)"),
        ("Raconté au segment 3, « {a} »", "Oser?", "", "Raconté au segment 3, «·⟨Oser?⟩·»"),
        ("{a} :", "On hésite...", "", "⟨On hésite…⟩·:"),
        ("{a} :", 'Dire "oui"', "", "⟨Dire «·oui·»⟩·:"),
        ("{a} :", "**Roy** & *Cie*", "", "<strong>⟨Roy⟩</strong>⟨ &amp; ⟩<em>⟨Cie⟩</em>·:"),
        ("**{a} :** {b}", "Si", "alors", "<strong>⟨Si⟩·:</strong> ‹alors›"),
        ("Voir {a}", "[lui](https://x.org)", "", 'Voir <a href="https://x.org">⟨lui⟩</a>'),
        ("{a}{b}", "…", "Oui", "…‹Oui›"),
    ],
)
def test_each_text_of_a_label_keeps_its_own(label: str, a: str, b: str, printed: str) -> None:
    """What comes from a title is the title's, with its own signs; the rest is the label's."""
    assert told(filled(label, a=Text(a, "a"), b=Text(b, "b"))) == printed


def test_plain_words_and_names_in_a_row_still_know_their_text() -> None:
    """Templates fill labels with ``title|plain``, and with the names of several people."""
    plain = FILTERS["plain"](Text("*Oser*", "a"))
    assert (str(plain), told(filled("{a} :", a=plain))) == ("Oser", "⟨Oser⟩·:")
    pair = FILTERS["together"]([Text("Ana", "a"), Text("Bo", "b")])
    assert told(filled("Avec {who}", who=pair)) == "Avec ⟨Ana⟩, ‹Bo›"
    inner = FILTERS["plain"](filled("{a} – {b}", a=plain, b=Text("Deux", "b")))
    assert told(filled("{x}, {b}", x=inner, b="3")) == "⟨Oser⟩·– ‹Deux›, 3"


@given(WORDS, WORDS)
def test_what_is_read_is_the_same(one: str, other: str) -> None:
    """Whatever is typed, no letter, space or emphasis of the page depends on identifiers."""
    label = "Un {a} – ({b}) :"
    text = filled(label, a=Text(one, "a"), b=Text(other, "b"))
    bare = filled(label, a=one, b=other)
    markup = str(inline(text, "fr-CA"))
    assert re.sub('<span data-text="[ab]">(.*?)</span>', r"\1", markup) == inline(bare, "fr-CA")


def test_a_title_made_of_two_texts_breaks_as_one() -> None:
    """On a printed page, no line of a filled label ends where one text begins."""
    texts = {"a": Text("Peur de la nuit", "a"), "b": Text("du pas", "b")}
    page, bare = (
        keep_lines(f"<h1>{inline(filled('{a}, {b}', **values), 'fr-CA')}</h1>", "fr-CA")
        for values in (texts, {name: str(text) for name, text in texts.items()})
    )
    assert page != bare
    assert re.sub('<span data-text="[ab]">(.*?)</span>', r"\1", page) == bare
