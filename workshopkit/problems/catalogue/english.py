"""English as it is typed: Canadian usage."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import Rule, W

ENGLISH: dict[str, Rule] = {
    "english-spelling": Rule(
        W,
        "« {got} » s’écrit « {better} » au Canada.",
        "“{got}” is spelled “{better}” in Canada.",
    ),
    "english-hour": Rule(
        W,
        "« {got} » s’écrit « {better} » en anglais canadien.",
        "“{got}” is written “{better}” in Canadian English.",
    ),
    "english-money": Rule(
        W,
        "en anglais, le signe du dollar précède la somme : « {better} », pas « {got} ».",
        "the dollar sign stands before the sum: “{better}”, not “{got}”.",
    ),
}
