"""Messages name a document, and a place on a slide, in words and in the person's language."""

import pytest

from tests.workshop import ROOT, Workshop, load
from workshopkit.documents import plan
from workshopkit.pipeline import Options, Project
from workshopkit.problems import ContentError, Problem, Sentence, Source
from workshopkit.problems.record import from_record, to_record
from workshopkit.problems.report import as_github, as_json

OVERFULL = Problem("box-overfull", Source("a.yaml", 3), "", {"page": 1, "text": "Oui", "cut": "…"})


@pytest.fixture(scope="module")
def project() -> Project:
    """The shipped kit, in French."""
    return load(Options(ROOT / "content", ROOT / "templates", ROOT / "output", print_shop=True))


def test_every_document_has_a_name_of_its_own(project: Project) -> None:
    """No two share a name, in French or in English, and none is called by its kind's key."""
    names = [project.called(each) for each in plan(project.kit, project.setting)]
    assert len({each.fr for each in names}) == len({each.en for each in names}) == len(names)
    assert {
        "diaporama de « Conférence de 60 minutes »",
        "cahier de participation de « Conférence de 60 minutes », gros caractères (18 points)",
        "F1 – Mon objectif SMART",
        "affiche : les étapes, format A3",
    } <= {each.fr for each in names}
    assert "slide deck of “Conférence de 60 minutes”" in {each.en for each in names}


def test_every_placeholder_of_the_layouts_is_named_in_words(project: Project) -> None:
    """No message about a slide names a placeholder by its key; an unknown one is quoted."""
    keys = {name for each in project.layouts.layouts.values() for name in each.placeholders}
    assert keys
    names = [project.layouts.called(name) for name in (*keys, "progress")]
    assert [each for each in names if each.fr.startswith("«") or each.en.startswith("“")] == []
    assert project.layouts.called("presenter").fr == "le nom de la personne qui présente"
    assert project.layouts.called("barrier-2") == Sentence("la barrière 2", "barrier 2")
    assert project.layouts.called("zut").fr == "« zut »"


def test_a_page_is_told_with_its_document(specimen: Workshop) -> None:
    """A word too wide for its sheet is told of the worksheet, in French and in English."""
    wide = "x" * 140
    specimen.edit("content/worksheets/f2-action.yaml", "aim: ", f"aim: {wide} ")
    with pytest.raises(ContentError) as raised:
        specimen.build(only=("worksheet",))
    found = [each for each in raised.value.problems if each.rule == "too-wide"]
    assert found
    for each in found:
        assert each.sentence("fr").startswith("F2 – Mon action")
        assert ", page " in each.sentence("fr")
        assert ", page " in each.sentence("en")


@pytest.mark.quick
def test_a_fault_of_several_documents_is_told_once() -> None:
    """Three names are all given; of more, two and how many others."""
    names = [Sentence(f"fiche F{n}", f"sheet F{n}") for n in range(1, 6)]
    (three,) = ContentError(OVERFULL.within(each) for each in names[:3]).problems
    assert three.sentence("fr").startswith("fiche F1; fiche F2; fiche F3, page 1 : « Oui")
    (five,) = ContentError(OVERFULL.within(each) for each in names).problems
    assert five.sentence("fr").startswith("fiche F1; fiche F2 et 3 autres documents, page 1 :")
    assert five.sentence("en").startswith("sheet F1; sheet F2 and 3 other documents, page 1:")


@pytest.mark.quick
def test_a_fault_without_a_page_is_set_apart_from_the_document() -> None:
    """The name is followed by a colon."""
    problem = Problem("no-document-title").within(Sentence("guide", "the guide"))
    assert problem.sentence("fr").startswith("guide : le document n’a pas de titre")


def test_reports_and_the_ledger_keep_the_documents() -> None:
    """JSON lists them, GitHub's annotations say them, and what was kept is told again."""
    told = OVERFULL.within(Sentence("fiche F1", "sheet F1"))
    assert '"documents": [\n   "sheet F1"\n  ]' in as_json([told], "en")
    assert "fiche F1, page 1 :" in as_github([told], "fr")
    assert from_record(to_record(told)) == told
    named = Problem("lone-word", values={"placeholder": Sentence("le titre", "the title")})
    assert from_record(to_record(named)) == named
