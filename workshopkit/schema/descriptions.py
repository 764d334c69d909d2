"""A key's docstring in its model → what an editor says of it: French, then English."""

from __future__ import annotations

EVERYWHERE = {
    "slug": """Son nom pour la machine : minuscules sans accent, chiffres, traits d'union. Une fois choisi, n'y touchez plus.
    Its name for machines: lower-case letters without accents, digits, hyphens. Once chosen, leave it alone.""",
    "kind": """La sorte de bloc.
    The kind of block.""",
    "title": """Le titre, tel qu'il paraît.
    The title, as it appears.""",
    "label": """La question : ou la consigne, imprimée au-dessus de la réponse.
    The question: or instruction, printed above the answer.""",
    "hint": """Une précision en plus petit, sous la question.
    A remark in smaller type, under the question.""",
    "required": """Réponse obligatoire : true la demande; la page dit « obligatoire », et le formulaire aussi.
    Answer required: true asks for one; the page says that it is required, and so does the form.""",
    "portrait": """Son portrait dessiné, composé de parties; sans lui, l'initiale de son prénom.
    Their drawn portrait, composed of parts; without it, the initial of their first name.""",
    "lines": """Nombre de lignes pour écrire.
    Number of lines to write on.""",
}
"""Keys that mean the same in every model: a model's own docstring comes before."""


def description_of(key: str, docstring: str) -> str:
    """Return the help on ``key``: two paragraphs. Raise ValueError when a language is missing.

    ``docstring`` holds a line in French and a line in English; empty, the key means what it
    means everywhere.
    """
    french, english = (docstring or EVERYWHERE.get(key, "")).splitlines()
    return f"{french.strip()}\n\n{english.strip()}"
