"""Barriers moved, replaced and added in ``barriers.yaml`` alone: everything else follows."""

import re
from pathlib import Path
from typing import get_args

import pytest

from tests.workshop import ROOT, Workshop, load_kit
from workshopkit.loader import load_layouts
from workshopkit.model.kit import Kit
from workshopkit.model.layout import Layouts
from workshopkit.model.marks import EMBLEMS, Pattern
from workshopkit.model.several import Marks
from workshopkit.scaffold.new import free_marks

INVENTORY = "f5-inventaire-barrieres"
OBSERVATION = "f7-grille-observation"


def _entries(text: str) -> tuple[str, dict[str, str], str]:
    """Return what stands before the barriers, each barrier's lines, and what follows them."""
    head, rest = text.split("\nbarriers:\n")
    body, tail = rest.split("\nmatters_title:")
    pieces = re.split(r"(?m)^(?=  - slug: )", body.rstrip() + "\n\n")
    entries = {piece.split()[2]: piece for piece in pieces if piece.strip()}
    return f"{head}\nbarriers:\n", entries, f"\nmatters_title:{tail}"


@pytest.fixture
def moved(tmp_path: Path) -> Workshop:
    """The real kit, its fifth barrier moved first."""
    workshop = Workshop(tmp_path)
    file = workshop.content / "barriers.yaml"
    head, entries, tail = _entries(file.read_text("utf-8"))
    last = list(entries)[-1]
    entries = {last: entries.pop(last), **entries}
    file.write_text(head + "".join(entries.values()) + tail, "utf-8")
    return workshop


def _numbers_on_sheet(kit: Kit) -> list[str]:
    blocks = kit.blocks(kit.worksheets[INVENTORY])
    return [block.label.partition(" et")[0] for block in blocks if block.kind == "rating"]


def _shown(kit: Kit, session: str) -> list[str]:
    slides = [s for each in kit.sessions[session].segments for s in kit.slides(each)]
    return [str(slide.about) for slide in slides if slide.slide == "barrier"]


def _patterns(kit: Kit) -> list[str]:
    barriers = kit.barriers.barriers
    marks = Marks(tuple(each.pattern for each in barriers), tuple(e.icon for e in barriers))
    layouts: Layouts = load_layouts(ROOT / "templates", None, marks)
    return [str(each.pattern) for each in layouts.layouts["barriers"].shapes if each.pattern]


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_a_barrier_moved_first_is_the_first_everywhere(moved: Workshop, locale: str) -> None:
    """Sheet, card, slides and their patterns, in both languages; nothing is left to mend."""
    kit, told = load_kit(moved.content, locale)
    order = [str(each.slug) for each in kit.barriers.barriers]
    assert order[0] == "manque-de-temps"
    first = {"fr-CA": "1. Manque de temps", "en-CA": "1. Lack of time and energy"}[locale]
    assert _numbers_on_sheet(kit)[0] == first
    assert [(each.number, str(each.barrier.slug)) for each in kit.card] == [*enumerate(order, 1)]
    assert _shown(kit, "atelier-180") == _shown(kit, "conference-60") == order
    assert _patterns(kit) == ["cross", "dots", "lines", "grid", "waves"]
    assert {each.rule for each in told if each.severity != "note"} <= {"translation-not-noted"}


def test_answers_name_a_barrier_by_its_number_of_today(moved: Workshop) -> None:
    """The key of the observation sheet and the likely answers of the room are mentions."""
    kit = load_kit(moved.content)[0]
    key = " ".join(kit.worksheets[OBSERVATION].answers)
    assert "Alex, 4 et 5; Karim, 2" in key
    answers = [a for s in kit.sessions["conference-60"].segments for a in s.script.answers]
    assert "« La troisième. Je n'ose pas parler d'argent. »" in answers
    assert "« La première. Je crois toujours que c'est le temps. »" in answers


def test_a_barrier_replaced_is_replaced_on_every_sheet(moved: Workshop) -> None:
    """The statements and the questions of the one that is gone are gone with it."""
    file = moved.content / "barriers.yaml"
    text = file.read_text("utf-8")
    text = text.replace("slug: manque-de-temps", "slug: manque-de-soutien")
    text = text.replace("manque-de-temps]", "manque-de-soutien]")
    text = text.replace("name: Manque de temps et d'énergie", "name: Manque de soutien")
    text = text.replace("Le soir, je n'ai plus d'énergie.", "Je n'ai personne à qui en parler.")
    file.write_text(text, "utf-8")
    for other in (
        "scenarios.yaml",
        f"worksheets/{OBSERVATION}.yaml",
        "worksheets/f10-suivi-30-jours.yaml",
        "sessions/conference-60.yaml",
    ):
        path = moved.content / other
        words = path.read_text("utf-8")
        path.write_text(words.replace("anque-de-temps", "anque-de-soutien"), "utf-8")
    kit = load_kit(moved.content)[0]
    assert _numbers_on_sheet(kit)[0] == "1. Manque de soutien"
    rating = next(b for b in kit.blocks(kit.worksheets[INVENTORY]) if b.kind == "rating")
    assert "Je n'ai personne à qui en parler." in rating.items
    assert "manque-de-soutien" in _shown(kit, "conference-60")


