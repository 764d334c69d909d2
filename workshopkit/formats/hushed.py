"""What a library would write on the terminal → nothing; whoever listens to its log still hears."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator


@contextlib.contextmanager
def hushed(library: str) -> Iterator[None]:
    """Keep a library's warnings off the terminal, where Python prints those nobody listens to."""
    logger, silence = logging.getLogger(library), logging.NullHandler()
    logger.addHandler(silence)
    try:
        yield
    finally:
        logger.removeHandler(silence)
