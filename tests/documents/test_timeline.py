from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workshop import ROOT, SPECIMEN, load_kit
from workshopkit.documents import OutlinedSlide, outline_of, timeline
from workshopkit.documents.timeline import late_plans
from workshopkit.model.deck import Deck, Paragraph, Run, Section, Slide
from workshopkit.model.session import Session

TALK = load_kit(SPECIMEN / "content")[0].sessions["causerie-20"]
SESSIONS = load_kit(ROOT / "content")[0].sessions


def _slide(title: str, segment: str, hidden: bool = False) -> Slide:
    contents = {"title": (Paragraph((Run(title),)),)}
    return Slide("statement", "", segment, contents, hidden=hidden)


def test_segments_follow_one_another_from_minute_zero() -> None:
    """Each segment begins where the one before ends, and is numbered from 1."""
    timed = timeline(TALK, ())
    assert [(each.number, each.begins, each.ends) for each in timed] == [
        (1, 0, 4),
        (2, 4, 14),
        (3, 14, 20),
    ]
    assert [each.segment.slug for each in timed] == ["ouverture", "pratique", "engagement"]


@pytest.mark.parametrize("slug", SESSIONS)
def test_the_shipped_sessions_end_on_time(slug: str) -> None:
    """The last segment ends at the minute the programme gives."""
    session = SESSIONS[slug]
    assert timeline(session, ())[-1].ends == session.minutes


def test_each_segment_has_its_own_slides() -> None:
    """The guide shows beside a segment the slides that it asks for, with their numbers."""
    slides = (
        _slide("Bienvenue", "ouverture"),
        _slide("À vous", "pratique"),
        _slide("En réserve", "pratique", hidden=True),
    )
    deck = Deck("", "fr-CA", "", "", (Section("A", slides[:1]), Section("B", slides[1:])))
    outline = outline_of(deck)
    assert outline == (
        OutlinedSlide(1, "Bienvenue", "ouverture"),
        OutlinedSlide(2, "À vous", "pratique"),
        OutlinedSlide(3, "En réserve", "pratique", hidden=True),
    )
    timed = timeline(TALK, outline)
    assert [[slide.number for slide in each.slides] for each in timed] == [[1], [2, 3], []]


def test_without_a_deck_there_are_no_slides() -> None:
    """A paper that needs no deck gets a timeline all the same."""
    assert outline_of(None) == ()


def test_cuts_are_made_in_their_order_until_the_delay_is_made_up() -> None:
    """The cuts of the session give 2, then 1 minute: the delay says how far to go."""
    plans = late_plans(TALK, (1, 2, 3, 4))
    told = [
        (plan.late, [cut.segment for cut, _ in plan.cuts], plan.gives, plan.needs_last_resort)
        for plan in plans
    ]
    assert told == [
        (1, ["pratique"], 2, False),
        (2, ["pratique"], 2, False),
        (3, ["pratique", "ouverture"], 3, False),
        (4, ["pratique", "ouverture"], 3, True),
    ]
    assert plans[2].cuts[1][1].title == "Ouverture"


def test_a_session_without_cuts_has_only_its_last_resort() -> None:
    """Nothing planned to cut: any delay needs a segment dropped."""
    (plan,) = late_plans(TALK.model_copy(update={"cuts": ()}), (5,))
    assert (plan.cuts, plan.gives, plan.needs_last_resort) == ((), 0, True)


@given(
    st.sampled_from([TALK, *SESSIONS.values()]),
    st.lists(st.integers(1, 90), min_size=2, max_size=5).map(sorted),
)
def test_a_longer_delay_never_gives_fewer_cuts(session: Session, delays: list[int]) -> None:
    """Plans grow with the delay, each keeping the cuts of the one before it."""
    plans = late_plans(session, tuple(delays))
    for shorter, longer in pairwise(plans):
        assert longer.cuts[: len(shorter.cuts)] == shorter.cuts
    for plan in plans:
        assert plan.gives == sum(cut.minutes for cut, _ in plan.cuts)
        assert plan.needs_last_resort == (plan.gives < plan.late)


@pytest.mark.parametrize("slug", SESSIONS)
def test_the_shipped_sessions_can_make_up_five_and_ten_minutes(slug: str) -> None:
    """Five minutes late, then ten: the cuts are enough or the last resort is ready."""
    session = SESSIONS[slug]
    for plan in late_plans(session, (5, 10)):
        spare = session.last_resort.gives if session.last_resort else 0
        assert plan.gives + (spare if plan.needs_last_resort else 0) >= plan.late, plan.late
