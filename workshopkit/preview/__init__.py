"""A warm process around a kit: what a save touched is made again, and shown in a page."""

from workshopkit.preview.bench import Bench, News
from workshopkit.preview.drawing import draw
from workshopkit.preview.places import DEFAULT_EDITOR
from workshopkit.preview.server import listen, serve

__all__ = ["DEFAULT_EDITOR", "Bench", "News", "draw", "listen", "serve"]
