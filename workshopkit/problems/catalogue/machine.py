"""The machine and the command."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule, W

FAMILIES = (
    Family(
        "L’ordinateur et la commande",
        """\
La ligne affichée dit quoi taper. « Impossible d’écrire » : le document est sans doute ouvert dans PowerPoint ou
dans un lecteur de PDF; fermez-le et recommencez. Rien de ce qui existe n’est jamais écrasé.
""",
        (
            Rule(
                "no-pango",
                E,
                "les bibliothèques de mise en page (Pango) manquent : {command}",
                "the page layout libraries (Pango) are missing: {command}",
                wrong="une machine sans Pango",
                mended="la commande que donne le message",
            ),
            Rule(
                "html-instead",
                W,
                "sans les bibliothèques de mise en page (Pango), les pages sont en HTML : ouvrez-les dans un navigateur, puis imprimez-les ou enregistrez-les en PDF. Pour des PDF : {command}",
                "without the layout libraries (Pango), pages come as HTML: open them in a browser, then print them or save them as PDF. For PDFs: {command}",
                wrong="une machine sans Pango",
                mended="la commande que donne le message",
            ),
            Rule(
                "cannot-write",
                E,
                "impossible d’écrire : {detail}. Le fichier est peut-être ouvert dans un autre logiciel.",
                "cannot write: {detail}. The file may be open in another program.",
                wrong="un document ouvert dans PowerPoint",
                mended="le fermer et recommencer",
            ),
            Rule(
                "output-taken",
                E,
                "une autre fabrication écrit dans « {folder} » et ne finit pas; fermez-la, puis recommencez : rien n’a été écrit.",
                "another build is writing to “{folder}” and does not end; close it, then try again: nothing was written.",
                wrong="deux fabrications à la fois, dont une ne finit pas",
                mended="fermer l’autre et recommencer",
            ),
            Rule(
                "edited-by-hand",
                W,
                "« {name} » a été retouché à la main : il est gardé tel quel. La nouvelle version est à côté : {target}",
                "“{name}” was edited by hand: it is kept as it is. The new version is beside it: {target}",
                wrong="`diaporama.pptx`, retouché dans PowerPoint",
                mended="`diaporama.nouveau.pptx`, renommé pour le remplacer",
            ),
            Rule(
                "open-elsewhere",
                W,
                "« {name} » est ouvert dans un autre logiciel : fermez-le, puis recommencez. D’ici là, la nouvelle version est à côté : {target}",
                "“{name}” is open in another program: close it, then try again. Until then, the new version is beside it: {target}",
                wrong="`diaporama.pptx`, ouvert dans PowerPoint pendant que la trousse est refaite",
                mended="le fermer et recommencer",
            ),
            Rule(
                "stale-open-elsewhere",
                W,
                "« {name} » n’est plus prévu, mais il est ouvert dans un autre logiciel : fermez-le, puis recommencez pour qu’il soit retiré.",
                "“{name}” is no longer planned, but it is open in another program: close it, then try again and it will be removed.",
                wrong="une fiche supprimée, encore ouverte dans Acrobat",
                mended="la fermer et recommencer",
            ),
            Rule(
                "unknown-file-kept",
                W,
                "rien ne dit que « {name} » a été fabriqué ici : il est gardé tel quel. La nouvelle version est à côté : {target}",
                "nothing says that “{name}” was made here: it is kept as it is. The new version is beside it: {target}",
                wrong="un `diaporama.pptx` qui était là avant",
                mended="le déplacer ailleurs",
            ),
            Rule(
                "no-such-file",
                E,
                "« {got} » est introuvable; vérifiez le nom du fichier et son dossier.",
                "“{got}” is not there; check the file’s name and its folder.",
                wrong="`build.py template modle.pptx`",
                mended="`build.py template modele.pptx`",
            ),
            Rule(
                "already-there",
                E,
                "« {got} » existe déjà; choisissez un autre nom : rien n’a été écrit.",
                "“{got}” is already there; choose another name: nothing was written.",
                wrong="`build.py new worksheet f2-action`",
                mended="`build.py new worksheet f9-action`",
            ),
            Rule(
                "not-empty",
                E,
                "ce dossier contient déjà quelque chose; choisissez-en un vide : rien n’a été écrit.",
                "this folder already holds something; choose an empty one: nothing was written.",
                wrong="`build.py new kit .`",
                mended="`build.py new kit ma-trousse`",
            ),
            Rule(
                "port-taken",
                E,
                "le port {got} est déjà pris, peut-être par un autre aperçu; essayez sans --port.",
                "port {got} is taken already, perhaps by another preview; try without --port.",
                wrong="`build.py preview --port 8000`",
                mended="`build.py preview`",
            ),
            Rule(
                "preview-failed",
                E,
                "l’aperçu n’a pas pu produire ceci : {detail}. C’est un défaut de la trousse, pas de vos textes.",
                "the preview could not make this: {detail}. This is a fault of the kit, not of your texts.",
                wrong="un aperçu qui ne se fait pas",
                mended="rien à faire : signalez-le",
            ),
            Rule(
                "bad-option",
                E,
                "option {option} : « {got} » n’est pas accepté; valeurs possibles : {known}.",
                "option {option}: “{got}” is not accepted; possible values: {known}.",
                wrong="`--format xml`",
                mended="`--format json`",
            ),
            Rule(
                "which-event",
                E,
                "il y a plusieurs événements : dites lequel avec --event, parmi {known}.",
                "there are several events: say which one with --event, among {known}.",
                wrong="`build.py preview`",
                mended="`build.py preview --event colloque`",
            ),
        ),
    ),
)
