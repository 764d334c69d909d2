"""What a kit leaves out takes its documents with it, and nothing asks for it."""

import pytest

from tests.counted import read, write
from tests.workshop import Workshop, load
from workshopkit.documents import plan

SHOWN = {
    "offer": {"dossier-organisation.pdf"},
    "questions": {"affiches/phrases.pdf", "affiches/phrases.a3.pdf"},
}
"""What only a file of the kit in miniature can show, by the file."""


def planned(workshop: Workshop) -> set[str]:
    """Return the names of the documents that a kit makes."""
    project = load(workshop.options())
    return {each.name for each in plan(project.kit, project.setting)}


@pytest.mark.parametrize("left", ["missing", "empty", "only remarks"])
@pytest.mark.parametrize("file", SHOWN)
def test_a_file_left_out_takes_its_documents_with_it(
    specimen: Workshop, file: str, left: str
) -> None:
    """There is no message, no document and no poster of what is not there."""
    before = planned(specimen)
    path = specimen.content / f"{file}.yaml"
    if left == "missing":
        path.unlink()
    else:
        path.write_text("# à écrire\n" if left == "only remarks" else "", "utf-8")
    assert [each for each in specimen.check() if each.severity != "note"] == []
    assert before - planned(specimen) == SHOWN[file]


def test_ground_rules_left_out_take_their_poster_with_them(specimen: Workshop) -> None:
    """So does a part of a file: its slide is told to be left out."""
    kit = read(specimen.content, "kit.yaml")
    kit.pop("ground_rules")
    write(specimen.content, "kit.yaml", kit)
    name = "sessions/causerie-20.yaml"
    session = read(specimen.content, name)
    session["segments"][0]["slides"].append({"slide": "ground-rules"})
    write(specimen.content, name, session)
    told = [each.sentence("fr") for each in specimen.check() if each.severity == "warning"]
    (only,) = told
    assert only.startswith("la trousse n’a pas de « ground_rules », dans kit.yaml")
    assert "affiches/cadre.pdf" not in planned(specimen)


def test_a_file_that_something_names_is_asked_for_once(specimen: Workshop) -> None:
    """Not each of the things that it would hold: the file is what is missing."""
    (specimen.content / "barriers.yaml").unlink()
    told = [each for each in specimen.errors() if "[unknown-mention]" not in each]
    assert told == [
        "content/barriers.yaml: ce fichier manque dans le dossier de contenu. [missing-file]"
    ]
