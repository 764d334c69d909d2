"""Entries and their keys: written twice, unknown or missing."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule, W

FAMILIES = (
    Family(
        "Une chose écrite deux fois",
        """\
Une clé ne s’écrit qu’une fois au même endroit : la première serait perdue. Un `slug` ne sert qu’à une chose.
Vous avez copié un bloc ou un fichier? Donnez à la copie son propre `slug` et son propre `code`.
Trois tirets (`---`) commenceraient un second document : effacez cette ligne.
""",
        (
            Rule(
                "duplicate-key",
                E,
                "la clé « {key} » est déjà écrite à la ligne {first}; la première serait perdue.",
                "the key “{key}” is already written on line {first}; the first would be lost.",
                wrong="deux lignes `title:` de suite",
                mended="une seule",
            ),
            Rule(
                "duplicate-slug",
                E,
                "l’identifiant « {got} » sert déjà à la ligne {first}.",
                "the identifier “{got}” is already used on line {first}.",
                wrong="deux entrées `slug: alex`",
                mended="`slug: alex` et `slug: alex-bis`",
            ),
            Rule(
                "duplicate-code",
                W,
                "le code « {got} » est déjà celui de « {other} »; à l’impression, on ne les distinguerait pas.",
                "the code “{got}” is already that of “{other}”; once printed, nobody could tell them apart.",
                wrong="deux fiches `code: F2`",
                mended="`code: F2` et `code: F3`",
            ),
            Rule(
                "several-documents",
                E,
                "« --- » commence un second document; un fichier n’en contient qu’un.",
                "“---” starts a second document; a file holds only one.",
                wrong="`---` au milieu d’un fichier",
                mended="rien : effacez la ligne",
            ),
        ),
    ),
    Family(
        "Une clé inconnue ou qui manque",
        """\
Les clés sont en anglais et ne se traduisent pas; le message propose la plus proche. Une clé qui manque se
trouve chez les voisins : comparez avec une entrée semblable du même fichier.
""",
        (
            Rule(
                "unknown-key",
                E,
                "clé inconnue « {key} ».",
                "unknown key “{key}”.",
                wrong="`titre: Oser`",
                mended="`title: Oser`",
                others=(("`durée: 10`", "`minutes: 10`"),),
            ),
            Rule(
                "no-picture-key",
                E,
                "« {key} » n’existe pas ici. Une image se met sous « picture: » d’une diapositive, ou dans un bloc « kind: picture » d’une fiche; le logo de votre organisation, dans content/identity.yaml (content/README.md, « Une image »).",
                "“{key}” does not exist here. A picture goes under “picture:” of a slide, or in a block “kind: picture” of a worksheet; your organisation’s logo, in content/identity.yaml (content/README.md, “Une image”).",
                wrong="`image: salle.jpg` sous une diapositive",
                mended="`picture: {file: salle.jpg, alt: Douze personnes en cercle}`",
            ),
            Rule(
                "missing-key",
                E,
                "il manque la clé « {key} ».",
                "the key “{key}” is missing.",
                wrong="`- slug: alex` et rien d’autre",
                mended="`- slug: alex` puis `  person: Alex`",
            ),
        ),
    ),
)
