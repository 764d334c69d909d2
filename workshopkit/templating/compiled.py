"""Where compiled templates are kept from one command to the next."""

from __future__ import annotations

import hashlib

import jinja2


def compiled(*folded: object) -> jinja2.BytecodeCache | None:
    """Return a place for compiled templates, if this computer has one.

    Compiling takes half a second, as long as writing ten slides. ``folded`` is what may be
    compiled into them beside their source, such as the words that a filter puts in.
    """
    name = hashlib.sha256(repr(folded).encode()).hexdigest()[:16]
    try:
        return jinja2.FileSystemBytecodeCache(pattern=f"workshopkit-{name}-%s.cache")
    except (OSError, RuntimeError):  # a temporary folder that is somebody else's
        return None
