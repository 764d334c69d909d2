"""Design: layouts, themes and slides that a demanding designer would send back."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule, W

DESIGN: dict[str, Rule] = {
    "theme-contrast": Rule(
        E,
        "ce texte sur fond « {ground} » ({place}) a un contraste de {got}; il en faut {needed}.",
        "this text on “{ground}” ({place}) has a contrast of {got}; it takes {needed}.",
    ),
    "alike-colours": Rule(
        W,
        "une personne daltonienne la confond avec « {other} » : écart de {got}, il en faut {needed}.",
        "a colour-blind person takes it for “{other}”: {got} apart, where {needed} are needed.",
    ),
    "small-type": Rule(
        E,
        "le style « {style} » est de {got} points; pour l’emploi « {use} », il en faut au moins {least}.",
        "style “{style}” is {got} points; for the use “{use}”, at least {least} are needed.",
    ),
    "large-type": Rule(
        W,
        "le style « {style} » est de {got} points; pour l’emploi « {use} », il en faut au plus {most}.",
        "style “{style}” is {got} points; for the use “{use}”, at most {most} are right.",
    ),
    "off-scale": Rule(
        W,
        "le style « {style} » ({got} points, emploi « {use} ») n’est pas d’une taille de l’échelle : {scale}.",
        "style “{style}” ({got} points, use “{use}”) is not of a size of the scale: {scale}.",
    ),
    "title-style": Rule(
        W,
        "disposition « {layout} » : le style « {style} » du titre n’est pas un style de titre (uses: title ou cover).",
        "layout “{layout}”: the title’s style “{style}” is not a style for titles (uses: title or cover).",
    ),
    "near-edge": Rule(
        W,
        "disposition « {layout} » : {what} est trop près d’un bord (grid: margin et head disent de combien).",
        "layout “{layout}”: {what} is too near an edge (grid: margin and head say by how much).",
    ),
    "off-grid": Rule(
        W,
        "disposition « {layout} » : « {placeholder} » commence à {got} po, ni sur une colonne ni sur un bord déclaré (edges).",
        "layout “{layout}”: “{placeholder}” begins at {got} in, neither on a column nor on a declared edge (edges).",
    ),
    "footer-moves": Rule(
        W,
        "disposition « {layout} » : le pied de page tient les colonnes {got}; celles qui sont libres sont {wanted}.",
        "layout “{layout}”: the footer takes columns {got}; those that are free are {wanted}.",
    ),
    "too-many-accents": Rule(
        W,
        "disposition « {layout} » : trop de couleurs vives ({got}), au plus {most}.",
        "layout “{layout}”: too many bright colours ({got}), {most} at most.",
    ),
    "colour-alone": Rule(
        W,
        "disposition « {layout} » : des formes semblables ne se distinguent que par leur couleur; ajoutez un signe (sign) ou un motif (pattern).",
        "layout “{layout}”: like shapes differ by their colour alone; add a sign (sign) or a pattern (pattern).",
    ),
    "same-layout": Rule(
        W,
        "diapositive {slide} : plus de {most} diapositives de suite ont la disposition « {layout} »; variez, ou déclarez-la comme série (series: true).",
        "slide {slide}: more than {most} slides in a row have the layout “{layout}”; vary them, or declare it a series (series: true).",
    ),
    "crowded-slide": Rule(
        W,
        "diapositive {slide} : {got} mots à lire, au plus {most}; dites le reste.",
        "slide {slide}: {got} words to read, {most} at most; say the rest.",
    ),
    "too-many-sizes": Rule(
        W,
        "diapositive {slide} : trop de tailles de caractères ({got}), au plus {most}.",
        "slide {slide}: too many type sizes ({got}), {most} at most.",
    ),
    "too-many-bullets": Rule(
        W,
        "diapositive {slide}, « {placeholder} » : {got} puces, au plus {most}.",
        "slide {slide}, “{placeholder}”: {got} bullets, {most} at most.",
    ),
    "too-many-levels": Rule(
        W,
        "diapositive {slide}, « {placeholder} » : une liste a plus de {most} niveaux.",
        "slide {slide}, “{placeholder}”: a list has more than {most} levels.",
    ),
    "slide-typography": Rule(
        W,
        "diapositive {slide}, « {placeholder} » : la typographie de « {text} » n’est pas celle de la langue; le gabarit ajoute un signe ou une espace.",
        "slide {slide}, “{placeholder}”: the typography of “{text}” is not the language’s; the template adds a sign or a space.",
    ),
    "long-title": Rule(
        W,
        "diapositive {slide}, « {placeholder} » : un titre de {got} lignes, au plus {most}; raccourcissez d’environ {excess} caractères.",
        "slide {slide}, “{placeholder}”: a title of {got} lines, {most} at most; shorten by about {excess} characters.",
    ),
    "lone-word": Rule(
        W,
        "diapositive {slide}, « {placeholder} » : « {word} » est seul sur la dernière ligne du titre; raccourcissez ou allongez-le.",
        "slide {slide}, “{placeholder}”: “{word}” is alone on the title’s last line; shorten it or lengthen it.",
    ),
    "illegible-link": Rule(
        E,
        "diapositive {slide}, « {placeholder} » : un lien ne se lit pas sur fond « {ground} »; écrivez l’adresse sans lien, ou changez de disposition.",
        "slide {slide}, “{placeholder}”: a link cannot be read on “{ground}”; write the address without a link, or take another layout.",
    ),
}
