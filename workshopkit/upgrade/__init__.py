"""Files of an earlier version → the same in today's shape, shown before they are written."""

from workshopkit.upgrade.migrations import MIGRATIONS, Migration, in_each_file
from workshopkit.upgrade.upgrading import (
    Upgrade,
    outdated,
    take_back,
    upgrade,
    with_notes,
    write_upgrade,
)

__all__ = [
    "MIGRATIONS",
    "Migration",
    "Upgrade",
    "in_each_file",
    "outdated",
    "take_back",
    "upgrade",
    "with_notes",
    "write_upgrade",
]
