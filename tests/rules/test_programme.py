"""The sessions of an event that need the same people or the same place at one time."""

import pytest

from tests.workshop import Workshop

EVENT = """\
name: Spring baking course
place: Village bakery
date: 2026-04-11
facilitators: [ana, bo]
sessions:
  - {session: day-1, start: "9:00", group: Early birds, facilitators: [ana]}
  - {session: day-2, start: "9:30", group: Late risers, place: Oven, facilitators: [bo]}
"""
PEOPLE = "facilitators:\n  - {slug: ana, name: Ana Roy}\n  - {slug: bo, name: Bo Roy}\n"


@pytest.fixture
def course(course: Workshop) -> Workshop:
    """A course whose two groups part, each with its place and who facilitates."""
    (course.content / "event.yaml").write_text(EVENT, "utf-8")
    (course.content / "facilitator.yaml").write_text(PEOPLE, "utf-8")
    return course


def _told(course: Workshop) -> list[str]:
    found = course.check()
    return [each.line("fr") for each in found if each.rule.endswith("-twice")]


def test_groups_may_part(course: Workshop) -> None:
    """At the same hours, elsewhere and with somebody else: nothing is told."""
    assert _told(course) == []


@pytest.mark.quick
def test_the_same_people_cannot_be_in_two_sessions(course: Workshop) -> None:
    """Those of one group, and everyone; the hour of the second is where to mend it."""
    course.edit("content/event.yaml", "group: Late risers", "group: Early birds")
    (told,) = _told(course)
    assert told.startswith("content/event.yaml:7:29: ")
    assert "« day-2 » et « day-1 » ont lieu aux mêmes heures pour les mêmes personnes" in told
    course.edit("content/event.yaml", 'start: "9:30"', 'start: "10:00"')
    assert _told(course) == []  # one begins when the other ends
    course.edit("content/event.yaml", 'start: "10:00", group: Early birds, ', 'start: "9:59", ')
    assert "[group-twice]" in _told(course)[0]


@pytest.mark.quick
def test_one_place_holds_one_session(course: Workshop) -> None:
    """The event's place is that of whoever says nothing."""
    course.edit("content/event.yaml", "place: Oven, ", "")
    (told,) = _told(course)
    assert told.startswith("content/event.yaml:7:15: ")
    assert "au même endroit, « Village bakery »" in told
    assert "[place-twice]" in told


@pytest.mark.quick
def test_nobody_facilitates_two_sessions_at_once(course: Workshop) -> None:
    """Whether named for a session, leading one of its segments, or alone for the whole event."""
    course.edit("content/event.yaml", "facilitators: [bo]", "facilitators: [bo, ana]")
    (told,) = _told(course)
    assert told.startswith("content/event.yaml:7:")
    assert "Ana Roy anime « day-2 » et « day-1 » aux mêmes heures" in told
    course.edit("content/event.yaml", ", facilitators: [bo, ana]", "")
    assert _told(course) == []  # nobody has said who is there
    course.edit(
        "content/sessions/day-2.yaml", "- slug: shape\n", "- slug: shape\n    led_by: ana\n"
    )
    assert "[person-twice]" in _told(course)[0]
    course.edit("content/sessions/day-2.yaml", "    led_by: ana\n", "")
    course.edit("content/event.yaml", "facilitators: [ana, bo]", "facilitators: [ana]")
    assert "[person-twice]" in _told(course)[0]
