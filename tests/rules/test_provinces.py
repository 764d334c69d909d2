"""Titles, laws, helplines and roles follow the province; what nobody wrote or checked is told."""

import re
from pathlib import Path

import pytest

from tests.bilingual import speak_english
from tests.counted import write
from tests.workshop import ROOT, Workshop, load_kit
from workshopkit.model.kit import Kit

QUEBEC = {
    "slug": "quebec",
    "name": "Québec",
    "locales": ["fr-CA"],
    "titles": ["Le titre de c.o. est réservé."],
    "resources": [{"name": "Info-Santé", "contact": "811"}],
}


def loaded(content: Path, event: str = "") -> tuple[Kit, list[str]]:
    """Return the kit of an event, and the rules that tell of its provinces."""
    provinces = [QUEBEC, {"slug": "manitoba", "name": "Manitoba"}]
    write(content, "provinces.yaml", {"provinces": provinces})
    if event:
        (content / "event.yaml").write_text(f"province: {event}\n", "utf-8")
    kit, problems = load_kit(content)
    return kit, [each.rule for each in problems if each.field == "provinces"]


@pytest.mark.quick
def test_the_province_of_the_language_is_the_usual_one(specimen: Workshop) -> None:
    """Its rules join the limits of the role, its helplines come first; what waits is told."""
    kit, told = loaded(specimen.content)
    assert kit.province is not None
    assert kit.limits[-1] == "Le titre de c.o. est réservé."
    assert kit.resources[0].name == "Info-Santé"
    assert sorted(told) == ["provinces-to-write", "to-check"]


@pytest.mark.quick
def test_an_event_elsewhere_has_nothing_of_quebec(specimen: Workshop) -> None:
    """A province of which nothing is written lends nobody else's law, and is warned of."""
    kit, told = loaded(specimen.content, "manitoba")
    assert kit.limits == kit.settings.limits
    assert kit.resources == kit.settings.resources
    assert told == ["province-empty"]


def test_a_kit_may_do_without_provinces(specimen: Workshop) -> None:
    """Yesterday's kits have no such file: their limits are those of ``kit.yaml``."""
    kit, problems = load_kit(specimen.content)
    assert kit.province is None
    assert kit.limits == kit.settings.limits
    assert not [each for each in problems if each.field == "provinces"]


def test_the_shipped_english_kit_says_what_holds_everywhere() -> None:
    """Until its event names a province, an English paper names no province's title or law."""
    kit, _ = load_kit(ROOT / "content", "en-CA")
    assert kit.province is not None
    assert kit.province.slug == "canada"
    assert not [each for each in kit.limits if re.search("Québec|OCCOQ|Law 25|Ontario", each)]
    assert kit.province.roles


def test_an_event_turns_to_the_services_of_its_province(specimen: Workshop) -> None:
    """An obstacle that the province says nothing of keeps the words that hold everywhere."""
    services = [{"slug": "transport", "turn_to": "Le transport adapté de Québec."}]
    write(specimen.content, "provinces.yaml", {"provinces": [QUEBEC | {"routes": services}]})
    routes = "".join(
        f"    - {{slug: {slug}, obstacle: Le trajet, ask: Depuis quand?, turn_to: Le 211.}}\n"
        for slug in ("transport", "garde")
    )
    specimen.edit("content/barriers.yaml", "  items:\n    - Le transport\n", f"  routes:\n{routes}")
    kit, _ = load_kit(specimen.content)
    turn_to = [str(each.turn_to) for each in kit.routes]
    assert turn_to == ["Le transport adapté de Québec.", "Le 211."]
    specimen.edit("content/barriers.yaml", "slug: transport", "slug: trajet")
    (told,) = specimen.errors()
    assert "l’obstacle « transport » n’existe pas" in told
    (specimen.content / "provinces.yaml").unlink()
    for slug in ("trajet", "garde"):  # none had any, before provinces could name them
        specimen.edit("content/barriers.yaml", f"slug: {slug}, ", "")
    assert specimen.errors() == []


@pytest.mark.quick
def test_a_place_without_its_province_is_warned_of(specimen: Workshop) -> None:
    """Papers in two languages would send people to two provinces' helplines."""
    ontario = {"slug": "ontario", "name": "Ontario", "locales": ["en-CA"]}
    write(specimen.content, "provinces.yaml", {"provinces": [QUEBEC, ontario]})
    speak_english(specimen)
    for place, rule in (("", "to-fill"), ("place: Boucherville\n", "province-unsaid")):
        (specimen.content / "event.yaml").write_text(f"participants: 8\n{place}", "utf-8")
        _, problems = load_kit(specimen.content, "en-CA")
        assert [each.rule for each in problems if each.field == "province"] == [rule]


def test_a_province_that_only_the_language_chose_is_to_be_confirmed(workshop: Workshop) -> None:
    """An event in Québec with papers in English: they do not lack its helplines unawares."""
    file = workshop.content / "event.yaml"
    kit, problems = load_kit(workshop.content, "en-CA")
    (told,) = [each for each in problems if each.field == "province"]
    assert told.rule == "to-fill"
    assert told.source is not None
    assert "province" in file.read_text("utf-8").splitlines()[told.source.line - 1]
    assert kit.province is not None
    assert kit.province.slug == "canada"
    file.write_text("province: quebec\n", "utf-8")
    kit, problems = load_kit(workshop.content, "en-CA")
    assert kit.province is not None
    assert kit.province.slug == "quebec"
    assert not [each for each in problems if each.field == "province"]
    _, french = load_kit(workshop.content)
    assert not [each for each in french if each.field == "province"]
