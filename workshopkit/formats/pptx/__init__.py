"""Deck → .pptx, and the layouts alone → .potx. The only package that imports pptx."""

from workshopkit.formats.pptx.base_deck import build_base_deck
from workshopkit.formats.pptx.keeping import with_kept
from workshopkit.formats.pptx.slides import write_pptx

__all__ = ["build_base_deck", "with_kept", "write_pptx"]
