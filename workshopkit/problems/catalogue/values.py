"""Values: what stands behind a key."""

from __future__ import annotations

from workshopkit.problems import mending
from workshopkit.problems.catalogue.rule import E, Family, Rule, W

FAMILIES = (
    Family(
        "Une valeur d’une autre sorte",
        """\
Une durée est un nombre entier de minutes, sans unité. Une date s’écrit année-mois-jour. Oui et non s’écrivent
`true` et `false`. Une adresse Web commence par `https://`, dans un lien aussi. Un `slug` n’a que des minuscules sans accent, des chiffres et des traits d’union.
""",
        (
            Rule(
                "not-text",
                E,
                "un texte est attendu, pas {got}.",
                "text is expected, not {got}.",
                wrong="`title: [Oser]`",
                mended="`title: Oser`",
                others=(("`- Attention: lisez`", '`- "Attention: lisez"`'),),
                mend=mending.said_in_quotes,
            ),
            Rule(
                "not-a-number",
                E,
                "un nombre entier est attendu, pas {got}.",
                "a whole number is expected, not {got}.",
                wrong="`minutes: 10 min`",
                mended="`minutes: 10`",
                mend=mending.number_alone,
            ),
            Rule(
                "quoted-number",
                E,
                "un nombre s’écrit sans guillemets : {got}.",
                "a number is written without quotes: {got}.",
                wrong='`participants: "18"`',
                mended="`participants: 18`",
                mend=mending.unquoted,
            ),
            Rule(
                "minutes-as-clock",
                E,
                "des minutes sont attendues, pas l’heure « {got} »; écrivez un nombre, par exemple {guess}.",
                "minutes are expected, not the clock time “{got}”; write a number, for instance {guess}.",
                wrong="`minutes: 9:30`",
                mended="`minutes: 10`",
                mend=mending.guessed,
            ),
            Rule(
                "not-a-clock",
                E,
                "une heure est attendue, comme « 9:30 » ou « 9 h 30 », pas {got}.",
                "a time of day is expected, such as “9:30”, not {got}.",
                wrong="`start: 9 h 75`",
                mended="`start: 9:30`",
            ),
            Rule(
                "not-a-date",
                E,
                "une date est attendue, comme 2026-03-05 (année-mois-jour), pas {got}.",
                "a date is expected, such as 2026-03-05 (year-month-day), not {got}.",
                wrong="`date: 5 mars 2026`",
                mended="`date: 2026-03-05`",
            ),
            Rule(
                "not-a-web-address",
                E,
                "une adresse Web complète est attendue, comme https://www.exemple.ca, pas {got}.",
                "a whole Web address is expected, such as https://www.example.ca, not {got}.",
                wrong="`link: www.exemple.ca`",
                mended="`link: https://www.exemple.ca`",
                others=(("`[le site](www.exemple.ca)`", "`[le site](https://www.exemple.ca)`"),),
            ),
            Rule(
                "not-an-email",
                E,
                "une adresse de courriel est attendue, comme nom@exemple.ca, pas {got}.",
                "an e-mail address is expected, such as name@example.ca, not {got}.",
                wrong="`email: josee (at) exemple.ca`",
                mended="`email: josee@exemple.ca`",
            ),
            Rule(
                "not-yes-no",
                E,
                "true ou false est attendu, pas {got}.",
                "true or false is expected, not {got}.",
                wrong="`hidden: oui`",
                mended="`hidden: true`",
                mend=mending.yes_or_no,
            ),
            Rule(
                "not-a-list",
                E,
                "une liste est attendue (une ligne par élément, commençant par un tiret), pas {got}.",
                "a list is expected (one line per item, starting with a dash), not {got}.",
                wrong="`locales: fr-CA`",
                mended="`locales: [fr-CA]`",
                others=(
                    (
                        "`why: Vouloir ne suffit pas.`",
                        "`why:` puis, à la ligne, `  - Vouloir ne suffit pas.`",
                    ),
                ),
                mend=mending.listed,
            ),
            Rule(
                "not-a-mapping",
                E,
                "des clés sont attendues (clé: valeur), pas {got}.",
                "keys are expected (key: value), not {got}.",
                wrong="`evaluation: Merci`",
                mended="`evaluation:` puis, à la ligne, `  title: Merci`",
            ),
            Rule(
                "not-a-slug",
                E,
                "« {got} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union.",
                "“{got}” is not an identifier: lower-case letters without accents, digits and hyphens.",
                wrong="`slug: Marie-Ève`",
                mended="`slug: marie-eve`",
                mend=mending.made_slug,
            ),
            Rule(
                "reserved-name",
                E,
                "« {got} » est un nom que Windows garde pour lui ou ne sait pas écrire : choisissez-en un autre.",
                "“{got}” is a name that Windows keeps for itself or cannot write; choose another.",
                wrong="`slug: con`",
                mended="`slug: con-1`",
                mend=mending.made_slug,
            ),
            Rule(
                "blank",
                E,
                "le texte est vide.",
                "the text is empty.",
                wrong='`title: ""`',
                mended="`title: Oser`",
            ),
            Rule(
                "not-on-a-card",
                E,
                "« {got} » ne va pas sur une carte, qui se lit et ne se remplit pas : elle prend {known}. Pour écrire, ôtez « format: {format} ».",
                "“{got}” does not go on a card, which is read and not filled in: it takes {known}. To write on it, take off “format: {format}”.",
                wrong="`kind: lines` dans une fiche `format: card`",
                mended="`kind: list`, ou une fiche sans `format: card`",
            ),
            Rule(
                "not-allowed",
                E,
                "« {got} » n’est pas accepté; valeurs possibles : {known}.",
                "“{got}” is not accepted; possible values: {known}.",
                wrong="`pattern: points`",
                mended="`pattern: dots`",
            ),
            Rule(
                "out-of-range",
                E,
                "{got} est hors limites : {limit}.",
                "{got} is out of bounds: {limit}.",
                wrong="`minutes: 0`",
                mended="`minutes: 5`",
            ),
            Rule(
                "mark-beyond",
                W,
                "le jour {got} vient après le dernier du calendrier, qui en a {most} : ce qui s’y fait ne serait imprimé nulle part. Changez « day », ou allongez « days » (31 au plus).",
                "day {got} comes after the last of the calendar, which has {most}: what is done then would be printed nowhere. Change “day”, or lengthen “days” (31 at most).",
                wrong="`days: 14` et `{day: 21, text: Bilan}`",
                mended="`days: 21` et `{day: 21, text: Bilan}`",
            ),
            Rule(
                "no-such-option",
                E,
                "le bon choix serait le numéro {got}, et la question n’en a que {most}.",
                "the right option would be number {got}, and the question has only {most}.",
                wrong="`options: [Oui, Non]` et `right: 3`",
                mended="`options: [Oui, Non]` et `right: 2`",
            ),
            Rule(
                "refused",
                E,
                "valeur refusée ({detail}).",
                "value refused ({detail}).",
                wrong="une valeur que le modèle refuse",
                mended="celle que dit le message",
            ),
        ),
    ),
    Family(
        "Trop, ou pas assez",
        """\
Certaines listes ont un nombre d’éléments fixé, certains textes une longueur : ce que demande un programme de
congrès, ou ce qui se lit à voix haute en une minute. Le message dit combien.

D’autres ont un plus grand nombre, pour que tout tienne sur les pages, les diapositives, les affiches et les
cartes : huit barrières, six étapes, six phrases, huit règles du cadre, vingt-quatre mises en situation, huit
questions par barrière sur la carte, trente fiches. Le message désigne la première qui est de trop.

Le nom d’une personne prend 60 caractères au plus, sa fonction 50, un organisme 70, un lieu 90, une activité 90 : tout ce qui s’imprime leur fait la place.
""",
        (
            Rule(
                "too-few",
                E,
                "au moins {limit} élément(s), reçu {got}.",
                "at least {limit} item(s), got {got}.",
                wrong="`sentences:` avec deux phrases",
                mended="le nombre de phrases que dit le message",
            ),
            Rule(
                "too-many",
                E,
                "{most} : {got} est de trop.",
                "{most}: {got} is one too many.",
                wrong="`barriers:` avec neuf barrières",
                mended="au plus le nombre que dit le message",
            ),
            Rule(
                "too-long",
                E,
                "{most} caractères au plus, pour tenir sur {where} : raccourcissez de {excess} caractère(s).",
                "{most} characters at most, to fit {where}: shorten by {excess} character(s).",
                wrong="`place:` avec une adresse de 120 caractères",
                mended="le nom de la salle et de l’immeuble",
            ),
            Rule(
                "too-many-words",
                E,
                "{got} mots; {limit} au plus, c’est ce que demandent les programmes.",
                "{got} words; {limit} at most, as programmes require.",
                wrong="une description de 300 mots",
                mended="les 150 mots que demande un programme",
            ),
            Rule(
                "words-count",
                W,
                "{got} mots; {low} à {high} sont prévus.",
                "{got} words; {low} to {high} are expected.",
                wrong="une situation de 30 mots",
                mended="60 mots, qui se lisent en une minute",
            ),
        ),
    ),
)
