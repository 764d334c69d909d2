"""YAML as it is written: indentation, signs and quotes."""

from __future__ import annotations

from workshopkit.problems import mending
from workshopkit.problems.catalogue.rule import E, Family, Rule, W

FAMILIES = (
    Family(
        "Le retrait",
        """\
Les espaces en début de ligne disent ce qui va avec quoi. Alignez la ligne sur ses voisines, avec des espaces
et jamais la touche de tabulation. Dans une liste, chaque élément commence par un tiret et une espace; les puces
de Word (•, –, 1.) se remplacent une par une.

```yaml
# au lieu de                          # écrivez
title: Oser                           title: Oser
 subtitle: Un premier pas             subtitle: Un premier pas

why:                                  why:
  - Vouloir ne suffit pas.              - Vouloir ne suffit pas.
  Il faut aussi agir.                   - Il faut aussi agir.
```

Un texte qui continue sur la ligne suivante se place plus à droite que sa clé. Si un texte est long, écrivez
`clé: >-` et placez-le tout entier sur les lignes suivantes, deux espaces plus à droite.
""",
        (
            Rule(
                "tab",
                E,
                "une tabulation sert de retrait; YAML n’accepte que des espaces.",
                "a tab is used as indentation; YAML takes spaces only.",
                wrong="`⇥- Vouloir` (une tabulation)",
                mended="`  - Vouloir` (deux espaces)",
                mend=mending.untabbed,
            ),
            Rule(
                "indentation",
                E,
                "le retrait est de {got} espace(s); il en faut {expected} pour aller avec les lignes voisines.",
                "the indentation is {got} space(s); {expected} are needed to go with the lines around it.",
                wrong="` subtitle: Un pas` sous `title: Oser`",
                mended="`subtitle: Un pas`",
                mend=mending.reindented,
            ),
            Rule(
                "missing-dash",
                E,
                "il manque un tiret : cette ligne se trouve dans une liste.",
                "a dash is missing: this line is in a list.",
                wrong="`  Il faut agir.` sous `  - Vouloir`",
                mended="`  - Il faut agir.`",
            ),
            Rule(
                "bullet",
                E,
                "« {sign} » n’est pas un tiret : chaque élément d’une liste commence par un tiret (-) et une espace, sur cette ligne et les suivantes.",
                "“{sign}” is not a dash: each item of a list starts with a dash (-) and a space, on this line and the next ones.",
                wrong="`• Vouloir`",
                mended="`- Vouloir`",
                mend=mending.dashed,
            ),
            Rule(
                "extra-dash",
                E,
                "ce tiret est de trop : les lignes voisines sont des clés sans tiret.",
                "this dash is one too many: the lines beside it are keys without a dash.",
                wrong="`- motto: Un pas suffit`, parmi des clés",
                mended="`motto: Un pas suffit`",
            ),
            Rule(
                "conflict-mark",
                E,
                "cette ligne vient d’une fusion restée à faire : deux versions du passage se suivent. Gardez la bonne, effacez l’autre et les lignes « <<<<<<< », « ======= », « >>>>>>> ».",
                "this line comes from an unfinished merge: two versions of the passage follow one another. Keep the right one, delete the other and the lines “<<<<<<<”, “=======”, “>>>>>>>”.",
                wrong="`<<<<<<< HEAD`",
                mended="la bonne version seule",
            ),
            Rule(
                "block-mark",
                E,
                "« {sign} » serait imprimé tel quel : cette marque ne va qu’après une clé ou un tiret, quand le texte est écrit en dessous; enlevez-la.",
                "“{sign}” would be printed as it is: this mark only goes after a key or a dash, when the text is written below; remove it.",
                wrong="`Piège : >-` au milieu d’un texte",
                mended="`Piège :`",
            ),
            Rule(
                "too-deep",
                E,
                "plus de {limit} niveaux de retrait : le fichier est mal formé.",
                "more than {limit} levels of indentation: the file is malformed.",
                wrong="`[[[[[[[[[[[[` …",
                mended="des listes l’une sous l’autre, au plus deux à la fois",
            ),
        ),
    ),
    Family(
        "Une espace ou un deux-points oublié",
        """\
Une clé, un deux-points, une espace, un texte. Un tiret, une espace, un texte.
""",
        (
            Rule(
                "missing-space",
                E,
                "il manque une espace après « {sign} ».",
                "a space is missing after “{sign}”.",
                wrong="`title:Oser`",
                mended="`title: Oser`",
                others=(("`-Vouloir`", "`- Vouloir`"),),
            ),
            Rule(
                "missing-colon",
                E,
                "il manque un deux-points après la clé « {key} ».",
                "a colon is missing after the key “{key}”.",
                wrong="`title Oser`",
                mended="`title: Oser`",
            ),
        ),
    ),
    Family(
        "Un texte qu’il faut mettre entre guillemets",
        """\
YAML réserve quelques signes : les deux-points suivis d’une espace, le dièse après une espace, et en début de
texte ``* & ! [ { % @ ` > | ' "``. Entre guillemets droits doubles, tout redevient du texte. Fermez ce que vous
ouvrez; dans un texte déjà entre guillemets doubles, citez avec « » et doublez la barre oblique inverse.

Le texte tient sur plusieurs lignes? Écrivez `clé: >-` (dans une liste, `- >-`), puis le texte à la ligne, deux
espaces plus à droite : aucun guillemet n’est alors nécessaire.

```yaml
# au lieu de                          # écrivez
note: Trois choses                    note: >-
  à retenir : le but,                   Trois choses
  le pas, la date.                      à retenir : le but,
                                        le pas, la date.
```

Si rien de cela n’explique le message, regardez la ligne d’avant.
""",
        (
            Rule(
                "colon-in-text",
                E,
                "un deux-points suivi d’une espace se trouve dans un texte sans guillemets.",
                "a colon and a space inside text without quotes.",
                wrong="`title: Freins : le temps`",
                mended='`title: "Freins : le temps"`',
            ),
            Rule(
                "colon-below",
                E,
                "ce texte continue sur les lignes suivantes, et la ligne {below} contient un deux-points suivi d’une espace. Écrivez >- après la clé ou le tiret, et tout le texte en dessous.",
                "this text goes on below, and line {below} has a colon and a space. Write >- after the key or the dash, and all the text under it.",
                wrong="`note: Trois choses` puis `  à retenir : le but`",
                mended="`note: >-` puis tout le texte en dessous",
            ),
            Rule(
                "text-after-mark",
                E,
                "après {sign}, le texte se place sur la ligne suivante, deux espaces plus à droite.",
                "after {sign}, the text goes on the next line, two spaces further right.",
                wrong="`promise: >- Repartez`",
                mended="`promise: >-` puis, à la ligne, `  Repartez`",
            ),
            Rule(
                "needs-quotes",
                E,
                "ce texte commence par un caractère que YAML réserve, ou ses guillemets ne ferment pas où il faut; mettez le tout entre guillemets doubles.",
                "this text starts with a character that YAML reserves, or its quotes do not close where they should; put it all in double quotes.",
                wrong="`- **Important** : lire`",
                mended='`- "**Important** : lire"`',
                others=(("`title: 'L'atelier'`", '`title: "L\'atelier"`'),),
            ),
            Rule(
                "not-closed",
                E,
                "ce qui s’ouvre ici par {sign} ne se ferme pas.",
                "what {sign} opens here is never closed.",
                wrong='`title: "Un mot`',
                mended='`title: "Un mot"`',
                others=(("`barriers: [peur, temps`", "`barriers: [peur, temps]`"),),
            ),
            Rule(
                "backslash",
                E,
                "entre guillemets doubles, la barre oblique inverse (\\) est réservée; doublez-la.",
                "between double quotes, the backslash (\\) is reserved; double it.",
                wrong='`title: "Oui\\non"`',
                mended='`title: "Oui\\\\non"`',
            ),
            Rule(
                "swallowed",
                E,
                "« {lost} » serait perdu : après une espace, # commence un commentaire.",
                "“{lost}” would be lost: after a space, # starts a comment.",
                wrong="`title: Étape #2`",
                mended='`title: "Étape #2"`',
            ),
            Rule(
                "split-at-comma",
                W,
                "entre crochets, chaque virgule sépare deux éléments; mettez cette phrase entre guillemets : « {got} ».",
                "between brackets, each comma separates two items; put this sentence in quotes: “{got}”.",
                wrong="`watch: [Qui, depuis la pause, se tait]`",
                mended='`watch: ["Qui, depuis la pause, se tait"]`',
            ),
            Rule(
                "alias",
                E,
                "les renvois YAML (& et *) ne sont pas acceptés; répétez le texte.",
                "YAML anchors and aliases (& and *) are not accepted; repeat the text.",
                wrong="`title: *Oser*`",
                mended='`title: "*Oser*"`',
            ),
            Rule(
                "tag",
                E,
                "les étiquettes YAML (!…) ne sont pas acceptées; mettez le texte entre guillemets.",
                "YAML tags (!…) are not accepted; put the text in quotes.",
                wrong="`title: !Oser`",
                mended='`title: "!Oser"`',
            ),
            Rule(
                "not-yaml",
                E,
                "YAML ne peut pas lire cette ligne. Vérifiez le retrait et les guillemets, ici et à la ligne précédente.",
                "YAML cannot read this line. Check indentation and quotes here and on the line above.",
                wrong="une ligne que rien n’explique",
                mended="regardez la ligne d’avant : un retrait, un guillemet",
            ),
        ),
    ),
)
