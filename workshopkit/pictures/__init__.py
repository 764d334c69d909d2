"""``content/images/`` and the pictures that content names → their pixels, safe and no more."""

from workshopkit.pictures.gallery import Gallery, open_gallery

__all__ = ["Gallery", "open_gallery"]
