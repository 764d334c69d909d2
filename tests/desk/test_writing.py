import json
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from workshopkit.desk.files import digest, hash_file, hashes_in
from workshopkit.desk.ledger import LEDGER, read_ledger
from workshopkit.desk.saving import held_open
from workshopkit.desk.writing import Made, Output, place_for, writing_to
from workshopkit.problems import MachineError

DECK = "fr-CA/atelier/diaporama.pptx"
NEW = "fr-CA/atelier/diaporama.nouveau.pptx"
SECOND = "fr-CA/atelier/diaporama.nouveau-2.pptx"
GUIDE = "fr-CA/atelier/guide.pdf"


def put(
    folder: Path, *files: tuple[str, bytes], planned: Iterable[str] | None = None
) -> tuple[list[str], list[str]]:
    """Save files as a build does; ``planned`` lists all of a full build."""
    with writing_to(folder) as output:
        made = {name: Made(data, digest(b"<" + data)) for name, data in files}
        placed = output.write(made, "nouveau")
        stale = set(output.ledger.entries) - {*planned, *placed.values()} if planned else set()
        removed, left = output.remove(stale)
        output.end(None)
    return list(removed), list(left)


def target(folder: Path, name: str) -> str:
    """Return where a file would go."""
    return place_for(read_ledger(folder), hashes_in(folder), name, "nouveau")


def is_ours(folder: Path, name: str) -> bool:
    """Tell whether we wrote the bytes that are there."""
    return read_ledger(folder).is_ours(hash_file(folder / name))


def files_of(folder: Path) -> set[str]:
    """Return every file but the ledger."""
    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    return found - {LEDGER}


def test_what_is_written_is_ours_and_current(tmp_path: Path) -> None:
    """The ledger knows the bytes and the markup they came from."""
    put(tmp_path, (DECK, b"un"))
    ledger, there = read_ledger(tmp_path), hash_file(tmp_path / DECK)
    assert (tmp_path / DECK).read_bytes() == b"un"
    assert ledger.is_ours(there)
    assert ledger.is_from(DECK, there, digest(b"<un"))
    assert not ledger.is_from(DECK, there, digest(b"<deux"))
    assert target(tmp_path, DECK) == DECK


def test_a_file_of_ours_is_replaced(tmp_path: Path) -> None:
    """A second build writes over the first when nobody touched it."""
    put(tmp_path, (DECK, b"un"))
    put(tmp_path, (DECK, b"deux"))
    assert (tmp_path / DECK).read_bytes() == b"deux"
    assert files_of(tmp_path) == {DECK}


def test_an_edited_file_is_kept_and_the_new_one_put_beside(tmp_path: Path) -> None:
    """The retouched deck stays as it is; the next builds go on writing beside it."""
    put(tmp_path, (DECK, b"un"))
    (tmp_path / DECK).write_bytes(b"ma retouche")
    put(tmp_path, (DECK, b"deux"))
    put(tmp_path, (DECK, b"trois"))
    assert (tmp_path / DECK).read_bytes() == b"ma retouche"
    assert (tmp_path / NEW).read_bytes() == b"trois"
    assert files_of(tmp_path) == {DECK, NEW}


def test_a_second_edit_gets_a_second_neighbour(tmp_path: Path) -> None:
    """When the new one is retouched as well, neither is lost."""
    put(tmp_path, (DECK, b"un"))
    (tmp_path / DECK).write_bytes(b"ma retouche")
    put(tmp_path, (DECK, b"deux"))
    (tmp_path / NEW).write_bytes(b"mon autre retouche")
    put(tmp_path, (DECK, b"trois"))
    assert (tmp_path / DECK).read_bytes() == b"ma retouche"
    assert (tmp_path / NEW).read_bytes() == b"mon autre retouche"
    assert (tmp_path / SECOND).read_bytes() == b"trois"


def test_the_first_place_is_taken_back_once_free(tmp_path: Path) -> None:
    """A person who renames their retouched deck gets the next one under the usual name."""
    put(tmp_path, (DECK, b"un"))
    (tmp_path / DECK).write_bytes(b"ma retouche")
    put(tmp_path, (DECK, b"deux"))
    (tmp_path / DECK).rename(tmp_path / "fr-CA/atelier/le-mien.pptx")
    put(tmp_path, (DECK, b"trois"))
    assert (tmp_path / DECK).read_bytes() == b"trois"


@pytest.mark.parametrize("name", ["affiche.a3.pdf", "f1.remplissable.pdf"])
def test_a_suffix_stays_before_the_word(tmp_path: Path, name: str) -> None:
    """« affiche.a3.pdf » becomes « affiche.a3.nouveau.pdf »."""
    (tmp_path / name).write_bytes(b"autre chose")
    stem = name.removesuffix(".pdf")
    assert target(tmp_path, name) == f"{stem}.nouveau.pdf"


