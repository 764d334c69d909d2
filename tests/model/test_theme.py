from typing import get_args

from workshopkit.fit.design.contrast import LIGHT, PAGE_PAIRS
from workshopkit.formats.pptx.own_template.legibility import CHOICES, GROUNDS
from workshopkit.formats.pptx.parts import COLOUR_MAP, SCHEME
from workshopkit.model import layout
from workshopkit.model.base import Part
from workshopkit.model.layout import Style
from workshopkit.model.theme import ACCENTS, ROLES, SLOTS, Colours, Role


def test_every_role_has_a_slot_of_its_own_in_a_powerpoint_theme() -> None:
    """A theme file has twelve slots (ECMA-376 §20.1.6.2): each holds one of our colours."""
    accents = [f"accent{number}" for number in range(1, 7)]
    assert list(SLOTS) == list(Colours.model_fields)
    assert list(SLOTS.values()) == ["dk1", "lt1", "dk2", "lt2", *accents, "hlink", "folHlink"]
    assert [COLOUR_MAP[SCHEME[role]] for role in ROLES] == [SLOTS[role] for role in ROLES]


def test_a_layout_names_the_roles_of_the_theme_and_no_other() -> None:
    """What layouts may ask for is what themes give, links aside."""
    assert get_args(Role) == ROLES
    assert set(Colours.model_fields) - set(ROLES) == {"link", "visited"}
    assert set(Style.model_json_schema()["properties"]["colour"]["enum"]) == set(ROLES)


def test_what_the_code_names_is_a_role() -> None:
    """A role that was renamed is found in each default and in each list of choices."""
    parts = [each for each in vars(layout).values() if isinstance(each, type)]
    parts = [each for each in parts if issubclass(each, Part)]
    defaults = {
        field.default
        for part in parts
        for field in part.model_fields.values()
        if ROLES in (get_args(field.annotation), *map(get_args, get_args(field.annotation)))
    }
    named = {*CHOICES, *GROUNDS, *LIGHT, *(ground for _, ground, _ in PAGE_PAIRS), *ACCENTS}
    assert {"ink", "deep", "paper"} <= defaults
    assert (defaults | named) - {None, ()} <= set(ROLES)
