"""Minutes that must add up, and the pace of a session."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule, W

FAMILIES = (
    Family(
        "Les minutes ne tombent pas juste",
        """\
Les segments font ensemble la durée de la séance; les parties d’un segment font ensemble la sienne. Le
plancher (`floor`) est la plus courte durée d’un segment : jamais plus que sa durée, et aucune coupe ne descend
dessous. Un segment protégé ne se laisse pas tomber. Le signe dit dans quel sens corriger : (+5 min), il y a cinq
minutes de trop.
""",
        (
            Rule(
                "minutes-sum",
                E,
                "les segments font {total} min pour une séance de {slot} min ({difference}).",
                "the segments make {total} min in a session of {slot} min ({difference}).",
                wrong="des segments de 63 min, `minutes: 60`",
                mended="3 min de moins à un segment",
            ),
            Rule(
                "parts-sum",
                E,
                "les parties du segment font {total} min, le segment {slot} min ({difference}).",
                "the segment’s parts make {total} min, the segment {slot} min ({difference}).",
                wrong="des parties de 9 min, `minutes: 10`",
                mended="1 min de plus à une partie",
            ),
            Rule(
                "too-short",
                E,
                "« {session} » ne tient pas en {got} min : ouverture, prochain pas et clôture en demandent {least}.",
                "“{session}” does not fit in {got} min: opening, next step and closing need {least}.",
                wrong="`--minutes 15`",
                mended="`--minutes 45`",
            ),
            Rule(
                "floor-above",
                E,
                "le plancher ({floor} min) dépasse la durée ({minutes} min).",
                "the floor ({floor} min) is above the duration ({minutes} min).",
                wrong="`minutes: 5` et `floor: 8`",
                mended="`floor: 5`",
            ),
            Rule(
                "cut-below-floor",
                E,
                "retrancher {cut} min amène « {segment} » à {left} min, sous son plancher de {floor} min.",
                "cutting {cut} min takes “{segment}” to {left} min, below its floor of {floor} min.",
                wrong="`minutes: 6` à couper, `floor: 5` sur 10",
                mended="`minutes: 5`",
            ),
            Rule(
                "cut-protected",
                E,
                "« {segment} » est protégé : on ne peut pas le laisser tomber.",
                "“{segment}” is protected: it cannot be dropped.",
                wrong="`last_resort:` qui laisse tomber un segment `protected: true`",
                mended="un autre segment",
            ),
        ),
    ),
    Family(
        "Le rythme de la séance",
        """\
Des conseils, qui n’arrêtent rien. On n’écoute pas plus de dix minutes sans rien faire; les personnes présentes ont au
moins le quart du temps d’une conférence, la moitié d’un atelier; une pause vient dans les 90 premières minutes.
Le temps de parole est compté à 130 mots par minute : si le texte à dire est plus long que les minutes où
l’animation a la parole, raccourcissez-le ou donnez-lui du temps. Une partie de segment qui dit ce que l’on y fait
(`lines`, `cards`, `moves`, `talk`) est comptée aussi : une minute par ligne à écrire, par changement de place ou
de rôle, une minute pour 150 mots lus sur une carte, et les minutes promises pour parler ou jouer. Ces allures sont
nos règles, pas des mesures.
""",
        (
            Rule(
                "long-input",
                W,
                "{minutes} min sans activité pour les participants (au plus {limit}).",
                "{minutes} min without activity for participants (at most {limit}).",
                wrong="quinze minutes d’exposé",
                mended="dix, puis une question à la salle",
            ),
            Rule(
                "long-speech",
                W,
                "{words} mots à dire, soit environ {needed} min; l’animation a la parole {minutes} min.",
                "{words} words to say, about {needed} min; the facilitator has the floor for {minutes} min.",
                wrong="560 mots à dire en 3 min",
                mended="390 mots, ou 5 min",
            ),
            Rule(
                "crowded-part",
                W,
                "{needed} min demandées, {minutes} données; lignes à écrire : {lines}, mots à lire : {words}, "
                "changements : {moves}, minutes promises : {talk}.",
                "{needed} min needed, {minutes} given; lines to write: {lines}, words to read: {words}, "
                "changes: {moves}, minutes promised: {talk}.",
                wrong="`minutes: 1` et `lines: 3`",
                mended="`minutes: 3`, ou une seule ligne",
                others=(("`minutes: 11`, `cards: true` et `talk: 11`", "`talk: 9`"),),
            ),
            Rule(
                "few-activities",
                W,
                "les participants ont {share} % du temps; au moins {limit} % sont souhaités.",
                "participants have {share}% of the time; at least {limit}% is wanted.",
                wrong="un atelier d’exposés",
                mended="la moitié du temps en activités",
            ),
            Rule(
                "late-pause",
                W,
                "aucune pause avant la minute {limit}.",
                "no break before minute {limit}.",
                wrong="une pause à la 120e minute",
                mended="une pause avant la 90e",
            ),
            Rule(
                "slide-minutes",
                W,
                "« {got} » : les parties où les participants travaillent durent {parts} min.",
                "“{got}”: the parts in which participants work last {parts} min.",
                wrong="`text: 7 min en silence`, une partie de 5 min",
                mended="`text: 5 min en silence`",
            ),
        ),
    ),
    Family(
        "Deux séances aux mêmes heures",
        """\
