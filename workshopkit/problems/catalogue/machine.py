"""The machine and the command."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule, W

MACHINE: dict[str, Rule] = {
    "html-instead": Rule(
        W,
        "sans les bibliothèques de mise en page (Pango), les pages sont en HTML : ouvrez-les dans un navigateur, puis imprimez-les ou enregistrez-les en PDF. Pour des PDF : {command}",
        "without the layout libraries (Pango), pages come as HTML: open them in a browser, then print them or save them as PDF. For PDFs: {command}",
    ),
    "no-pango": Rule(
        E,
        "les bibliothèques de mise en page (Pango) manquent : {command}",
        "the page layout libraries (Pango) are missing: {command}",
    ),
    "cannot-write": Rule(
        E,
        "impossible d’écrire : {detail}. Le fichier est peut-être ouvert dans un autre logiciel.",
        "cannot write: {detail}. The file may be open in another program.",
    ),
    "no-such-file": Rule(
        E,
        "« {got} » est introuvable; vérifiez le nom du fichier et son dossier.",
        "“{got}” is not there; check the file’s name and its folder.",
    ),
    "already-there": Rule(
        E,
        "« {got} » existe déjà; choisissez un autre nom : rien n’a été écrit.",
        "“{got}” is already there; choose another name: nothing was written.",
    ),
    "not-empty": Rule(
        E,
        "ce dossier contient déjà quelque chose; choisissez-en un vide : rien n’a été écrit.",
        "this folder already holds something; choose an empty one: nothing was written.",
    ),
    "port-taken": Rule(
        E,
        "le port {got} est déjà pris, peut-être par un autre aperçu; essayez sans --port.",
        "port {got} is taken already, perhaps by another preview; try without --port.",
    ),
    "preview-failed": Rule(
        E,
        "l’aperçu n’a pas pu produire ceci : {detail}. C’est un défaut de la trousse, pas de vos textes.",
        "the preview could not make this: {detail}. This is a fault of the kit, not of your texts.",
    ),
    "bad-option": Rule(
        E,
        "option {option} : « {got} » n’est pas accepté; valeurs possibles : {known}.",
        "option {option}: “{got}” is not accepted; possible values: {known}.",
    ),
}
