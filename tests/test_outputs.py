import json
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from workshopkit.outputs import LEDGER, Entry, Ledger, digest, save

DECK = "fr-CA/atelier/diaporama.pptx"
NEW = "fr-CA/atelier/diaporama.nouveau.pptx"
SECOND = "fr-CA/atelier/diaporama.nouveau-2.pptx"
GUIDE = "fr-CA/atelier/guide.pdf"


def made(*files: tuple[str, bytes]) -> dict[str, tuple[bytes, Entry]]:
    """Return files as the pipeline hands them over."""
    return {name: (data, Entry(digest(b"<" + data), digest(data))) for name, data in files}


def put(
    folder: Path,
    *files: tuple[str, bytes],
    planned: Iterable[str] | None = None,
    kept: Iterable[str] = (),
) -> tuple[list[str], list[str]]:
    """Save files where the ledger says, as a build does."""
    ledger = Ledger.read(folder)
    placed = [(ledger.target(name, "nouveau"), data) for name, data in files]
    return save(ledger, made(*placed), list(kept), planned)


def files_of(folder: Path) -> set[str]:
    """Return every file but the ledger."""
    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    return found - {LEDGER}


def test_what_is_written_is_ours_and_current(tmp_path: Path) -> None:
    """The ledger knows the bytes and the markup they came from."""
    put(tmp_path, (DECK, b"un"))
    ledger = Ledger.read(tmp_path)
    assert (tmp_path / DECK).read_bytes() == b"un"
    assert ledger.is_ours(DECK)
    assert ledger.is_current(DECK, digest(b"<un"))
    assert not ledger.is_current(DECK, digest(b"<deux"))
    assert ledger.target(DECK, "nouveau") == DECK


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
    assert Ledger.read(tmp_path).target(name, "nouveau") == f"{stem}.nouveau.pdf"


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
    assert Ledger.read(tmp_path).is_ours(DECK)


def test_a_deleted_file_is_written_again(tmp_path: Path) -> None:
    """What is no longer there is neither current nor edited."""
    put(tmp_path, (DECK, b"un"))
    (tmp_path / DECK).unlink()
    assert not Ledger.read(tmp_path).is_current(DECK, digest(b"<un"))
    assert Ledger.read(tmp_path).target(DECK, "nouveau") == DECK


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
    assert Ledger.read(tmp_path).is_ours(NEW)


def test_a_full_build_removes_what_is_no_longer_planned(tmp_path: Path) -> None:
    """A worksheet taken out of the content does not linger in output/."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    removed, left = put(tmp_path, (DECK, b"deux"), planned=[DECK])
    assert (removed, left) == ([GUIDE], [])
    assert files_of(tmp_path) == {DECK}
    assert GUIDE not in Ledger.read(tmp_path).entries


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
    assert Ledger.read(tmp_path).is_ours(GUIDE)


def test_what_is_kept_stays(tmp_path: Path) -> None:
    """A file that has not changed is neither written nor removed."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    before = (tmp_path / GUIDE).stat().st_mtime_ns
    assert put(tmp_path, (DECK, b"deux"), planned=[DECK, GUIDE], kept=[GUIDE]) == ([], [])
    assert (tmp_path / GUIDE).stat().st_mtime_ns == before


def test_a_failure_while_writing_leaves_everything(tmp_path: Path) -> None:
    """A folder that cannot be made, a full disk: what was there is there, and nothing more."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    (tmp_path / "fr-CA/fiches").write_bytes(b"un fichier, pas un dossier")
    before = {name: (tmp_path / name).read_bytes() for name in files_of(tmp_path)}
    ledger = (tmp_path / LEDGER).read_bytes()
    with pytest.raises(OSError, match="fiches"):
        put(tmp_path, (DECK, b"deux"), (GUIDE, b"autre"), ("fr-CA/fiches/f1.pdf", b"f1"))
    assert {name: (tmp_path / name).read_bytes() for name in files_of(tmp_path)} == before
    assert (tmp_path / LEDGER).read_bytes() == ledger


def test_a_failure_while_moving_never_makes_ours_look_edited(tmp_path: Path) -> None:
    """A file locked by another program: those moved before it are ours at the next build."""
    put(tmp_path, (DECK, b"un"), (GUIDE, b"guide"))
    ledger = Ledger.read(tmp_path)
    (tmp_path / GUIDE).unlink()
    (tmp_path / GUIDE).mkdir()  # a folder in the way: the move fails, as on a locked file
    with pytest.raises(OSError, match="guide"):
        save(ledger, made((DECK, b"deux"), (GUIDE, b"autre")), [], None)
    assert files_of(tmp_path) == {DECK}
    assert Ledger.read(tmp_path).target(DECK, "nouveau") == DECK


def test_what_a_killed_process_left_half_written_goes(tmp_path: Path) -> None:
    """The next build sweeps it; what another process writes now, and a file of ours, stay."""
    for name, age in ((".guide.pdf.part", 3600), (".diaporama.pptx.part", 0), (".notes.txt", 3600)):
        file = tmp_path / "fr-CA" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"%PDF-1.7 half")
        then = file.stat().st_mtime - age
        os.utime(file, (then, then))
    put(tmp_path, (GUIDE, b"guide"))
    assert files_of(tmp_path) == {GUIDE, "fr-CA/.diaporama.pptx.part", "fr-CA/.notes.txt"}


def test_the_ledger_is_readable_and_in_order(tmp_path: Path) -> None:
    """A person who opens it finds files by name; two builds write the same ledger."""
    put(tmp_path, (GUIDE, b"guide"), (DECK, b"un"))
    data = json.loads((tmp_path / LEDGER).read_text("utf-8"))
    assert list(data["files"]) == sorted([DECK, GUIDE])
    assert data["files"][DECK] == {"markup": digest(b"<un"), "bytes": digest(b"un")}
