"""The programme of an event: its days, their hours, and groups side by side."""

import re

import pytest

from tests.workshop import Workshop, load
from workshopkit.documents import plan
from workshopkit.documents.document import Document
from workshopkit.documents.print_list import print_list
from workshopkit.documents.sheets import sheet_alone
from workshopkit.pipeline import Project, render

GROUPS = """\
name: Spring baking course
place: Village bakery
date: 2026-04-11
start: "9:00"
sessions:
  - session: day-1
  - {session: day-2, start: "10:30", place: Oven, group: Early birds}
  - {session: flat, start: "10:30", group: Late risers}
"""


def _programmes(course: Workshop) -> list[str]:
    return _rendered(load(course.options()), "programme")


def _words(markup: str) -> str:
    body = markup.partition("<body>")[2]
    return " ".join(re.sub("<[^>]*>", " ", body).replace("\xa0", " ").split())


def test_each_day_has_its_date_its_place_and_its_hours(course: Workshop) -> None:
    """With what each session announces of its segments."""
    course.edit(
        "content/sessions/day-1.yaml", "    parts:\n", "    agenda: Feed a jar\n    parts:\n"
    )
    (page,) = map(_words, _programmes(course))
    days = page.split("Sunday, April 12, 2026")
    assert "Saturday, April 11, 2026 Village bakery 9:00 a.m. – 10:00 a.m. The starter" in days[0]
    assert "9:00 a.m. Feed a jar" in days[0]
    assert days[1].strip().startswith("Community oven 10:30 a.m. – 11:30 a.m. The loaf")


def test_groups_stand_side_by_side_and_breaks_are_told(course: Workshop) -> None:
    """What runs at the same hours is one row, under the groups' names, with each one's place."""
    flat = (course.content / "sessions" / "day-2.yaml").read_text("utf-8")
    (course.content / "sessions" / "flat.yaml").write_text(flat, "utf-8")
    (course.content / "event.yaml").write_text(GROUPS, "utf-8")
    (page,) = _programmes(course)
    assert page.count('class="slots beside"') == 1
    words = _words(page)
    assert "10:00 a.m. – 10:30 a.m. Break" in words
    assert "10:30 a.m. – 11:30 a.m. Early birds The loaf Oven Late risers" in words


def test_an_event_of_one_session_has_no_programme(course: Workshop) -> None:
    """Nor has a kit whose event names none: nobody said that its sessions follow each other."""
    (course.content / "event.yaml").write_text("date: 2026-04-11\n", "utf-8")
    assert _programmes(course) == []
    text = "date: 2026-04-11\nsessions:\n  - session: day-1\n"
    (course.content / "event.yaml").write_text(text, "utf-8")
    assert _programmes(course) == []


def test_one_workbook_may_hold_the_sheets_of_all_sessions(course: Workshop) -> None:
    """Asked for, under the event's name, each sheet once; not made otherwise."""
    second = "materials: [A proofed dough each.]"
    used = "worksheets:\n  - {worksheet: w1-jar-log, use: bound}\n"
    course.edit("content/sessions/day-2.yaml", second, used + second)
    assert "course-workbook" not in {each.kind for each in _planned(course)}
    course.edit("content/kit.yaml", "theme:", "documents: {add: [course-workbook]}\ntheme:")
    found = [each for each in _planned(course) if each.kind == "course-workbook"]
    assert [each.edition for each in found] == ["standard", "fillable", "large-print"]
    assert found[0].name == "course-workbook.pdf"
    (page,) = render(load(course.options()), found[:1])
    assert page.markup.count('id="w1-jar-log"') == 1
    assert "Spring baking course" in _words(page.markup)


def test_a_sheet_says_the_minutes_that_its_session_gives_it(specimen: Workshop) -> None:
    """In the workbook and by itself, those of the slide; its own where two sessions differ;
    by itself, first those of a session that hands it out so."""
    slide = "        about: f1-objectif\n"
    specimen.edit("content/sessions/causerie-20.yaml", slide, f"{slide}        minutes: 7\n")
    project = load(specimen.options())
    documents = plan(project.kit, project.setting)
    for kind, minutes, count in (("workbook", 7, 2), ("worksheet", 7, 1)):
        found = next(each for each in documents if each.kind == kind)
        (page,) = render(project, [found])
        assert _words(page.markup).count(f"{minutes} min") == count, kind
    file = specimen.content / "sessions/causerie-20.yaml"
    other = file.read_text("utf-8").replace("        minutes: 7\n", "        minutes: 9\n")
    handed = other.replace("    use: bound\n", "    use: take-home\n", 1)
    untold = handed.replace("        minutes: 9\n", "").replace(slide, "")
    for text, minutes in ((other, 6), (handed, 9), (untold, 6)):
        file.with_name("autre-20.yaml").write_text(text, "utf-8")
        kit = load(specimen.options()).kit
        assert sheet_alone(kit, "f1-objectif").worksheet.minutes == minutes


