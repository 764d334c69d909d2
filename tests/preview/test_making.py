"""A session made of another from the board."""

import asyncio
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from workshopkit.desk.threads import Threads
from workshopkit.preview.board import Board, Helpers
from workshopkit.writer import Rewrite


def test_pages_are_answered_while_a_session_is_made() -> None:
    """Its files take seconds to work out."""
    made, answered = Threads(), threading.Event()

    def files(*arguments: object) -> list[Rewrite]:
        assert answered.wait(10)
        return []

    def fit(kit: object, slug: str, minutes: int) -> Any:
        return None

    async def both() -> None:
        kit = SimpleNamespace(sessions={"causerie-20": None})
        drawn = SimpleNamespace(project=SimpleNamespace(kit=kit))
        options = SimpleNamespace(content=Path())
        scheduler: Any = SimpleNamespace(drawn=drawn, options=options, think=made.think)
        board = Board(scheduler, Helpers(lambda *_: {}, fit, files, lambda *_: []))
        making = asyncio.create_task(board.new_session("causerie-20", 16, []))
        await asyncio.sleep(0)
        answered.set()
        await making

    asyncio.run(both())
    made.close()
