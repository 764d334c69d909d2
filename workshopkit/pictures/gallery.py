"""A kit and its ``content/images/`` → the filters with which templates show its pictures."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from workshopkit.memory import Memory
from workshopkit.model.kit import Kit
from workshopkit.model.picture import Picture
from workshopkit.model.text import Text
from workshopkit.pictures.codes import qr_code
from workshopkit.pictures.finding import find_picture
from workshopkit.pictures.fitting import fit_picture
from workshopkit.pictures.opening import Opened, open_picture
from workshopkit.problems import ContentError, Problem


@dataclass(frozen=True)
class Gallery:
    """The images of a kit, by the name that content gives them; each was looked at."""

    content: Path
    opened: Mapping[str, Opened]
    memory: Memory

    def address(
        self, picture: Picture | str, width: float, height: float, crop: bool = True
    ) -> Markup:
        """Return a picture for a place of so many inches, as an address that holds its data.

        It fills the place around its focus, unless it is ``whole`` or not to be cropped.
        A template may name a file instead. Raise ContentError.
        """
        if not isinstance(picture, Picture):
            picture = Picture(file=Text(picture), decorative=True)
        shown = picture
        if shown.qr:
            return _address("image/png", qr_code(str(shown.qr)))
        opened = self.opened.get(str(shown.file)) or open_picture(
            find_picture(self.content, shown), shown.named
        )
        focus = shown.focus if crop and not shown.whole else None
        key = ("fitted", opened.digest, opened.format, width, height, focus)

        def fit() -> Markup:
            return _address(*fit_picture(opened, shown.named, (width, height), focus))

        return self.memory.recall(key, fit)

    def ratio(self, picture: Picture) -> float:
        """Return the width of a picture for a height of 1."""
        if picture.qr:
            return 1.0
        opened = self.opened[str(picture.file)]
        return opened.width / opened.height

    def filters(self) -> Mapping[str, Callable[..., Any]]:
        """Return what templates show pictures with.

        ``picture|photo(width, height)``, in inches; ``picture|photo_ratio``: width to height.
        """
        return {"photo": self.address, "photo_ratio": self.ratio}


def open_gallery(content: Path, kit: Kit, memory: Memory) -> Gallery:
    """Look at every image that the kit names. Raise ContentError with all that is wrong."""
    opened: dict[str, Opened] = {}
    problems: list[Problem] = []
    for picture in (part for part in kit.parts() if isinstance(part, Picture) and part.file):
        try:
            path = find_picture(content, picture)
            opened[str(picture.file)] = _opened(path, picture, memory)
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return Gallery(content, opened, memory)


def _address(kind: str, data: bytes) -> Markup:
    return Markup(f"data:{kind};base64,{base64.b64encode(data).decode()}")


def _opened(path: Path, picture: Picture, memory: Memory) -> Opened:
    """Look at a file, unless it is as it was."""
    stat = path.stat()
    key = ("opened", str(path.resolve()), stat.st_size, stat.st_mtime_ns)
    return memory.recall(key, lambda: open_picture(path, picture.named))
