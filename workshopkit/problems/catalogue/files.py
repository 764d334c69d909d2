"""Files: what is missing, misnamed or saved by another program."""

from __future__ import annotations

from workshopkit.problems import mending
from workshopkit.problems.catalogue.rule import E, Family, Rule

FAMILIES = (
    Family(
        "Un fichier manque ou porte un autre nom",
        """\
Chaque fichier de `content/` a un nom fixe (la liste est dans [README.md](README.md)). Un fichier mal nommé ne
serait lu par personne; un fichier vide n’a rien à dire. Le nom d’une séance ou d’une fiche sert d’identifiant :
minuscules sans accent, chiffres et traits d’union.

Windows cache la fin des noms : le Bloc-notes peut avoir enregistré `kit.yaml.txt` sans que rien ne le montre. Dans
l’Explorateur, cochez *Affichage → Extensions de noms de fichiers*, puis renommez le fichier. Word, lui, n’enregistre
pas du texte : employez le Bloc-notes, ou enregistrez en « Texte brut (.txt) », encodage UTF-8.
""",
        (
            Rule(
                "missing-folder",
                E,
                "ce dossier n’existe pas.",
                "this folder does not exist.",
                wrong="le dossier `templates/` effacé",
                mended="le remettre, d’une copie ou d’une trousse neuve",
            ),
            Rule(
                "no-kit",
                E,
                "ce dossier n’existe pas : placez-vous dans le dossier d’une trousse, ou commencez-en une : python3 build.py new kit ma-trousse",
                "this folder does not exist: go to the folder of a kit, or begin one: python3 build.py new kit my-kit",
                wrong="la commande tapée dans un autre dossier, ou le dossier `content/` effacé",
                mended="aller dans le dossier de la trousse, ou y remettre `content/`",
            ),
            Rule(
                "no-session",
                E,
                "il n’y a aucune séance ici, et une trousse en a au moins une : build.py new session.",
                "there is no session here, and a kit has at least one: build.py new session.",
                wrong="le dossier `content/sessions/` vide",
                mended="une séance : `build.py new session` en commence une",
            ),
            Rule(
                "missing-file",
                E,
                "ce fichier manque dans le dossier de contenu.",
                "this file is missing from the content folder.",
                wrong="`content/steps.yaml` effacé",
                mended="le remettre : `build.py new kit` en fait un",
            ),
            Rule(
                "unknown-file",
                E,
                "ce nom n’est pas celui d’un fichier de contenu; ce qu’il contient ne serait lu par personne.",
                "this is not the name of a content file; nobody would read it.",
                wrong="`questions.yml`",
                mended="`questions.yaml`",
                others=(
                    ("`worksheets/f3-essai.yml`", "`worksheets/f3-essai.yaml`"),
                    ("`kit.yaml.txt`", "`kit.yaml`"),
                ),
            ),
            Rule(
                "not-a-file",
                E,
                "il faut ici un fichier, et ce n’en est pas un : c’est un dossier, un tuyau, un appareil ou un lien qui tourne en rond. Effacez-le ou changez-le de nom.",
                "there must be a file here, and this is none: it is a folder, a pipe, a device or a link in circles. Delete it or rename it.",
                wrong="un lien qui mène à lui-même",
                mended="le fichier lui-même",
            ),
            Rule(
                "no-right-to-read",
                E,
                "ce compte n’a pas le droit de lire ce fichier ou ce dossier : changez ses permissions, ou remplacez-le par une copie.",
                "this account may not read this file or folder: change its permissions, or put a copy in its place.",
                wrong="un fichier copié d’un autre compte, que lui seul peut lire",
                mended="le même, que vous pouvez lire",
            ),
            Rule(
                "link-elsewhere",
                E,
                "ce lien mène hors de la trousse : une trousse reçue ne lit rien d’autre sur l’ordinateur. Mettez une copie du fichier à la place du lien.",
                "this link leads out of the kit: a kit that came by mail reads nothing else on the computer. Put a copy of the file in place of the link.",
                wrong="`content/kit.yaml`, un lien vers un fichier d’un autre dossier",
                mended="une copie du fichier",
            ),
            Rule(
                "empty-file",
                E,
                "le fichier est vide; il doit contenir au moins : {keys}.",
                "the file is empty; it must hold at least: {keys}.",
                wrong="`event.yaml` sans une ligne",
                mended="`place: Salle 204`",
            ),
            Rule(
                "copied-file",
                E,
                "ce fichier semble une copie de {name}, laissée par un dossier partagé ou faite à la main. Comparez-les, gardez le bon sous le nom {name} et effacez l’autre.",
                "this file seems a copy of {name}, left by a shared folder or made by hand. Compare them, keep the right one as {name} and delete the other.",
                wrong="`kit-Conflit OneDrive.yaml`, `worksheets/f3-essai - Copie.yaml`",
                mended="`kit.yaml` seul, `worksheets/f3-essai.yaml` seul",
            ),
            Rule(
                "bad-file-name",
                E,
                "le nom de ce fichier sert d’identifiant : minuscules sans accent, chiffres et traits d’union. Renommez-le, ou effacez-le si c’est une copie.",
                "this file’s name serves as an identifier: lower-case letters without accents, digits and hyphens. Rename it, or delete it if it is a copy.",
                wrong="`worksheets/f3-été.yaml`, `worksheets/f3 - Copie.yaml`",
                mended="`worksheets/f3-ete.yaml`, `worksheets/f3-copie.yaml`",
            ),
            Rule(
                "not-plain-text",
                E,
                "ce fichier vient d’un traitement de texte (Word, par exemple). Enregistrez-le en texte brut (.txt), encodage UTF-8, puis redonnez-lui son nom : {name}.",
                "this file comes from a word processor (Word, for instance). Save it as plain text (.txt), UTF-8 encoding, then give it its name again: {name}.",
                wrong="`kit.yaml` enregistré par Word",
                mended="`kit.yaml` enregistré par le Bloc-notes, en UTF-8",
            ),
        ),
    ),
    Family(
        "Le fichier n’est pas en UTF-8, ou contient un caractère invisible",
        """\
Un fichier enregistré en « ANSI » perdrait ses accents : dans votre éditeur, « Enregistrer sous », encodage
UTF-8. Un texte copié de Word ou d’une page Web peut apporter une espace insécable avant les deux-points d’une
clé, après un tiret ou en début de ligne, ou un caractère que personne ne voit : effacez-le et retapez.
""",
        (
            Rule(
                "not-utf8",
                E,
                "le fichier n’est pas enregistré en UTF-8 (octet {byte}). Dans votre éditeur : « Enregistrer sous », encodage UTF-8.",
                "the file is not saved as UTF-8 (byte {byte}). In your editor: Save as, encoding UTF-8.",
                wrong="« Enregistrer sous », encodage ANSI",
                mended="« Enregistrer sous », encodage UTF-8",
            ),
            Rule(
                "odd-character",
                E,
                "un caractère invisible ({got}) s’est glissé ici; effacez-le.",
                "an invisible character ({got}) slipped in here; delete it.",
                wrong="`title: Oser` suivi d’un caractère que personne ne voit",
                mended="`title: Oser`",
                mend=mending.without_invisible,
            ),
            Rule(
                "nbsp-in-key",
                E,
                "une espace insécable s’est glissée avant le deux-points de la clé « {key} »; effacez-la.",
                "a no-break space slipped in before the colon of the key “{key}”; delete it.",
                wrong="`title : Oser` (espace insécable)",
                mended="`title: Oser`",
                mend=mending.without_space_before_colon,
            ),
            Rule(
                "nbsp",
                E,
                "une espace insécable, copiée de Word ou d’une page Web, se trouve là où YAML attend une espace ordinaire : retapez-la.",
                "a no-break space, copied from Word or a Web page, stands where YAML expects an ordinary one: type it again.",
                wrong="`- Vouloir` (espace insécable après le tiret)",
                mended="`- Vouloir` (espace ordinaire)",
            ),
        ),
    ),
)
