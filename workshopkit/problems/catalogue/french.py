"""French as it is typed: what the Office québécois de la langue française would correct."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import Rule, W

FRENCH: dict[str, Rule] = {
    "french-hour": Rule(
        W,
        "« {got} » s’écrit « {better} » (les espaces insécables se mettent toutes seules).",
        "“{got}” is written “{better}” in Québec (no-break spaces are put in for you).",
    ),
    "french-am-pm": Rule(
        W,
        "« {got} » s’écrit « {better} » : le français compte les heures de 0 à 24.",
        "“{got}” is written “{better}”: French counts the hours from 0 to 24.",
    ),
    "french-ordinal": Rule(
        W, "« {got} » s’abrège « {better} ».", "“{got}” is abbreviated “{better}”."
    ),
    "french-number-sign": Rule(
        W,
        "« {got} » s’écrit avec un petit o (º), pas avec le signe du degré : « {better} ».",
        "“{got}” takes a small o (º), not the degree sign: “{better}”.",
    ),
    "french-quotes": Rule(
        W,
        "ces guillemets “ ”, ceux de Word, paraîtraient à l’impression. Autour d’un texte, YAML emploie des guillemets droits; pour citer, écrivez « ».",
        "these quotes “ ”, Word’s, would be printed. Around a text, YAML takes straight quotes; to quote in French, write « ».",
    ),
    "french-dot": Rule(
        W,
        "« {got} » : le point médian n’est pas retenu au Québec; un mot neutre, sinon « {better} ».",
        "“{got}”: the middle dot is not used in Québec; a neutral word, or “{better}”.",
    ),
    "french-capitals": Rule(
        W,
        "un titre français ne prend qu’une majuscule, et les noms propres la leur : « {better} ».",
        "a French title has one capital, beside proper nouns: “{better}”.",
    ),
}
