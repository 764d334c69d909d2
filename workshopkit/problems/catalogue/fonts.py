"""Characters, fonts, colours and style sheets."""

from __future__ import annotations

from workshopkit.problems import mending
from workshopkit.problems.catalogue.rule import E, Family, N, Rule, W

FAMILIES = (
    Family(
        "Les caractères et les polices",
        """\
Les documents n’emploient que les polices du projet. Un caractère rare (un pictogramme, par exemple) peut n’être
dans aucune : remplacez-le par un mot. Une couleur s’écrit entre guillemets : `primary: "#0E6A70"`.
""",
        (
            Rule(
                "printed-as-is",
                W,
                "« {got} » serait imprimé tel quel; écrivez « {better} ».",
                "“{got}” would be printed as it is; write “{better}”.",
                wrong="`Entourez celle\\nqui manque`, `20&nbsp;h`",
                mended="`Entourez celle qui manque`, `20 h`",
                others=(("`un mot <b>fort</b>`", "`un mot **fort**`"), ("`un $x$`", "`un x`")),
            ),
            Rule(
                "picture-in-text",
                E,
                "un texte ne contient pas d’image; « {got} » serait imprimé tel quel. Mettez le fichier dans content/images/ et nommez-le sous « picture: » de la diapositive ou de la fiche.",
                "a text holds no picture; “{got}” would be printed as it is. Put the file in content/images/ and name it under “picture:” of the slide or the worksheet.",
                wrong="`text: Voyez ![le plan](plan.png)`",
                mended="`text: Voyez le plan`",
            ),
            Rule(
                "missing-glyph",
                E,
                "le caractère « {text} » n’existe dans aucune police du projet; remplacez-le par un mot.",
                "the character “{text}” is in none of the project’s fonts; put a word in its place.",
                wrong="`title: Oser 🚀`",
                mended="`title: Oser`",
            ),
            Rule(
                "unknown-letters",
                E,
                "« {text} » est écrit en lettres qu’aucune police du projet ne possède; écrivez-le en lettres latines.",
                "“{text}” is written in letters that none of the project’s fonts has; write it in Latin letters.",
                wrong="`organizer: Центр`",
                mended="`organizer: Tsentr`",
            ),
            Rule(
                "foreign-font",
                E,
                "la police « {got} » vient du système et non du projet.",
                "the font “{got}” comes from the system, not from the project.",
                wrong="`font-family: Arial`",
                mended="`font-family: var(--body)`",
            ),
            Rule(
                "other-font",
                W,
                "la police « {family} » est mesurée avec « {file} », qui est « {got} » : les lignes se couperont ailleurs.",
                "the font “{family}” is measured with “{file}”, which is “{got}”: lines will break elsewhere.",
                wrong="`{family: Verdana, files: carlito/Carlito}`",
                mended="`{family: Calibri, files: carlito/Carlito}`, ou les fichiers de Verdana",
            ),
            Rule(
                "wide-font",
                N,
                "la police « {got} » est plus large que celle de la trousse : sur les diapositives, elle est mise à {share} % de la taille habituelle.",
                "the font “{got}” is wider than the kit’s: on slides it is set at {share}% of the usual size.",
                wrong="`fonts: {text: Verdana}`",
                mended="rien à faire, ou une police plus étroite : `{text: Arial}`",
            ),
            Rule(
                "missing-font",
                E,
                "le fichier de police « {got} » est introuvable.",
                "the font file “{got}” cannot be found.",
                wrong="`regular: Gelasio.ttf`, absent",
                mended="le fichier dans `templates/fonts/`",
            ),
            Rule(
                "bad-colour",
                E,
                "« {got} » n’est pas une couleur : #RRGGBB.",
                "“{got}” is not a colour: #RRGGBB.",
                wrong="`primary: 0E6A70`",
                mended='`primary: "#0E6A70"`',
                mend=mending.colour_in_quotes,
            ),
            Rule(
                "bad-path",
                E,
                "ce n’est pas un tracé : M, L, H, V, C et Z avec leurs nombres, comme « M2 2L22 2Z ».",
                "this is not a path: M, L, H, V, C and Z with their numbers, like “M2 2L22 2Z”.",
                wrong="`line: M2 2A4 4`",
                mended="`line: M2 2L22 2`",
            ),
            Rule(
                "style-refused",
                E,
                "la mise en page ne comprend pas ce style : « {got} ».",
                "page layout does not understand this style: “{got}”.",
                wrong="`colour: red` dans une feuille de style",
                mended="`color: red`",
            ),
            Rule(
                "layout-endless",
                E,
                "la mise en page n’en finit pas ({detail}), et a été arrêtée; reprenez le dernier style ou gabarit changé.",
                "page layout does not come to an end ({detail}), and was stopped; go back over the last style or template changed.",
                wrong="des dizaines de `display: flex` les uns dans les autres",
                mended="les retirer",
            ),
            Rule(
                "layout-stopped",
                E,
                "la mise en page s’est arrêtée dans un style qu’elle ne sait pas dessiner ({detail}); reprenez le dernier style ou gabarit changé.",
                "page layout came to a stop on a style that it cannot draw ({detail}); go back over the last style or template changed.",
                wrong="une grille (`display: grid`) qui doit couper une image entre deux pages",
                mended="l’image hors de la grille",
            ),
            Rule(
                "layout-warning",
                E,
                "la mise en page signale : {detail}.",
                "page layout reports: {detail}.",
                wrong='`<img src="logo.png">`, illisible',
                mended="une image qui s’ouvre",
            ),
        ),
    ),
)
