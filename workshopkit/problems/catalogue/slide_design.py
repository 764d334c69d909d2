"""Slides that a demanding designer would send back."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule, W

FAMILIES = (
    Family(
        "Une diapositive trop pleine ou monotone",
        """\
Une idée par diapositive : environ 40 mots, un titre court, peu de puces. Gardez les détails pour les notes ou la
fiche. Si le message nomme une ligne de `content/`, raccourcissez le texte à cet endroit; s’il nomme un fichier de
`templates/`, c’est le gabarit qu’il faut corriger.
""",
        (
            Rule(
                "crowded-slide",
                W,
                "diapositive {slide} : {got} mots à lire, au plus {most}; dites le reste.",
                "slide {slide}: {got} words to read, {most} at most; say the rest.",
                wrong="70 mots à lire",
                mended="40, et le reste dans les notes",
            ),
            Rule(
                "long-title",
                W,
                "diapositive {slide}, {placeholder} : un titre de {got} lignes, au plus {most}; raccourcissez d’environ {excess} caractères.",
                "slide {slide}, {placeholder}: a title of {got} lines, {most} at most; shorten by about {excess} characters.",
                wrong="un titre de trois lignes qui raconte toute l’histoire",
                mended="une phrase qui affirme une chose",
            ),
            Rule(
                "lone-word",
                W,
                "diapositive {slide}, {placeholder} : « {word} » est seul sur la dernière ligne du titre; raccourcissez ou allongez-le.",
                "slide {slide}, {placeholder}: “{word}” is alone on the title’s last line; shorten it or lengthen it.",
                wrong="un titre dont le dernier mot est seul sur sa ligne",
                mended="un titre d’un mot plus court ou plus long",
            ),
            Rule(
                "too-many-bullets",
                W,
                "diapositive {slide}, {placeholder} : {got} puces, au plus {most}.",
                "slide {slide}, {placeholder}: {got} bullets, {most} at most.",
                wrong="neuf puces",
                mended="cinq, ou deux diapositives",
            ),
            Rule(
                "too-many-levels",
                W,
                "diapositive {slide}, {placeholder} : une liste a plus de {most} niveaux.",
                "slide {slide}, {placeholder}: a list has more than {most} levels.",
                wrong="une liste dans une liste dans une liste",
                mended="une liste, ou deux niveaux",
            ),
            Rule(
                "too-many-sizes",
                W,
                "diapositive {slide} : trop de tailles de caractères ({got}), au plus {most}.",
                "slide {slide}: too many type sizes ({got}), {most} at most.",
                wrong="cinq tailles de caractères",
                mended="trois",
            ),
            Rule(
                "same-layout",
                W,
                "diapositive {slide} : plus de {most} diapositives de suite ont la disposition « {layout} »; variez, ou déclarez-la comme série (series: true).",
                "slide {slide}: more than {most} slides in a row have the layout “{layout}”; vary them, or declare it a series (series: true).",
                wrong="quatre diapositives `content` de suite",
                mended="une `statement` au milieu",
            ),
            Rule(
                "ragged-table",
                E,
                "diapositive {slide} : les rangées du tableau n’ont pas toutes autant de cellules; corrigez le gabarit.",
                "slide {slide}: the rows of the table do not all have as many cells; mend the template.",
                wrong="une rangée de deux cellules, une de trois",
                mended="autant de cellules à chaque rangée",
            ),
            Rule(
                "illegible-link",
                E,
                "diapositive {slide}, {placeholder} : un lien ne se lit pas sur fond « {ground} »; écrivez l’adresse sans lien, ou changez de disposition.",
                "slide {slide}, {placeholder}: a link cannot be read on “{ground}”; write the address without a link, or take another layout.",
                wrong="un lien sur un fond où il ne se lit pas",
                mended="l’adresse, sans lien",
            ),
            Rule(
                "slide-typography",
                W,
                "diapositive {slide}, {placeholder} : la typographie de « {text} » n’est pas celle de la langue; le gabarit ajoute un signe ou une espace.",
                "slide {slide}, {placeholder}: the typography of “{text}” is not the language’s; the template adds a sign or a space.",
                wrong="`{{ title }}:` dans un gabarit",
                mended="`{{ title }}`",
            ),
            Rule(
                "dead-jump",
                E,
                "le lien « {got} » ne mène à aucune diapositive montrée.",
                "the link “{got}” leads to no slide that is shown.",
                wrong="un lien vers une diapositive cachée",
                mended="un lien vers une diapositive montrée",
            ),
        ),
    ),
)
