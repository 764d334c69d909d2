"""What is no template is refused, with what to do about it."""

import io
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from tests.formats.pptx.own_template.awkward import office, potx
from tests.formats.pptx.own_template.conftest import Put
from workshopkit.formats.pptx.own_template.opening import ENCRYPTED, OLE, open_template
from workshopkit.pipeline import Project
from workshopkit.problems import ContentError, Source

AT = Source("templates/themes/elan.yaml", 5, 7)


def _bomb() -> bytes:
    """Return a file of a few kilobytes with a part of 320 MB, as it says itself."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("ppt/media/a.bin", b"\0" * 1_000_000)
    return out.getvalue().replace(
        (1_000_000).to_bytes(4, "little"), (320_000_000).to_bytes(4, "little")
    )


def _crowd() -> bytes:
    """Return a file with a master of 150,000 shapes."""
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("ppt/slideMasters/slideMaster1.xml", b"<p:sp></p:sp>" * 150_000)
    return out.getvalue()


def _zip(*names: str) -> bytes:
    with zipfile.ZipFile(out := io.BytesIO(), "w") as package:
        for name in names:
            package.writestr(name, "<x/>")
    return out.getvalue()


@pytest.mark.quick
@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (None, "missing-base"),
        (OLE + b"..." + ENCRYPTED, "protected-base"),
        (OLE + b"PowerPoint Document", "old-base"),
        (_bomb(), "base-too-large"),
        (_crowd(), "base-too-crowded"),
        (b"", "unreadable-base"),
        (b"%PDF-1.7", "unreadable-base"),
        (_zip("word/document.xml"), "unreadable-base"),
        (_zip("[Content_Types].xml", "_rels/.rels"), "unreadable-base"),
    ],
    ids=["missing", "password", "ppt", "bomb", "crowd", "empty", "pdf", "docx", "hollow"],
)
def test_it_is_refused_where_it_was_asked_for(
    tmp_path: Path, data: bytes | None, rule: str
) -> None:
    """One line, at the line of the theme that names the file."""
    file = tmp_path / "modele.pptx"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(ContentError) as error:
        open_template(file, AT)
    assert [(each.rule, each.source) for each in error.value.problems] == [(rule, AT)]
    assert "modele.pptx" in error.value.problems[0].line("fr")


def test_a_cut_file_is_refused(specimen_project: Project, tmp_path: Path) -> None:
    """A download that stopped half-way."""
    file = tmp_path / "modele.pptx"
    data = office(specimen_project)
    file.write_bytes(data[: len(data) // 2])
    with pytest.raises(ContentError):
        open_template(file, AT)


@pytest.mark.parametrize(
    "reltype",
    [RT.THEME, RT.SLIDE_MASTER],
    ids=["a master without its theme", "a layout without its master"],
)
def test_a_part_that_lost_another_is_refused(put: Put, reltype: str) -> None:
    """The package opens, but what a part asks for is not there: no traceback, in French."""
    presentation = Presentation()
    of_layout = reltype == RT.SLIDE_MASTER
    held = presentation.slide_layouts[1] if of_layout else presentation.slide_masters[0]
    rels = held.part.rels
    for r_id in [r_id for r_id, rel in rels.items() if rel.reltype == reltype]:
        rels.pop(r_id)
    presentation.save(out := io.BytesIO())
    with pytest.raises(ContentError) as error:
        put(out.getvalue())
    assert error.value.problems[0].rule == "broken-base"
    assert "modele.pptx » est abîmé" in error.value.problems[0].line("fr")


def test_a_potx_opens_as_a_presentation(specimen_project: Project, tmp_path: Path) -> None:
    """python-pptx refuses it as it is; the file itself is not touched."""
    file = tmp_path / "modele.potx"
    file.write_bytes(data := potx(specimen_project))
    assert len(open_template(file, AT).slide_layouts) == 11
    assert file.read_bytes() == data
