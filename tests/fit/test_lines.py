from hypothesis import given
from hypothesis import strategies as st

from tests.fit.test_blocks import BODY, NESTED, WORDS, files
from workshopkit.fit.blocks import styled
from workshopkit.fit.lines import break_paragraph
from workshopkit.fit.measure import wrap
from workshopkit.model.deck import Paragraph, Run
from workshopkit.model.layout import Style

CAPS = Style(size=24, caps=True)
pieces = st.sampled_from([*WORDS, "\v", " va-et-", "vient", "l’œuvre", " "])
runs = st.builds(
    Run, st.lists(pieces, min_size=1, max_size=8).map(" ".join), st.booleans(), st.booleans()
)
paragraphs = st.lists(runs, min_size=1, max_size=5).map(lambda found: Paragraph(tuple(found)))


def said(lines: list[tuple[Run, ...]]) -> str:
    """Return the words of lines, one after the other."""
    return "".join(run.text for line in lines for run in line)


@given(paragraphs, st.sampled_from([BODY, CAPS]), st.floats(60, 500))
def test_no_letter_is_lost_between_two_lines(
    paragraph: Paragraph, style: Style, width: float
) -> None:
    """The lines say the paragraph, whatever the runs, with a space for a break of its own."""
    lines = break_paragraph(paragraph, [style], width, files)
    assert said(lines).split() == paragraph.text.replace("\v", " ").split()


@given(paragraphs, st.floats(60, 500))
def test_each_line_is_the_one_that_was_measured(paragraph: Paragraph, width: float) -> None:
    """Bold and italic words included, and capitals as wide as they are."""
    whole = Paragraph(tuple(Run(run.text.replace("\v", ""), run.strong) for run in paragraph.runs))
    for style in (BODY, CAPS):
        room = width - style.hang
        measured = [line.text for line in wrap([styled(r, style, files) for r in whole.runs], room)]
        drawn = [said([line]).strip(" ") for line in break_paragraph(whole, [style], width, files)]
        assert [line.upper() if style.caps else line for line in drawn if line] == measured


def test_a_word_cut_at_its_hyphen_stays_one_word() -> None:
    """A line may end after a hyphen, where nothing separates it from the next."""
    lines = break_paragraph(Paragraph((Run("un savoir-faire"),)), [CAPS], 130, files)
    assert [said([line]) for line in lines] == ["un savoir-", "faire"]


def test_a_style_and_a_text_go_on_over_the_lines() -> None:
    """A run that spans two lines keeps its bold, its link and where it was written."""
    run = Run("Une phrase forte et longue", strong=True, link="https://exemple.ca", text_id="a/b")
    lines = break_paragraph(Paragraph((Run("Avant. "), run)), [BODY], 200, files)
    assert len(lines) > 1
    for line in lines[1:]:
        assert (line[0].strong, line[0].link, line[0].text_id) == (True, run.link, "a/b")


def test_a_level_is_broken_in_what_its_indent_leaves() -> None:
    """A second level has less room than the first."""
    text = Run("un objectif et une barrière pour une personne qui en parle")
    first, second = (
        break_paragraph(Paragraph((text,), level), [BODY, NESTED], 330, files) for level in (0, 1)
    )
    assert len(second) > len(first)


def test_an_empty_paragraph_is_an_empty_line() -> None:
    """It takes its height, as in PowerPoint."""
    assert break_paragraph(Paragraph((Run(""),)), [BODY], 200, files) == [()]
    assert break_paragraph(Paragraph(()), [BODY], 200, files) == [()]