def _told(specimen: Workshop) -> list[str]:
    return [each.line("fr").partition(": ")[2] for each in load_kit(specimen.content)[1]]


@pytest.mark.quick
def test_a_barrier_without_questions_or_statements_is_told(specimen: Workshop) -> None:
    """The card and the inventory would pass over it in silence."""
    specimen.edit(
        "content/worksheets/f2-action.yaml",
        "  - kind: if-then\n",
        "  - {kind: card, side: barriers}\n"
        "  - {kind: barriers, scale: [Peu, Beaucoup]}\n  - kind: if-then\n",
    )
    text = "    card:\n      - Que feriez-vous de trois heures libres?\n"
    specimen.edit("content/barriers.yaml", text, "")
    specimen.edit(
        "content/barriers.yaml", "      - Quel pas tient en quinze minutes?\n    ref", "    ref"
    )
    told = [line for line in _told(specimen) if "[barrier-left-out]" in line]
    assert sum("« card: »" in line for line in told) == 1
    assert sum("« statements: »" in line for line in told) == 2


@pytest.mark.quick
def test_a_number_typed_on_a_sheet_is_told_when_it_is_wrong(specimen: Workshop) -> None:
    """Yesterday's sheets typed the barriers again: they are read, and their numbers checked."""
    block = (
        "  - kind: rating\n    slug: manque-de-temps\n    label: 1. Manque de temps\n"
        "    scale: [Peu, Beaucoup]\n    items: [Mon projet passe après le reste.]\n"
    )
    specimen.edit(
        "content/worksheets/f2-action.yaml", "  - kind: if-then\n", block + "  - kind: if-then\n"
    )
    assert [line for line in _told(specimen) if "[barrier-renumbered]" in line] == [
        "avertissement : label: le numéro 1 est tapé ici, mais cette barrière est aujourd’hui "
        "la 2. [barrier-renumbered]"
    ]


@pytest.mark.quick
def test_two_barriers_with_one_pattern_are_told(specimen: Workshop) -> None:
    """Printed in black and white, only the pattern tells them apart."""
    specimen.edit("content/barriers.yaml", "pattern: cross", "pattern: dots")
    assert any("[same-pattern]" in line for line in _told(specimen))


@pytest.mark.quick
@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("steps.yaml", "    - heading: Échéance", "    - heading: Date", "« Date »"),
        ("steps.yaml", "      name: Mesurable", "      name: Mesuré", "« M Mesuré »"),
        ("steps.yaml", "    - heading: Objectif", "    - heading: But", "« But »"),
    ],
)
def test_letters_and_columns_of_other_words_than_the_steps_are_told(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    """The sheet still prints the old word; the line where it is typed says so."""
    workshop = Workshop(tmp_path)
    assert not [each for each in load_kit(workshop.content)[1] if each.rule == "retyped"]
    workshop.edit(f"content/{file}", old, new)
    (line,) = [each.line("fr") for each in load_kit(workshop.content)[1] if each.rule == "retyped"]
    assert "content/worksheets/f" in line
    assert told in line


def test_numbered_rows_are_not_the_letters_of_the_method(tmp_path: Path) -> None:
    """Rows counted 1, 2, 3 are no SMART; one letter among them makes them the method's."""
    workshop = Workshop(tmp_path)
    workshop.edit("content/worksheets/f3-benefices-motivation.yaml", 'letter: "1"', 'letter: "A"')
    told = [each.line("fr") for each in load_kit(workshop.content)[1] if each.rule == "retyped"]
    assert any("f3-benefices-motivation" in line for line in told)


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_the_obstacles_of_the_inventory_are_those_of_the_barriers_file(
    tmp_path: Path, locale: str
) -> None:
    """One list: another obstacle in barriers.yaml is another box to tick."""
    workshop = Workshop(tmp_path)
    kit = load_kit(workshop.content, locale)[0]
    (boxes,) = [b for b in kit.blocks(kit.worksheets[INVENTORY]) if b.kind == "checklist"]
    assert [*boxes.items] == [each.obstacle for each in kit.barriers.surroundings.routes]


def test_a_new_barrier_has_a_pattern_and_an_icon_of_its_own() -> None:
    """As many as there may be barriers; the starter takes the first that nobody has."""
    marks = free_marks(load_kit(ROOT / "content")[0])
    assert marks == {"pattern": "bricks", "icon": "ford"}
    drawings = load_layouts(ROOT / "templates").drawings
    assert len(get_args(Pattern)) == len(EMBLEMS) == 8
    assert {*get_args(Pattern)} <= {*drawings.textures}
    assert {*EMBLEMS} <= {*drawings.icons}
