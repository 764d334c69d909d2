"""Translations: what an overlay must hold to be laid over the original."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, N, Rule, W

FAMILIES = (
    Family(
        "Une traduction",
        """\
Rien n’est cassé : ce qui n’est pas traduit paraît dans la langue de départ. `untranslated` dit, pour chaque
fichier, combien de textes attendent et à quelles lignes de l’original. Quand une personne de cette langue a tout
relu, écrivez `reviewed: true` dans le `kit.yaml` de la traduction.

Le fichier traduit et l’original ne correspondent plus, souvent parce que l’original a changé. Le message donne la
place de l’un et de l’autre.

| Le message parle… | Faites ceci |
|---|---|
| d’une clé que l’original n’a pas | corrigez la clé, ou enlevez la ligne |
| d’un autre nombre d’éléments | ajoutez ou enlevez un tiret; `- {}` quand il n’y a rien à traduire |
| d’un original qui a changé | revoyez la phrase, ou `build.py translated` et l’identifiant si elle convient |
| d’un `slug` que l’original n’a pas | reprenez celui de l’original, ou enlevez l’élément |
| de `kind`, `slide` ou `code` | recopiez cette ligne de l’original : elle montre que c’est le même élément |
| de ce qui ne se traduit pas (minutes, adresses, codes) | enlevez la ligne |
| d’un fichier qui n’a pas d’original | renommez-le comme l’original, ou effacez-le |