def test_a_file_that_the_ledger_does_not_know_counts_as_edited(tmp_path: Path) -> None:
    """Somebody's file was there before us, even with our name."""
    (tmp_path / DECK).parent.mkdir(parents=True)
    (tmp_path / DECK).write_bytes(b"le leur")
    put(tmp_path, (DECK, b"un"))
    assert (tmp_path / DECK).read_bytes() == b"le leur"
    assert (tmp_path / NEW).read_bytes() == b"un"


def test_the_same_bytes_saved_again_are_still_ours(tmp_path: Path) -> None:
    """Opening and saving without a change, copying, a new date: nothing was edited."""
    put(tmp_path, (DECK, b"un"))
    (tmp_path / DECK).unlink()
    (tmp_path / DECK).write_bytes(b"un")
    os.utime(tmp_path / DECK, (1, 1))
    assert is_ours(tmp_path, DECK)


def test_a_deleted_file_is_written_again(tmp_path: Path) -> None:
    """What is no longer there is neither current nor edited."""
    put(tmp_path, (DECK, b"un"))
    (tmp_path / DECK).unlink()
    assert hash_file(tmp_path / DECK) is None
    assert target(tmp_path, DECK) == DECK
    put(tmp_path, (DECK, b"un"))
    assert (tmp_path / DECK).read_bytes() == b"un"


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'{"version": 99, "files": {}}',
        b'{"version": 1}',
        b'{"version": 1, "files": []}',
        b'{"version": 1, "files": {"fr-CA/atelier/diaporama.pptx": "abc"}}',
        b'{"version": 1, "files": {"fr-CA/atelier/diaporama.pptx": {"markup": "m"}}}',
        b'{"version": 1, "files": {"fr-CA/atelier/diaporama.pptx": '
        b'{"markup": "m", "bytes": "b"}}, "last": 3}',
    ],
)
def test_a_broken_ledger_makes_nothing_ours(tmp_path: Path, broken: bytes) -> None:
    """When in doubt a file is kept; the build goes on and mends the ledger."""
    put(tmp_path, (DECK, b"un"))
    (tmp_path / LEDGER).write_bytes(broken)
    put(tmp_path, (DECK, b"deux"))
    assert (tmp_path / DECK).read_bytes() == b"un"
    assert (tmp_path / NEW).read_bytes() == b"deux"
    assert is_ours(tmp_path, NEW)


def test_a_full_build_removes_what_is_no_longer_planned(tmp_path: Path) -> None:
    """A worksheet taken out of the content does not linger in output/."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    removed, left = put(tmp_path, (DECK, b"deux"), planned=[DECK])
    assert (removed, left) == ([GUIDE], [])
    assert files_of(tmp_path) == {DECK}
    assert GUIDE not in read_ledger(tmp_path).entries


def test_a_full_build_leaves_what_was_edited_and_what_is_not_ours(tmp_path: Path) -> None:
    """A retouched file that is no longer planned is named and kept; a stranger's is not seen."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    (tmp_path / GUIDE).write_bytes(b"ma retouche")
    (tmp_path / "mes-notes.txt").write_text("à moi")
    removed, left = put(tmp_path, (DECK, b"deux"), planned=[DECK])
    assert (removed, left) == ([], [GUIDE])
    assert files_of(tmp_path) == {DECK, GUIDE, "mes-notes.txt"}


def test_a_partial_build_removes_nothing(tmp_path: Path) -> None:
    """--only and --session leave the rest of output/ alone, and still ours."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    assert put(tmp_path, (DECK, b"deux")) == ([], [])
    assert files_of(tmp_path) == {DECK, GUIDE}
    assert is_ours(tmp_path, GUIDE)


def test_what_is_kept_stays(tmp_path: Path) -> None:
    """A file that has not changed is neither written nor removed."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    before = (tmp_path / GUIDE).stat().st_mtime_ns
    assert put(tmp_path, (DECK, b"deux"), planned=[DECK, GUIDE]) == ([], [])
    assert (tmp_path / GUIDE).stat().st_mtime_ns == before


def test_a_failure_while_writing_leaves_everything(tmp_path: Path) -> None:
    """A folder that cannot be made, a full disk: what was there is there, and nothing more."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    (tmp_path / "fr-CA/fiches").write_bytes(b"un fichier, pas un dossier")
    before = {name: (tmp_path / name).read_bytes() for name in files_of(tmp_path)}
    ledger = (tmp_path / LEDGER).read_bytes()
    with pytest.raises(MachineError, match="fiches"):
        put(tmp_path, (DECK, b"deux"), (GUIDE, b"autre"), ("fr-CA/fiches/f1.pdf", b"f1"))
    assert {name: (tmp_path / name).read_bytes() for name in files_of(tmp_path)} == before
    assert (tmp_path / LEDGER).read_bytes() == ledger


def test_a_failure_while_moving_never_makes_ours_look_edited(tmp_path: Path) -> None:
    """The disk goes away: the files moved before it are ours at the next build."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))

    def move(staged: Path, file: Path) -> None:
        if file.name == "guide.pdf":
            raise OSError(5, "Input/output error", str(file))
        os.replace(staged, file)

    made = {name: Made(b"deux", digest(b"<deux")) for name in (DECK, GUIDE)}
    with pytest.raises(OSError, match="guide"):
        Output(tmp_path, move).write(made, "nouveau")
    assert files_of(tmp_path) == {DECK, GUIDE}
    assert (tmp_path / DECK).read_bytes() == b"deux"
    assert target(tmp_path, DECK) == DECK
    assert target(tmp_path, GUIDE) == GUIDE


