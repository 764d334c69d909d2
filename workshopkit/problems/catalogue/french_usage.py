"""French as it is typed: what the Office québécois de la langue française would correct."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import Family, Rule, W

FAMILIES = (
    Family(
        "Le français tel qu’on l’écrit au Québec",
        """\
Espaces insécables, apostrophes courbes et guillemets se mettent tout seuls. Ce qui suit se corrige à la main.
""",
        (
            Rule(
                "french-hour",
                W,
                "« {got} » s’écrit « {better} » (les espaces insécables se mettent toutes seules).",
                "“{got}” is written “{better}” in Québec (no-break spaces are put in for you).",
                wrong="`9h30`, `9 h 00`",
                mended="`9 h 30`, `9 h`",
            ),
            Rule(
                "french-am-pm",
                W,
                "« {got} » s’écrit « {better} » : le français compte les heures de 0 à 24.",
                "“{got}” is written “{better}”: French counts the hours from 0 to 24.",
                wrong="`1 p.m.`",
                mended="`13 h`",
            ),
            Rule(
                "french-ordinal",
                W,
                "« {got} » s’abrège « {better} ».",
                "“{got}” is abbreviated “{better}”.",
                wrong="`2ème`, `1ère`",
                mended="`2e`, `1re`",
            ),
            Rule(
                "french-number-sign",
                W,
                "« {got} » s’écrit avec un petit o (º), pas avec le signe du degré : « {better} ».",
                "“{got}” takes a small o (º), not the degree sign: “{better}”.",
                wrong="`n° 3` (signe du degré)",
                mended="`nº 3` (petit o)",
            ),
            Rule(
                "french-dot",
                W,
                "« {got} » : le point médian n’est pas retenu au Québec; un mot neutre, sinon « {better} ».",
                "“{got}”: the middle dot is not used in Québec; a neutral word, or “{better}”.",
                wrong="`participant·e·s`",
                mended="un mot neutre (« les personnes »), sinon `participant(e)s`",
            ),
            Rule(
                "french-quotes",
                W,
                "ces guillemets “ ”, ceux de Word, paraîtraient à l’impression. Autour d’un texte, YAML emploie des guillemets droits; pour citer, écrivez « ».",
                "these quotes “ ”, Word’s, would be printed. Around a text, YAML takes straight quotes; to quote in French, write « ».",
                wrong="`title: “Oser”` (guillemets de Word)",
                mended="`title: Oser`, ou « » pour citer",
            ),
            Rule(
                "french-capitals",
                W,
                "un titre français ne prend qu’une majuscule, et les noms propres la leur : « {better} ».",
                "a French title has one capital, beside proper nouns: “{better}”.",
                wrong="`Trouver Les Bonnes Actions`",
                mended="`Trouver les bonnes actions`",
            ),
        ),
    ),
)
