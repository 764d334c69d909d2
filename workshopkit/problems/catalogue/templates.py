"""Templates, labels and themes."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule

TEMPLATES: dict[str, Rule] = {
    "missing-template": Rule(
        E, "le gabarit « {name} » n’existe pas.", "there is no template “{name}”."
    ),
    "template-syntax": Rule(
        E, "le gabarit est mal écrit : {detail}.", "the template is malformed: {detail}."
    ),
    "template-value": Rule(
        E,
        "le gabarit demande une valeur qui n’existe pas : {detail}.",
        "the template asks for a value that does not exist: {detail}.",
    ),
    "not-xml": Rule(
        E,
        "le gabarit ne produit pas un XML bien formé : {detail}.",
        "the template does not produce well-formed XML: {detail}.",
    ),
    "unknown-layout": Rule(
        E,
        "la disposition « {got} » n’existe pas dans layouts.yaml.",
        "there is no layout “{got}” in layouts.yaml.",
    ),
    "unknown-placeholder": Rule(
        E,
        "la disposition « {layout} » n’a pas d’emplacement « {got} ».",
        "the layout “{layout}” has no placeholder “{got}”.",
    ),
    "unknown-element": Rule(
        E, "l’élément <{got}> n’est pas admis ici.", "the element <{got}> is not allowed here."
    ),
    "lost-words": Rule(
        E,
        "« {got} » ne va dans aucun emplacement : ces mots seraient perdus.",
        "“{got}” goes in no placeholder: these words would be lost.",
    ),
    "repeated-placeholder": Rule(
        E,
        "l’emplacement « {got} » est rempli deux fois; le premier texte serait perdu.",
        "the placeholder “{got}” is filled twice; the first text would be lost.",
    ),
    "words-in-template": Rule(
        E,
        "« {got} » : les mots vont dans content/ ou templates/labels/, pas dans un gabarit.",
        "“{got}”: words belong in content/ or templates/labels/, not in a template.",
    ),
    "raw-attribute": Rule(
        E,
        "dans un attribut, écrivez {{{{ {got}|plain }}}}.",
        "inside an attribute, write {{{{ {got}|plain }}}}.",
    ),
    "missing-label": Rule(
        E,
        "l’étiquette « {got} » manque dans {file}.",
        "the label “{got}” is missing from {file}.",
    ),
    "bad-colour": Rule(
        E, "« {got} » n’est pas une couleur : #RRGGBB.", "“{got}” is not a colour: #RRGGBB."
    ),
    "missing-font": Rule(
        E,
        "le fichier de police « {got} » est introuvable.",
        "the font file “{got}” cannot be found.",
    ),
}
