"""A file's name → whether Windows keeps it for itself.

A kit made on another system is opened on Windows too: such a name is refused everywhere.
"""

from __future__ import annotations

RESERVED = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(10)]
)
"""Microsoft, « Naming Files, Paths, and Namespaces »: devices, whatever ending follows."""


def is_reserved(name: str) -> bool:
    """Tell whether Windows makes no file or folder of that name: ``con``, ``NUL.yaml``."""
    return name.partition(".")[0].strip().lower() in RESERVED
