import hashlib
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pypdf import PdfReader

from tests.workshop import ROOT, Workshop, load
from workshopkit import ContentError, Options, UsageError
from workshopkit.documents import plan
from workshopkit.documents.kinds import KINDS
from workshopkit.pipeline import select

DECK = "fr-CA/causerie-20/diaporama.pptx"
PRINTED = ("worksheet", "run-sheet")
SESSIONS = {"atelier-180", "conference-60"}
CONFERENCE = {"conference-60"}
MADE = {name for name, kind in KINDS.items() if kind.default} - {"programme"}
"""The kinds that are made unless one asks for others; a programme is of several sessions' event."""


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of every file below ``folder``."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def words_of(deck: Path) -> str:
    """Return every word on the slides of a deck."""
    return "\n".join(
        shape.text_frame.text
        for slide in Presentation(str(deck)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    )


def test_two_builds_give_the_same_bytes(built: Workshop) -> None:
    """The same texts make the same files, whatever the folder: ``built`` was made in another."""
    first = hashes(built.output)
    built.output.rename(built.folder / "before")
    built.build(only=())
    assert hashes(built.output) == first
    assert len(first) > 20


def test_an_unchanged_kit_converts_nothing(specimen: Workshop) -> None:
    """A second build keeps every file."""
    made = specimen.build(only=("deck", *PRINTED)).made
    again = specimen.build(only=("deck", *PRINTED))
    assert again.made == ()
    assert set(again.kept) == set(made)


def test_one_word_converts_only_the_documents_that_say_it(specimen: Workshop) -> None:
    """A word of one fiche makes its editions again and nothing else."""
    specimen.build(only=("deck", *PRINTED))
    sheet = specimen.content / "worksheets" / "f2-action.yaml"
    text = sheet.read_text("utf-8")
    label = next(line for line in text.splitlines() if line.strip().startswith("label:"))
    sheet.write_text(text.replace(label, f"{label}, autrement", 1), "utf-8")
    assert specimen.build(only=("deck", *PRINTED)).made == (
        "fr-CA/fiches/f2-action.pdf",
        "fr-CA/fiches/f2-action.remplissable.pdf",
        "index.html",
    )


def test_a_comment_converts_nothing(specimen: Workshop) -> None:
    """Lines that move dirty nothing: markup knows identifiers, not line numbers."""
    specimen.build()
    file = specimen.content / "scenarios.yaml"
    file.write_text("# Un commentaire\n\n" + file.read_text("utf-8"), "utf-8")
    assert specimen.build().made == ()


def test_rewording_a_slide_takes_yaml_only(specimen: Workshop) -> None:
    """A title changed in the session shows on the slide."""
    specimen.build()
    session = "content/sessions/causerie-20.yaml"
    specimen.edit(session, "title: Dites votre pas à quelqu'un", "title: Un titre tout neuf")
    specimen.build()
    assert "Un titre tout neuf" in words_of(specimen.output / DECK).replace("\u00a0", " ")


def test_one_line_changes_the_title_everywhere(specimen: Workshop) -> None:
    """A session without a title of its own has the kit's: slides, timer and guide agree."""
    specimen.edit("content/sessions/causerie-20.yaml", "title: Oser un premier pas\n", "")
    specimen.edit("content/kit.yaml", "title: Oser un premier pas", "title: Le déclic")
    specimen.build(only=("deck", "timer", "guide"))
    folder = (specimen.output / DECK).parent
    assert "Le déclic" in words_of(specimen.output / DECK)
    assert Presentation(str(specimen.output / DECK)).core_properties.title.startswith("Le déclic")
    assert "Le déclic" in (folder / "minuteur.html").read_text("utf-8")
    cover = PdfReader(folder / "guide-animation.pdf").pages[0].extract_text()
    assert "Le déclic" in cover.replace("\u00a0", " ")


def test_adding_a_worksheet_takes_yaml_only(specimen: Workshop) -> None:
    """A new file in worksheets/ makes a new PDF."""
    sheets = specimen.content / "worksheets"
    (sheets / "f3-neuve.yaml").write_text((sheets / "f2-action.yaml").read_text("utf-8"), "utf-8")
    assert "fr-CA/fiches/f3-neuve.pdf" in specimen.build(only=("worksheet",)).made


def test_changing_a_colour_takes_the_theme_only(specimen: Workshop) -> None:
    """A colour of the theme reaches the deck's theme part."""
    specimen.edit("templates/themes/essai.yaml", '"#0E6A70"', '"#123456"')
    specimen.build()
    deck = Presentation(str(specimen.output / DECK))
    theme = next(
        rel.target_part.blob
        for rel in deck.slide_master.part.rels.values()
        if rel.reltype.endswith("/theme")
    )
    assert b'<a:accent1><a:srgbClr val="123456"/>' in theme


def test_a_retouched_deck_survives(specimen: Workshop) -> None:
    """The edit is kept, the new deck is beside it, and the build says so, --force or not."""
    specimen.build()
    file = specimen.output / DECK
    deck = Presentation(str(file))
    deck.slides[0].shapes.title.text_frame.text = "Retouché à la main"
    deck.save(str(file))
    for force in (False, True):
        result = specimen.build(force=force)
        assert result.beside == ((DECK, "fr-CA/causerie-20/diaporama.nouveau.pptx"),)
        assert "Retouché à la main" in words_of(file)
    assert "Retouché" not in words_of(file.with_name("diaporama.nouveau.pptx"))


def test_a_mistake_leaves_the_output_alone(specimen: Workshop) -> None:
    """Nothing is written when anything is wrong."""
    specimen.build()
    before = hashes(specimen.output)
    (specimen.content / "questions.yaml").write_text("title: a: b\n")
    with pytest.raises(ContentError):
        specimen.build()
    assert hashes(specimen.output) == before


def test_only_and_session_select(workshop: Workshop) -> None:
    """--only keeps kinds, --session keeps one session."""
    one = workshop.build(("timer",), session="conference-60").made
    assert one == ("fr-CA/conference-60/minuteur.html", "index.html")
    assert workshop.build(("timer",)).made == ("fr-CA/atelier-180/minuteur.html", "index.html")


@pytest.mark.parametrize(
    ("wanted", "kinds", "sessions"),
    [
        ({"only": ("deck",)}, {"deck"}, SESSIONS),
        ({"only": ("guide", "worksheet")}, {"guide", "worksheet"}, SESSIONS | {None}),
        ({"session": "conference-60"}, MADE, CONFERENCE | {None}),
        ({"session": "conference-60", "only": ("deck", "guide")}, {"deck", "guide"}, CONFERENCE),
        ({}, MADE, SESSIONS | {None}),
    ],
)
def test_what_is_asked_for_is_what_is_planned(
    wanted: dict[str, Any], kinds: set[str], sessions: set[str | None]
) -> None:
    """Papers that belong to no session, such as fiches, come along with any."""
    options = Options(ROOT / "content", ROOT / "templates", ROOT / "output", **wanted)
    project = load(options)
    selected = select(plan(project.kit, project.setting), options)
    assert {document.kind for document in selected} == kinds
    assert {document.session for document in selected} == sessions


@pytest.mark.parametrize(
    ("editions", "paper"),
    [(("clair", "gros-caracteres"), "lettre"), (("clear", "Large-Print"), "letter")],
)
def test_editions_and_papers_are_named_in_both_languages(
    editions: tuple[str, ...], paper: str
) -> None:
    """As the labels name them, or as kit.yaml does."""
    folders = (ROOT / "content", ROOT / "templates", ROOT / "output")
    setting = load(Options(*folders, editions=editions, paper=paper)).setting
    assert (setting.editions, setting.paper) == (("clear", "large-print"), "letter")


def test_an_edition_made_once_removes_nothing(specimen: Workshop) -> None:
    """A build of one edition is a partial build."""
    specimen.build(only=("sign-in",))
    result = specimen.build(only=(), editions=("clair",), session="causerie-20")
    assert result.removed == ()
    assert "fr-CA/causerie-20/cahier-participation.clair.pdf" in result.made
    assert [name for name in result.made if ".clair." not in name] == ["index.html"]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"only": ("deck", "giude")}, "« giude » n’est pas accepté"),
        ({"session": "conference-06"}, "vouliez-vous dire « conference-60 »?"),
        ({"editions": ("gros-caractere",)}, "vouliez-vous dire « gros-caracteres »?"),
        ({"editions": ("large-prin",)}, "vouliez-vous dire « large-print »?"),
        ({"paper": "letre"}, "vouliez-vous dire « lettre »?"),
        ({"locale": "fr-FR"}, "la langue « fr-FR » n’est pas dans kit.yaml"),
    ],
)
def test_unknown_names_are_wrong_usage(
    workshop: Workshop, wanted: dict[str, object], said: str
) -> None:
    """A kind, a session or a language that does not exist is named, with the nearest."""
    with pytest.raises(UsageError) as error:
        workshop.build(**({"only": ()} | wanted))  # type: ignore[arg-type]
    assert said in error.value.problems[0].line("fr")
