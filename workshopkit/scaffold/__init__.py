"""A kind and a name → a commented starter in its place: nothing there is overwritten."""

from workshopkit.scaffold.kit import SHAPES, new_kit, starter_of
from workshopkit.scaffold.new import KINDS, Folders, Made, entry_of, new

__all__ = ["KINDS", "SHAPES", "Folders", "Made", "entry_of", "new", "new_kit", "starter_of"]
