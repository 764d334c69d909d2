"""Worksheets in plain language: how long sentences are, how hard the words."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import Family, Rule, W

FAMILIES = (
    Family(
        "Les fiches en langage clair",
        """\
Une fiche qui porte `plain: true` est lue par une personne qui lit peut-être avec peine. `check` compte les mots de
chaque phrase, et la longueur des mots : la formule de Kandel et Moles en français (plus elle est haute, plus c’est
facile), celle de Flesch et Kincaid en anglais (une année de scolarité). Ce sont des repères : faites aussi lire la
fiche par quelqu’un. Les notes `one_to_one`, pour qui la remet, ne sont pas mesurées.
""",
        (
            Rule(
                "plain-sentence",
                W,
                "« {begins}… » : {got} mots; {most} au plus dans une fiche en langage clair.",
                "“{begins}…”: {got} words; {most} at most on a worksheet in plain language.",
                wrong="une phrase de 26 mots",
                mended="deux phrases, une idée chacune",
            ),
            Rule(
                "plain-average",
                W,
                "les phrases ont {got} mots en moyenne; {most} au plus dans une fiche en langage clair.",
                "sentences have {got} words on average; {most} at most on a worksheet in plain language.",
                wrong="toutes les phrases de 16 mots",
                mended="des phrases courtes, une idée chacune",
            ),
            Rule(
                "plain-hard",
                W,
                "des mots longs ou rares rendent la fiche difficile à lire ({name} : {got}; la limite est {bound}).",
                "long or rare words make the worksheet hard to read ({name}: {got}; the bound is {bound}).",
                wrong="`Identifiez vos motivations prioritaires.`",
                mended="`Trouvez vos raisons les plus fortes.`",
            ),
        ),
    ),
)
