from workshopkit.model.deck import Deck, Figure, Paragraph, Run, Section, Slide


def _slide(title: str) -> Slide:
    return Slide("statement", "", "ouverture", {"title": (Paragraph((Run(title),)),)})


def test_slides_are_numbered_through_the_sections() -> None:
    """The deck's slides come in order, whatever section they are in."""
    first, second, third = (_slide(word) for word in ("Un", "Deux", "Trois"))
    sections = (Section("A", (first, second)), Section("B", (third,)))
    deck = Deck("Titre", "fr-CA", "", "", sections)
    assert [slide.title for slide in deck.slides] == ["Un", "Deux", "Trois"]


def test_a_link_leads_to_a_slide_or_to_the_first_one_shown_of_a_segment() -> None:
    """An identifier may name a hidden slide; a segment never leads to one."""
    hidden = Slide("statement", "a/0", "un", {}, hidden=True)
    shown = Slide("statement", "a/1", "un", {})
    deck = Deck("Titre", "fr-CA", "", "", (Section("A", (hidden, shown)),))
    assert [deck.destination(link) for link in ("#a/0", "#un", "#a/1")] == [1, 2, 2]
    assert deck.destination("#deux") is None


def test_a_title_is_one_line_of_ordinary_spaces() -> None:
    """A guide or a screen reader says it as it is heard: no break, no special space."""
    assert _slide("Étape\u00a01 :\vl'objectif").title == "Étape 1 : l'objectif"


def test_a_slide_without_words_for_title_has_none() -> None:
    """No title, or a figure in its place, is no title: the check tells it."""
    assert Slide("statement", "", "", {}).title == ""
    assert Slide("statement", "", "", {"title": Figure("qr", "x", "x")}).title == ""


def test_a_paragraph_reads_as_its_runs_together() -> None:
    """Bold in the middle of a word changes nothing to what is read."""
    assert Paragraph((Run("Oser "), Run("un", strong=True), Run(" pas"))).text == "Oser un pas"
