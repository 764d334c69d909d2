"""A kind of document is one card, one template and its labels; the kit chooses among kinds."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.house import House
from tests.workshop import SPECIMEN, Workshop
from workshopkit.documents import KINDS
from workshopkit.documents.kind import Kind

CARD = """    Kind(
        "certificate", "print/certificate.html.j2", "session",
        shelf="hand-out", audience=("participants",), copies=copies.for_each_person,
    ),
)  # fmt: skip
"""
TEMPLATE = """{% extends 'print/document.html.j2' %}
{% block title %}{{ labels.index.titles.certificate|plain }}{% endblock %}
{% block body %}
<section data-pages="1"><h1>{{ labels.index.titles.certificate }}</h1></section>
{% endblock %}
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A copy of the engine with the kit in miniature, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return House(tmp_path, SPECIMEN)


def _add_card(house: House, card: str = CARD) -> None:
    house.edit("workshopkit/documents/kinds.py", ")  # fmt: skip\n", card)
    house.write("templates/print/certificate.html.j2", TEMPLATE)


def _add_labels(house: House) -> None:
    labels = "templates/labels/fr-CA.yaml"
    house.edit(labels, "  timer: minuteur\n", "  timer: minuteur\n  certificate: attestation\n")
    house.edit(
        labels, "    timer: Minuteur\n", "    timer: Minuteur\n    certificate: Attestation\n"
    )


def test_a_new_kind_goes_where_its_card_says(house: House) -> None:
    """On its shelf, in the print list with its copies, and in the zip for participants."""
    _add_card(house)
    _add_labels(house)
    house.make_only("sign-in", "print-list")
    done = house.run("pack", "--participants", "10")
    assert done.returncode == 0, done.stdout + done.stderr
    page = (house.output / "index.html").read_text("utf-8")
    page = page[page.index("</section>") :]  # after what is still to be settled
    cards = page[page.index("</table>") :]  # after what to print
    assert cards.index("Attestation") < cards.index("À distribuer")
    assert cards.index("À distribuer") < cards.index("À afficher et à poser")
    assert "11 copies à imprimer" in page
    printed = PdfReader(house.output / "fr-CA/causerie-20/liste-impression.pdf")
    listed = "".join(each.extract_text() for each in printed.pages)
    assert "causerie-20/attestation.pdf" in listed
    assert "cahier-participation" not in listed
    (packed,) = house.output.rglob("*.zip")
    names = {name.partition("/")[2] for name in zipfile.ZipFile(packed).namelist()}
    assert names == {"LISEZ-MOI.txt", "index.html", "causerie-20/attestation.pdf"}


def test_a_new_kind_without_its_labels_is_told_before_anything_is_made(house: House) -> None:
    """``check`` names each label that is missing, whole; there is no traceback."""
    _add_card(house)
    done = house.run("check")
    assert done.returncode == 1, done.stdout + done.stderr
    told = [line for line in done.stderr.splitlines() if "[missing-label]" in line]
    assert len(told) == 2
    assert "« files.certificate »" in told[0]
    assert "« index.titles.certificate »" in told[1]
    assert "Traceback" not in done.stderr


def test_a_kind_made_when_asked_waits_for_the_kit_or_the_command(house: House) -> None:
    """``documents: add:`` makes it with the others; ``--only`` makes it alone."""
    _add_card(house, CARD.replace("copies=", "default=False, copies="))
    _add_labels(house)
    house.make_only("sign-in")
    attested = house.output / "fr-CA/causerie-20/attestation.pdf"
    assert house.run().returncode == 0
    assert not attested.exists()
    assert house.run("--only", "certificate").returncode == 0
    assert attested.exists()
    attested.unlink()
    house.edit("content/kit.yaml", "documents:\n", "documents:\n  add: [certificate]\n")
    assert house.run().returncode == 0
    assert attested.exists()


@pytest.mark.parametrize("wrong", [{"shelf": "attic"}, {"audience": ()}, {"audience": ("all",)}])
def test_a_card_without_shelf_or_audience_is_refused(wrong: dict[str, object]) -> None:
    """Its documents would be nowhere, and in anybody's zip."""
    with pytest.raises(ValueError, match="deck"):
        replace(KINDS["deck"], **wrong)
    with pytest.raises(TypeError, match="audience"):
        Kind("letter", "print/letter.html.j2", "kit", shelf="organizer")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "documents:\n  skip: [poste]\n",
            "documents, skip, entrée 1: la sorte de document « poste » n’existe pas. "
            "— vouliez-vous dire « poster »? [unknown-reference]",
        ),
        (
            "documents:\n  add: [affiches]\n",
            "documents, add, entrée 1: la sorte de document « affiches » n’existe pas. "
            "— vouliez-vous dire « poster »? [unknown-reference]",
        ),
        (
            "editions:\n  workbok: [standard]\n",
            "editions: clé inconnue « workbok ». — vouliez-vous dire « workbook »? [unknown-key]",
        ),
    ],
)
def test_an_unknown_kind_is_told_with_the_nearest(
    specimen: Workshop, written: str, told: str
) -> None:
    """At its line, whether typed wrongly or in French."""
    file = specimen.content / "kit.yaml"
    text = file.read_text("utf-8")
    file.write_text(f"{text}\n{written}", "utf-8")
    (error,) = specimen.errors()
    place, _, sentence = error.partition(": ")
    assert sentence == told
    assert place.startswith(f"content/kit.yaml:{text.count(chr(10)) + 3}:")
