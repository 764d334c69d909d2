import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from tests.workshop import ROOT, SPECIMEN, load_kit
from workshopkit.documents import KIND_NAMES, KINDS, Document, Setting, attendance, context_of, plan
from workshopkit.loader import load_labels, load_layouts, load_theme
from workshopkit.model.kit import Kit
from workshopkit.model.settings import EventSession
from workshopkit.model.text import Text
from workshopkit.pipeline.resolving import PRINT_SHOP

TEMPLATES = ROOT / "templates"


def _setting(kit: Kit, participants: int | None = None, **chosen: Any) -> Setting:
    return Setting(
        theme=load_theme(TEMPLATES, Text("elan")),
        layouts=load_layouts(TEMPLATES),
        labels=load_labels(TEMPLATES, kit.locale),
        start=None,
        present=attendance(kit, participants, None),
        **chosen,
    )


@pytest.fixture(scope="module")
def real() -> Kit:
    """The real kit, read once."""
    return load_kit(ROOT / "content")[0]


@pytest.fixture(scope="module")
def small() -> Kit:
    """The kit in miniature, read once."""
    return load_kit(SPECIMEN / "content")[0]


def _context(kit: Kit, kind: str, participants: int | None = None) -> Mapping[str, Any]:
    setting = _setting(kit, participants)
    return context_of(kit, setting, next(each for each in plan(kit, setting) if each.kind == kind))


def test_every_kind_is_planned_and_has_its_template(real: Kit) -> None:
    """What --only offers is made for sessions on a day, and from a template that exists."""
    given = tuple(EventSession(session=Text(slug)) for slug in real.sessions)
    day = {"date": dt.date(2026, 9, 30), "sessions": given}
    dated = real.with_contents(event=real.event.model_copy(update=day))
    documents = plan(dated, _setting(dated, asked=tuple(KINDS)))
    assert {document.kind for document in documents} | {PRINT_SHOP} == set(KIND_NAMES)
    for document in documents:
        assert (TEMPLATES / document.template).is_file(), document.template


def test_no_two_documents_have_the_same_name(real: Kit) -> None:
    """A file is written once, and its name ends with its format."""
    documents = plan(real, _setting(real))
    assert max(Counter(document.name for document in documents).values()) == 1
    for document in documents:
        assert document.name.endswith(f".{document.format}")
        assert " " not in document.name


def test_each_session_and_each_worksheet_has_its_documents(small: Kit) -> None:
    """One deck, guide and run sheet for a session; two editions of a worksheet."""
    documents = plan(small, _setting(small))
    kinds = Counter(document.kind for document in documents)
    assert (kinds["deck"], kinds["guide"], kinds["run-sheet"], kinds["worksheet"]) == (1, 1, 1, 4)
    assert {each.name for each in documents} >= {
        "causerie-20/diaporama.pptx",
        "causerie-20/guide-animation.pdf",
        "causerie-20/plan-animation.pdf",
        "causerie-20/cahier-participation.pdf",
        "causerie-20/cahier-participation.remplissable.pdf",
        "causerie-20/cahier-participation.gros-caracteres.pdf",
        "fiches/f1-objectif.pdf",
        "fiches/f1-objectif.remplissable.pdf",
        "fiches/f2-action.pdf",
    }


def test_the_kit_says_which_editions_are_made(small: Kit) -> None:
    """Without ``editions:``, worksheets have no large print of their own."""
    settings = small.settings.model_copy(
        update={"editions": {"worksheet": ("large-print",), "workbook": ("standard",)}}
    )
    names = {each.name for each in plan(small.with_contents(kit=settings), _setting(small))}
    assert "fiches/f1-objectif.gros-caracteres.pdf" in names
    assert "fiches/f1-objectif.pdf" not in names
    assert "causerie-20/cahier-participation.gros-caracteres.pdf" not in names


