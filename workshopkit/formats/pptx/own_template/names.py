"""What a layout or a placeholder is called, by PowerPoint and by people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

ALIASES: Mapping[str, tuple[str, ...]] = {
    "title": ("diapositive de titre", "titre", "couverture", "title slide", "title", "cover"),
    "section": (
        "en tete de section", "titre de section", "intercalaire", "section header",
        "section title", "divider",
    ),
    "content": ("titre et contenu", "titre et texte", "title and content", "title and text"),
    "table": ("titre et tableau", "title and table", "table"),
    "before-after": ("comparaison", "comparison"),
    "question": ("question",),
    "motto": ("citation", "quote"),
    "activity": ("activite", "exercice", "activity", "exercise"),
    "scenario": ("cas", "etude de cas", "case study", "scenario"),
    "closing": ("merci", "fin", "conclusion", "thank you", "closing", "end"),
}  # fmt: skip
"""What PowerPoint and people call a layout, in French and English, without accents."""


def normal(name: str) -> str:
    """Return a name without case, accents, punctuation or a leading « 1_ »."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"^\d+_", "", plain)).strip()
