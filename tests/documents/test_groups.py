"""People → groups for a role-play in threes: nobody is left over, nobody plays alone."""

import pytest

from workshopkit.documents.groups import groups_of_three, groups_table


@pytest.mark.parametrize("people", range(4, 61))
def test_everybody_is_in_one_group(people):
    """The sizes of the groups add up to the people."""
    groups = groups_of_three(people)
    assert 3 * groups.threes + 4 * groups.fours + 2 * groups.pairs == people


@pytest.mark.parametrize("people", range(4, 61))
def test_threes_are_the_rule_and_the_rest_the_exception(people):
    """At most two groups of four or one pair; a pair only where fours cannot be made."""
    groups = groups_of_three(people)
    assert groups.fours <= 2
    assert groups.pairs <= 1
    assert not (groups.fours and groups.pairs)
    assert bool(groups.pairs) == (people == 5)
    assert groups.total == groups.threes + groups.fours + groups.pairs


@pytest.mark.parametrize(
    ("people", "threes", "fours", "pairs"),
    [(4, 0, 1, 0), (5, 1, 0, 1), (6, 2, 0, 0), (7, 1, 1, 0), (8, 0, 2, 0), (12, 4, 0, 0)],
)
def test_small_numbers(people, threes, fours, pairs):
    """Worked by hand from the rule."""
    groups = groups_of_three(people)
    assert (groups.threes, groups.fours, groups.pairs) == (threes, fours, pairs)


def test_three_people_are_too_few():
    """Below four, people cannot change roles."""
    with pytest.raises(ValueError, match="at least 4"):
        groups_of_three(3)


def test_the_table_has_a_row_for_each_number():
    """From 4 to 60, in order."""
    assert [groups.people for groups in groups_table()] == list(range(4, 61))
