"""Values: keys and what stands behind them."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule

VALUES: dict[str, Rule] = {
    "unknown-key": Rule(E, "clé inconnue « {key} ».", "unknown key “{key}”."),
    "missing-key": Rule(E, "il manque la clé « {key} ».", "the key “{key}” is missing."),
    "not-text": Rule(E, "un texte est attendu, pas {got}.", "text is expected, not {got}."),
    "not-a-number": Rule(
        E, "un nombre entier est attendu, pas {got}.", "a whole number is expected, not {got}."
    ),
    "quoted-number": Rule(
        E,
        "un nombre s’écrit sans guillemets : {got}.",
        "a number is written without quotes: {got}.",
    ),
    "minutes-as-clock": Rule(
        E,
        "des minutes sont attendues, pas l’heure « {got} »; écrivez un nombre, par exemple {guess}.",
        "minutes are expected, not the clock time “{got}”; write a number, for instance {guess}.",
    ),
    "not-a-clock": Rule(
        E,
        "une heure est attendue, comme « 9:30 » ou « 9 h 30 », pas {got}.",
        "a time of day is expected, such as “9:30”, not {got}.",
    ),
    "not-a-date": Rule(
        E,
        "une date est attendue, comme 2026-03-05 (année-mois-jour), pas {got}.",
        "a date is expected, such as 2026-03-05 (year-month-day), not {got}.",
    ),
    "not-a-web-address": Rule(
        E,
        "une adresse Web complète est attendue, comme https://www.exemple.ca, pas {got}.",
        "a whole Web address is expected, such as https://www.example.ca, not {got}.",
    ),
    "not-an-email": Rule(
        E,
        "une adresse de courriel est attendue, comme nom@exemple.ca, pas {got}.",
        "an e-mail address is expected, such as name@example.ca, not {got}.",
    ),
    "not-yes-no": Rule(
        E, "true ou false est attendu, pas {got}.", "true or false is expected, not {got}."
    ),
    "not-a-list": Rule(
        E,
        "une liste est attendue (une ligne par élément, commençant par un tiret), pas {got}.",
        "a list is expected (one line per item, starting with a dash), not {got}.",
    ),
    "not-a-mapping": Rule(
        E,
        "des clés sont attendues (clé: valeur), pas {got}.",
        "keys are expected (key: value), not {got}.",
    ),
    "not-a-slug": Rule(
        E,
        "« {got} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union.",
        "“{got}” is not an identifier: lower-case letters without accents, digits and hyphens.",
    ),
    "blank": Rule(E, "le texte est vide.", "the text is empty."),
    "not-allowed": Rule(
        E,
        "« {got} » n’est pas accepté; valeurs possibles : {known}.",
        "“{got}” is not accepted; possible values: {known}.",
    ),
    "too-few": Rule(
        E, "au moins {limit} élément(s), reçu {got}.", "at least {limit} item(s), got {got}."
    ),
    "too-many": Rule(
        E, "au plus {limit} élément(s), reçu {got}.", "at most {limit} item(s), got {got}."
    ),
    "out-of-range": Rule(
        E, "{got} est hors limites : {limit}.", "{got} is out of bounds: {limit}."
    ),
    "refused": Rule(E, "valeur refusée ({detail}).", "value refused ({detail})."),
}
