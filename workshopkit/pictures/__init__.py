"""``content/images/`` and the pictures that content names → their pixels, safe and no more."""

from workshopkit.pictures.finding import FOLDER
from workshopkit.pictures.gallery import Gallery, open_gallery

__all__ = ["FOLDER", "Gallery", "open_gallery"]
