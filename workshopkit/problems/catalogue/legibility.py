"""Pages read in black and white, by ear, by search or by another program."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule

FAMILIES = (
    Family(
        "Lisible en noir et blanc, à l’écran et à l’oreille",
        """\
Un document se lit aussi photocopié, agrandi, ou par un lecteur d’écran : contraste suffisant, traits qui restent,
titres dans l’ordre, images et tableaux qui se disent, champs nommés une seule fois. Ces messages viennent presque
toujours d’un gabarit ou d’un thème (`templates/`); le message dit quoi y mettre. Dans `content/`, deux
causes seulement : deux blocs du même `slug`, ou un lien mal recopié.
""",
        (
            Rule(
                "low-contrast",
                E,
                "page {page} : « {text} » se lit mal, surtout photocopié : contraste de {got}, il en faut {needed}.",
                "page {page}: “{text}” is hard to read, above all photocopied: contrast {got}, {needed} needed.",
                wrong='`primary: "#8FD0D4"` (trop pâle pour du texte)',
                mended="une couleur plus foncée",
            ),
            Rule(
                "faded-text",
                E,
                "« {text}… » est pâli par « opacity » : donnez plutôt une couleur au texte.",
                "“{text}…” is faded by “opacity”: give the text a colour instead.",
                wrong="`opacity: 0.4`",
                mended="`color: var(--grey)`",
            ),
            Rule(
                "thin-rule",
                E,
                "page {page} : un trait de {got} pt disparaît à la photocopie; 0,5 pt au moins.",
                "page {page}: a rule of {got} pt is lost on a photocopy; 0.5 pt at least.",
                wrong="`border: 0.2pt solid`",
                mended="`border: 0.5pt solid`",
            ),
            Rule(
                "dark-writing",
                E,
                "page {page} : le fond est trop foncé pour écrire au crayon; #F2F2F2 au plus foncé.",
                "page {page}: the ground is too dark for pencil; #F2F2F2 at the darkest.",
                wrong="`background: #CCCCCC` sous des lignes à remplir",
                mended="`background: #F2F2F2`",
            ),
            Rule(
                "hyphenated-text",
                E,
                "« {text}… » serait coupé par « hyphens: auto », et ses mots mal lus : retirez-le.",
                "“{text}…” would be cut by “hyphens: auto”, and its words misread: remove it.",
                wrong="`hyphens: auto`",
                mended="rien : enlevez la ligne",
            ),
            Rule(
                "heading-skip",
                E,
                "le titre « {text} » est un <h{got}>; ici, on attend <h{expected}> au plus.",
                "the heading “{text}” is an <h{got}>; here, <h{expected}> at most is expected.",
                wrong="`<h2>` puis `<h4>`",
                mended="`<h2>` puis `<h3>`",
            ),
            Rule(
                "no-document-title",
                E,
                "le document n’a pas de titre : ajoutez <title> dans son gabarit.",
                "the document has no title: add <title> to its template.",
                wrong="`<head></head>`",
                mended="`<head><title>…</title></head>`",
            ),
            Rule(
                "table-headless",
                E,
                "le tableau « {text}… » n’a aucune cellule d’en-tête : employez <th scope>.",
                "the table “{text}…” has no header cell: use <th scope>.",
                wrong="`<tr><td>Quand</td>`",
                mended='`<tr><th scope="col">Quand</th>`',
            ),
            Rule(
                "figure-untitled",
                E,
                "ce <svg> ne dit rien à qui ne le voit pas : commencez-le par <title>.",
                "this <svg> says nothing to whoever cannot see it: begin it with <title>.",
                wrong="`<svg><path/></svg>`",
                mended="`<svg><title>…</title><path/></svg>`",
            ),
            Rule(
                "image-untold",
                E,
                'l’image « {text} » ne dit rien à qui ne la voit pas : ajoutez alt="…".',
                'the image “{text}” says nothing to whoever cannot see it: add alt="…".',
                wrong='`<img src="photo.png">`',
                mended='`<img src="photo.png" alt="…">`',
            ),
            Rule(
                "lost-language",
                E,
                "la langue « {lang} » de « {text}… » se perd : mettez-la sur un élément qui contient ces mots.",
                "the language “{lang}” of “{text}…” is lost: put it on an element that holds these words.",
                wrong='`<br lang="en">`',
                mended='`<span lang="en">Deadline</span>`',
            ),
            Rule(
                "field-repeated",
                E,
                "deux champs portent le nom « {name} » : l’un effacerait l’autre.",
                "two fields are named “{name}”: one would erase the other.",
                wrong="deux blocs `slug: mon-objectif`",
                mended="`mon-objectif` et `mon-objectif-suite`",
            ),
            Rule(
                "field-unasked",
                E,
                'le champ « {name} » ne dit pas sa question : ajoutez title="…".',
                'the field “{name}” does not say its question: add title="…".',
                wrong='`<input name="nom">`',
                mended='`<input name="nom" title="Votre nom">`',
            ),
            Rule(
                "anchor-repeated",
                E,
                "deux éléments portent l’identifiant « {name} » : un lien n’irait qu’au premier.",
                "two elements have the identifier “{name}”: a link would only reach the first.",
                wrong='deux éléments `id="f2"`',
                mended='`id="f2"` et `id="f2-suite"`',
            ),
            Rule(
                "dead-link",
                E,
                "le lien « {name} » ne mène nulle part dans ce document.",
                "the link “{name}” leads nowhere in this document.",
                wrong="`[plus loin](#f12)`",
                mended="`[plus loin](#f2)`",
            ),
        ),
    ),
)
