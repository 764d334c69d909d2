"""The slides of a session and the blocks of a sheet → what a page must know to let them move."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshopkit.desk.scheduler import Scheduler
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.preview.by_hand import ByHand, each_by_hand, is_by_hand, mappings_of
from workshopkit.problems import ContentError, shown_path
from workshopkit.writer import read_bytes


class Listed:
    """Tells pages of the entries that they show."""

    def __init__(self, scheduler: Scheduler) -> None:
        self._scheduler = scheduler
        self._read: tuple[tuple[Path, bytes], Any] = ((Path(), b""), None)
        """The last file read: a page is drawn again at each save, of whatever file."""

    def slides_of(self, session: str) -> dict[str, ByHand]:
        """Return what a page must know of the slides of a session, by what a deck says of each."""
        if not is_by_hand(self._scheduler.drawn):
            return {}
        name = f"sessions/{session}"
        segments = mappings_of(self._said(name).get("segments"))
        homes = [(f"{name}/segments/{each.get('slug')}/slides", each) for each in segments]
        every = [one for home, each in homes for one in each_by_hand(home, each.get("slides"))]
        return {f"{one.id}/slide": one for one in every}

    def blocks_of(self, worksheet: str) -> list[ByHand]:
        """Return what a page must know of the blocks of a sheet."""
        if not is_by_hand(self._scheduler.drawn):
            return []
        name = f"worksheets/{worksheet}"
        return list(each_by_hand(f"{name}/blocks", self._said(name).get("blocks")))

    def _said(self, name: str) -> Mapping[str, Any]:
        """Return what a file says, read again when its bytes change; nothing of a faulty one."""
        file = self._scheduler.options.content / f"{name}.yaml"
        try:
            raw = read_bytes(file) or b""
        except OSError:  # the panel tells why
            raw = b""
        if self._read[0] != (file, raw):
            try:
                self._read = ((file, raw), read_raw(raw, shown_path(file), "").data)
            except ContentError:
                self._read = ((file, raw), None)
        held = self._read[1]
        return held if isinstance(held, Mapping) else {}
