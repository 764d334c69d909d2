"""Files are written whole, all or none, and can be put back."""

import os
from pathlib import Path

import pytest

from workshopkit.problems import ContentError, UsageError
from workshopkit.writer import Rewrite, read_bytes, replace_file, save, undo
from workshopkit.writer.journal import FOLDER


def _rules(raised: pytest.ExceptionInfo[ContentError]) -> list[str]:
    return [problem.rule for problem in raised.value.problems]


def _write(file: Path, data: bytes) -> Rewrite:
    before = file.read_bytes() if file.exists() else None
    return Rewrite(file, before, data)


def test_a_file_keeps_its_rights_and_its_link(tmp_path: Path) -> None:
    """What was 664 stays 664; a symbolic link still points to the file that is written."""
    real, link = tmp_path / "vrai.yaml", tmp_path / "lien.yaml"
    real.write_bytes(b"a: 1\r\n")
    real.chmod(0o664)
    link.symlink_to(real.name)
    replace_file(link, b"a: 2\r\n")
    assert link.is_symlink()
    assert real.read_bytes() == b"a: 2\r\n"
    assert real.stat().st_mode & 0o777 == 0o664
    assert sorted(os.listdir(tmp_path)) == ["lien.yaml", "vrai.yaml"]


@pytest.mark.quick
def test_writes_are_undone_one_after_the_other(tmp_path: Path) -> None:
    """The last one first, files that were made disappear, and then nothing is left to undo."""
    one, two = tmp_path / "un.yaml", tmp_path / "sessions" / "deux.yaml"
    one.write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    save(tmp_path, [_write(one, b"a: 2\n"), _write(two, b"b: 1\n")], "premier")
    save(tmp_path, [_write(one, b"\xff\xfe")], "second")
    assert undo(tmp_path).said == "second"
    assert one.read_bytes() == b"a: 2\n"
    assert undo(tmp_path).said == "premier"
    assert one.read_bytes() == b"\xef\xbb\xbfa: 1\r\n"
    assert not two.exists()
    with pytest.raises(UsageError) as raised:
        undo(tmp_path)
    assert _rules(raised) == ["nothing-to-undo"]


@pytest.mark.quick
def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """Neither a write nor an undo goes over what somebody else wrote; no other file is touched."""
    one, two = tmp_path / "un.yaml", tmp_path / "deux.yaml"
    one.write_bytes(b"a: 1\n")
    two.write_bytes(b"b: 1\n")
    asked = [_write(one, b"a: 2\n"), _write(two, b"b: 2\n")]
    two.write_bytes(b"b: 3\n")
    with pytest.raises(ContentError) as raised:
        save(tmp_path, asked, "trop tard")
    assert _rules(raised) == ["changed-underneath"]
    assert (one.read_bytes(), two.read_bytes()) == (b"a: 1\n", b"b: 3\n")
    save(tmp_path, [_write(one, b"a: 2\n")], "à temps")
    one.write_bytes(b"a: 9\n")
    with pytest.raises(ContentError) as raised:
        undo(tmp_path)
    assert _rules(raised) == ["undo-changed"]
    assert one.read_bytes() == b"a: 9\n"


def test_a_write_that_fails_halfway_leaves_everything_as_it_was(tmp_path: Path) -> None:
    """When the second file cannot be written, the first is put back, and nothing is to undo."""
    one, folder = tmp_path / "un.yaml", tmp_path / "deux.yaml"
    one.write_bytes(b"a: 1\n")
    (folder / "plein").mkdir(parents=True)
    with pytest.raises(OSError, match="deux"):
        save(tmp_path, [_write(one, b"a: 2\n"), Rewrite(folder, None, b"b: 2\n")], "impossible")
    assert one.read_bytes() == b"a: 1\n"
    assert not list(tmp_path.glob(".*.part"))
    with pytest.raises(UsageError):
        undo(tmp_path)


def test_a_command_killed_in_the_middle_is_undone_too(tmp_path: Path) -> None:
    """The journal is written first: what was replaced goes back, what was not stays."""
    one, two = tmp_path / "un.yaml", tmp_path / "deux.yaml"
    one.write_bytes(b"a: 1\n")
    two.write_bytes(b"b: 1\n")
    save(tmp_path, [_write(one, b"a: 2\n"), _write(two, b"b: 2\n")], "tué")
    two.write_bytes(b"b: 1\n")
    assert [each.file.name for each in undo(tmp_path).rewrites] == ["un.yaml"]
    assert (one.read_bytes(), two.read_bytes()) == (b"a: 1\n", b"b: 1\n")


def test_the_journal_is_bounded_and_hidden_from_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The oldest writes are forgotten first; git sees nothing of the folder."""
    monkeypatch.setattr("workshopkit.writer.journal.MOST", 3)
    file = tmp_path / "un.yaml"
    for number in range(6):
        save(tmp_path, [_write(file, f"a: {number}\n".encode())], f"{number}")
    assert [undo(tmp_path).said for _ in range(3)] == ["5", "4", "3"]
    with pytest.raises(UsageError):
        undo(tmp_path)
    assert (tmp_path / FOLDER / ".gitignore").read_text("utf-8") == "*\n"


def test_a_token_insists_on_its_own_write(tmp_path: Path) -> None:
    """A page that offers to undo its change does not take back somebody else's."""
    file = tmp_path / "un.yaml"
    first = save(tmp_path, [_write(file, b"a: 1\n")], "un")
    save(tmp_path, [_write(file, b"a: 2\n")], "deux")
    with pytest.raises(UsageError):
        undo(tmp_path, first.token)
    assert file.read_bytes() == b"a: 2\n"


def test_what_a_killed_process_was_writing_is_taken_away(tmp_path: Path) -> None:
    """At the next write; not what another process is writing now, nor files of people."""
    old, fresh = tmp_path / "s" / ".un.yaml.0a1b2c3d.part", tmp_path / ".un.yaml.0a1b2c3e.part"
    theirs = tmp_path / ".video.part"
    for file in (old, fresh, theirs):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"a")
    for file in (old, theirs):
        os.utime(file, (1, 1))
    save(tmp_path, [_write(tmp_path / "un.yaml", b"a: 1\n")], "premier")
    assert (old.exists(), fresh.exists(), theirs.exists()) == (False, True, True)


@pytest.mark.quick
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_or_a_folder_has_no_text(tmp_path: Path) -> None:
    """Nothing waits for what would come out of a pipe that stands in the place of a text."""
    os.mkfifo(tmp_path / "kit.yaml")
    assert [read_bytes(tmp_path / "kit.yaml"), read_bytes(tmp_path)] == [None, None]
