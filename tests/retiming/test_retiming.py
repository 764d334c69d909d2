"""The shipped sessions, made shorter and longer."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workshop import ROOT, SPECIMEN, load_kit
from workshopkit.model.kit import Kit
from workshopkit.model.text import Text
from workshopkit.retiming import Retimed, TooShort, Why, refit, retime
from workshopkit.retiming.retiming import share


@cache
def kit() -> Kit:
    """Return the shipped kit, read once."""
    return load_kit(ROOT / "content")[0]


def retimed(slug: str, minutes: int) -> Retimed:
    """Return a shipped session in so many minutes."""
    return retime(kit().sessions[slug], minutes, barriers())


def barriers() -> frozenset[str]:
    """Return the slugs that barriers go by."""
    return frozenset(each.slug for each in kit().barriers.barriers)


@pytest.mark.parametrize("slug", ["atelier-180", "conference-60"])
@pytest.mark.parametrize("minutes", [45, 60, 90, 120, 150, 180, 240, 300])
def test_any_length_adds_up(slug: str, minutes: int) -> None:
    """Segments fill what is said, parts fill segments, and nobody is under a floor."""
    session, made = kit().sessions[slug], retimed(slug, minutes)
    assert made.minutes + made.unfilled == minutes
    assert sum(row.after for row in made.rows) == made.minutes
    floors = {each.slug: each.floor for each in session.segments}
    for row in made.rows:
        if row.segment in made.parts:
            assert sum(made.parts[row.segment]) == row.after
            assert floors[row.segment] <= row.after


def test_the_same_length_changes_nothing() -> None:
    """A session re-timed to its own length keeps every minute, cut and worksheet."""
    made = retimed("atelier-180", 180)
    assert {row.why for row in made.rows} == {Why.AS_IT_WAS}
    assert made.cuts == {i: cut.minutes for i, cut in enumerate(kit().sessions["atelier-180"].cuts)}
    assert made.worksheets == ()


def test_the_session_s_own_cuts_come_first() -> None:
    """Nine minutes less are the four first cuts, less two minutes: nothing else moves."""
    changed = {
        row.segment: row.before - row.after
        for row in retimed("atelier-180", 171).rows
        if row.before != row.after
    }
    assert changed == {"brise-glace": 3, "etape-1": 2, "barrieres": 2, "cloture": 2}


def test_ninety_minutes_keep_the_promise() -> None:
    """One exercise a step, the barriers, a role-play, the plan and the evaluation stay."""
    made = retimed("atelier-180", 90)
    assert made.broken == ()
    assert {"accueil", "etape-1", "etape-2", "barrieres", "mises-en-situation", "plan"}.isdisjoint(
        made.dropped
    )
    assert "pause" in made.dropped
    assert [row.why for row in made.rows if row.segment == "pause"] == [Why.PAUSE_DROPPED]


def test_what_can_no_longer_be_promised_is_told() -> None:
    """In 45 minutes a step has no exercise left, and the answer says which, with its outcome."""
    made = retimed("atelier-180", 45)
    assert made.broken
    lost = [kit().sessions["atelier-180"].outcomes[rank] for rank in made.outcomes]
    assert any("bénéfices" in outcome for outcome in lost)
    assert any(row.why is Why.STEP_DROPPED for row in made.rows)


def test_a_round_of_role_play_goes_whole() -> None:
    """In 90 minutes there are two rounds of eleven minutes, not three shorter ones."""
    assert retimed("atelier-180", 90).parts["mises-en-situation"] == (5, 11, 11, 0)


@pytest.mark.parametrize(("minutes", "breaks"), [(200, 0), (240, 1), (300, 2)])
def test_no_more_breaks_are_added_than_are_needed(minutes: int, breaks: int) -> None:
    """One is enough for four hours; nobody works for more than an hour and a half."""
    made = retimed("atelier-180", minutes)
    pauses = {each.slug for each in kit().sessions["atelier-180"].segments if each.pause}
    assert sum(row.why is Why.PAUSE_ADDED for row in made.rows) == breaks
    worked = 0
    for row in made.rows:
        rests = row.why is Why.PAUSE_ADDED or row.segment in pauses
        worked = 0 if rests else worked + row.after
        assert worked <= 90


def test_what_nobody_hands_out_any_more_leaves_the_workbook() -> None:
    """Sheets of the dropped segments are listed; those handed out elsewhere stay."""
    made = retimed("atelier-180", 60)
    assert "f7-grille-observation" in made.worksheets
    assert "f6-plan-action" not in made.worksheets


def test_a_longer_session_rests_in_time_and_is_never_padded() -> None:
    """Nobody goes over a ceiling; what is left over is told."""
    session, made = kit().sessions["conference-60"], retimed("conference-60", 300)
    ceilings = {each.slug: each.ceiling or each.minutes for each in session.segments}
    assert all(
        row.after <= max(row.before, ceilings[row.segment]) for row in made.rows if row.before
    )
    assert made.unfilled == 300 - made.minutes > 0


def test_no_time_at_all_is_refused_with_the_least_there_must_be() -> None:
    """Opening, next step and closing need their floors."""
    with pytest.raises(TooShort) as short:
        retimed("atelier-180", 15)
    assert 15 < short.value.least < 45


@given(st.integers(25, 400))
def test_no_length_goes_under_a_floor_or_loses_a_minute(minutes: int) -> None:
    """Whatever is asked, what is made adds up; only parts marked as the first to go are gone."""
    made = retimed("atelier-180", minutes)
    assert sum(row.after for row in made.rows) == made.minutes == minutes - made.unfilled
    parts = {each.slug: each.parts for each in kit().sessions["atelier-180"].segments}
    for slug, lengths in made.parts.items():
        for part, length in zip(parts[Text(slug)], lengths, strict=True):
            assert length >= 1 or (part.first_to_go and length == 0)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=6), st.integers(1, 90))
def test_parts_share_what_their_segment_gets(parts: list[int], total: int) -> None:
    """The sum is right, and as long as there are minutes enough every part has one."""
    shared = share(parts, total)
    assert sum(shared) == total
    assert total < len(parts) or min(shared) >= 1


def test_minutes_given_by_hand_take_parts_and_cuts_along() -> None:
    """A segment shortened to its floor gives no more; one without minutes leaves with its cuts."""
    small = load_kit(SPECIMEN / "content")[0]
    session = small.sessions["causerie-20"]
    made = refit(session, {"ouverture": 4, "pratique": 8, "engagement": 8}, 20)
    assert made.parts["pratique"] == (2, 6)
    assert sum(made.parts["engagement"]) == 8
    assert made.cuts == {1: 1}
    dropped = refit(session, {"ouverture": 4, "engagement": 6}, 10)
    assert dropped.dropped == ("pratique",)
    assert dropped.cuts == {1: 1}
    assert not dropped.keeps_last_resort
