import io
from collections.abc import Mapping

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from tests.decks import BuiltDeck
from tests.formats.pptx.preflight.mutants import MUTANTS, Mutant, unzipped, zipped
from tests.workshop import ROOT, load
from workshopkit.formats.pptx import write_pptx
from workshopkit.formats.pptx.accessibility import describe
from workshopkit.formats.pptx.preflight import check_package
from workshopkit.pipeline import Options
from workshopkit.problems import ContentError
from workshopkit.problems.invariants import INVARIANTS
from workshopkit.templating import parse_deck

SLIDES = """<deck footer='Pied'><section name='s'>
<slide layout='table' id='a'><title>Des chiffres</title><table><table alt='Réponses par rang'>
<tr><td>Barrière</td><td>Mains</td></tr><tr><td>Temps</td><td>12</td></tr>
<tr><td>Argent</td><td>1 204</td></tr></table></table><notes><p>Un.</p></notes></slide>
<slide layout='closing' id='b'><title>Fin</title>
<qr><figure qr='x' alt='Code QR menant à x'/></qr>
<notes><p>Deux.</p></notes></slide></section><section name='t'>
<slide layout='activity' id='c' timer='4'><title>Essayez</title>
<body><ol><li>Un geste</li></ol></body>
<duration>4 min</duration><notes><p>Trois.</p></notes></slide></section></deck>"""
"""Three slides in two sections: a table of figures, a picture, an animation, and notes."""


def rules(data: bytes) -> set[str]:
    """Return the invariants that a package breaks."""
    return {str(problem.values["what"]) for problem in check_package(data)}


@pytest.fixture(scope="module")
def pristine(shipped_decks: Mapping[str, BuiltDeck]) -> bytes:
    """Three slides as we write them, and a chart as python-pptx does, on our terms."""
    project = shipped_decks["conference-60"].project
    words = project.labels["deck"]
    deck = parse_deck(SLIDES, "fr-CA", "essai")
    data = write_pptx(deck, project.theme, project.layouts, words, project.font)
    presentation = Presentation(io.BytesIO(data))
    figures = CategoryChartData()
    figures.categories = ["Temps", "Argent"]
    figures.add_series("Mains", (12, 7))
    frame = presentation.slides[0].shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, 0, 0, Inches(4), Inches(3), figures
    )
    describe(frame, "Mains levées pour chaque barrière")
    frame.chart.has_legend = False
    frame.chart.plots[0].has_data_labels = True
    frame.chart.plots[0].data_labels.show_value = True
    frame.chart.value_axis.minimum_scale = 0
    presentation.save(out := io.BytesIO())
    return out.getvalue()


def test_a_deck_with_everything_passes(pristine: bytes) -> None:
    """What the mutants start from breaks nothing; zipped again, nothing either."""
    assert [problem.line("fr") for problem in check_package(pristine)] == []
    assert rules(zipped(unzipped(pristine))) == set()


@pytest.mark.parametrize("session", ["conference-60", "atelier-180"])
def test_the_shipped_decks_pass(shipped_decks: Mapping[str, BuiltDeck], session: str) -> None:
    """Every deck of the kit holds together."""
    assert rules(shipped_decks[session].file.read_bytes()) == set()


@pytest.mark.parametrize(
    ("rule", "mutant"), MUTANTS, ids=[f"{n}-{rule}" for n, (rule, _) in enumerate(MUTANTS)]
)
def test_a_broken_package_is_told(pristine: bytes, rule: str, mutant: Mutant) -> None:
    """Each invariant, once broken, is named with the part that breaks it."""
    found = check_package(zipped(mutant(unzipped(pristine))))
    assert rule in {problem.values["what"] for problem in found}
    for problem in found:
        assert str(problem.values["part"]) in problem.line("fr")
        assert INVARIANTS["en"][problem.values["what"]] in problem.line("en")


def test_every_invariant_has_its_mutant() -> None:
    """An invariant that nothing breaks would guard nothing; and each has words in both."""
    assert {rule for rule, _ in MUTANTS} == set(INVARIANTS["fr"])
    assert INVARIANTS["fr"].keys() == INVARIANTS["en"].keys()


@pytest.mark.quick
def test_a_broken_deck_is_never_written() -> None:
    """A defect of ours is a problem with its part, not a traceback and not a damaged file."""
    project = load(Options(ROOT / "content", ROOT / "templates", ROOT / "output"))
    mute = SLIDES.replace("alt='Code QR menant à x'", "alt=''")
    deck = parse_deck(mute, "fr-CA", "essai")
    words = project.labels["deck"]
    with pytest.raises(ContentError) as refused:
        write_pptx(deck, project.theme, project.layouts, words, project.font)
    (problem,) = refused.value.problems
    assert problem.rule == "deck-package"
    assert problem.values == {"part": "ppt/slides/slide2.xml", "what": "alt-missing"}


def test_columns_of_figures_align_to_the_right(pristine: bytes) -> None:
    """Units under units, header included; words stay on the left."""
    table = next(s for s in Presentation(io.BytesIO(pristine)).slides[0].shapes if s.has_table)
    aligned = [
        [str(cell._tc.xpath("string(.//a:pPr/@algn)")) for cell in row.cells]
        for row in table.table.rows
    ]
    assert aligned == [["", "r"]] * 3
