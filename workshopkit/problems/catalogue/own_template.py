"""An organisation's own PowerPoint template."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule, W

OWN_TEMPLATE: dict[str, Rule] = {
    "missing-base": Rule(
        E,
        "le modèle « {got} » est introuvable; copiez-le dans templates/themes/.",
        "the template “{got}” cannot be found; copy it into templates/themes/.",
    ),
    "base-elsewhere": Rule(
        E,
        "« {got} » est hors de templates/themes/; copiez le modèle dans ce dossier et écrivez seulement son nom.",
        "“{got}” is outside templates/themes/; copy the template into that folder and write its name only.",
    ),
    "protected-base": Rule(
        E,
        "le modèle « {got} » est protégé par un mot de passe; ouvrez-le dans PowerPoint et enregistrez-en une copie sans mot de passe.",
        "the template “{got}” is under a password; open it in PowerPoint and save a copy without one.",
    ),
    "old-base": Rule(
        E,
        "le modèle « {got} » est d’un ancien format (.ppt, .pot); ouvrez-le dans PowerPoint et enregistrez-le en .pptx.",
        "the template “{got}” has an old format (.ppt, .pot); open it in PowerPoint and save it as .pptx.",
    ),
    "unreadable-base": Rule(
        E,
        "« {got} » n’est pas une présentation PowerPoint que l’on peut lire; enregistrez-le de nouveau en .pptx ({detail}).",
        "“{got}” is not a PowerPoint presentation that can be read; save it again as .pptx ({detail}).",
    ),
    "unknown-base-layout": Rule(
        E,
        "le modèle n’a pas de disposition « {got} »; les siennes : {known}.",
        "the template has no layout “{got}”; it has: {known}.",
    ),
    "base-without-place": Rule(
        E,
        "« {got} » n’a pas d’emplacement pour « {place} » de la disposition {layout}; ajoutez-lui, dans le masque des diapositives, un espace réservé qui porte ce nom, ou retirez cette ligne.",
        "“{got}” has no placeholder for “{place}” of the layout {layout}; add one of that name in the slide master view, or remove this line.",
    ),
    "unreadable-colours": Rule(
        E,
        "disposition {layout} : dans les couleurs de ce modèle, « {role} » ne se lit pas sur « {ground} », et aucune autre couleur non plus; changez l’une des deux dans le modèle.",
        "layout {layout}: in this template’s colours “{role}” cannot be read on “{ground}”, nor can any other colour; change one of them in the template.",
    ),
    "pale-base": Rule(
        W,
        "« {got} », « {place} » : le contraste de ce texte n’est que de {contrast} à 1.",
        "“{got}”, “{place}”: the contrast of this text is only {contrast} to 1.",
    ),
    "stand-in-font": Rule(
        W,
        "la police « {got} » n’est pas livrée avec la trousse; la place du texte est estimée avec {used}, avec une marge de 10 %.",
        "the font “{got}” is not shipped with the kit; the room for text is estimated with {used}, with a margin of 10%.",
    ),
}
