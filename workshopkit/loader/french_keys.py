"""A key that is unknown → the one that was meant, typed wrongly or in French."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from workshopkit.problems import nearest

ALIKE = 0.7
"""A key less alike than this (difflib's ratio) is another word, not a slip."""

IN_FRENCH: dict[str, tuple[str, ...]] = {
    "titre": ("title",),
    "sous_titre": ("subtitle",),
    "nom": ("name",),
    "texte": ("text", "story"),
    "duree": ("minutes",),
    "minute": ("minutes",),
    "temps": ("minutes",),
    "plancher": ("floor",),
    "identifiant": ("slug",),
    "etiquette": ("label",),
    "genre": ("kind",),
    "sorte": ("kind",),
    "type": ("kind",),
    "debut": ("start",),
    "heure": ("start",),
    "lieu": ("place",),
    "salle": ("room", "place"),
    "organisme": ("organization", "organizer"),
    "organisateur": ("organizer",),
    "organisation": ("organization", "organizer"),
    "courriel": ("email",),
    "lien": ("link", "url"),
    "exemple": ("example", "examples"),
    "exemples": ("examples",),
    "histoire": ("story",),
    "lecon": ("lesson",),
    "etape": ("step",),
    "etapes": ("steps",),
    "barriere": ("barrier", "barriers"),
    "barrieres": ("barriers",),
    "fiche": ("worksheet", "worksheets"),
    "fiches": ("worksheets", "hand_out"),
    "mise_en_situation": ("scenarios",),
    "mises_en_situation": ("scenarios",),
    "scenario": ("scenarios",),
    "seance": ("sessions",),
    "segment": ("segments",),
    "diapositive": ("slide", "slides"),
    "diapositives": ("slides",),
    "diapo": ("slide", "slides"),
    "consigne": ("instructions",),
    "consignes": ("instructions",),
    "indice": ("hint",),
    "aide": ("hint",),
    "lignes": ("lines",),
    "ligne": ("lines",),
    "colonnes": ("columns",),
    "rangees": ("rows",),
    "largeurs": ("widths",),
    "bloc": ("blocks",),
    "blocs": ("blocks",),
    "cacher": ("hidden",),
    "cache": ("hidden",),
    "masque": ("hidden",),
    "masquee": ("hidden",),
    "reponse": ("answer", "answers"),
    "reponses": ("answers",),
    "personne": ("person",),
    "accroche": ("hook",),
    "dit": ("says", "said", "say"),
    "dire": ("say",),
    "qui": ("who",),
    "quoi": ("what",),
    "quand": ("when",),
    "alors": ("then",),
    "comment": ("how",),
    "pourquoi": ("why",),
    "but": ("aim", "purpose"),
    "objectif": ("aim", "purpose"),
    "icone": ("icon",),
    "motif": ("pattern",),
    "couleur": ("colour",),
    "couleurs": ("colours",),
    "langue": ("locales",),
    "langues": ("locales",),
    "langage": ("locales",),
    "devise": ("motto",),
    "promesse": ("promise",),
    "remarque": ("note",),
    "materiel": ("materials",),
    "publique": ("audience",),
    "public": ("audience",),
    "prochain_pas": ("next_step",),
    "verifie": ("checked",),
    "source": ("references", "note"),
    "sources": ("references",),
}
"""French words that people type for keys, and the keys they may mean, likeliest first."""


def nearest_key(key: str, known: Iterable[str]) -> str | None:
    """Return the known key that was meant, or None rather than a wrong one."""
    known = list(known)
    plain = unicodedata.normalize("NFKD", key.strip().lower()).encode("ascii", "ignore").decode()
    plain = plain.replace("-", "_").replace(" ", "_")
    meant = [each for each in IN_FRENCH.get(plain, ()) if each in known]
    return meant[0] if meant else nearest(key, known, ALIKE)
