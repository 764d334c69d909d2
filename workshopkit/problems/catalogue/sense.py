"""References, arithmetic and rules of pace: what content must make."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, N, Rule, W

SENSE: dict[str, Rule] = {
    "unknown-reference": Rule(
        E, "{what} « {got} » n’existe pas.", "{what} “{got}” does not exist."
    ),
    "duplicate-slug": Rule(
        E,
        "l’identifiant « {got} » sert déjà à la ligne {first}.",
        "the identifier “{got}” is already used on line {first}.",
    ),
    "duplicate-code": Rule(
        W,
        "le code « {got} » est déjà celui de « {other} »; à l’impression, on ne les distinguerait pas.",
        "the code “{got}” is already that of “{other}”; once printed, nobody could tell them apart.",
    ),
    "minutes-sum": Rule(
        E,
        "les segments font {total} min pour une séance de {slot} min ({difference}).",
        "the segments make {total} min in a session of {slot} min ({difference}).",
    ),
    "parts-sum": Rule(
        E,
        "les parties du segment font {total} min, le segment {slot} min ({difference}).",
        "the segment’s parts make {total} min, the segment {slot} min ({difference}).",
    ),
    "floor-above": Rule(
        E,
        "le plancher ({floor} min) dépasse la durée ({minutes} min).",
        "the floor ({floor} min) is above the duration ({minutes} min).",
    ),
    "cut-below-floor": Rule(
        E,
        "retrancher {cut} min amène « {segment} » à {left} min, sous son plancher de {floor} min.",
        "cutting {cut} min takes “{segment}” to {left} min, below its floor of {floor} min.",
    ),
    "cut-protected": Rule(
        E,
        "« {segment} » est protégé : on ne peut pas le laisser tomber.",
        "“{segment}” is protected: it cannot be dropped.",
    ),
    "words-count": Rule(
        W, "{got} mots; {low} à {high} sont prévus.", "{got} words; {low} to {high} are expected."
    ),
    "person-unnamed": Rule(
        W,
        "« {got} » (person) n’y paraît pas. Si vous avez changé le prénom, remplacez l’ancien "
        "partout : ici, puis dans sessions/ et worksheets/.",
        "“{got}” (person) does not appear there. If you changed the first name, replace the old "
        "one everywhere: here, then in sessions/ and worksheets/.",
    ),
    "too-many-words": Rule(
        E,
        "{got} mots; {limit} au plus, c’est ce que demandent les programmes.",
        "{got} words; {limit} at most, as programmes require.",
    ),
    "unused": Rule(
        W, "{what} « {got} » ne sert dans aucune séance.", "{what} “{got}” is used in no session."
    ),
    "long-input": Rule(
        W,
        "{minutes} min sans activité pour les participants (au plus {limit}).",
        "{minutes} min without activity for participants (at most {limit}).",
    ),
    "long-speech": Rule(
        W,
        "{words} mots à dire, soit environ {needed} min; l’animation a la parole {minutes} min.",
        "{words} words to say, about {needed} min; the facilitator has the floor for {minutes} min.",
    ),
    "few-activities": Rule(
        W,
        "les participants ont {share} % du temps; au moins {limit} % sont souhaités.",
        "participants have {share}% of the time; at least {limit}% is wanted.",
    ),
    "late-pause": Rule(
        W, "aucune pause avant la minute {limit}.", "no break before minute {limit}."
    ),
    "to-fill": Rule(
        N,
        "laissé vide : les documents s’en passent, mais {what}.",
        "left empty: the documents do without, but {what}.",
    ),
    "to-check": Rule(
        N,
        "« {got} » doit être vérifié par une personne avant l’impression; mettez ensuite checked: true.",
        "“{got}” must be checked by a person before printing; then set checked: true.",
    ),
    "unknown-locale": Rule(
        E,
        "la langue « {got} » n’est pas dans kit.yaml (locales).",
        "the language “{got}” is not in kit.yaml (locales).",
    ),
}
