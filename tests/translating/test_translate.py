"""A translator's workbook goes out and comes back: only what was typed in it changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.bilingual import speak_english
from tests.slides import TABLE, with_slides
from tests.workshop import FOLDERS, Workshop, load
from workshopkit.cli import main
from workshopkit.problems import UsageError
from workshopkit.speech import SPEECH
from workshopkit.translating import (
    Left,
    Seen,
    State,
    as_workbook,
    bring,
    read_workbook,
    rows_of,
    seen_in,
)
from workshopkit.writer import Set, write

LANGUAGES = ("fr-CA", "en-CA")
TITLE = "sessions/causerie-20/segments/engagement/slides/1/title"


@pytest.fixture
def kit(specimen: Workshop) -> Workshop:
    """The kit in miniature in both languages."""
    speak_english(specimen)
    return specimen


def exported(kit: Workshop, seen: Seen | None = None) -> Path:
    """Write the workbook of a kit."""
    file = kit.folder / "traduction.xlsx"
    rows = rows_of(kit.content, "en-CA")
    file.write_bytes(as_workbook(rows, seen or Seen(), LANGUAGES, SPEECH["fr"], "fr"))
    return file


def files_of(kit: Workshop) -> dict[str, bytes]:
    """Return what every file of the texts holds."""
    return {
        str(file): file.read_bytes()
        for file in sorted(kit.content.rglob("*"))
        if file.is_file() and ".undo" not in file.parts
    }


class Translator:
    """A person who fills in the workbook."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.book: Any = load_workbook(file)
        self.sheet = self.book.worksheets[0]
        self.columns = {cell.value: cell.column for cell in self.sheet[1]}

    def cell(self, id: str, column: str = "en-CA") -> Any:
        """Return the cell of a text."""
        for row in range(2, self.sheet.max_row + 1):
            if self.sheet.cell(row, self.columns["id"]).value == id:
                return self.sheet.cell(row, self.columns[column])
        raise KeyError(id)

    def save(self) -> None:
        """Save the workbook."""
        self.book.save(self.file)


def brought(kit: Workshop, file: Path) -> dict[str, object]:
    """Bring a workbook back, and return the texts that changed."""
    found = bring(read_workbook(file, LANGUAGES), rows_of(kit.content, "en-CA"), "en-CA")
    write(kit.content, found.changes)
    return {each.id: each.value for each in found.changes if isinstance(each, Set)}


def test_out_and_back_without_a_change_leaves_every_file(kit: Workshop) -> None:
    """Export, a save by a spreadsheet, import: every file is byte for byte what it was."""
    before = files_of(kit)
    file = exported(kit)
    Translator(file).save()
    assert brought(kit, file) == {}
    assert files_of(kit) == before


def test_three_cells_change_three_texts(kit: Workshop) -> None:
    """Three cells: a plain one, one that begins with =, one with the quotes of Word."""
    before = {row.id: row.translation for row in rows_of(kit.content, "en-CA")}
    hand = Translator(exported(kit))
    hand.cell(TITLE).value = "One step will do"
    formula = hand.cell("scenarios/alex/title")
    formula.value = "=1+1 makes a first job"
    assert formula.data_type == "f"
    hand.cell("scenarios/alex/says").value = "“I’d like it\u00a0perfect…”"
    hand.save()
    assert brought(kit, hand.file) == {
        TITLE: "One step will do",
        "scenarios/alex/title": "=1+1 makes a first job",
        "scenarios/alex/says": "“I'd like it perfect...”",
    }
    after = {row.id: row.translation for row in rows_of(kit.content, "en-CA")}
    assert {id for id in after if after[id] != before[id]} == {
        TITLE,
        "scenarios/alex/title",
        "scenarios/alex/says",
    }
    assert brought(kit, hand.file) == {}


def test_merged_and_emptied_cells_take_nothing_out(kit: Workshop) -> None:
    """Two cells merged by mistake, one emptied: what they hid stays, and it is said."""
    before = files_of(kit)
    hand = Translator(exported(kit))
    cell = hand.cell(TITLE)
    hand.sheet.merge_cells(
        start_row=cell.row - 1, end_row=cell.row, start_column=cell.column, end_column=cell.column
    )
    hand.cell("scenarios/alex/title").value = None
    hand.save()
    found = bring(read_workbook(hand.file, LANGUAGES), rows_of(kit.content, "en-CA"), "en-CA")
    assert {(id, why) for _, id, why in found.left} == {
        (TITLE, Left.EMPTY),
        ("scenarios/alex/title", Left.EMPTY),
    }
    assert not found.changes
    assert files_of(kit) == before


def test_columns_may_be_moved_and_rows_sorted(kit: Workshop) -> None:
    """A text is found by its identifier: the order of rows and columns is the translator's."""
    hand = Translator(exported(kit))
    hand.cell(TITLE).value = "One step will do"
    rows = [[cell.value for cell in row][::-1] for row in hand.sheet.iter_rows()]
    hand.sheet.delete_rows(1, hand.sheet.max_row)
    for row in [rows[0], *rows[:0:-1]]:
        hand.sheet.append(row)
    hand.save()
    assert brought(kit, hand.file) == {TITLE: "One step will do"}


def test_what_changed_in_the_kit_since_is_not_overwritten(kit: Workshop) -> None:
    """The kit's own change since the export wins, and both are told by the row."""
    hand = Translator(exported(kit))
    hand.cell(TITLE).value = "One step will do"
    hand.cell("scenarios/alex/title").value = "A first job"
    hand.save()
    write(kit.content, [Set(TITLE, "A step is enough", "en-CA")])
    write(kit.content, [Set("scenarios/alex/title", "Le tout premier emploi")])
    found = bring(read_workbook(hand.file, LANGUAGES), rows_of(kit.content, "en-CA"), "en-CA")
    assert not found.changes
    assert {(id, why) for _, id, why in found.left} == {
        (TITLE, Left.BOTH),
        ("scenarios/alex/title", Left.SOURCE),
    }


