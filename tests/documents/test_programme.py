"""The programme of an event: its days, their hours, and groups side by side."""

import re

from tests.workshop import Workshop, load
from workshopkit.documents import plan
from workshopkit.documents.document import Document
from workshopkit.pipeline import render

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
    project = load(course.options())
    found = [each for each in plan(project.kit, project.setting) if each.kind == "programme"]
    return [each.markup for each in render(project, found)]


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


def _planned(course: Workshop) -> tuple[Document, ...]:
    project = load(course.options())
    return plan(project.kit, project.setting)