Un événement qui donne plusieurs séances (`sessions:`) dit quand chacune commence. Deux séances peuvent avoir lieu
en même temps : chacune a alors son groupe (`group`), son lieu (`place`) et qui l’anime (`facilitators`).
""",
        (
            Rule(
                "session-twice",
                E,
                "la séance « {got} » est déjà à la ligne {first} : ses papiers ne vont que dans un dossier. Pour "
                "plusieurs groupes, nommez-la une fois, et ses groupes sous groups.",
                "the session “{got}” is already on line {first}: its papers go in one folder. For several groups, "
                "name it once, and its groups under groups.",
                wrong="deux fois `session: atelier-90`, pour deux groupes",
                mended="une fois, avec `groups: [{group: Groupe A, place: Salle 204}, {group: Groupe B, place: Salle 205}]`",
            ),
            Rule(
                "group-twice",
                W,
                "« {got} » et « {other} » ont lieu aux mêmes heures pour les mêmes personnes : changez le jour (date) "
                "ou l’heure (start), ou donnez à chacune son groupe (group).",
                "“{got}” and “{other}” take place at the same hours for the same people: change the day (date) or "
                "the hour (start), or give each its group (group).",
                wrong="deux séances à `start: 9 h`, sans groupe",
                mended="`start: 13 h` pour la deuxième, ou `group: Groupe A` et `group: Groupe B`",
            ),
            Rule(
                "place-twice",
                W,
                "« {got} » et « {other} » ont lieu aux mêmes heures au même endroit, « {place} ».",
                "“{got}” and “{other}” take place at the same hours in the same place, “{place}”.",
                wrong="deux groupes à 9 h, sans `place`",
                mended="`place: Salle 205` pour le deuxième",
            ),
            Rule(
                "person-twice",
                W,
                "{person} anime « {got} » et « {other} » aux mêmes heures.",
                "{person} facilitates “{got}” and “{other}” at the same hours.",
                wrong="`facilitators: [alex]` pour deux groupes à 9 h",
                mended="`facilitators: [sam]` pour le deuxième",
            ),
        ),
    ),
    Family(
        "Ce que la séance promet",
        """\
`outcomes:` dit ce que les gens sauront faire. Sous un segment, `outcomes: [2]` dit qu’il permet le deuxième. Quand
plus aucun segment n’en permet un, la promesse n’est plus tenue.
""",
        (
            Rule(
                "unknown-outcome",
                E,
                "il n’y a pas d’entrée {got} sous « outcomes: » de la séance, qui en a {count}.",
                "there is no entry {got} under the session’s “outcomes:”, which has {count}.",
                wrong="`outcomes: [4]`, pour une séance qui en promet trois",
                mended="`outcomes: [3]`",
            ),
            Rule(
                "promise-unkept",
                W,
                "aucun segment ne permet plus ce que promet l’entrée {rank}.",
                "no segment teaches any more what entry {rank} promises.",
                wrong="un segment ôté, sa promesse gardée",
                mended="la promesse ôtée, ou `outcomes:` sous un autre segment",
            ),
        ),
    ),
)