def test_what_a_killed_process_left_half_written_goes(tmp_path: Path) -> None:
    """The next build sweeps what we were writing, and nothing of anybody else's."""
    ours, theirs = "fr-CA/.workshopkit-123-abcd.part", "fr-CA/.film.mp4.part"
    (tmp_path / "fr-CA").mkdir()
    for name in (ours, theirs):
        (tmp_path / name).write_bytes(b"%PDF-1.7 half")
    put(tmp_path, (GUIDE, b"guide"))
    assert files_of(tmp_path) == {GUIDE, theirs}


@pytest.mark.parametrize("name", [".x.part", ".workshopkit-x.part"])
@pytest.mark.parametrize("kind", ["folder", "dangling link"])
def test_nothing_that_lies_there_stops_the_sweep(tmp_path: Path, name: str, kind: str) -> None:
    """A folder of a download manager, a link that leads nowhere: the build goes on."""
    if kind == "folder":
        (tmp_path / name).mkdir()
    else:
        (tmp_path / name).symlink_to("/nowhere")
    os.utime(tmp_path / name, (1, 1), follow_symlinks=False)
    put(tmp_path, (GUIDE, b"guide"))
    assert (tmp_path / GUIDE).read_bytes() == b"guide"
    assert os.path.lexists(tmp_path / name)


def test_the_ledger_is_readable_and_in_order(tmp_path: Path) -> None:
    """A person who opens it finds files by name; two builds write the same ledger."""
    put(tmp_path, (GUIDE, b"guide"), (DECK, b"un"))
    data = json.loads((tmp_path / LEDGER).read_text("utf-8"))
    assert list(data["files"]) == sorted([DECK, GUIDE])
    assert data["files"][DECK] == {"markup": digest(b"<un"), "bytes": digest(b"un")}


def as_windows_does(*held: Path):
    """Return what moves files, and refuses to replace those that a program has open."""

    def move(staged: Path, file: Path) -> None:
        if file in held:
            raise PermissionError(13, "Accès refusé", str(file))
        os.replace(staged, file)

    return move


def refused(file: Path) -> None:
    """Remove nothing, as Windows does for a file that is open."""
    raise PermissionError(13, "Accès refusé", str(file))


@pytest.mark.quick
def test_a_file_that_is_open_elsewhere_stops_no_other(tmp_path: Path) -> None:
    """The deck is open in PowerPoint: the guide is new, the new deck lies beside the old one."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"un"))
    output = Output(tmp_path, as_windows_does(tmp_path / DECK))
    made = {name: Made(b"deux", digest(b"<deux")) for name in (DECK, GUIDE)}
    assert output.write(made, "nouveau") == {DECK: NEW, GUIDE: GUIDE}
    assert output.held == {DECK: NEW}
    assert (tmp_path / DECK).read_bytes() == b"un"
    assert (tmp_path / NEW).read_bytes() == (tmp_path / GUIDE).read_bytes() == b"deux"
    assert files_of(tmp_path) == {DECK, NEW, GUIDE}
    (told,) = held_open(output)
    assert told.rule == "open-elsewhere"
    assert f"{DECK} » est ouvert dans un autre logiciel : fermez-le" in told.line("fr")


@pytest.mark.quick
def test_a_stale_file_that_is_open_elsewhere_goes_next_time(tmp_path: Path) -> None:
    """It stays ours, and the person is told what to close."""
    put(tmp_path, (GUIDE, b"un"))
    output = Output(tmp_path, remove=refused)
    assert output.remove([GUIDE]) == ((), ())
    assert [told.rule for told in held_open(output)] == ["stale-open-elsewhere"]
    assert Output(tmp_path).remove([GUIDE]) == ((GUIDE,), ())


def test_once_closed_it_is_replaced_and_the_one_beside_goes(tmp_path: Path) -> None:
    """Both are ours: nothing is called a hand edit."""
    put(tmp_path, (DECK, b"un"))
    Output(tmp_path, as_windows_does(tmp_path / DECK)).write(
        {DECK: Made(b"deux", digest(b"<deux"))}, "nouveau"
    )
    assert put(tmp_path, (DECK, b"deux"), planned=[DECK]) == ([NEW], [])
    assert (tmp_path / DECK).read_bytes() == b"deux"
    assert files_of(tmp_path) == {DECK}
