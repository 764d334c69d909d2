"""How many there may be of everything: from the fewest to the most, and one too many."""

import re
import shutil
from pathlib import Path

import pytest

from tests.counted import LISTS, give, read, write
from tests.workshop import Workshop

MOST = {
    "barriers": (8, "huit barrières au plus : « Peur de l'échec 9 » est de trop."),
    "steps": (6, "six étapes au plus : « Définir l'objectif 7 » est de trop."),
    "sentences": (6, "six phrases au plus : « Devrais-je changer d'emploi? 7 » est de trop."),
    "rules": (8, "huit règles au plus : « rules 9 : Une question à la fois. » est de trop."),
    "scenarios": (
        24,
        "vingt-quatre mises en situation au plus : « Le premier emploi 25 » est de trop.",
    ),
    "card": (8, "huit questions au plus : "),
}


@pytest.mark.parametrize("things", MOST)
def test_one_too_many_is_refused_at_its_own_entry(specimen: Workshop, things: str) -> None:
    """``check`` names the thing that is one too many, in words, where it is written."""
    most, said = MOST[things]
    give(specimen.content, **{things: most + 1})
    file, path = LISTS[things]
    (problem,) = specimen.check()
    assert problem.rule == "too-many"
    assert problem.sentence("fr").startswith(said)
    place = ".".join(map(str, path)).replace(".0.", "[peur-echec].")
    assert re.fullmatch(rf"{re.escape(place)}\[({most}|[a-z-]+-{most + 1})\]", problem.field)
    assert problem.source is not None
    lines = (specimen.folder / problem.source.path).read_text("utf-8").splitlines()
    entry = read(specimen.content, file)
    for key in path:
        entry = entry[key]
    marks = entry[most]["slug"] if isinstance(entry[most], dict) else entry[most]
    assert str(marks).split()[-1] in lines[problem.source.line - 1]


def test_one_worksheet_too_many_is_refused_at_its_file(specimen: Workshop) -> None:
    """The thirty-first worksheet is named; a message in English counts in English."""
    model = read(specimen.content, "worksheets/f1-objectif.yaml")
    for n in range(3, 32):
        write(specimen.content, f"worksheets/g{n:02}.yaml", model | {"code": f"G{n}"})
    (problem,) = specimen.check()
    assert str(problem.source) == "content/worksheets/g31.yaml:1:1"
    assert problem.sentence("en") == (
        "at most thirty worksheets: “worksheets/g31.yaml” is one too many."
    )


@pytest.mark.parametrize("left", ["empty", "missing"])
def test_a_kit_may_have_no_worksheet(specimen: Workshop, left: str) -> None:
    """An empty folder of worksheets is the same as none, which git makes of it."""
    without_worksheets(specimen)
    if left == "empty":
        (specimen.content / "worksheets").mkdir()
    assert specimen.errors() == []


def without_worksheets(workshop: Workshop) -> None:
    """Leave out the worksheets, and what sessions say of them."""
    shutil.rmtree(workshop.content / "worksheets")
    for file in sorted((workshop.content / "sessions").glob("*.yaml")):
        name = f"sessions/{file.name}"
        session = read(workshop.content, name)
        session.pop("worksheets", None)
        for segment in session["segments"]:
            segment.pop("hand_out", None)
            segment["slides"] = [s for s in segment["slides"] if s["slide"] != "activity"]
        write(workshop.content, name, session)


def test_a_kit_without_a_session_says_so(specimen: Workshop) -> None:
    """A folder of sessions that is there but empty is not said to be missing."""
    for file in Path(specimen.content / "sessions").glob("*.yaml"):
        file.unlink()
    (told,) = specimen.errors()
    assert told.startswith("content/sessions: il n’y a aucune séance ici")
