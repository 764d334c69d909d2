"""Changing the content from a command or a page."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule

FAMILIES = (
    Family(
        "Changer un texte par une commande",
        """\
Rien n’est écrit par-dessus ce que quelqu’un d’autre vient d’enregistrer.
""",
        (
            Rule(
                "changed-underneath",
                E,
                "ce fichier a changé entre-temps; rien n’a été écrit. Recommencez.",
                "this file has changed in the meantime; nothing was written. Try again.",
                wrong="un fichier enregistré pendant que la commande écrit",
                mended="la même commande, de nouveau",
            ),
            Rule(
                "undo-changed",
                E,
                "ce fichier a changé depuis « {said} »; rien n’a été annulé.",
                "this file has changed since “{said}”; nothing was undone.",
                wrong="un fichier retouché depuis le changement",
                mended="le texte d’avant, retapé",
            ),
            Rule(
                "nothing-to-undo",
                E,
                "il n’y a rien à annuler.",
                "there is nothing to undo.",
                wrong="`build.py undo` avant tout changement",
                mended="rien à faire",
            ),
        ),
    ),
)
