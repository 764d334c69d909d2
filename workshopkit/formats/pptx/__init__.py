"""Deck → .pptx. The only package that imports pptx."""

from workshopkit.formats.pptx.slides import write_pptx

__all__ = ["write_pptx"]
