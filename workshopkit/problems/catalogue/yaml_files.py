"""Files and YAML: what cannot be read, or would be read wrongly."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule

YAML_FILES: dict[str, Rule] = {
    "missing-folder": Rule(E, "ce dossier n’existe pas.", "this folder does not exist."),
    "missing-file": Rule(
        E,
        "ce fichier manque dans le dossier de contenu.",
        "this file is missing from the content folder.",
    ),
    "unknown-file": Rule(
        E,
        "ce nom n’est pas celui d’un fichier de contenu; ce qu’il contient ne serait lu par personne.",
        "this is not the name of a content file; nobody would read it.",
    ),
    "empty-file": Rule(
        E,
        "le fichier est vide; il doit contenir au moins : {keys}.",
        "the file is empty; it must hold at least: {keys}.",
    ),
    "not-plain-text": Rule(
        E,
        "ce fichier vient d’un traitement de texte (Word, par exemple). Enregistrez-le en texte brut (.txt), encodage UTF-8, puis redonnez-lui son nom : {name}.",
        "this file comes from a word processor (Word, for instance). Save it as plain text (.txt), UTF-8 encoding, then give it its name again: {name}.",
    ),
    "bad-file-name": Rule(
        E,
        "le nom de ce fichier sert d’identifiant : minuscules sans accent, chiffres et traits d’union. Renommez-le, ou effacez-le si c’est une copie.",
        "this file’s name serves as an identifier: lower-case letters without accents, digits and hyphens. Rename it, or delete it if it is a copy.",
    ),
    "not-utf8": Rule(
        E,
        "le fichier n’est pas enregistré en UTF-8 (octet {byte}). Dans votre éditeur : « Enregistrer sous », encodage UTF-8.",
        "the file is not saved as UTF-8 (byte {byte}). In your editor: Save as, encoding UTF-8.",
    ),
    "tab": Rule(
        E,
        "une tabulation sert de retrait; YAML n’accepte que des espaces.",
        "a tab is used as indentation; YAML takes spaces only.",
    ),
    "colon-in-text": Rule(
        E,
        "un deux-points suivi d’une espace se trouve dans un texte sans guillemets.",
        "a colon and a space inside text without quotes.",
    ),
    "colon-below": Rule(
        E,
        "ce texte continue sur les lignes suivantes, et la ligne {below} contient un deux-points suivi d’une espace. Écrivez >- après la clé ou le tiret, et tout le texte en dessous.",
        "this text goes on below, and line {below} has a colon and a space. Write >- after the key or the dash, and all the text under it.",
    ),
    "needs-quotes": Rule(
        E,
        "ce texte commence par un caractère que YAML réserve, ou ses guillemets ne ferment pas où il faut; mettez le tout entre guillemets doubles.",
        "this text starts with a character that YAML reserves, or its quotes do not close where they should; put it all in double quotes.",
    ),
    "not-closed": Rule(
        E,
        "ce qui s’ouvre ici par {sign} ne se ferme pas.",
        "what {sign} opens here is never closed.",
    ),
    "nbsp": Rule(
        E,
        "une espace insécable, copiée de Word ou d’une page Web, se trouve là où YAML attend une espace ordinaire : retapez-la.",
        "a no-break space, copied from Word or a Web page, stands where YAML expects an ordinary one: type it again.",
    ),
    "bullet": Rule(
        E,
        "« {sign} » n’est pas un tiret : chaque élément d’une liste commence par un tiret (-) et une espace, sur cette ligne et les suivantes.",
        "“{sign}” is not a dash: each item of a list starts with a dash (-) and a space, on this line and the next ones.",
    ),
    "missing-colon": Rule(
        E,
        "il manque un deux-points après la clé « {key} ».",
        "a colon is missing after the key “{key}”.",
    ),
    "backslash": Rule(
        E,
        "entre guillemets doubles, la barre oblique inverse (\\) est réservée; doublez-la.",
        "between double quotes, the backslash (\\) is reserved; double it.",
    ),
    "missing-space": Rule(
        E,
        "il manque une espace après « {sign} ».",
        "a space is missing after “{sign}”.",
    ),
    "missing-dash": Rule(
        E,
        "il manque un tiret : cette ligne se trouve dans une liste.",
        "a dash is missing: this line is in a list.",
    ),
    "indentation": Rule(
        E,
        "le retrait est de {got} espace(s); il en faut {expected} pour aller avec les lignes voisines.",
        "the indentation is {got} space(s); {expected} are needed to go with the lines around it.",
    ),
    "odd-character": Rule(
        E,
        "un caractère invisible ({got}) s’est glissé ici; effacez-le.",
        "an invisible character ({got}) slipped in here; delete it.",
    ),
    "not-yaml": Rule(
        E,
        "YAML ne peut pas lire cette ligne. Vérifiez le retrait et les guillemets, ici et à la ligne précédente.",
        "YAML cannot read this line. Check indentation and quotes here and on the line above.",
    ),
    "swallowed": Rule(
        E,
        "« {lost} » serait perdu : après une espace, # commence un commentaire.",
        "“{lost}” would be lost: after a space, # starts a comment.",
    ),
    "nbsp-in-key": Rule(
        E,
        "une espace insécable s’est glissée avant le deux-points de la clé « {key} »; effacez-la.",
        "a no-break space slipped in before the colon of the key “{key}”; delete it.",
    ),
    "duplicate-key": Rule(
        E,
        "la clé « {key} » est déjà écrite à la ligne {first}; la première serait perdue.",
        "the key “{key}” is already written on line {first}; the first would be lost.",
    ),
    "too-deep": Rule(
        E,
        "plus de {limit} niveaux de retrait : le fichier est mal formé.",
        "more than {limit} levels of indentation: the file is malformed.",
    ),
    "alias": Rule(
        E,
        "les renvois YAML (& et *) ne sont pas acceptés; répétez le texte.",
        "YAML anchors and aliases (& and *) are not accepted; repeat the text.",
    ),
    "tag": Rule(
        E,
        "les étiquettes YAML (!…) ne sont pas acceptées; mettez le texte entre guillemets.",
        "YAML tags (!…) are not accepted; put the text in quotes.",
    ),
    "several-documents": Rule(
        E,
        "« --- » commence un second document; un fichier n’en contient qu’un.",
        "“---” starts a second document; a file holds only one.",
    ),
}
