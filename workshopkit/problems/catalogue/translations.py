"""Translations: what an overlay must hold to be laid over the original."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, N, Rule, W

TRANSLATIONS: dict[str, Rule] = {
    "translation-extra": Rule(
        E,
        "l’original n’a pas de clé « {key} » ici ({place}).",
        "the original has no key “{key}” here ({place}).",
    ),
    "translation-length": Rule(
        E,
        "{got} élément(s) ici, {wanted} dans l’original ({place}); il en faut autant, dans le même ordre : ôtez ce qui n’y est plus, ou mettez « - {{}} » à la place d’un nouveau.",
        "{got} item(s) here, {wanted} in the original ({place}); as many are needed, in the same order: remove what is gone, or put “- {{}}” in place of a new one.",
    ),
    "translation-stranger": Rule(
        E,
        "l’original ({place}) n’a pas d’élément « {got} ».",
        "the original ({place}) has no item “{got}”.",
    ),
    "translation-step": Rule(
        E,
        "commencez cet élément par « {fix} », comme dans l’original ({place}).",
        "begin this item with “{fix}”, as in the original ({place}).",
    ),
    "translation-order": Rule(
        E,
        "« {got} » ici, « {fix} » dans l’original ({place}); gardez les éléments dans le même ordre.",
        "“{got}” here, “{fix}” in the original ({place}); keep the items in the same order.",
    ),
    "translation-differs": Rule(
        E,
        "ceci ne se traduit pas : {got} ici, {wanted} dans l’original; enlevez cette ligne, la valeur vient de l’original.",
        "this is not translated: {got} here, {wanted} in the original; remove this line, the value comes from the original.",
    ),
    "translation-orphan": Rule(
        E,
        "aucun fichier « {got} » à traduire dans le dossier du contenu.",
        "there is no file “{got}” to translate in the content folder.",
    ),
    "no-translation": Rule(
        W,
        "rien n’est traduit ({locale}) : le dossier {got} n’existe pas; « python3 build.py new locale {locale} » le prépare.",
        "nothing is translated ({locale}): the folder {got} does not exist; “python3 build.py new locale {locale}” prepares it.",
    ),
    "unknown-language": Rule(
        E,
        "« {got} » : la typographie de cette langue (espaces, guillemets, heures, dates) n’est pas écrite; langues possibles : {known}.",
        "“{got}”: the typography of this language (spaces, quotation marks, times, dates) is not written; possible languages: {known}.",
    ),
    "label-braces": Rule(
        E,
        "les mots entre accolades ne sont pas les mêmes : {got} ici, {wanted} dans la première langue.",
        "the words in braces are not the same: {got} here, {wanted} in the first language.",
    ),
    "untranslated": Rule(
        W,
        "{n} texte(s) à traduire dans {file} (ligne(s) {lines} de l’original).",
        "{n} text(s) to translate in {file} (line(s) {lines} of the original).",
    ),
    "unreviewed": Rule(
        N,
        "personne n’a encore relu cette traduction ({locale}); une fois relue, écrivez reviewed: true.",
        "nobody has proofread this translation yet ({locale}); once it is, write reviewed: true.",
    ),
}
