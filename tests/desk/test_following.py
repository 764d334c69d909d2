"""Saves are heard whatever the folders go through."""

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from workshopkit.desk.following import follow


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