PARTED = """\
name: Spring baking course
place: Village bakery
date: 2026-04-11
start: "9:00"
sessions:
  - session: day-1
  - session: day-2
    start: "10:30"
    groups:
      - {group: Early birds, place: Oven, facilitators: [ana]}
      - {group: Late risers, place: Kitchen, facilitators: [bo]}
"""
PEOPLE = "facilitators:\n  - {slug: ana, name: Ana Roy}\n  - {slug: bo, name: Bo Roy}\n"


@pytest.fixture
def parted(course: Workshop) -> Workshop:
    """A course of which two groups attend the second day apart."""
    (course.content / "event.yaml").write_text(PARTED, "utf-8")
    (course.content / "facilitator.yaml").write_text(PEOPLE, "utf-8")
    return course


def test_groups_of_one_session_have_their_place_and_who_facilitates(parted: Workshop) -> None:
    """Side by side in the programme; slides, which all of them see, name every place."""
    assert [each.rule for each in parted.check() if each.rule.endswith("-twice")] == []
    (page,) = _programmes(parted)
    assert page.count('class="slots beside"') == 1
    words = _words(page)
    assert "Early birds The loaf Oven With Ana Roy" in words
    assert "Late risers The loaf Kitchen With Bo Roy" in words
    (guide,) = _rendered(load(parted.options()), "guide", "day-2")
    assert "Early birds , Oven , Ana Roy Late risers , Kitchen , Bo Roy" in _words(guide)
    (deck,) = _rendered(load(parted.options()), "deck", "day-2")
    assert "Oven, Kitchen" in deck
    assert {"Ana Roy", "Bo Roy"} <= set(re.findall(r">([^<>]+)<", deck))


def test_groups_at_other_hours_share_slides_without_an_hour(parted: Workshop) -> None:
    """The programme tells each one's hour; in the same room, one after the other, all is well."""
    parted.edit("content/event.yaml", "place: Kitchen", 'place: Oven, start: "13:00"')
    assert [each.rule for each in parted.check() if each.rule.endswith("-twice")] == []
    words = _words(_programmes(parted)[0])
    assert "1:00 p.m. – 2:00 p.m. Late risers" in words
    (guide,) = _rendered(load(parted.options()), "guide", "day-2")
    assert "0:00 – 1:00" in _words(guide)
    parted.edit("content/event.yaml", ', start: "13:00"', "")
    (told,) = [each.line("fr") for each in parted.check() if each.rule == "place-twice"]
    assert "« day-2, Late risers » et « day-2, Early birds »" in told


def test_one_guide_may_tell_all_sessions(parted: Workshop) -> None:
    """Asked for: the programme, each session with its own day, what they share said once."""
    parted.edit("content/kit.yaml", "theme:", "documents: {add: [course-guide]}\ntheme:")
    (page,) = _rendered(load(parted.options()), "course-guide")
    words = _words(page)
    assert words.count("Participants will be able to") == 2
    assert words.count("The kit at a glance") == 2  # in the contents, then its page
    assert words.index("Feed the jar") < words.index("Shape the loaf")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'data-target="#([^"]+)"', page)) <= set(ids)
    (made,) = [each for each in _planned(parted) if each.kind == "course-guide"]
    assert made.tells == ("day-1", "day-2")


def test_each_group_has_its_papers(parted: Workshop) -> None:
    """A sign-in sheet for each room, a run sheet for each of the two people who facilitate."""
    project = load(parted.options(participants=20))
    kit, setting = project.kit, project.setting
    for slug, rooms in (("day-1", 1), ("day-2", 2)):
        items = print_list(kit, slug, kit.sessions[slug], setting.present, setting.labels)
        copies = {item.kind: item.copies for item in items}
        assert copies["poster"] == copies["sign-in"] == rooms
        assert copies["run-sheet"] == copies["guide"] == 2


@pytest.mark.parametrize(
    ("session", "hours"),
    [
        (None, ["10:00 a.m. – 11:00 a.m.", "11:30 a.m. – 12:30 p.m."]),
        ("day-2", ["8:30 a.m. – 9:30 a.m.", "10:00 a.m. – 11:00 a.m."]),
    ],
)
def test_an_hour_asked_for_moves_the_day(
    parted: Workshop, session: str | None, hours: list[str]
) -> None:
    """Its first session begins then, or the one named; programme and slides say the same."""
    project = load(parted.options(start=10 * 60, session=session))
    words = _words(_rendered(project, "programme")[0])
    assert [each for each in hours if each in words] == hours
    assert project.kit.at_session("day-2").event.start == (690 if session is None else 600)


def _rendered(project: Project, kind: str, session: str | None = None) -> list[str]:
    planned = plan(project.kit, project.setting)
    found = [each for each in planned if (each.kind, each.session) == (kind, session)]
    return [each.markup for each in render(project, found)]


def _planned(course: Workshop) -> tuple[Document, ...]:
    project = load(course.options())
    return plan(project.kit, project.setting)
