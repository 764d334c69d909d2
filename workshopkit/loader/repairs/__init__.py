"""Lines that YAML refuses → the lines that people meant, one module for each kind of slip."""

from workshopkit.loader.repairs.finding import find_repair
from workshopkit.loader.repairs.indents import without_tabs
from workshopkit.loader.repairs.quotes import quoted
from workshopkit.loader.repairs.repair import Repair
from workshopkit.loader.repairs.signs import BULLET

__all__ = ["BULLET", "Repair", "find_repair", "quoted", "without_tabs"]
