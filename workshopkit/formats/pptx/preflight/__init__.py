"""A written .pptx → what is broken inside it, which no schema and no program tells.

PowerPoint repairs such files, or refuses them; LibreOffice, python-pptx and the Open XML
SDK open them without a word. Whatever is found is a defect of ours or of an organisation's
template, never of someone's words.
"""

from workshopkit.formats.pptx.preflight.check import check_package

__all__ = ["check_package"]
