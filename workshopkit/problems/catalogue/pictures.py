"""Pictures of ``content/images/``: missing, unreadable, unsafe, untold, too coarse."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, N, Rule, W

FAMILIES = (
    Family(
        "Une image",
        """\
Une image est un fichier de `content/images/`, nommé sous `picture:` avec ce qu’elle montre (`alt:`). JPEG, PNG et
WebP vont partout; un dessin SVG aussi, s’il ne contient que des tracés : sur les diapositives, il devient une
image PNG. Une photo est redressée, rognée autour de `focus:`, ramenée à la finesse qui se voit; le lieu et
l’appareil que le téléphone y a écrits n’en sortent pas. Changer le fichier refait les documents qui la montrent.

Une photo de iPhone est souvent en HEIC. Sur le téléphone : *Réglages → Appareil photo → Formats → Le plus
compatible*, pour les prochaines. Pour celle-ci : sur un Mac, *Aperçu → Fichier → Exporter → JPEG*; sous Windows,
*Photos → Enregistrer sous → .jpg*.
""",
        (
            Rule(
                "picture-missing",
                E,
                "l’image « {got} » n’est pas dans le dossier {folder}.",
                "the picture “{got}” is not in the folder {folder}.",
                wrong="`file: sale.jpg`",
                mended="`file: salle.jpg`",
            ),
            Rule(
                "picture-case",
                E,
                "l’image « {got} » s’écrit autrement dans le dossier {folder} : majuscules et minuscules comptent.",
                "the picture “{got}” is spelled otherwise in the folder {folder}: capitals count.",
                wrong="`file: Salle.JPG`",
                mended="`file: salle.jpg`",
            ),
            Rule(
                "picture-elsewhere",
                E,
                "« {got} » mène hors de content/images/. Mettez-y une copie de l’image et n’écrivez que son nom.",
                "“{got}” leads out of content/images/. Put a copy of the picture there and write its name only.",
                wrong="`file: ../salle.jpg`",
                mended="`file: salle.jpg`",
                others=(
                    ("`file: C:\\Images\\salle.jpg`", "`file: salle.jpg`"),
                    ("`file: https://exemple.ca/salle.jpg`", "`file: salle.jpg`"),
                ),
            ),
            Rule(
                "picture-heic",
                E,
                "« {got} » est une photo HEIC, le format des iPhone. Exportez-la en JPEG (Mac : Aperçu → Fichier → Exporter; Windows : Photos → Enregistrer sous) et nommez cette copie.",
                "“{got}” is a HEIC photo, the format of iPhones. Export it as JPEG (Mac: Preview → File → Export; Windows: Photos → Save as) and name that copy.",
                wrong="`file: IMG_2041.HEIC`",
                mended="`file: groupe.jpg`",
            ),
            Rule(
                "picture-format",
                E,
                "« {got} » n’est pas une image JPEG, PNG, WebP ou SVG. Ouvrez-la et enregistrez-la sous l’un de ces formats.",
                "“{got}” is not a JPEG, PNG, WebP or SVG picture. Open it and save it in one of these formats.",
                wrong="`file: schema.pdf`",
                mended="`file: schema.png`",
            ),
            Rule(
                "picture-spoilt",
                E,
                "« {got} » est abîmé ou incomplet : on ne peut pas l’ouvrir. Copiez-le de nouveau.",
                "“{got}” is spoilt or incomplete: it cannot be opened. Copy it again.",
                wrong="un fichier dont la copie s’est interrompue",
                mended="une nouvelle copie",
            ),
            Rule(
                "picture-heavy",
                E,
                "« {got} » fait {size} Mo; une image en a {most} au plus. Enregistrez-la plus petite : 3000 points de large suffisent partout.",
                "“{got}” is {size} MB; a picture has {most} at most. Save it smaller: 3000 dots across are enough everywhere.",
                wrong="une image de 80 Mo",
                mended="la même, large de 3000 points",
            ),
            Rule(
                "picture-pixels",
                E,
                "« {got} » a plus de {most} millions de points. Enregistrez-la plus petite : 3000 points de large suffisent partout.",
                "“{got}” has more than {most} million dots. Save it smaller: 3000 dots across are enough everywhere.",
                wrong="une image de 20 000 points sur 20 000",
                mended="la même, large de 3000 points",
            ),
            Rule(
                "picture-unsafe",
                E,
                "le dessin « {got} » contient {holds}. Enregistrez-le de nouveau sans cela, ou exportez-le en PNG.",
                "the drawing “{got}” holds {holds}. Save it again without that, or export it as PNG.",
                wrong="un SVG qui contient `<script>`",
                mended="le même, exporté en PNG",
            ),
            Rule(
                "picture-untold",
                E,
                "dites ce que montre l’image, en une phrase : « alt: … » (un nom de fichier ne dit rien), ou « decorative: true », seul, si elle ne dit rien.",
                "say what the picture shows, in a sentence: “alt: …” (a file’s name tells nothing), or “decorative: true”, alone, if it says nothing.",
                wrong="`picture: {file: salle.jpg}`",
                mended="`picture: {file: salle.jpg, alt: Douze personnes en cercle}`",
            ),
            Rule(
                "picture-what",
                E,
                "une image est un fichier, « file: … », ou un code QR, « qr: … » : l’un des deux.",
                "a picture is a file, “file: …”, or a QR code, “qr: …”: one of the two.",
                wrong="`picture: {alt: Le sondage}`",
                mended="`picture: {qr: https://exemple.org/sondage, alt: Le sondage}`",
            ),
            Rule(
                "picture-unshown",
                E,
                "la diapositive « {got} » ne montre pas d’image; « picture: » va avec : {known}.",
                "the slide “{got}” shows no picture; “picture:” goes with: {known}.",
                wrong="`slide: agenda` et `picture: …`",
                mended="`slide: content` et `picture: …`",
            ),
            Rule(
                "slide-picture-coarse",
                N,
                "diapositive {slide} : l’image n’a que {got} points par pouce; à {least}, elle serait nette. Prenez-en une plus grande.",
                "slide {slide}: the picture has only {got} dots per inch; at {least} it would be sharp. Take a larger one.",
                wrong="une image large de 300 points sur la moitié d’une diapositive",
                mended="la même photo, telle que l’appareil l’a prise",
            ),
            Rule(
                "faint-logo",
                W,
                "le logo « {got} » ne se verrait pas sur son fond; prenez-en la version faite pour ce fond : foncée pour « logo », claire pour « dark_logo ».",
                "the logo “{got}” would not be seen on its ground; take the version made for that ground: a dark one for “logo”, a light one for “dark_logo”.",
                wrong="un logo blanc sous `logo:`",
                mended="le même en couleurs ou en noir; le blanc sous `dark_logo:`",
            ),
            Rule(
                "dark-logo-alone",
                W,
                "« dark_logo » ne paraît qu’au pied des diapositives foncées; sans « logo », les diapositives de titre et de clôture n’en ont pas.",
                "“dark_logo” shows only at the foot of dark slides; without “logo”, the title slide and the last one have none.",
                wrong="`dark_logo:` sans `logo:`",
                mended="`logo:` et `dark_logo:`",
            ),
            Rule(
                "picture-coarse",
                N,
                "page {page} : l’image n’a que {got} points par pouce à cette taille; {least} la rendraient nette. Prenez-en une plus grande, ou montrez-la plus petite.",
                "page {page}: the picture has only {got} dots per inch at this size; {least} would make it sharp. Take a larger one, or show it smaller.",
                wrong="une image large de 300 points sur toute une page",
                mended="la même photo, telle que l’appareil l’a prise",
            ),
        ),
    ),
)
