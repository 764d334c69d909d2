"""Slides: what does not fit or lacks something."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule

SLIDES: dict[str, Rule] = {
    "slide-overfull": Rule(
        E,
        "diapositive {slide}, « {placeholder} » : {lines} lignes où il en tient {room}; raccourcissez d’environ {excess} caractères.",
        "slide {slide}, “{placeholder}”: {lines} lines where {room} fit; shorten by about {excess} characters.",
    ),
    "slide-wide-word": Rule(
        E,
        "diapositive {slide}, « {placeholder} » : le mot « {word} » est plus large que son emplacement.",
        "slide {slide}, “{placeholder}”: the word “{word}” is wider than its placeholder.",
    ),
    "notes-overfull": Rule(
        E,
        "diapositive {slide} : les notes font {lines} lignes, la page en tient {room}; raccourcissez d’environ {excess} caractères.",
        "slide {slide}: the notes take {lines} lines, the page holds {room}; shorten by about {excess} characters.",
    ),
    "untitled-slide": Rule(
        E, "diapositive {slide} : elle n’a pas de titre.", "slide {slide}: it has no title."
    ),
    "repeated-title": Rule(
        E,
        "diapositive {slide} : la diapositive {first} porte déjà le titre « {title} ».",
        "slide {slide}: slide {first} already has the title “{title}”.",
    ),
    "dead-jump": Rule(
        E,
        "le lien « {got} » ne mène à aucune diapositive montrée.",
        "the link “{got}” leads to no slide that is shown.",
    ),
    "ragged-table": Rule(
        E,
        "diapositive {slide} : les rangées du tableau n’ont pas toutes autant de cellules; corrigez le gabarit.",
        "slide {slide}: the rows of the table do not all have as many cells; mend the template.",
    ),
    "no-alt": Rule(
        E,
        "diapositive {slide} : une figure n’a pas de texte de remplacement.",
        "slide {slide}: a figure has no alternative text.",
    ),
}
