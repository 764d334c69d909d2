"""Files → validated models, every problem with its place."""

from workshopkit.loader.kit_loader import CHECKED, load_kit
from workshopkit.loader.labels import labels_of_messages, load_labels
from workshopkit.loader.overlays import own_words
from workshopkit.loader.own_words import lost_braces
from workshopkit.loader.strangers import find_unreadable
from workshopkit.loader.theme_loader import font_file, load_layouts, load_theme, unknown_drawing
from workshopkit.loader.tongue_loader import load_tongue, rules_of

__all__ = [
    "CHECKED",
    "find_unreadable",
    "font_file",
    "labels_of_messages",
    "load_kit",
    "load_labels",
    "load_layouts",
    "load_theme",
    "load_tongue",
    "lost_braces",
    "own_words",
    "rules_of",
    "unknown_drawing",
]
