"""What only a person can do before the day."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import Family, N, Rule, W

FAMILIES = (
    Family(
        "À remplir, à vérifier, à dire",
        """\
Ce qui reste à faire avant le jour J et que personne ne peut faire à votre place : votre nom, l’heure de début,
les numéros de téléphone à confirmer (puis `checked: true`), les cas à faire lire (puis `reviewed: true`). Un cas inventé dit toujours qu’il est fictif.
""",
        (
            Rule(
                "to-fill",
                N,
                "laissé vide : les documents s’en passent, mais {what}.",
                "left empty: the documents do without, but {what}.",
                wrong="`name:` vide",
                mended="`name: Votre nom`",
                topic="names",
            ),
            Rule(
                "to-date",
                N,
                "laissé vide : les documents s’en passent, mais {what}.",
                "left empty: the documents do without, but {what}.",
                wrong="`start:` vide",
                mended="`start: 13 h 30`",
                topic="date",
            ),
            Rule(
                "still-fictitious",
                N,
                "« {got} » est un exemple : écrivez le vrai, ou laissez la ligne vide.",
                "“{got}” is an example: write the real one, or leave the line empty.",
                wrong="`name: Camille Exemple`",
                mended="`name: Noor Haddad`",
                others=(("`link: https://www.example.org`", "`link: https://www.carrefour.ca`"),),
                is_due=True,
                topic="names",
            ),
            Rule(
                "past-date",
                N,
                "la date est passée : « {got} ».",
                "the date is past: “{got}”.",
                wrong="`date: 2020-01-15`",
                mended="`date: 2030-01-15`",
                topic="date",
            ),
            Rule(
                "to-write",
                N,
                "ce texte est encore celui du modèle; écrivez le vôtre à sa place.",
                "this text is still the starter’s; write yours in its place.",
                wrong="`title: À écrire (un titre de quelques mots)`",
                mended="`title: L’atelier du samedi`",
                is_due=True,
                topic="texts",
            ),
            Rule(
                "other-example",
                N,
                "cette ligne parle encore de {got}; votre exemple est « {own} » : dites le vôtre ici.",
                "this line still speaks of {got}; your example is “{own}”: tell yours here.",
                wrong="`- La phrase de Nadia : si c'est jeudi midi…`, avec votre exemple dans `facilitator.yaml`",
                mended="`- Ma phrase : si c'est mercredi soir…`",
                is_due=True,
                topic="texts",
            ),
            Rule(
                "example-piece",
                N,
                "votre exemple, « {own} », n’a pas : {keys}; la séance n’a pas vos mots à ces moments.",
                "your example, “{own}”, lacks {keys}: at those moments the session lacks your words.",
                wrong="un exemple sans `plan:`",
                mended="`plan: Si c'est jeudi midi, alors j'appelle une collègue.`",
                topic="texts",
            ),
            Rule(
                "to-check",
                N,
                "« {got} » doit être vérifié par une personne avant l’impression; mettez ensuite checked: true.",
                "“{got}” must be checked by a person before printing; then set checked: true.",
                wrong="`checked: false`",
                mended="`checked: true`, une fois vérifié",
                topic="to-check",
            ),
            Rule(
                "unread-case",
                N,
                "{code}, {person} : personne de cette vie ne l’a encore relu; il n’est ni imprimé avec les cartes ni compté. À faire lire (build.py --only cases-to-read), par exemple par : {readers}. Puis écrivez reviewed: true.",
                "{code}, {person}: nobody of that life has read it yet; it is neither printed with the cards nor counted. To be read (build.py --only cases-to-read), by, for instance: {readers}. Then write reviewed: true.",
                wrong="`reviewed: false`",
                mended="`reviewed: true`, une fois relu par une personne qui connaît cette vie",
                topic="to-check",
            ),
            Rule(
                "unread-played",
                W,
                "{code}, {person}, sera joué ici, et personne de cette vie ne l’a encore relu; ôtez-le de la séance, ou faites-le lire puis écrivez reviewed: true.",
                "{code}, {person}, will be played here, and nobody of that life has read it yet; take it out of the session, or have it read, then write reviewed: true.",
                wrong="`scenarios: [sophie]`, et `reviewed: false` dans `scenarios.yaml`",
                mended="`reviewed: true`, une fois relu",
                topic="to-check",
            ),
        ),
    ),
    Family(
        "Une trousse d’une version précédente",
        """\
Elle se construit telle quelle. `python3 build.py upgrade` montre ce qui changerait; `--apply` l’écrit, `--undo`
le défait.
""",
        (
            Rule(
                "can-be-upgraded",
                N,
                "écrit comme dans une version précédente. {got} Pour voir ce qui changerait : python3 build.py upgrade",
                "written as in an earlier version. {got} To see what would change: python3 build.py upgrade",
                wrong="`card:` et les questions de chaque barrière, dans `questions.yaml`",
                mended="`card:` sous chaque barrière, dans `barriers.yaml`",
            ),
        ),
    ),
)
