"""Texts that name another thing: ``<alex>``, ``<barrières>``."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule, W

MENTIONS: dict[str, Rule] = {
    "unknown-mention": Rule(
        E,
        "« {mention} » : rien ne s’appelle « {got} » dans cette trousse.",
        "“{mention}”: nothing is called “{got}” in this kit.",
    ),
    "typed-code": Rule(
        W,
        "aucune fiche n’a le code {got}.",
        "no worksheet has the code {got}.",
    ),
    "typed-name": Rule(
        W,
        "« {got} » s’appelle maintenant {name}; écrivez {mention}, et le prénom suivra toujours.",
        "“{got}” is now called {name}; write {mention}, and the first name will always follow.",
    ),
    "typed-count": Rule(
        W,
        "« {got} », mais il y en a {count}; écrivez {mention}, et le nombre suivra toujours.",
        "“{got}”, but there are {count}; write {mention}, and the number will always follow.",
    ),
}
