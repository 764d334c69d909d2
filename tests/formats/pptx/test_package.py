import io
import zipfile
from collections.abc import Mapping

from pptx import Presentation

from tests.decks import BuiltDeck
from workshopkit.formats.pptx import write_pptx
from workshopkit.formats.pptx.package import STAMP, canonical


def test_the_same_deck_gives_the_same_bytes(shipped_decks: Mapping[str, BuiltDeck]) -> None:
    """Written twice, whatever the hour and the process: build.py wrote the first."""
    built = shipped_decks["conference-60"]
    project = built.project
    words = project.labels["deck"]
    layouts = project.layouts.for_deck(built.deck)
    again = write_pptx(built.deck, project.theme, layouts, words, project.font)
    assert again == built.file.read_bytes()


def test_another_hour_and_another_order_change_nothing(
    shipped_decks: Mapping[str, BuiltDeck],
) -> None:
    """The same parts, zipped today and in reverse, come back to the same bytes."""
    data = shipped_decks["conference-60"].file.read_bytes()
    stamped = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(stamped, "w") as other:
        for name in reversed(package.namelist()):
            part = package.read(name)
            if name == "docProps/core.xml":
                part = part.replace(STAMP.encode(), b"2031-05-04T03:02:01Z")
            other.writestr(name, part)
    assert stamped.getvalue() != data
    assert canonical(stamped.getvalue()) == data


def test_another_word_changes_the_bytes(shipped_decks: Mapping[str, BuiltDeck]) -> None:
    """What is put back in order is not lost: a retouched title still shows."""
    data = shipped_decks["conference-60"].file.read_bytes()
    presentation = Presentation(io.BytesIO(data))
    presentation.slides[0].shapes.title.text_frame.text = "Autre titre"
    presentation.save(changed := io.BytesIO())
    again = Presentation(io.BytesIO(canonical(changed.getvalue())))
    assert again.slides[0].shapes.title.text_frame.text == "Autre titre"


def test_parts_are_dated_1980_and_types_come_first(
    shipped_decks: Mapping[str, BuiltDeck],
) -> None:
    """A ZIP holds dates and an order of its own; both are fixed."""
    with zipfile.ZipFile(shipped_decks["conference-60"].file) as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    names = [entry.filename for entry in entries]
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
