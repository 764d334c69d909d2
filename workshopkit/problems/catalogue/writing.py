"""Changing the content from a command or a page."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule

FAMILIES = (
    Family(
        "Changer un texte par une commande",
        """\
`build.py set scenarios/samuel/title "Un autre titre"` change un texte, un nombre ou un choix sans toucher au reste
du fichier; `build.py undo` reprend le dernier changement. Un identifiant, ce sont des noms séparés par des barres
obliques : le fichier, le `slug` de l’élément, la clé. Quand le résultat se relirait autrement, rien n’est écrit.
Rien ne l’est non plus par-dessus ce que quelqu’un d’autre vient d’enregistrer.
""",
        (
            Rule(
                "unknown-identifier",
                E,
                "rien ne porte l’identifiant « {got} ».",
                "nothing has the identifier “{got}”.",
                wrong="`build.py set scenarios/samule/title …`",
                mended="`build.py set scenarios/samuel/title …`",
            ),
            Rule(
                "no-text-given",
                E,
                "il manque ce qu’il faut écrire dans « {got} » : ajoutez le texte entre guillemets, ou --from et un fichier.",
                "what to write in “{got}” is missing: add the text in quotes, or --from and a file.",
                wrong="`build.py set kit/title`",
                mended='`build.py set kit/title "Un autre titre"`',
            ),
            Rule(
                "not-changed-thus",
                E,
                "« {got} » ne se change pas ainsi; rien n’a été écrit. Ouvrez le fichier à cette ligne.",
                "“{got}” cannot be changed this way; nothing was written. Open the file at this line.",
                wrong="`build.py set scenarios/samuel …`, qui est tout un bloc",
                mended="`build.py set scenarios/samuel/title …`",
            ),
            Rule(
                "read-otherwise",
                E,
                "ce changement se relirait autrement, ou en changerait un autre; rien n’a été écrit. Ouvrez le fichier à cette ligne.",
                "this change would be read otherwise, or change something else; nothing was written. Open the file at this line.",
                wrong="un texte que la commande ne sait pas écrire à cet endroit",
                mended="ce texte, dans le fichier",
            ),
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
                "not-a-deck",
                E,
                "« {got} » n’est pas un diaporama (.pptx) qui s’ouvre.",
                "“{got}” is not a deck (.pptx) that opens.",
                wrong="`build.py pull notes.docx`",
                mended="`build.py pull diaporama.pptx`",
            ),
            Rule(
                "not-our-deck",
                E,
                "« {got} » n’est le diaporama d’aucune séance de cette trousse : {known}.",
                "“{got}” is the deck of none of the sessions of this kit: {known}.",
                wrong="`build.py pull` et le diaporama d’une autre trousse",
                mended="`build.py pull` et un diaporama d’`output/`, retouché",
            ),
            Rule(
                "not-a-workbook",
                E,
                "« {got} » n’est pas un classeur (.xlsx) qui s’ouvre.",
                "“{got}” is not a workbook (.xlsx) that opens.",
                wrong="`build.py translate import traduction.docx`",
                mended="`build.py translate import traduction.xlsx`",
            ),
            Rule(
                "not-our-workbook",
                E,
                "« {got} » n’est pas un classeur fait par `translate export` : il y faut les colonnes {columns}.",
                "“{got}” is not a workbook made by `translate export`: it needs the columns {columns}.",
                wrong="`build.py translate import` et un autre classeur",
                mended="`build.py translate import` et le classeur exporté, rempli",
            ),
            Rule(
                "which-language",
                E,
                "dites la langue de la traduction avec --locale : {known}.",
                "say which language to translate into with --locale: {known}.",
                wrong="`build.py translate status`, dans une trousse de trois langues",
                mended="`build.py translate status --locale en-CA`",
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
