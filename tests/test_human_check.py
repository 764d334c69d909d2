"""The page of what a person has to check: what it asks to open is there."""

import sys

from tests.workshop import ROOT, load, load_kit
from workshopkit import Options
from workshopkit.documents import plan

sys.path.append(str(ROOT / "scripts" / "human_check"))

from human_check import OF_PROJECT, page, points


def test_each_file_to_open_is_made_or_in_the_project() -> None:
    """Twenty points, and nobody is asked to open what the kit does not make."""
    options = Options(ROOT / "content", ROOT / "templates", ROOT / "output")
    project = load(options)
    made = {document.name for document in plan(project.kit, project.setting)}
    found = [point for group in points() for point in group["points"]]
    assert [point["rank"] for point in found] == list(range(1, 21))
    for name in {point["open"] for point in found}:
        if name.startswith(OF_PROJECT):
            assert (ROOT / name.removeprefix(OF_PROJECT)).is_file(), name
        else:
            assert name in made, name


def test_the_page_asks_each_thing_and_leaves_room_for_versions() -> None:
    """What is in the list is on the page, with the name of its file."""
    settings = load_kit(ROOT / "content")[0].settings
    html = page(points(), settings)
    for group in points():
        for point in group["points"]:
            assert point["look"].split(".")[0].replace("&", "&amp;") in html
            assert point["name"] in html
    for asked in ("Nom", "Date", "PowerPoint : version", "Acrobat Reader : version"):
        assert f"{asked} :" in html


def test_a_point_that_somebody_has_looked_at_says_so() -> None:
    """By whom, when and with what, beside the place for a remark; the others stay blank."""
    settings = load_kit(ROOT / "content")[0].settings
    groups = points()
    assert "Déjà regardé" not in page(groups, settings)
    groups[0]["points"][0]["checked"] = ["Ada Roy", "2026-11-28", "PowerPoint 16.89 : oui"]
    assert "Déjà regardé : Ada Roy, 2026-11-28, PowerPoint 16.89 : oui" in page(groups, settings)
