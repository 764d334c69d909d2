"""Pages read by ear, by search or by another program: what nobody sees and someone would miss."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule

READING: dict[str, Rule] = {
    "no-document-title": Rule(
        E,
        "le document n’a pas de titre : ajoutez <title> dans son gabarit.",
        "the document has no title: add <title> to its template.",
    ),
    "heading-skip": Rule(
        E,
        "le titre « {text} » est un <h{got}>; ici, on attend <h{expected}> au plus.",
        "the heading “{text}” is an <h{got}>; here, <h{expected}> at most is expected.",
    ),
    "figure-untitled": Rule(
        E,
        "ce <svg> ne dit rien à qui ne le voit pas : commencez-le par <title>.",
        "this <svg> says nothing to whoever cannot see it: begin it with <title>.",
    ),
    "image-untold": Rule(
        E,
        'l’image « {text} » ne dit rien à qui ne la voit pas : ajoutez alt="…".',
        'the image “{text}” says nothing to whoever cannot see it: add alt="…".',
    ),
    "table-headless": Rule(
        E,
        "le tableau « {text}… » n’a aucune cellule d’en-tête : employez <th scope>.",
        "the table “{text}…” has no header cell: use <th scope>.",
    ),
    "field-unasked": Rule(
        E,
        'le champ « {name} » ne dit pas sa question : ajoutez title="…".',
        'the field “{name}” does not say its question: add title="…".',
    ),
    "field-repeated": Rule(
        E,
        "deux champs portent le nom « {name} » : l’un effacerait l’autre.",
        "two fields are named “{name}”: one would erase the other.",
    ),
    "faded-text": Rule(
        E,
        "« {text}… » est pâli par « opacity » : donnez plutôt une couleur au texte.",
        "“{text}…” is faded by “opacity”: give the text a colour instead.",
    ),
    "hyphenated-text": Rule(
        E,
        "« {text}… » serait coupé par « hyphens: auto », et ses mots mal lus : retirez-le.",
        "“{text}…” would be cut by “hyphens: auto”, and its words misread: remove it.",
    ),
    "lost-language": Rule(
        E,
        "la langue « {lang} » de « {text}… » se perd : mettez-la sur un élément qui contient ces mots.",
        "the language “{lang}” of “{text}…” is lost: put it on an element that holds these words.",
    ),
    "dead-link": Rule(
        E,
        "le lien « {name} » ne mène nulle part dans ce document.",
        "the link “{name}” leads nowhere in this document.",
    ),
    "anchor-repeated": Rule(
        E,
        "deux éléments portent l’identifiant « {name} » : un lien n’irait qu’au premier.",
        "two elements have the identifier “{name}”: a link would only reach the first.",
    ),
}
