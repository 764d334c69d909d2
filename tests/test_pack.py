"""One zip to hand over: what is in it, and above all what is not."""

import io
import re
import zipfile

import pypdfium2
import pytest

from tests.workshop import Workshop
from workshopkit.desk import pack

ZIP = "trousse-fr-CA.zip"
SECRET = "Une première candidature a été refusée"


def _packed(built: Workshop, *, facilitator: bool = False) -> dict[str, bytes]:
    packed = pack(built.options(), facilitator=facilitator)
    with zipfile.ZipFile(built.output / packed.name) as archive:
        assert archive.testzip() is None
        top, files = packed.name.removesuffix(".zip"), {}
        for name in archive.namelist():
            assert name.startswith(f"{top}/"), "unzipping must not spill files"
            files[name.removeprefix(f"{top}/")] = archive.read(name)
    return files


def _words(data: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def test_what_is_handed_out_has_no_facilitator_s_paper(built: Workshop) -> None:
    """No deck with its notes, no guide, no role card: and no secret line in any page."""
    files = _packed(built)
    assert "fiches/f1-objectif.pdf" in files
    assert "causerie-20/cahier-participation.pdf" in files
    assert not [name for name in files if name.endswith(".pptx") or "guide" in name]
    printed = [data for name, data in files.items() if name.endswith(".pdf")]
    assert not [words for words in map(_words, printed) if SECRET in " ".join(words.split())]


def test_the_facilitator_s_zip_has_everything(built: Workshop) -> None:
    """Deck, guide and role cards come with the rest, in a zip of their own."""
    files = _packed(built, facilitator=True)
    assert "causerie-20/diaporama.pptx" in files
    assert SECRET in " ".join(_words(files["cartes/roles.pdf"]).split())
    assert (built.output / "trousse-fr-CA-animation.zip").is_file()
    assert not (built.output / ZIP).exists()


def test_no_list_of_people_goes_along(built: Workshop) -> None:
    """Names in ``listes/``, and the attestations made of them, are in no file of the zip."""
    lists = built.folder / "listes"
    lists.mkdir()
    (lists / "mars.txt").write_text("Zénobie Quatrevents; 90210\n", "utf-8")
    (lists / "mars.attestations.pdf").write_bytes(b"Zenobie Quatrevents")
    files = _packed(built)
    assert not [name for name in files if "mars" in name or "listes" in name]
    for name, data in files.items():
        said = _words(data) if name.endswith(".pdf") else data.decode("utf-8")
        assert "Quatrevents" not in said, name
        assert "90210" not in said, name


@pytest.mark.parametrize("facilitator", [False, True])
def test_the_page_links_to_what_is_in_the_zip(built: Workshop, facilitator: bool) -> None:
    """Every link of the page is relative and leads to a file that is there."""
    files = _packed(built, facilitator=facilitator)
    links = re.findall(r'href="([^"#]+)"', files["index.html"].decode())
    assert set(links) == set(files) - {"index.html", "LISEZ-MOI.txt"}


def test_the_words_to_read_first_are_plain_text(built: Workshop) -> None:
    """French, readable in any editor, with what each file is."""
    words = _packed(built)["LISEZ-MOI.txt"].decode("utf-8-sig")
    assert "Ouvrez index.html\u00a0:" in words
    assert "causerie-20/cahier-participation.pdf\u00a0: Cahier de participation" in words
    assert "\r\n" in words
    assert "<" not in words


def test_the_same_documents_give_the_same_zip(built: Workshop) -> None:
    """Whoever packs twice gets the same bytes, and a full build leaves the zip there."""
    _packed(built)
    first = (built.output / ZIP).read_bytes()
    (built.output / ZIP).unlink()
    _packed(built)
    assert (built.output / ZIP).read_bytes() == first
    built.build(only=(), force=False)
    assert (built.output / ZIP).is_file()


def test_a_retouched_document_goes_in_as_it_is(built: Workshop) -> None:
    """The edited one wins, and a zip that somebody changed is kept."""
    sheet = built.output / "fr-CA" / "fiches" / "f2-action.pdf"
    sheet.write_bytes(sheet.read_bytes() + b"% retouche")
    (built.output / ZIP).write_bytes(b"somebody's")
    packed = pack(built.options(), facilitator=False)
    assert packed.name == "trousse-fr-CA.nouveau.zip"
    assert (built.output / ZIP).read_bytes() == b"somebody's"
    with zipfile.ZipFile(built.output / packed.name) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("f2-action.pdf")]
        assert archive.read(name).endswith(b"% retouche")


def test_the_command_packs_and_says_so(built: Workshop) -> None:
    """Nothing is made again; the zip is named, and what it leaves out."""
    done = built.run("pack")
    assert done.returncode == 0, done.stderr
    assert "dans output/trousse-fr-CA.zip, sans les documents d’animation." in done.stdout
    assert "fabriqué" not in done.stdout


def test_without_pango_the_pages_for_browsers_are_packed(specimen: Workshop) -> None:
    """Where no PDF can be made, what was made instead goes into the zip."""
    hidden = specimen.folder / "hidden"
    hidden.mkdir()
    (hidden / "weasyprint.py").write_text("raise OSError('cannot load libpango')\n", "utf-8")
    done = specimen.run("pack", PYTHONPATH=str(hidden))
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(specimen.output / ZIP) as archive:
        names = archive.namelist()
    assert "trousse-fr-CA/fiches/f1-objectif.html" in names
    assert not [name for name in names if name.endswith(".pdf")]