Dans `templates/labels/`, ce qui est entre accolades est remplacé au moment de produire : gardez `{n}` tel quel,
et rien d’autre. Deux langues sont possibles, le français et l’anglais du Canada (`fr-CA`, `en-CA`) : pour une
autre, personne n’a encore décrit les espaces, les guillemets, les heures et les dates.
""",
        (
            Rule(
                "untranslated",
                W,
                "{n} texte(s) à traduire dans {file} (ligne(s) {lines} de l’original).",
                "{n} text(s) to translate in {file} (line(s) {lines} of the original).",
                wrong="un texte ajouté en français seulement",
                mended="sa traduction, à la même place",
            ),
            Rule(
                "no-translation",
                W,
                "rien n’est traduit ({locale}) : le dossier {got} n’existe pas; « python3 build.py new locale {locale} » le prépare.",
                "nothing is translated ({locale}): the folder {got} does not exist; “python3 build.py new locale {locale}” prepares it.",
                wrong="`locales: [fr-CA, en-CA]` sans dossier `translations/en-CA/`",
                mended="`build.py new locale en-CA`",
            ),
            Rule(
                "neutral-typing",
                N,
                "personne n’a écrit la typographie de « {got} » : règles neutres, dates et heures d’après Unicode. Pour la dire : {file}.",
                "nobody has written the typography of “{got}”: neutral rules, dates and times by Unicode. To say it: {file}.",
                wrong="`locales: [pt-BR]`",
                mended="`templates/labels/typing/pt-BR.yaml`, comme celui de `es-MX`",
                topic="to-check",
            ),
            Rule(
                "typing-pattern",
                E,
                "« {got} » ne se lit pas : une heure se dit avec {{hours}}, {{hours12}}, {{minutes}} et {{half}}; un remplacement est une expression régulière.",
                "“{got}” cannot be read: an hour is said with {{hours}}, {{hours12}}, {{minutes}} and {{half}}; a replacement is a regular expression.",
                wrong='`clock: "{heures} h"` dans `templates/labels/typing/fr-CA.yaml`',
                mended='`clock: "{hours} h {minutes}"`',
            ),
            Rule(
                "no-labels",
                E,
                "il n’y a pas d’étiquettes en « {got} » : {file} n’existe pas. build.py new locale {got} le commence; langues qui en ont : {known}.",
                "there are no labels in “{got}”: {file} does not exist. build.py new locale {got} begins it; languages that have some: {known}.",
                wrong="`locales: [pt-BR]` sans `templates/labels/pt-BR.yaml`",
                mended="`build.py new locale pt-BR`",
            ),
            Rule(
                "unreviewed",
                N,
                "personne n’a encore relu cette traduction ({locale}); une fois relue, écrivez reviewed: true.",
                "nobody has proofread this translation yet ({locale}); once it is, write reviewed: true.",
                wrong="`reviewed: false`",
                mended="`reviewed: true`, une fois relu",
                topic="to-check",
            ),
            Rule(
                "translation-extra",
                E,
                "l’original n’a pas de clé « {key} » ici ({place}).",
                "the original has no key “{key}” here ({place}).",
                wrong="`titel: One step`",
                mended="`title: One step`",
            ),
            Rule(
                "translation-length",
                W,
                "{got} élément(s) ici, {wanted} dans l’original ({place}) : impossible de savoir lequel traduit lequel; toute la liste paraît dans la langue de départ. Ôtez ce qui n’y est plus, ou mettez « - {{}} » à la place d’un nouveau.",
                "{got} item(s) here, {wanted} in the original ({place}): which translates which cannot be told; the whole list appears in the first language. Remove what is gone, or put “- {{}}” in place of a new one.",
                wrong="trois tirets ici, quatre dans l’original",
                mended="un tiret de plus, `- {}` s’il n’y a rien à traduire",
            ),
            Rule(
                "translation-stranger",
                E,
                "l’original ({place}) n’a pas d’élément « {got} ».",
                "the original ({place}) has no item “{got}”.",
                wrong="`- slug: alexander`",
                mended="`- slug: alex`, comme dans l’original",
            ),
            Rule(
                "translation-step",
                W,
                "commencez cet élément par « {fix} », comme dans l’original ({place}).",
                "begin this item with “{fix}”, as in the original ({place}).",
                wrong="`- text: Write.`",
                mended="`- kind: lines` puis `  text: Write.`",
            ),
            Rule(
                "translation-order",
                W,
                "« {got} » ici, « {fix} » dans l’original ({place}); gardez les éléments dans le même ordre.",
                "“{got}” here, “{fix}” in the original ({place}); keep the items in the same order.",
                wrong="`- slide: closing` avant `- slide: agenda`",
                mended="l’ordre de l’original",
            ),
            Rule(
                "translation-stale",
                W,
                "l’original a changé depuis; il dit maintenant ({place}) : « {now} ». La traduction dit : « {got} ». Corrigez-la ou, si elle convient encore : python3 build.py translated {id}",
                "the original has changed since; it now says ({place}): “{now}”. The translation says: “{got}”. Mend it or, if it still holds: python3 build.py translated {id}",
                wrong="un texte français retouché, la phrase anglaise restée la même",
                mended="la phrase anglaise revue, ou `build.py translated`",
            ),
            Rule(
                "translation-of-another",
                W,
                "ceci traduit un autre texte que celui de l’original, qui paraît donc dans la langue de départ. L’original dit ({place}) : « {now} ». La traduction dit : « {got} ». Traduisez-le de nouveau ou, si elle convient : python3 build.py translated {id}",
                "this translates another text than the original’s, which therefore appears in the first language. The original says ({place}): “{now}”. The translation says: “{got}”. Translate it again or, if it holds: python3 build.py translated {id}",
                wrong="un texte français remplacé par un autre",
                mended="la traduction du nouveau",
            ),
            Rule(
                "translation-left",
                W,
                "l’original de cette traduction n’y est plus, ou dit tout autre chose : {got}; enlevez-la, ou traduisez ce qui le remplace.",
                "the original of this translation is gone, or says something else altogether: {got}; remove it, or translate what replaces it.",
                wrong="une phrase ôtée du français, restée dans la traduction",
                mended="rien : enlevez-la",
            ),
            Rule(
                "translation-file-left",
                W,
                "l’original de ce fichier n’existe plus ({got}); effacez cette traduction aussi.",
                "the original of this file no longer exists ({got}); delete this translation too.",
                wrong="`worksheets/f11-essai.yaml` effacé, sa traduction restée",
                mended="les deux effacés",
            ),
            Rule(
                "translation-not-noted",
                N,
                "d’après quels mots {n} traduction(s) ont été faites n’est pas noté ({locale}); « python3 build.py translated » le note, et check dira ensuite lesquelles ne sont plus à jour.",
                "what {n} translation(s) were made from is not noted ({locale}); “python3 build.py translated” notes it, and check will then tell which ones are out of date.",
                wrong="une traduction qui vient d’être écrite",
                mended="`build.py translated`",
            ),
            Rule(
                "translation-differs",
                E,
                "ceci ne se traduit pas : {got} ici, {wanted} dans l’original; enlevez cette ligne, la valeur vient de l’original.",
                "this is not translated: {got} here, {wanted} in the original; remove this line, the value comes from the original.",
                wrong="`minutes: 12` dans la traduction",
                mended="rien : enlevez la ligne",
            ),
            Rule(
                "translation-orphan",
                E,
                "aucun fichier « {got} » à traduire dans le dossier du contenu.",
                "there is no file “{got}” to translate in the content folder.",
                wrong="`translations/en-CA/step.yaml`",
                mended="`translations/en-CA/steps.yaml`",
            ),
            Rule(
                "label-braces",
                E,
                "les mots entre accolades ne sont pas les mêmes : {got} ici, {wanted} dans la première langue.",
                "the words in braces are not the same: {got} here, {wanted} in the first language.",
                wrong="`page: Page {number}`",
                mended="`page: Page {n}`",
            ),
            Rule(
                "unfilled-braces",
                E,
                "{got} : rien ne remplit ces accolades; {template} donne {wanted}.",
                "{got}: nothing fills these braces; {template} gives {wanted}.",
                wrong="`page: Page {number}`",
                mended="`page: Page {n}`",
            ),
            Rule(
                "own-word-unknown",
                E,
                "aucune étiquette « {key} » dans {file}.",
                "there is no label “{key}” in {file}.",
                wrong="`words: {guide: {bariere: Menace}}`",
                mended="`words: {guide: {barrier: Menace}}`",
            ),
            Rule(
                "own-word-braces",
                E,
                "{got} : rien ne remplit ces accolades ici; l’étiquette remplacée a : {wanted}.",
                "{got}: nothing fills these braces here; the label that is replaced has: {wanted}.",
                wrong="`words: {guide: {barrier: Menace {numero}}}`",
                mended='`barrier: "Menace {n}"`, sous `guide:`, sous `words:`',
            ),
            Rule(
                "own-word-lost",
                W,
                "« {got} » ne dit plus {lost}, que dit « {label} » : ces mots seront les mêmes partout où l’étiquette se voit.",
                "“{got}” no longer says {lost}, which “{label}” says: these words will be the same wherever the label is seen.",
                wrong="`words: {guide: {barrier: Menace}}`",
                mended='`barrier: "Menace {n}"`, sous `guide:`, sous `words:`',
            ),
            Rule(
                "own-word-file",
                E,
                "« {got} » ne peut pas être le nom d’un fichier : ni barre oblique, ni deux-points, ni point au début.",
                "“{got}” cannot be the name of a file: no slash, no colon, no dot at the beginning.",
                wrong="`deck: ../diaporama`, sous `files:`, sous `words:`",
                mended="`deck: diaporama`",
            ),
            Rule(
                "unknown-language",
                E,
                "« {got} » n’est pas une langue et un pays, comme {known}.",
                "“{got}” is not a language and a country, such as {known}.",
                wrong="`build.py new locale es`",
                mended="`build.py new locale es-MX`",
            ),
        ),
    ),
)
