"""A template given by a stranger asks nobody for anything, and starts nothing, from our decks."""

import io
import zipfile

import pytest

from tests.formats.pptx.own_template.awkward import ELSEWHERE, office, reaching_out
from tests.formats.pptx.own_template.conftest import Put
from workshopkit.pipeline import Project

GONE = (*ELSEWHERE, "oleObject1.bin", "ppaction://macro?name=Vol")


def _written(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        return "".join([*names, *(package.read(name).decode("utf-8", "replace") for name in names)])


def test_nothing_from_elsewhere_is_in_the_deck(specimen_project: Project, put: Put) -> None:
    """Neither address, program, macro nor object; a link to a site stays, for whoever clicks."""
    template = reaching_out(specimen_project)
    before, after = _written(template), _written(put(template).data)
    assert [each for each in GONE if each not in before] == []
    assert [each for each in GONE if each in after] == []
    assert "https://exemple.org/" in after


@pytest.mark.quick
def test_what_was_taken_out_is_told_once(specimen_project: Project, put: Put) -> None:
    """A logo that is missing must not be a riddle."""
    problems = put(reaching_out(specimen_project)).own_template.problems
    (told,) = [each for each in problems if each.rule == "outside-base"]
    assert told.severity == "warning"
    assert "http://192.0.2.1/suivi.png" in told.line("fr")


def test_a_plain_template_is_told_nothing(specimen_project: Project, put: Put) -> None:
    """Nothing is taken out of it."""
    plain = put(office(specimen_project)).own_template.problems
    assert "outside-base" not in [each.rule for each in plain]
