"""Files → validated models, every problem with its place."""

from workshopkit.loader.kit_loader import load_kit
from workshopkit.loader.labels import labels_of_messages, load_labels
from workshopkit.loader.theme_loader import font_file, load_layouts, load_theme

__all__ = [
    "font_file",
    "labels_of_messages",
    "load_kit",
    "load_labels",
    "load_layouts",
    "load_theme",
]