def test_an_edition_asked_for_comes_alone(small: Kit) -> None:
    """Of what has it, and of nothing else: a guide has one edition."""
    documents = plan(small, _setting(small, editions=("clear", "large-print")))
    assert {each.kind for each in documents} == {"worksheet", "workbook", "handout", "role-cards"}
    assert sorted(each.name for each in documents if each.kind == "workbook") == [
        "causerie-20/cahier-participation.clair.pdf",
        "causerie-20/cahier-participation.gros-caracteres.pdf",
    ]


def test_another_paper_shows_in_the_names_but_of_decks_and_posters(small: Kit) -> None:
    """« .a4 » comes after the edition; a poster has papers of its own."""
    setting = _setting(small, paper="a4")
    documents = plan(small, setting)
    for each in documents:
        if each.kind == "poster":
            assert each.paper in ("tabloid", "a3")
        elif each.format == "pdf":
            assert each.name.endswith(".a4.pdf")
            assert context_of(small, setting, each)["paper"] == each.paper == "a4"
    names = {each.name for each in documents}
    assert "causerie-20/cahier-participation.gros-caracteres.a4.pdf" in names
    assert "causerie-20/diaporama.pptx" in names


def test_a_card_has_nothing_to_fill_in(real: Kit) -> None:
    """The question card has no fillable edition; its large print is a sheet."""
    editions = ("fillable", "large-print")
    documents = plan(real, _setting(real, editions=editions))
    cards = [each.name for each in documents if "f8-carte" in each.name]
    assert cards == ["fiches/f8-carte-questions.gros-caracteres.pdf"]


def test_a_kit_without_a_card_has_no_sheet_of_cards(real: Kit, small: Kit) -> None:
    """Nobody is handed an empty page to print and cut."""
    made = [{each.kind for each in plan(kit, _setting(kit))} for kit in (real, small)]
    assert ["question-cards" in kinds for kinds in made] == [True, False]


def test_the_decks_come_first(real: Kit) -> None:
    """Guides and handouts need the slides: a session's deck is rendered before its papers."""
    documents = plan(real, _setting(real))
    ranks = {slug: _rank(documents, slug, "deck") for slug in real.sessions}
    for slug, rank in ranks.items():
        papers = [n for n, each in enumerate(documents) if each.session == slug]
        assert min(papers) == rank


def _rank(documents: tuple[Document, ...], session: str, kind: str) -> int:
    return next(n for n, d in enumerate(documents) if (d.session, d.kind) == (session, kind))


def test_a_workbook_binds_the_worksheets_said_to_be_bound(small: Kit) -> None:
    """A loose worksheet stays out of the workbook, unless none is bound."""
    bound = _context(small, "workbook")["worksheets"]
    assert [(slug, number) for slug, _, _, number in bound] == [("f1-objectif", 1)]
    session = small.sessions["causerie-20"]
    loose = tuple(used.model_copy(update={"use": "loose"}) for used in session.worksheets)
    sessions = {"causerie-20": session.model_copy(update={"worksheets": loose})}
    every = _context(small.with_contents(sessions=sessions), "workbook")["worksheets"]
    assert [slug for slug, *_ in every] == ["f1-objectif", "f2-action"]


def test_a_worksheet_knows_its_step_and_the_number_of_it(small: Kit) -> None:
    """The page says « Étape 2 » from the order of steps.yaml."""
    setting = _setting(small)
    sheet = next(each for each in plan(small, setting) if each.name.endswith("f2-action.pdf"))
    second = context_of(small, setting, sheet)
    assert (second["slug"], second["step"].slug, second["step_number"]) == (
        "f2-action",
        "actions",
        2,
    )


def test_there_are_groups_only_from_four_people(small: Kit) -> None:
    """Three people make no group of three with roles to exchange."""
    assert _context(small, "guide", 3)["groups"] is None
    assert _context(small, "guide", 13)["groups"].fours == 1


def test_planning_twice_gives_the_same_plan(small: Kit) -> None:
    """Planning reads nothing and writes nothing: it depends on the kit alone."""
    first, second = (plan(small, _setting(small)) for _ in range(2))
    assert [(d.kind, d.name, d.template) for d in first] == [
        (d.kind, d.name, d.template) for d in second
    ]
