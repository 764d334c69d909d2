"""Templates and labels."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule

FAMILIES = (
    Family(
        "Les gabarits",
        """\
Ces messages concernent le dossier `templates/` : voyez [son mode d’emploi](../templates/README.md). Si vous n’y
avez rien changé, c’est une diapositive à qui il manque un mot (`title`, `text`, `points`) dans la séance. Une
étiquette qui manque se remet dans `templates/labels/`, sous le nom que donne le message.
""",
        (
            Rule(
                "missing-template",
                E,
                "le gabarit « {name} » n’existe pas.",
                "there is no template “{name}”.",
                wrong='`{% include "pied.j2" %}`, absent',
                mended='`{% include "footer.j2" %}`',
            ),
            Rule(
                "template-syntax",
                E,
                "le gabarit est mal écrit : {detail}.",
                "the template is malformed: {detail}.",
                wrong="`{% if title }`",
                mended="`{% if title %}`",
            ),
            Rule(
                "template-value",
                E,
                "le gabarit demande une valeur qui n’existe pas : {detail}.",
                "the template asks for a value that does not exist: {detail}.",
                wrong="`{{ slide.titel }}`",
                mended="`{{ slide.title }}`",
            ),
            Rule(
                "slide-lacks",
                E,
                "« {got} » manque à cette diapositive, ou n’y est pas complet; {template} le demande.",
                "this slide lacks “{got}”, or part of it; {template} asks for it.",
                wrong="`- slide: quote`, sans citation",
                mended="la citation dans `text:`, sous `slide: quote`",
            ),
            Rule(
                "template-forbidden",
                E,
                "le gabarit demande ce qu’aucun gabarit ne peut faire (un programme, une adresse hors de la trousse, une boucle sans fin, une page démesurée) : {detail}.",
                "the template asks for what no template may do (a program, an address outside the kit, an endless loop, a page out of all measure): {detail}.",
                wrong="`{{ kit.__class__ }}`",
                mended="l’enlever : un gabarit met des textes en page, rien d’autre",
            ),
            Rule(
                "style-unclosed",
                E,
                "dans ce style, « {got} » n’est jamais fermé.",
                "in this style, “{got}” is never closed.",
                wrong="`.titre { color: red`",
                mended="`.titre { color: red }`",
            ),
            Rule(
                "style-overclosed",
                E,
                "dans ce style, « {got} » ferme ce qui n’a pas été ouvert.",
                "in this style, “{got}” closes what was not opened.",
                wrong="`.titre { color: red }}`",
                mended="`.titre { color: red }`",
            ),
            Rule(
                "not-xml",
                E,
                "le gabarit ne produit pas un XML bien formé : {detail}.",
                "the template does not produce well-formed XML: {detail}.",
                wrong="`<p>Oser & agir</p>`",
                mended="`<p>Oser &amp; agir</p>`",
            ),
            Rule(
                "unknown-layout",
                E,
                "la disposition « {got} » n’existe pas dans layouts.yaml.",
                "there is no layout “{got}” in layouts.yaml.",
                wrong='`<slide layout="contenu">`',
                mended='`<slide layout="content">`',
            ),
            Rule(
                "no-place-on-slide",
                E,
                "la place se dit par columns, top et height, ou par box : l’un ou l’autre, en entier.",
                "a place is told by columns, top and height, or by box: one or the other, in full.",
                wrong="`title: {columns: [1, 12]}`",
                mended="`title: {columns: [1, 12], top: 0.5, height: 1}`",
            ),
            Rule(
                "unknown-placeholder",
                E,
                "la disposition « {layout} » n’a pas d’emplacement « {got} ».",
                "the layout “{layout}” has no placeholder “{got}”.",
                wrong='`<placeholder name="titre">`',
                mended='`<placeholder name="title">`',
            ),
            Rule(
                "unknown-element",
                E,
                "l’élément <{got}> n’est pas admis ici.",
                "the element <{got}> is not allowed here.",
                wrong="`<div>`",
                mended="`<p>`",
            ),
            Rule(
                "unknown-figure",
                E,
                '<figure {got}> ne se lit pas : un code QR s’écrit <figure qr="…" alt="…"/>; une image de content/images/, <figure src="{{{{ \'schema.png\'|photo(3, 3) }}}}" alt="…"/>, avec la largeur et la hauteur en pouces.',
                '<figure {got}> cannot be read: a QR code is written <figure qr="…" alt="…"/>; a picture of content/images/, <figure src="{{{{ \'schema.png\'|photo(3, 3) }}}}" alt="…"/>, with its width and height in inches.',
                wrong='`<figure data="schema.png"/>`',
                mended='`<figure qr="https://exemple.ca" alt="Code QR"/>`',
            ),
            Rule(
                "lost-words",
                E,
                "« {got} » ne va dans aucun emplacement : ces mots seraient perdus.",
                "“{got}” goes in no placeholder: these words would be lost.",
                wrong="des mots hors de tout `<placeholder>`",
                mended="les mots dans un `<placeholder>`",
            ),
            Rule(
                "repeated-placeholder",
                E,
                "l’emplacement « {got} » est rempli deux fois; le premier texte serait perdu.",
                "the placeholder “{got}” is filled twice; the first text would be lost.",
                wrong='deux `<placeholder name="title">`',
                mended="un seul",
            ),
            Rule(
                "words-in-template",
                E,
                "« {got} » : les mots vont dans content/ ou templates/labels/, pas dans un gabarit.",
                "“{got}”: words belong in content/ or templates/labels/, not in a template.",
                wrong="`<p>Bienvenue</p>`",
                mended="`<p>{{ labels.welcome }}</p>`",
            ),
            Rule(
                "raw-attribute",
                E,
                "dans un attribut, écrivez {{{{ {got}|plain }}}}.",
                "inside an attribute, write {{{{ {got}|plain }}}}.",
                wrong='`alt="{{ title }}"`',
                mended='`alt="{{ title|plain }}"`',
            ),
            Rule(
                "missing-label",
                E,
                "l’étiquette « {got} » manque dans {file}.",
                "the label “{got}” is missing from {file}.",
                wrong="`templates/labels/fr-CA.yaml` sans `page:`",
                mended="`page: Page {n}`",
            ),
        ),
    ),
)
