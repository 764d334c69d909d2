"""Layouts and themes that a demanding designer would send back."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, N, Rule, W

FAMILIES = (
    Family(
        "Le thème et les dispositions",
        """\
Ces messages viennent d’un thème ou de `layouts.yaml` : des couleurs trop pâles ou trop semblables, un texte trop
petit pour le fond de la salle, un emplacement hors de la grille. Voyez
[le mode d’emploi des gabarits](../templates/README.md).
""",
        (
            Rule(
                "alike-colours",
                W,
                "une personne daltonienne la confond avec « {other} » : écart de {got}, il en faut {needed}.",
                "a colour-blind person takes it for “{other}”: {got} apart, where {needed} are needed.",
                wrong="un rouge et un vert de même clarté",
                mended="deux couleurs dont l’une est plus foncée",
            ),
            Rule(
                "colour-alone",
                W,
                "disposition « {layout} » : des formes semblables ne se distinguent que par leur couleur; ajoutez un signe (sign) ou un motif (pattern).",
                "layout “{layout}”: like shapes differ by their colour alone; add a sign (sign) or a pattern (pattern).",
                wrong="des formes qui ne diffèrent que par la couleur",
                mended="`sign:` ou `pattern:` en plus",
            ),
            Rule(
                "colour-changed",
                N,
                "« {got} » ne se lirait pas partout où la trousse met une couleur : « {made} » la remplace. Toutes vos couleurs : python3 build.py show colours.",
                "“{got}” could not be read everywhere the kit puts a colour: “{made}” takes its place. All your colours: python3 build.py show colours.",
                wrong='`colours: ["#EF4A60"]`, trop pâle sous du texte blanc',
                mended='rien à faire, ou une couleur plus foncée : `"#C43D4F"`',
            ),
            Rule(
                "colour-unused",
                N,
                "« {got} » ne sert nulle part : elle ressemble trop aux autres, ou ne se lirait pas. Toutes vos couleurs : python3 build.py show colours.",
                "“{got}” is used nowhere: it is too like the others, or could not be read. All your colours: python3 build.py show colours.",
                wrong="deux bleus presque pareils",
                mended="un seul des deux",
            ),
            Rule(
                "theme-contrast",
                E,
                "ce texte sur fond « {ground} » ({place}) a un contraste de {got}; il en faut {needed}.",
                "this text on “{ground}” ({place}) has a contrast of {got}; it takes {needed}.",
                wrong='`primary: "#8FD0D4"` (trop pâle pour du texte)',
                mended="une couleur plus foncée",
            ),
            Rule(
                "large-type",
                W,
                "le style « {style} » est de {got} points; pour l’emploi « {use} », il en faut au plus {most}.",
                "style “{style}” is {got} points; for the use “{use}”, at most {most} are right.",
                wrong="`size: 60` pour un texte",
                mended="`size: 24`",
            ),
            Rule(
                "small-type",
                E,
                "le style « {style} » est de {got} points; pour l’emploi « {use} », il en faut au moins {least}.",
                "style “{style}” is {got} points; for the use “{use}”, at least {least} are needed.",
                wrong="`size: 12` pour un texte",
                mended="`size: 20`",
            ),
            Rule(
                "off-scale",
                W,
                "le style « {style} » ({got} points, emploi « {use} ») n’est pas d’une taille de l’échelle : {scale}.",
                "style “{style}” ({got} points, use “{use}”) is not of a size of the scale: {scale}.",
                wrong="`size: 21`",
                mended="`size: 20`, une taille de l’échelle",
            ),
            Rule(
                "off-grid",
                W,
                "disposition « {layout} » : « {placeholder} » commence à {got} po, ni sur une colonne ni sur un bord déclaré (edges).",
                "layout “{layout}”: “{placeholder}” begins at {got} in, neither on a column nor on a declared edge (edges).",
                wrong="`left: 1.37`",
                mended="le bord d’une colonne",
            ),
            Rule(
                "near-edge",
                W,
                "disposition « {layout} » : {what} est trop près d’un bord (grid: margin et head disent de combien).",
                "layout “{layout}”: {what} is too near an edge (grid: margin and head say by how much).",
                wrong="`left: 0.1`",
                mended="`left: 0.6`, la marge",
            ),
            Rule(
                "footer-moves",
                W,
                "disposition « {layout} » : le pied de page tient les colonnes {got}; celles qui sont libres sont {wanted}.",
                "layout “{layout}”: the footer takes columns {got}; those that are free are {wanted}.",
                wrong="un pied de page sous une image",
                mended="les colonnes libres",
            ),
            Rule(
                "title-style",
                W,
                "disposition « {layout} » : le style « {style} » du titre n’est pas un style de titre (uses: title ou cover).",
                "layout “{layout}”: the title’s style “{style}” is not a style for titles (uses: title or cover).",
                wrong="`style: body` pour un titre",
                mended="`style: title`",
            ),
            Rule(
                "too-many-accents",
                W,
                "disposition « {layout} » : trop de couleurs vives ({got}), au plus {most}.",
                "layout “{layout}”: too many bright colours ({got}), {most} at most.",
                wrong="quatre couleurs vives",
                mended="deux",
            ),
        ),
    ),
)
