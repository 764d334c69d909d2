"""A session and its participants → copies to print and things to bring."""

import math
import re
from dataclasses import replace

import pytest

from tests.workshop import Workshop, load, load_kit
from workshopkit.documents import Attendance, Setting, attendance, plan
from workshopkit.documents.attendance import attendance_at, supplies, with_spare
from workshopkit.documents.print_list import print_list
from workshopkit.loader import load_labels, load_layouts, load_theme
from workshopkit.pipeline import render


@pytest.fixture
def kit(workshop):
    """The real kit, for which nobody has said how many people come."""
    return load_kit(workshop.content, None)[0]


@pytest.fixture
def listed(workshop, kit):
    """Return what to print for a session and a number of people, by kind."""
    labels = load_labels(workshop.templates, kit.locale)

    def items(slug, people, tables=2):
        present = Attendance(people, tables, known=True)
        return print_list(kit, slug, kit.sessions[slug], present, labels)

    return items


@pytest.mark.parametrize(("count", "copies"), [(1, 2), (10, 11), (11, 13), (12, 14), (60, 66)])
def test_one_copy_in_ten_is_spare(count, copies):
    """A tenth more, rounded up: somebody always comes unannounced."""
    assert with_spare(count) == copies


def test_without_a_number_twelve_people_are_expected(kit):
    """The list says so: ``known`` is false."""
    assert attendance(kit, None, None) == Attendance(12, 2, known=False)


@pytest.mark.parametrize(("people", "tables"), [(6, 1), (7, 2), (24, 4), (25, 5)])
def test_tables_seat_six(kit, people, tables):
    """As many tables as it takes, unless their number is given."""
    assert attendance(kit, people, None) == Attendance(people, tables, known=True)
    assert attendance(kit, people, 3).tables == 3


@pytest.mark.parametrize("people", [4, 12, 23, 60])
def test_what_each_person_receives_is_counted_with_spares(listed, people):
    """One for each and the spares; the pocket card is printed two to a sheet."""
    for slug in ("conference-60", "atelier-180"):
        counted = [item for item in listed(slug, people) if item.why in ("person", "card")]
        cards = [item.copies for item in counted if item.file == "cartes/questions.pdf"]
        assert cards == [math.ceil(with_spare(people) / 2)]
        others = {item.copies for item in counted if item.file != "cartes/questions.pdf"}
        assert others == {with_spare(people)}


@pytest.mark.parametrize(
    ("people", "copies"), [(8, 14), (9, 10), (12, 14), (14, 20), (24, 27), (29, 37)]
)
def test_every_observer_of_every_round_has_a_grid(listed, people, copies):
    """A group of four has two observers a round: at least one grid each, and the spares."""
    grid = next(item for item in listed("atelier-180", people) if item.why == "observer")
    assert grid.copies == copies


def test_whoever_facilitates_has_a_guide_and_a_run_sheet(listed):
    """More people than one person facilitates for (24): each who is wanted holds a copy."""
    held = {"guide", "run-sheet", "distress"}
    for people, copies in ((24, 1), (25, 2), (124, 6)):
        items = [item for item in listed("atelier-180", people) if item.kind in held]
        assert [item.copies for item in items] == [copies] * 3


def test_the_list_says_how_many_should_facilitate(workshop):
    """Above what one person facilitates for, before anything is printed; not below."""
    for people, wanted in ((24, 0), (42, 2), (124, 6)):
        project = load(workshop.options(participants=people))
        planned = plan(project.kit, project.setting)
        (list_,) = [e for e in planned if e.kind == "print-list" and e.session == "atelier-180"]
        (rendered,) = render(project, [list_])
        said = f"animez à {wanted}, ou faites {wanted} groupes"
        markup = rendered.markup.replace("\xa0", " ")
        assert ("animez à" in markup) is (said in markup) is bool(wanted)


def test_a_session_has_its_usual_number(kit):
    """Nobody has said how many: a conference is not counted like a workshop."""
    nobody = attendance(kit, None, None)
    usual = attendance_at(kit.sessions["conference-60"], nobody)
    assert usual == Attendance(40, 7, known=False)
    announced = attendance(kit, 24, None)
    assert attendance_at(kit.sessions["conference-60"], announced) == announced


@pytest.mark.parametrize(("people", "sets"), [(4, 1), (5, 2), (12, 4), (20, 6), (23, 7)])
def test_each_group_gets_a_set_of_cards(listed, people, sets):
    """The workshop plays the scenarios in threes; the conference does not."""
    cards = {item.kind: item.copies for item in listed("atelier-180", people)}
    assert cards["role-cards"] == sets
    assert "role-cards" not in {item.kind for item in listed("conference-60", people)}


@pytest.mark.parametrize(("people", "sheets"), [(4, 1), (20, 1), (21, 2), (60, 3)])
def test_a_sign_in_sheet_holds_twenty_names(listed, people, sheets):
    """One more page for the twenty-first, in the file itself: it is printed once."""
    assert Attendance(people, 2, known=True).name_sheets == sheets
    copies = [item.copies for item in listed("atelier-180", people) if item.kind == "sign-in"]
    assert copies == [1]


