"""What a person must settle is told at its line, and no more once it is settled."""

import pytest

from tests.workshop import Workshop, load_kit
from workshopkit import UsageError
from workshopkit.desk.attesting import attest


@pytest.mark.quick
def test_the_article_that_inspired_the_kit_is_asked_for_until_it_is_there(
    workshop: Workshop,
) -> None:
    """Its fields are there, empty: a person who saw it fills them in."""
    told = [each for each in load_kit(workshop.content)[1] if each.rule == "inspired-by-empty"]
    assert [each.severity for each in told] == ["note"]
    assert told[0].source is not None
    assert told[0].source.path.endswith("references.yaml")


@pytest.mark.quick
def test_an_attestation_is_of_one_session(workshop: Workshop) -> None:
    """With two sessions in the kit, one says which."""
    names = workshop.folder / "listes/mars.txt"
    names.parent.mkdir()
    names.write_text("Ana Li\n", "utf-8")
    with pytest.raises(UsageError) as refused:
        attest(workshop.options(), names)
    assert [each.rule for each in refused.value.problems] == ["which-session"]
