"""What does not fit on a slide or a page, and slides that lack something."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, N, Rule

FAMILIES = (
    Family(
        "Ça ne tient pas",
        """\
Rien ne déborde d’une diapositive ni d’une page : le message dit de combien raccourcir, ou combien de pages une
fiche promet (`pages:`). Raccourcissez le texte à la ligne indiquée, ou donnez-lui une page de plus.
""",
        (
            Rule(
                "slide-overfull",
                E,
                "diapositive {slide}, {placeholder} : {lines} lignes où il en tient {room}; raccourcissez d’environ {excess} caractères.",
                "slide {slide}, {placeholder}: {lines} lines where {room} fit; shorten by about {excess} characters.",
                wrong="un texte de six lignes où il en tient quatre",
                mended="le même en quatre lignes",
            ),
            Rule(
                "slide-overfull-in-all",
                E,
                "diapositive {slide}, {placeholder} : {lines} lignes où il en tient {room}; raccourcissez ou retirez des textes, environ {excess} caractères en tout.",
                "slide {slide}, {placeholder}: {lines} lines where {room} fit; shorten texts or take some out, about {excess} characters in all.",
                wrong="six points où il en tient quatre",
                mended="des points plus courts, ou moins nombreux",
            ),
            Rule(
                "table-overfull",
                E,
                "diapositive {slide} : le tableau déborde; raccourcissez ce texte d’environ {excess} caractères.",
                "slide {slide}: the table is too tall; shorten this text by about {excess} characters.",
                wrong="une case de six lignes",
                mended="la même en quatre lignes",
            ),
            Rule(
                "table-overfull-in-all",
                E,
                "diapositive {slide} : le tableau déborde; raccourcissez ou retirez des textes, environ {excess} caractères en tout.",
                "slide {slide}: the table is too tall; shorten texts or take some out, about {excess} characters in all.",
                wrong="trop de texte dans toutes les cases",
                mended="des cases de quelques mots",
            ),
            Rule(
                "table-rows",
                E,
                "diapositive {slide} : {got} rangées au tableau, où il en tient {most}; retirez-en.",
                "slide {slide}: {got} rows in the table, where {most} fit; take some out.",
                wrong="un tableau de quinze rangées",
                mended="dix rangées, ou deux diapositives",
            ),
            Rule(
                "slide-wide-word",
                E,
                "diapositive {slide}, {placeholder} : le mot « {word} » est plus large que son emplacement.",
                "slide {slide}, {placeholder}: the word “{word}” is wider than its placeholder.",
                wrong="`autodéterminationprofessionnelle`",
                mended="deux mots",
            ),
            Rule(
                "notes-overfull",
                E,
                "diapositive {slide} : les notes font {lines} lignes, la page en tient {room}; raccourcissez d’environ {excess} caractères.",
                "slide {slide}: the notes take {lines} lines, the page holds {room}; shorten by about {excess} characters.",
                wrong="des notes d’une page et demie",
                mended="des notes d’une page",
            ),
            Rule(
                "page-count",
                E,
                "{got} page(s) mises en page, {declared} déclarée(s); {cut}.",
                "{got} page(s) laid out, {declared} declared; {cut}.",
                wrong="`pages: 1`, et deux pages mises en page",
                mended="un texte plus court, ou `pages: 2`",
            ),
            Rule(
                "page-unused",
                E,
                "{got} page(s) mises en page, {declared} déclarée(s) : écrivez « pages: {got} ».",
                "{got} page(s) laid out, {declared} declared: write “pages: {got}”.",
                wrong="`pages: 2`, et une page mise en page",
                mended="`pages: 1`",
            ),
            Rule(
                "box-overfull",
                E,
                "page {page} : « {text}… » dépasse son cadre; {cut}.",
                "page {page}: “{text}…” overflows its box; {cut}.",
                wrong="une carte dont le texte sort du cadre",
                mended="un texte plus court",
            ),
            Rule(
                "too-wide",
                E,
                "page {page} : « {text} » sort de la zone imprimable d’environ {excess} caractères.",
                "page {page}: “{text}” leaves the printable area by about {excess} characters.",
                wrong="une adresse de 90 caractères d’un seul tenant",
                mended="un lien : `[le site](https://…)`",
            ),
            Rule(
                "wide-word",
                E,
                "page {page} : « {text} » a un mot plus large que son cadre, d’environ {excess} caractères.",
                "page {page}: “{text}” has a word wider than its box, by about {excess} characters.",
                wrong="`autodéterminationprofessionnelle` dans une colonne étroite",
                mended="deux mots",
            ),
            Rule(
                "block-too-wide",
                E,
                "page {page} : « {text} » est trop large de {excess} mm; c’est à régler dans les styles.",
                "page {page}: “{text}” is too wide by {excess} mm; mend it in the styles.",
                wrong="un tableau de 210 mm de large",
                mended="`width: 100%`",
            ),
        ),
    ),
    Family(
        "Des pages trop blanches",
        """\
Une remarque pour qui met en page : seul `check --pages` la dit, et rien ne presse. La couverture, la dernière page
d’un document et le verso laissé blanc ne comptent pas.
""",
        (
            Rule(
                "blank-page",
                N,
                "page {page} : {blank} % de la page est blanc sous son dernier mot; rapprochez ce qui suit, ou donnez-lui plus de lignes.",
                "page {page}: {blank}% of the page is blank below its last word; bring what follows closer, or give it more lines.",
                wrong="une question et ses deux lignes, seules sur une page",
                mended="plus de lignes (`lines:`), ou la question sur la page d’avant",
            ),
        ),
    ),
    Family(
        "Une diapositive incomplète",
        """\
Chaque diapositive a un titre, différent des autres : c’est ainsi qu’on s’y retrouve à l’oreille. Chaque image a
un texte de remplacement.
""",
        (
            Rule(
                "untitled-slide",
                E,
                "diapositive {slide} : elle n’a pas de titre.",
                "slide {slide}: it has no title.",
                wrong="`- slide: content` sans `title:`",
                mended="`- slide: content` puis `  title: Oser`",
            ),
            Rule(
                "repeated-title",
                E,
                "diapositive {slide} : la diapositive {first} porte déjà le titre « {title} ».",
                "slide {slide}: slide {first} already has the title “{title}”.",
                wrong="deux diapositives « Oser »",
                mended="« Oser », puis « Oser encore »",
            ),
            Rule(
                "no-alt",
                E,
                "diapositive {slide} : une figure n’a pas de texte de remplacement.",
                "slide {slide}: a figure has no alternative text.",
                wrong='`<figure qr="…"/>`',
                mended='`<figure qr="…" alt="…"/>`',
            ),
        ),
    ),
)
