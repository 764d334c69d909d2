"""An organisation’s own PowerPoint template, and a file that does not hold together."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, Rule, W

FAMILIES = (
    Family(
        "Le modèle PowerPoint de votre organisation",
        """\
Le modèle se copie dans `templates/themes/`, en `.pptx` ou `.potx`, sans mot de passe. Le message dit ce qui lui
manque ou ce qui ne s’y lit pas. Un fichier PowerPoint abîmé (`deck-package`) ne vient pas de vos textes :
signalez-le.
""",
        (
            Rule(
                "missing-base",
                E,
                "le modèle « {got} » est introuvable; copiez-le dans templates/themes/.",
                "the template “{got}” cannot be found; copy it into templates/themes/.",
                wrong="`base: modele.pptx`, absent du dossier",
                mended="le fichier copié dans `templates/themes/`",
            ),
            Rule(
                "base-elsewhere",
                E,
                "« {got} » est hors de templates/themes/; copiez le modèle dans ce dossier et écrivez seulement son nom.",
                "“{got}” is outside templates/themes/; copy the template into that folder and write its name only.",
                wrong="`base: ../modele.pptx`",
                mended="`base: modele.pptx`",
            ),
            Rule(
                "base-without-place",
                E,
                "« {got} » n’a pas d’emplacement pour « {place} » de la disposition {layout}; ajoutez-lui, dans le masque des diapositives, un espace réservé qui porte ce nom, ou retirez cette ligne.",
                "“{got}” has no placeholder for “{place}” of the layout {layout}; add one of that name in the slide master view, or remove this line.",
                wrong="`places:` qui nomme un emplacement absent",
                mended="un espace réservé de ce nom dans le masque",
            ),
            Rule(
                "unknown-base-layout",
                E,
                "le modèle n’a pas de disposition « {got} »; les siennes : {known}.",
                "the template has no layout “{got}”; it has: {known}.",
                wrong="`layout: Titre seul`",
                mended="une des dispositions que nomme le message",
            ),
            Rule(
                "old-base",
                E,
                "le modèle « {got} » est d’un ancien format (.ppt, .pot); ouvrez-le dans PowerPoint et enregistrez-le en .pptx.",
                "the template “{got}” has an old format (.ppt, .pot); open it in PowerPoint and save it as .pptx.",
                wrong="`base: modele.ppt`",
                mended="`base: modele.pptx`",
            ),
            Rule(
                "protected-base",
                E,
                "le modèle « {got} » est protégé par un mot de passe; ouvrez-le dans PowerPoint et enregistrez-en une copie sans mot de passe.",
                "the template “{got}” is under a password; open it in PowerPoint and save a copy without one.",
                wrong="un modèle sous mot de passe",
                mended="une copie sans mot de passe",
            ),
            Rule(
                "unreadable-base",
                E,
                "« {got} » n’est pas une présentation PowerPoint que l’on peut lire; enregistrez-le de nouveau en .pptx ({detail}).",
                "“{got}” is not a PowerPoint presentation that can be read; save it again as .pptx ({detail}).",
                wrong="un fichier renommé en `.pptx`",
                mended="le modèle, enregistré en `.pptx`",
            ),
            Rule(
                "broken-base",
                E,
                "« {got} » est abîmé : une de ses parties manque, est vide, ou n’est plus reliée aux autres. Ouvrez-le dans PowerPoint, acceptez qu’il le répare, et enregistrez-le de nouveau en .pptx; s’il n’y trouve rien à réparer, signalez-le.",
                "“{got}” is damaged: one of its parts is missing, empty, or no longer linked to the others. Open it in PowerPoint, let it repair the file, and save it again as .pptx; if it finds nothing to repair, please report it.",
                wrong="un modèle dont une disposition a perdu son masque",
                mended="le modèle que PowerPoint a réparé",
            ),
            Rule(
                "strict-base",
                E,
                "« {got} » est une « Présentation Open XML stricte »; dans PowerPoint, enregistrez-le sous « Présentation PowerPoint (.pptx) ».",
                "“{got}” is a “Strict Open XML Presentation”; in PowerPoint, save it as “PowerPoint Presentation (.pptx)”.",
                wrong="une présentation Open XML stricte",
                mended="le modèle, enregistré en « Présentation PowerPoint »",
            ),
            Rule(
                "base-size",
                E,
                "les diapositives de « {got} » mesurent {width} cm sur {height} cm; chaque côté doit avoir de {least} à {most} cm. Changez leur taille dans PowerPoint (onglet Création).",
                "the slides of “{got}” measure {width} cm by {height} cm; each side has to be from {least} to {most} cm. Change their size in PowerPoint (Design tab).",
                wrong="un modèle d’affiche de deux mètres",
                mended="des diapositives de 33,87 cm sur 19,05 cm",
            ),
            Rule(
                "base-too-large",
                E,
                "« {got} » contient plus de 300 Mo une fois décompressé : ce n’est pas un modèle. Enlevez-en les vidéos et les grandes images, ou enregistrez-le de nouveau.",
                "“{got}” holds more than 300 MB once unpacked: it is no template. Take out its videos and large pictures, or save it again.",
                wrong="une présentation pleine de vidéos",
                mended="le modèle seul, sans diapositives",
            ),
            Rule(
                "base-crowded",
                E,
                "les diapositives de « {got} » ({width} cm sur {height} cm) n’ont pas la place de {count} texte(s) qui tiennent sur les nôtres. Vos textes ne sont pas en cause : prenez un modèle plus large, ou donnez plus de place à son titre et à son contenu. Le premier texte : {place}.",
                "the slides of “{got}” ({width} cm by {height} cm) have no room for {count} text(s) that fit on ours. Your texts are not at fault: take a wider template, or give more room to its title and its content. The first text: {place}.",
                wrong="un modèle en hauteur",
                mended="le même, en 16:9",
            ),
            Rule(
                "base-tight",
                W,
                "sur les diapositives de « {got} » ({width} cm sur {height} cm), {count} texte(s) se lisent moins bien que sur les nôtres (plus petits, ou sur plus de lignes). Vos textes ne sont pas en cause. Le premier : {place}.",
                "on the slides of “{got}” ({width} cm by {height} cm), {count} text(s) read less well than on ours (smaller, or on more lines). Your texts are not at fault. The first one: {place}.",
                wrong="un modèle carré",
                mended="le même, en 16:9, ou rien à faire",
            ),
            Rule(
                "unreadable-colours",
                E,
                "sur la couleur {ground}, aucune couleur de ce modèle ne se lit : la plus lisible, {got}, a un contraste de {contrast} à 1, et il en faut {needed} (dispositions en cause : {count}). Dans PowerPoint (onglet Création, Variantes, Couleurs), remplacez par exemple {got} par {wanted}.",
                "on the colour {ground}, no colour of this template can be read: the most readable, {got}, has a contrast of {contrast} to 1, and it takes {needed} (layouts concerned: {count}). In PowerPoint (Design tab, Variants, Colors), replace {got} by {wanted}, for instance.",
                wrong="un texte gris sur un fond gris",
                mended="la couleur du texte changée dans le thème du modèle",
            ),
            Rule(
                "pale-base",
                W,
                "« {got} », « {place} » : le contraste de ce texte n’est que de {contrast} à 1.",
                "“{got}”, “{place}”: the contrast of this text is only {contrast} to 1.",
                wrong="un texte pâle du modèle",
                mended="une couleur plus foncée, dans le modèle",
            ),
            Rule(
                "stand-in-font",
                W,
                "la police « {got} » n’est pas livrée avec la trousse; la place du texte est estimée avec {used}, avec une marge de 10 %.",
                "the font “{got}” is not shipped with the kit; the room for text is estimated with {used}, with a margin of 10%.",
                wrong="une police que la trousse n’a pas",
                mended="ses fichiers dans `templates/fonts/`, ou rien à faire",
            ),
            Rule(
                "outside-base",
                W,
                "« {got} » va chercher ailleurs, lance ou contient d’autres fichiers : {what}. Rien de cela n’entre dans les diaporamas; une image liée s’y met si elle est incorporée dans le modèle.",
                "“{got}” asks for, starts or holds other files: {what}. None of it goes into the decks; a linked picture does if it is embedded in the template.",
                wrong="une image liée à une adresse, un bouton qui lance un programme, un objet Excel",
                mended="l’image insérée dans le modèle; le reste enlevé",
            ),
            Rule(
                "deck-package",
                E,
                "le fichier PowerPoint serait abîmé : dans {part}, {what}. Vos textes n’y sont pour rien : c’est un défaut du programme ou du modèle PowerPoint; signalez-le.",
                "the PowerPoint file would be damaged: in {part}, {what}. Your words are not the cause: it is a defect of the program or of the PowerPoint template; please report it.",
                wrong="un fichier PowerPoint abîmé",
                mended="rien à faire : signalez-le",
            ),
        ),
    ),
)
