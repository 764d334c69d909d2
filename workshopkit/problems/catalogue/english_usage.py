"""English as it is typed: Canadian usage."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import Family, Rule, W

FAMILIES = (
    Family(
        "L’anglais tel qu’on l’écrit au Canada",
        """\
Dans les textes en anglais seulement. Guillemets “ ” et apostrophes se mettent tout seuls, les espaces de trop
devant `:`, `;`, `!`, `?` et `%` s’enlèvent.
""",
        (
            Rule(
                "english-spelling",
                W,
                "« {got} » s’écrit « {better} » au Canada.",
                "“{got}” is spelled “{better}” in Canada.",
                wrong="`counseling`, `center`, `programme`, `enrollment`, `color`",
                mended="`counselling`, `centre`, `program`, `enrolment`, `colour`",
            ),
            Rule(
                "english-hour",
                W,
                "« {got} » s’écrit « {better} » en anglais canadien.",
                "“{got}” is written “{better}” in Canadian English.",
                wrong="`9h30`, `9:30 am`, `14 h 30`",
                mended="`9:30 a.m.`, `2:30 p.m.`",
            ),
            Rule(
                "english-money",
                W,
                "en anglais, le signe du dollar précède la somme : « {better} », pas « {got} ».",
                "the dollar sign stands before the sum: “{better}”, not “{got}”.",
                wrong="`45 $`",
                mended="`$45`",
            ),
        ),
    ),
)
