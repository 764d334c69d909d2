"""The machine and the command."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule

MACHINE: dict[str, Rule] = {
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
    "bad-option": Rule(
        E,
        "option {option} : « {got} » n’est pas accepté; valeurs possibles : {known}.",
        "option {option}: “{got}” is not accepted; possible values: {known}.",
    ),
}
