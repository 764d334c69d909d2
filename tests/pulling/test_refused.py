"""What « pull » refuses: a file, a text."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from pptx import Presentation

from tests.pulling.retouching import Hand, deck_with_table
from tests.slides import SESSION
from tests.workshop import Workshop
from workshopkit.problems import Problem, UsageError
from workshopkit.pulling import What, adopt, pull
from workshopkit.writer import Change, Delete, Move, choose, undo


@pytest.mark.quick
def test_a_file_that_is_no_deck_of_this_kit_is_refused_by_its_name(
    specimen: Workshop, tmp_path: Path
) -> None:
    """A file renamed to .pptx, and the deck of somebody else."""
    renamed, other = tmp_path / "notes.pptx", tmp_path / "autre.pptx"
    renamed.write_text("Bonjour", "utf-8")
    Presentation().save(str(other))
    for file, rule in ((renamed, "not-a-deck"), (other, "not-our-deck")):
        with pytest.raises(UsageError) as refused:
            pull(specimen.options(), file)
        (problem,) = refused.value.problems
        assert problem.rule == rule
        assert file.name in problem.line("fr")


def test_a_text_that_is_refused_leaves_the_others_adopted(specimen: Workshop) -> None:
    """Too long for the slide, not allowed by the kit: said with the amount; the rest is written."""
    hand = Hand(deck_with_table(specimen))
    hand.type(8, "title", "Un petit pas suffit")
    hand.type(7, "title", "Dites votre pas à quelqu’un " + "qui saura vous écouter " * 12)
    hand.type(8, "contact", "Camille " * 40)
    hand.cell(5, 1, 1, "Comment donc?")
    hand.move(4, 5)
    file = hand.save(specimen.folder / "retouche.pptx")
    shown = specimen.run("pull", file.name)
    assert shown.returncode == 0
    assert "titre : 9 lignes où il en tient 2; raccourcissez d’environ 222 caract" in shown.stdout
    assert "name: 60 caractères au plus" in shown.stdout
    assert "raccourcissez de 259 caractère(s). [too-long]" in shown.stdout
    assert "3 retouche(s) que les textes peuvent reprendre, 2 qui restent" in shown.stdout
    done = specimen.run("pull", file.name, "--adopt")
    assert done.returncode == 1
    assert "2 retouche(s) refusée(s)" in done.stdout
    undo(specimen.content)
    pulled = pull(specimen.options(), file)
    assert [each.id for each in pulled.refused] == [
        "sessions/causerie-20/segments/engagement/slides/0/title",
        "facilitator/name",
    ]
    adopt(specimen.content, pulled, file.name)
    left = pull(specimen.options(), file)
    assert left.retouches == left.refused == pulled.refused
    assert not [each for each in specimen.check() if each.severity == "error"]


def test_a_slide_is_taken_out_before_one_that_is_wrong_already(specimen: Workshop) -> None:
    """What was wrong on slide 8 is wrong on slide 7: nothing that should keep the deck as it is."""
    hand = Hand(deck_with_table(specimen))
    specimen.edit(SESSION, "title: Un pas suffit", "title: Un pas suffit" + " pour avancer" * 20)
    hand.delete(2)
    pulled = pull(specimen.options(), hand.save(specimen.folder / "retouche.pptx"))
    assert [(each.what, each.slide) for each in pulled.able] == [(What.DELETED, 2)]
    assert not pulled.refused


def test_a_list_of_slides_that_is_refused_keeps_its_order() -> None:
    """Of three lots, the second breaks what the third needs: one is left out, as a whole."""
    lots = [(Delete("a/0"),), (Delete("b/1"), Move("b/2", 0)), (Delete("c/0"),)]
    problem = Problem("not-changed-thus", None, "", {"got": "b"})

    def judge(changes: Sequence[Change]) -> tuple[Problem, ...]:
        return (problem,) if any(each.id.startswith("b/2") for each in changes) else ()

    chosen = choose(lots, judge)
    assert chosen.changes == (Delete("a/0"), Delete("c/0"))
    assert [(each.lot, each.problems) for each in chosen.refused] == [(lots[1], (problem,))]
