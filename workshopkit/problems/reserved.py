"""A file's name → whether Windows keeps it for itself, or can make none of that name.

A kit made on another system is opened on Windows too: such a name is refused everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

RESERVED = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(10)]
)
"""Microsoft, « Naming Files, Paths, and Namespaces »: devices, whatever ending follows."""


def is_reserved(name: str) -> bool:
    """Tell whether Windows makes no file or folder of that name: ``con``, ``NUL.yaml``."""
    return name.partition(".")[0].strip().lower() in RESERVED


_IMPOSSIBLE = re.compile(r'[<>:"|?*\x00-\x1f]|[. ]$')
"""What no name on Windows has, or ends with (same page)."""


def is_impossible(name: str) -> bool:
    """Tell whether Windows makes no file or folder of that name, or makes one of another name."""
    return is_reserved(name) or bool(_IMPOSSIBLE.search(name))


def impossible_in(folder: Path) -> Iterator[str]:
    """Yield the names that Windows cannot make, of the folders that would have to be made."""
    for each in (folder, *folder.parents):
        if each.name in ("", ".", "..") or each.exists():
            continue
        if is_impossible(each.name):
            yield each.name