@pytest.mark.parametrize(("people", "sheets"), [(5, 1), (6, 2), (12, 3)])
def test_a_sheet_of_slips_holds_six(people, sheets):
    """One for each person, and one in ten to spare."""
    assert Attendance(people, 2, known=True).slip_sheets == sheets


def test_what_is_printed_is_what_is_made(workshop, kit, listed):
    """Every file of the list is a document of the kit."""
    setting = Setting(
        load_theme(workshop.templates, kit.settings.theme),
        load_layouts(workshop.templates),
        load_labels(workshop.templates, kit.locale),
        None,
        attendance(kit, None, None),
    )
    made = {document.name for document in plan(kit, setting)}
    for slug in kit.sessions:
        assert {item.file for item in listed(slug, 12)} <= made


def test_supplies_are_counted_by_person_table_group_or_room(kit):
    """Twelve people, two tables, four groups; a spare where the session asks for one."""
    session = kit.sessions["atelier-180"]
    number = {"person": 12, "table": 2, "group": 4, "room": 1}
    wanted = [each for each in session.supplies if each.above < 12]
    for supply, item in zip(wanted, supplies(session, Attendance(12, 2, known=True)), strict=True):
        count = supply.count * number[supply.per]
        assert item.count == (with_spare(count) if supply.spare else count)
        assert item.what is supply.what


@pytest.mark.parametrize(("people", "brought"), [(12, False), (20, False), (21, True)])
def test_a_microphone_is_brought_for_more_than_twenty_people(kit, people, brought):
    """What serves from a number of people on is listed from that number on, without saying so."""
    session = kit.sessions["atelier-180"]
    told = [str(item.what) for item in supplies(session, Attendance(people, 4, known=True))]
    assert ("Micro" in told) is brought
    assert not [each for each in told if "vingt" in each]


def test_a_workbook_is_listed_with_the_sheets_bound_in_it(kit, listed):
    """Nobody looks for F1 to F6 in the pile; a sheet bound alone is named alone."""
    session = kit.sessions["atelier-180"]

    def bound():
        return [each.bound for each in listed("atelier-180", 12) if each.bound]

    assert bound() == ["F1-F6"]
    loose = session.worksheets[4].model_copy(update={"use": "loose"})
    session.__dict__["worksheets"] = (*session.worksheets[:4], loose, *session.worksheets[5:])
    assert bound() == ["F1-F4, F6"]


def test_one_copy_in_large_print_is_listed_and_counted_once(kit, listed, workshop):
    """Beside the others, with its name; none when the kit makes no large print."""
    for slug in ("conference-60", "atelier-180"):
        (large,) = [item for item in listed(slug, 12) if item.edition == "large-print"]
        assert (large.file, large.copies) == (f"{slug}/cahier-participation.gros-caracteres.pdf", 1)
    small = {**kit.settings.editions, "workbook": ("standard",)}
    settings = kit.settings.model_copy(update={"editions": small})
    labels = load_labels(workshop.templates, kit.locale)
    session, present = kit.sessions["atelier-180"], Attendance(12, 2, known=True)
    items = print_list(kit.with_contents(kit=settings), "atelier-180", session, present, labels)
    assert not [item for item in items if item.edition == "large-print"]


def test_on_a4_the_list_names_the_files_on_a4(kit, workshop):
    """Posters are then on A3."""
    labels = load_labels(workshop.templates, kit.locale)
    session, present = kit.sessions["conference-60"], Attendance(12, 2, known=True)
    items = print_list(kit, "conference-60", session, present, labels, "a4")
    assert {item.paper for item in items} == {"a4", "a3"}
    assert all(item.file.endswith((".a4.pdf", ".a3.pdf")) for item in items)


def test_the_guide_counts_as_the_print_list_does(workshop: Workshop, listed) -> None:
    """Twenty-three people: the same copies in both, of workbooks, loose sheets and cards."""
    project = load(workshop.options(participants=23, only=("guide",)))
    guides = [each for each in plan(project.kit, project.setting) if each.kind == "guide"]
    for guide in render(project, guides):
        rows = re.findall(r'<tr><th scope="row" class="code">(?s:.*?)</tr>', guide.markup)
        cells = {re.sub(r"<[^>]+>", " ", row).split()[0]: row for row in rows}
        for item in listed(guide.document.session, 23):
            if item.kind == "worksheet":
                code = item.title.split()[0]
                assert re.search(rf"\b{item.copies}\b", cells[code].split("<td>")[-1]), code
        assert cells


def test_the_pages_to_print_leave_out_what_nobody_has_read(workshop: Workshop, kit) -> None:
    """A case that is on no card moves no page: the three played by default stay where they are."""
    unread, *others = sorted(kit.scenarios.scenarios, key=lambda each: each.reviewed)
    scenarios = kit.scenarios.model_copy(update={"scenarios": (unread, *others)})
    moved = replace(kit, contents={**kit.contents, "scenarios": scenarios})
    labels = load_labels(workshop.templates, kit.locale)
    present = Attendance(12, 2, known=True)
    slug = "atelier-180"
    items = print_list(moved, slug, moved.sessions[slug], present, labels)
    assert [each.pages for each in items if each.kind == "role-cards"] == ["3-6, 15-16"]
