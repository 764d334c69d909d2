"""Files of an earlier version → the same in today's shape, shown before they are written."""

from workshopkit.upgrade.migrations import MIGRATIONS, Migration
from workshopkit.upgrade.upgrading import Upgrade, take_back, upgrade, write_upgrade

__all__ = ["MIGRATIONS", "Migration", "Upgrade", "take_back", "upgrade", "write_upgrade"]