def test_stale_and_missing_ones_are_marked(kit: Workshop) -> None:
    """A text that changed shows its new and its old words; a new one waits for its translation."""
    write(kit.content, [Set(TITLE, "Un seul pas suffit")])
    write(kit.content, [Set("sessions/causerie-20/segments/engagement/slides/1/note", "Bravo!")])
    states = {row.id: row for row in rows_of(kit.content, "en-CA")}
    assert states[TITLE].state == State.STALE
    new = states["sessions/causerie-20/segments/engagement/slides/1/note"]
    assert (new.state, new.translation) == (State.MISSING, "")
    hand = Translator(exported(kit))
    assert hand.cell(TITLE, "fr-CA").value == "Un seul pas suffit"
    assert hand.cell(TITLE, "fr-CA d’avant").value == "Un pas suffit"
    assert hand.cell(TITLE, "État").value == "à revoir"
    assert hand.cell(TITLE).fill.fgColor.rgb == "FFFFF3CD"
    hand.cell(new.id).value = "Well done!"
    hand.save()
    assert brought(kit, hand.file) == {new.id: "Well done!"}
    after = {row.id: row.state for row in rows_of(kit.content, "en-CA")}
    assert after[new.id] == State.DONE


def test_each_text_says_where_it_is_seen_and_its_room(kit: Workshop) -> None:
    """The title of a slide names its documents in words, and how many characters it may have."""
    kit.make_only("deck", "guide")
    seen = seen_in(load(kit.options(every_session=True)))
    hand = Translator(exported(kit, seen))
    assert "diaporama" in hand.cell(TITLE, "Où on le voit").value
    room = int(hand.cell(TITLE, "Caractères").value)
    assert len("Un pas suffit") < room < 150


def test_a_cell_of_a_table_has_its_room(specimen: Workshop) -> None:
    """A table of a slide takes words of whoever translates, as a title does."""
    with_slides(specimen, TABLE)
    specimen.make_only("deck")
    room = seen_in(load(specimen.options(every_session=True))).room
    assert room["steps/four_columns/columns/1/hint"] > len("Comment?")


@pytest.mark.quick
def test_another_file_is_refused(kit: Workshop) -> None:
    """A file that is no workbook, or none of ours, is refused by its name."""
    (kit.folder / "autre.xlsx").write_bytes(b"PK nothing")
    with pytest.raises(UsageError) as refused:
        read_workbook(kit.folder / "autre.xlsx", LANGUAGES)
    assert [each.rule for each in refused.value.problems] == ["not-a-workbook"]
    hand = Translator(exported(kit))
    hand.sheet.cell(1, hand.columns["en-CA"]).value = "anglais"
    hand.save()
    with pytest.raises(UsageError) as refused:
        read_workbook(hand.file, LANGUAGES)
    assert [each.rule for each in refused.value.problems] == ["not-our-workbook"]


def test_the_commands_follow_one_another(kit: Workshop) -> None:
    """status, export, import, undo: each says what it did, with files and lines."""
    kit.make_only("deck")
    write(kit.content, [Set(TITLE, "Un seul pas suffit")])
    status = kit.run("translate", "status").stdout
    assert f"content/sessions/causerie-20.yaml:144  {TITLE}  à revoir\n" in status
    assert "Total" in status
    done = kit.run("translate", "export", "t.xlsx")
    assert "dont 0 à traduire et 1 à revoir" in done.stdout, done
    assert kit.run("translate", "export", "t.xlsx").returncode == 2
    hand = Translator(kit.folder / "t.xlsx")
    hand.cell(TITLE).value = "Only one step"
    hand.save()
    done = kit.run("translate", "import", "t.xlsx")
    assert "content/translations/en-CA/sessions/causerie-20.yaml:" in done.stdout, done
    assert "Only one step\n" in done.stdout
    assert "1 texte(s) repris de t.xlsx." in done.stdout
    assert "à revoir" not in kit.run("translate", "status").stdout.partition("Total")[2]
    assert kit.run("undo").returncode == 0


def test_a_cell_that_is_refused_leaves_the_others_taken(kit: Workshop) -> None:
    """A label beyond what its place holds: its row and the amount are said, the rest is written."""
    kit.make_only("deck")
    hand = Translator(exported(kit))
    hand.cell(TITLE).value = "One step will do"
    hand.cell("sessions/causerie-20/label").value = "A talk " * 10
    hand.save()
    done = kit.run("translate", "import", hand.file.name)
    assert done.returncode == 1
    row = hand.cell("sessions/causerie-20/label").row
    assert f"{hand.file.name}, ligne {row} (sessions/causerie-20/label) : " in done.stdout
    assert "raccourcissez de 19 caractère(s). [too-long]" in done.stdout
    assert "1 texte(s) repris" in done.stdout
    assert "title: One step will do\n" in done.stdout
    assert kit.run("undo").returncode == 0


@pytest.mark.quick
def test_among_several_languages_one_is_asked_for(
    specimen: Workshop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two translations: « translate » asks which one, and names them."""
    for locale in ("en-CA", "es-MX"):
        (specimen.content / "translations" / locale).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(specimen.folder)
    with pytest.raises(SystemExit) as left:
        main(["translate", "status", *FOLDERS, "--format", "json"])
    said = capsys.readouterr().out
    assert left.value.code == 2
    assert "which-language" in said
    assert "en-CA, es-MX" in said
