"""A function that takes time → its answer, without holding up the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any


class Threads:
    """One thread that thinks, of one thing at a time, and others that wait for processes."""

    def __init__(self) -> None:
        self._engine = ThreadPoolExecutor(1, "engine")
        self._others = ThreadPoolExecutor(thread_name_prefix="conversion")

    async def think(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Call what reads the kit, draws or writes: only one such call runs at a time."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._engine, _answer, function, *arguments)

    async def wait_for(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Call what only waits for another process."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._others, _answer, function, *arguments)

    def close(self) -> None:
        """Start nothing more."""
        self._engine.shutdown(wait=False, cancel_futures=True)
        self._others.shutdown(wait=False, cancel_futures=True)


def _answer(function: Callable[..., Any], *arguments: Any) -> Any:
    """Call a function; a StopIteration, which no future may hold, would be waited for for ever."""
    try:
        return function(*arguments)
    except StopIteration as error:
        raise RuntimeError(repr(error)) from error
