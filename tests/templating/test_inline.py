import pytest

from workshopkit.model.text import Text
from workshopkit.problems import Source
from workshopkit.templating.inline import inline, paragraphs, plain


def _inline(words: str) -> str:
    return str(inline(Text(words), "fr-CA")).replace("\u00a0", "·")


@pytest.mark.parametrize(
    ("typed", "markup"),
    [
        ("**gras** et *italique*", "<strong>gras</strong> et <em>italique</em>"),
        ("***les deux***", "<em><strong>les deux</strong></em>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("[le site](https://exemple.org)", '<a href="https://exemple.org">le site</a>'),
        ("[**a**](https://x.org?b=1&c=2)", '<a href="https://x.org?b=1&amp;c=2"><strong>a</strong></a>'),
        ("Voir https://x.org/a_b.", 'Voir <a href="https://x.org/a_b">https://x.org/a_b</a>.'),
        ("(https://x.org?b=1)", '(<a href="https://x.org?b=1">https://x.org?b=1</a>)'),
        ("[https://x.org](https://x.org)", '<a href="https://x.org">https://x.org</a>'),
        ('Dire "*oui*"', "Dire «·<em>oui</em>·»"),
        ("3 * 4 * 5", "3 * 4 * 5"),
        (r"\*astérisque\*", "*astérisque*"),
    ],
)  # fmt: skip
def test_a_little_markdown_becomes_elements(typed: str, markup: str) -> None:
    """Bold, italics and links, and nothing that only looks like them."""
    assert _inline(typed) == markup


@pytest.mark.parametrize(
    ("typed", "markup"),
    [
        ("<b>gras</b>", "&lt;b&gt;gras&lt;/b&gt;"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("Roy & fils", "Roy &amp; fils"),
        ("&eacute; &amp;", "&amp;eacute; &amp;amp;"),
        ("a < b > c", "a &lt; b &gt; c"),
        ("[clic](javascript:alert(1))", "[clic](javascript:alert(1))"),
        ("`code` # titre", "`code` # titre"),
        ("{{ x }} {% if %}", "{{ x }} {% if %}"),
        ("1. Un\n2. Deux", "1. Un 2. Deux"),
    ],
)
def test_everything_else_is_printed_as_it_is_typed(typed: str, markup: str) -> None:
    """No text can write an element, run a script or speak to the template."""
    assert _inline(typed) == markup


def test_lines_are_joined_and_ends_trimmed() -> None:
    """A text folded on several lines of YAML is one line."""
    assert _inline("  Un\n   deux \n trois\n") == "Un deux trois"


def test_a_text_carries_its_identifier() -> None:
    """What is read on a page leads back to its line; the line itself stays out of the markup."""
    text = Text("Oser & faire", 'kit/"title"', Source("content/kit.yaml", 3))
    assert inline(text, "fr-CA") == (
        '<span data-text="kit/&#34;title&#34;">Oser &amp; faire</span>'
    )


def test_plain_words_have_no_markup() -> None:
    """An attribute or a bookmark takes the words alone, ready to be escaped once."""
    assert plain("**Roy** & [fils](https://x.org), d'ici <là>", "fr-CA") == "Roy & fils, d’ici <là>"


def test_plain_words_keep_their_typography() -> None:
    """A bookmark or a title of a file has the same no-break spaces as the page."""
    assert plain("Étape 1 : « oser »", "fr-CA") == "Étape 1\u00a0: «\u00a0oser\u00a0»"


def test_blank_lines_part_paragraphs() -> None:
    """A story told in three paragraphs is three texts with one identifier."""
    story = Text("Un\nsuite\n\nDeux\n \n\n\nTrois\n", "scenarios/examples/nadia/story")
    pieces = paragraphs(story)
    assert pieces == ["Un\nsuite", "Deux", "Trois"]
    assert {piece.id for piece in pieces} == {story.id}
    assert paragraphs(Text(" \n\n ")) == []


def test_no_line_of_a_title_ends_inside_a_word() -> None:
    """A compound stays whole in a title, whatever its width; a paragraph may break there."""
    words = "Mon aide-mémoire"
    assert ">aide-mémoire</bdi>" in inline(Text(words, "worksheets/f1/title"), "fr-CA")
    assert "bdi" not in inline(Text(words, "worksheets/f1/aim"), "fr-CA")


@pytest.mark.parametrize("said", ["Peut-être", "celui-ci.", "verriez-vous", "savoir-faire"])
def test_some_compounds_stay_on_one_line(said: str) -> None:
    """Those that the language names, or that end as it names; no others."""
    text = Text(f"Voir {said}", "steps/intro", Source("content/steps.yaml", 3))
    kept = "nowrap" in inline(text, "fr-CA")
    assert kept == (said != "savoir-faire")
