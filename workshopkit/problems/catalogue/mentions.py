"""Texts that name another thing: ``<alex>``, ``<barrières>``."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule, W

FAMILIES = (
    Family(
        "Un texte qui en nomme un autre",
        """\
Un texte peut nommer une chose de la trousse au lieu de recopier son nom ou son nombre : `<alex>`, `<barrières>`. Un
nom inconnu arrête tout; un nom ou un nombre recopié qui n’est plus vrai est signalé.
""",
        (
            Rule(
                "unknown-mention",
                E,
                "« {mention} » : rien ne s’appelle « {got} » dans cette trousse.",
                "“{mention}”: nothing is called “{got}” in this kit.",
                wrong="`<alx>`",
                mended="`<alex>`",
            ),
            Rule(
                "lone-bracket",
                E,
                "« {got} » : il manque « {missing} » à cette mention, qui serait imprimée telle quelle; écrivez par exemple « {mention} ». Pour « plus petit » ou « plus grand », mettez une espace : « < 5 min ».",
                "“{got}”: this mention lacks its “{missing}” and would be printed as it is; write for instance “{mention}”. For “less than” or “more than”, put a space: “< 5 min”.",
                wrong="`<barrières à reconnaître`",
                mended="`<barrières> à reconnaître`",
            ),
            Rule(
                "typed-code",
                W,
                "aucune fiche n’a le code {got}.",
                "no worksheet has the code {got}.",
                wrong="« la fiche F12 », qui n’existe pas",
                mended="le code d’une fiche de la trousse",
            ),
            Rule(
                "typed-name",
                W,
                "« {got} » s’appelle maintenant {name}; écrivez {mention}, et le prénom suivra toujours.",
                "“{got}” is now called {name}; write {mention}, and the first name will always follow.",
                wrong="« Alex », devenu Noor",
                mended="`<alex>`",
            ),
            Rule(
                "typed-count",
                W,
                "« {got} », mais il y en a {count}; écrivez {mention}, et le nombre suivra toujours.",
                "“{got}”, but there are {count}; write {mention}, and the number will always follow.",
                wrong="« cinq barrières », quand il y en a six",
                mended="`<barrières>`",
            ),
        ),
    ),
)
