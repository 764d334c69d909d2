"""Pages: what does not fit or cannot be read."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule

PAGES: dict[str, Rule] = {
    "page-count": Rule(
        E,
        "{got} page(s) mises en page, {declared} déclarée(s); environ {excess} à retrancher.",
        "{got} page(s) laid out, {declared} declared; about {excess} to cut.",
    ),
    "page-unused": Rule(
        E,
        "{got} page(s) mises en page, {declared} déclarée(s) : écrivez « pages: {got} ».",
        "{got} page(s) laid out, {declared} declared: write “pages: {got}”.",
    ),
    "box-overfull": Rule(
        E,
        "page {page} : « {text}… » dépasse son cadre de {excess} mm.",
        "page {page}: “{text}…” overflows its box by {excess} mm.",
    ),
    "too-wide": Rule(
        E,
        "page {page} : « {text} » sort de la zone imprimable de {excess} mm.",
        "page {page}: “{text}” leaves the printable area by {excess} mm.",
    ),
    "low-contrast": Rule(
        E,
        "page {page} : « {text} » se lit mal, surtout photocopié : contraste de {got}, il en faut {needed}.",
        "page {page}: “{text}” is hard to read, above all photocopied: contrast {got}, {needed} needed.",
    ),
    "thin-rule": Rule(
        E,
        "page {page} : un trait de {got} pt disparaît à la photocopie; 0,5 pt au moins.",
        "page {page}: a rule of {got} pt is lost on a photocopy; 0.5 pt at least.",
    ),
    "dark-writing": Rule(
        E,
        "page {page} : le fond est trop foncé pour écrire au crayon; #F2F2F2 au plus foncé.",
        "page {page}: the ground is too dark for pencil; #F2F2F2 at the darkest.",
    ),
    "missing-glyph": Rule(
        E,
        "le caractère « {text} » n’existe dans aucune police du projet; remplacez-le par un mot.",
        "the character “{text}” is in none of the project’s fonts; put a word in its place.",
    ),
    "foreign-font": Rule(
        E,
        "la police « {got} » vient du système et non du projet.",
        "the font “{got}” comes from the system, not from the project.",
    ),
    "layout-warning": Rule(
        E, "la mise en page signale : {detail}.", "page layout reports: {detail}."
    ),
}
