"""A kind and a name → a commented starter in its place: nothing there is overwritten."""

from workshopkit.scaffold.kit import new_kit
from workshopkit.scaffold.new import KINDS, Folders, Made, new

__all__ = ["KINDS", "Folders", "Made", "new", "new_kit"]
