"""Saves are heard whatever the folders go through."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.workshop import Workshop
from workshopkit.desk.following import follow
from workshopkit.writer import Set, write


def _remake(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def _move_and_move_back(folder: Path) -> None:
    folder.rename(folder.with_name("ailleurs"))
    folder.with_name("ailleurs").rename(folder)


def _replace(folder: Path) -> None:
    other = folder.with_name("autre")
    other.mkdir()
    folder.rename(folder.with_name("ancien"))
    other.rename(folder)


@pytest.mark.parametrize("happens", [_remake, _move_and_move_back, _replace])
def test_a_folder_put_back_is_followed_again(
    tmp_path: Path, happens: Callable[[Path], None]
) -> None:
    """A shared folder or a backup that puts it back is told, and so is the save after it."""
    content, templates = tmp_path / "content", tmp_path / "templates"
    content.mkdir()
    templates.mkdir()

    async def heard() -> None:
        saves = follow(content, templates)
        first = asyncio.ensure_future(anext(saves))
        await asyncio.sleep(0.3)
        happens(content)
        while content not in await first:
            first = asyncio.ensure_future(anext(saves))
        first = asyncio.ensure_future(anext(saves))
        await asyncio.sleep(0.3)
        (content / "kit.yaml").write_text("title: Un mot\n", "utf-8")
        while content / "kit.yaml" not in await first:
            first = asyncio.ensure_future(anext(saves))
        await saves.aclose()  # type: ignore[attr-defined]

    asyncio.run(asyncio.wait_for(heard(), 20))


def test_a_folder_that_is_not_there_yet_is_told_once_it_is(tmp_path: Path) -> None:
    """Its absence ends nothing: it is looked for until it comes."""
    content = tmp_path / "content"

    async def heard() -> list[Path]:
        saves = follow(content)
        first = asyncio.ensure_future(anext(saves))
        await asyncio.sleep(0.2)
        content.mkdir()
        return await first

    assert asyncio.run(asyncio.wait_for(heard(), 30)) == [content]


def test_a_disk_that_tells_nothing_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network drive sends no news: what is saved, added and taken away there is told still."""
    content = tmp_path / "content"
    (content / ".undo").mkdir(parents=True)
    file, other = content / "kit.yaml", content / "words.yaml"
    file.write_text("title: Un\n", "utf-8")

    def saved(into: Path, text: str) -> None:
        """At once, as a program does: half of a save would be told too."""
        (tmp_path / "new").write_text(text, "utf-8")
        (tmp_path / "new").replace(into)

    async def silent(*folders: Path, **options: object) -> AsyncIterator[set[object]]:
        while True:
            await asyncio.sleep(0.01)
            yield set()

    monkeypatch.setattr("workshopkit.desk.following.awatch", silent)

    async def heard() -> list[list[Path]]:
        saves, found = follow(content), []
        first = asyncio.ensure_future(anext(saves))
        for happens in (
            lambda: saved(file, "title: Deux\n"),
            lambda: saved(other, "title: Un mot\n"),
            file.unlink,
        ):
            await asyncio.sleep(0.2)
            assert not first.done()
            (content / ".undo" / "000001.json").write_text("{}", "utf-8")
            await asyncio.sleep(0.2)
            assert not first.done()
            happens()
            found.append(await first)
            first = asyncio.ensure_future(anext(saves))
        first.cancel()
        return found

    assert asyncio.run(asyncio.wait_for(heard(), 30)) == [[file], [other], [file]]


def test_what_a_write_of_ours_keeps_is_no_save(specimen: Workshop) -> None:
    """The kit is read once for a write: what can be undone is kept, and only the write is told."""

    async def heard() -> set[Path]:
        saves = follow(specimen.content)
        first = asyncio.ensure_future(anext(saves))
        await asyncio.sleep(0.3)
        write(specimen.content, [Set("kit/motto", "Un pas suffira")])
        told = set(await first)
        with suppress(TimeoutError):
            told.update(await asyncio.wait_for(anext(saves), 1))
        return told

    names = {each.name for each in asyncio.run(asyncio.wait_for(heard(), 20))}
    assert (specimen.content / ".undo").is_dir()
    assert "kit.yaml" in names
    assert not [name for name in names if name.endswith(".json")]
