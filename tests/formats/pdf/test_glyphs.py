"""No system font reaches a PDF: what it would draw is reported, with the character."""

import pytest


def test_a_character_that_no_project_font_has_is_named_and_placed(check):
    """Whether the system lends a font or draws a blank, the complaint is the same."""
    (problem,) = check('<p>Bonjour <span data-text="texte-8">à tous 漢</span></p>')
    assert problem.rule == "unknown-letters"
    assert problem.values["text"] == "漢"
    assert str(problem.source) == "content/texte.yaml:8:1"


def test_a_character_that_no_font_at_all_has_is_named(check):
    """U+10FFFD is private: even the system draws nothing."""
    (problem,) = check('<p><span data-text="texte-8">x\U0010fffd</span></p>')
    assert (problem.rule, problem.values["text"]) == ("missing-glyph", "\U0010fffd")


def test_a_character_after_an_element_is_found(check):
    """A text that goes on after a strong word is searched to its end."""
    (problem,) = check('<p><span data-text="texte-8">un <b>mot</b> 漢</span></p>')
    assert str(problem.source) == "content/texte.yaml:8:1"


def test_the_symbol_font_is_the_project_s(check):
    """The signs that the text font lacks come from the project's fallback."""
    assert check("<p>☐ fait ✓, ensuite ➔ ici</p>") == []


def test_a_font_asked_for_by_a_style_is_reported(check):
    """A style that names a font of the machine would look different elsewhere."""
    problems = check(
        '<p class="a"><span data-text="texte-8">Mot</span></p>', ".a { font-family: sans-serif }"
    )
    assert [problem.rule for problem in problems] == ["foreign-font"]
    assert str(problems[0].source) == "content/texte.yaml:8:1"


def test_a_character_is_placed_where_someone_wrote_it(check):
    """The same words in the page's head have no line: the text's own is told."""
    (problem,) = check('<p>漢</p><p><span data-text="texte-8">漢</span></p>')
    assert str(problem.source) == "content/texte.yaml:8:1"


@pytest.mark.quick
def test_a_name_in_another_script_is_one_problem(check):
    """Nine letters that no font has are one name to write otherwise."""
    (problem,) = check('<p><span data-text="texte-8">Avec محاضرة عن العمل ici</span></p>')
    assert (problem.rule, problem.values["text"]) == ("unknown-letters", "محاضرة عن العمل")
