from collections.abc import Iterator

import pytest

from tests.workshop import ROOT, load_kit
from workshopkit.model.base import Part
from workshopkit.model.kit import Kit
from workshopkit.model.text import Text

PARTS = (
    "settings", "event", "facilitator", "offer", "steps", "barriers", "questions", "scenarios",
    "references", "sessions", "worksheets", "logistics",
)  # fmt: skip


@pytest.fixture(scope="module")
def kit() -> Kit:
    """The real kit, read once."""
    return load_kit(ROOT / "content")[0]


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)


def test_every_text_leads_back_to_its_own_line(kit: Kit) -> None:
    """Each text of the kit has an identifier of its own, and the place where it stands."""
    texts = [text for part in PARTS for text in _texts(getattr(kit, part))]
    assert len(texts) > 1000
    assert len({text.id for text in texts}) == len(texts)
    for text in texts:
        assert text.source is not None, text.id
        assert kit.sources[text.id] == text.source, text.id


def test_what_a_slug_names_is_found(kit: Kit) -> None:
    """Templates ask for a step, a barrier, a scenario, an example or a source by its slug."""
    for find, entries in [
        (kit.step, kit.steps.steps),
        (kit.barrier, kit.barriers.barriers),
        (kit.scenario, kit.scenarios.scenarios),
        (kit.example, kit.scenarios.examples),
        (kit.reference, kit.references),
    ]:
        assert [find(entry.slug) for entry in entries] == list(entries)
        with pytest.raises(KeyError, match="personne"):
            find("personne")


def test_participants_hold_the_floor_in_the_parts_that_say_so(kit: Kit) -> None:
    """The minutes of activity are those of the parts led by participants, and no others."""
    for session in kit.sessions.values():
        for segment in session.segments:
            others = sum(part.minutes for part in segment.parts if part.who == "facilitator")
            assert segment.activity_minutes + others == segment.minutes, segment.slug
