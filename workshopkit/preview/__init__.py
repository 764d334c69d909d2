"""A local page that shows the documents and follows the saves."""

from workshopkit.preview.board import Helpers
from workshopkit.preview.places import DEFAULT_EDITOR
from workshopkit.preview.server import listen, serve

__all__ = ["DEFAULT_EDITOR", "Helpers", "listen", "serve"]
