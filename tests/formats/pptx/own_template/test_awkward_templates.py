"""The deck in templates of every kind: whole, valid, and nothing left of the old slides."""

import io
import posixpath
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from tests.formats.pptx.own_template.awkward import MADE, libreoffice, lived_in
from tests.formats.pptx.own_template.conftest import InTemplate, Put
from tests.formats.pptx.reading import is_decorative, kind, notes, properties, sections, slide_ids
from tests.formats.pptx.test_conformity import complaints, needs_validator
from tests.libreoffice import needs_soffice
from workshopkit.pipeline import Project

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
OLD = re.compile(r"^(customXml|ppt/(comment|tags|customXml)|docProps/(custom|thumbnail))")

IMPRINT = ("customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels")
"""Where a deck keeps what it said when it was made."""


def whole(built: InTemplate) -> None:
    """Assert that each text is in a placeholder of its name, beside what we draw alone."""
    assert len(built.presentation.slides) == len(built.deck.slides)
    parts = built.project.labels["deck"]["parts"]
    marker, drawing = str(parts["progress"]), str(parts["drawing"])
    for slide, native in zip(built.deck.slides, built.presentation.slides, strict=True):
        shapes = {shape.name: shape for shape in native.placeholders}
        written = {name for name, each in shapes.items() if kind(each) not in ("ftr", "sldNum")}
        assert written == set(slide.contents)
        for name, content in slide.contents.items():
            if isinstance(content, tuple):
                said = [paragraph.text for paragraph in shapes[name].text_frame.paragraphs]
                assert said == [paragraph.text for paragraph in content]
        ours = marker if slide.progress else None
        for shape in native.shapes:
            is_ours = shape.name in (ours, drawing) and properties(shape).get("descr")
            assert shape.is_placeholder or is_decorative(shape) or is_ours
        assert native.shapes.title.text_frame.text
        assert bool(notes(native)) == bool(slide.notes)
    ids = [each for _, listed in sections(built.presentation) for each in listed]
    assert ids == slide_ids(built.presentation)


def sound(data: bytes, slides: int) -> None:
    """Assert what no schema sees: one entry a name, links that lead somewhere, no leftovers."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    assert len(names) == len(set(names))
    assert b"urn:workshopkit:imprint" in parts.get("customXml/item1.xml", b"")
    assert [name for name in names if OLD.match(name) and name not in IMPRINT] == []
    assert len([name for name in names if re.match(r"ppt/slides/slide\d+\.xml", name)]) == slides
    reached = {"[Content_Types].xml"}
    for name in names:
        if name.endswith(".rels"):
            reached |= {name, *_targets(name, parts)}
        elif name.endswith(".xml") and name.startswith("ppt/"):
            asked = set(re.findall(rb'r:(?:id|embed|link|pict)="([^"]*)"', parts[name])) - {b""}
            folder, _, file = name.rpartition("/")
            rels = parts.get(f"{folder}/_rels/{file}.rels", b"<none/>")
            given = {link.get("Id").encode() for link in etree.fromstring(rels)}
            assert asked <= given, name
    assert set(names) <= reached
    types = etree.fromstring(parts["[Content_Types].xml"])
    for override in types.iterfind("{*}Override"):
        assert override.get("PartName", "").lstrip("/") in names


def _targets(name: str, parts: dict[str, bytes]) -> set[str]:
    folder = posixpath.dirname(posixpath.dirname(name))
    found = set()
    for link in etree.fromstring(parts[name]):
        if link.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
            assert target.lstrip("/") in parts, f"{name}: {target}"
            found.add(target.lstrip("/"))
    return found


@pytest.mark.parametrize("name", MADE)
def test_the_deck_is_whole_in_it(
    specimen_project: Project, put: Put, name: str, tmp_path: Path
) -> None:
    """Every word in its placeholder, notes and sections kept, nothing of theirs dangling."""
    built = put(MADE[name](specimen_project))
    assert [each.line("fr") for each in built.problems] == []
    assert [each for each in built.own_template.problems if each.severity == "error"] == []
    whole(built)
    sound(built.data, len(built.deck.slides))
    if shutil.which("node") and not needs_validator.args[0]:
        file = tmp_path / "deck.pptx"
        file.write_bytes(built.data)
        assert complaints(file) == []


@needs_validator
def test_the_validator_is_there() -> None:
    """A guard: the decks above were shown to the Open XML SDK."""
    assert not needs_validator.args[0]


@needs_soffice
@needs_validator
def test_the_deck_is_whole_in_what_libreoffice_saved(
    specimen_project: Project, put: Put, tmp_path: Path
) -> None:
    """Repeated indexes and shape ids are mended; no error is added to those of the input."""
    template = libreoffice(specimen_project, tmp_path)
    built = put(template)
    assert [each.line("fr") for each in built.problems] == []
    whole(built)
    sound(built.data, len(built.deck.slides))
    before, after = tmp_path / "before.pptx", tmp_path / "after.pptx"
    before.write_bytes(template)
    after.write_bytes(built.data)
    assert len(complaints(after)) <= len(complaints(before))


def test_leftovers_would_be_seen(specimen_project: Project) -> None:
    """A guard: the deck that someone gave is itself full of what must go."""
    data = lived_in(specimen_project)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert [name for name in package.namelist() if OLD.match(name)]
    slides = len(Presentation(io.BytesIO(data)).slides)
    with pytest.raises(AssertionError):
        sound(data, slides)


def test_the_same_template_gives_the_same_bytes(specimen_project: Project, put: Put) -> None:
    """A build is repeatable in an organisation's template too."""
    template = MADE["kin"](specimen_project)
    assert put(template).data == put(template).data
