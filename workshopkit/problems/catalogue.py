"""The catalogue: every rule with its severity and its sentence in French and English."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """A rule's severity and its sentence; the braces are filled by the problem's values."""

    severity: str
    fr: str
    en: str


WORDS = {
    "fr": {
        "nearest": " — vouliez-vous dire « {} »?",
        "fix": " Essayez : {}",
        "warning": "avertissement : ",
        "note": "à faire : ",
        "given": "« {} »",
        "empty": "(vide)",
        "reference": "la référence",
        "barrier": "la barrière",
        "step": "l’étape",
        "worksheet": "la fiche",
        "segment": "le segment",
        "scenario": "la mise en situation",
        "element": "l’élément",
        "example": "l’exemple",
        "slide": "la diapositive",
        "style": "le style",
        "theme": "le thème",
        "gain-name": "votre nom figurerait sur le diaporama et le guide",
        "gain-start": "l’heure réelle de chaque segment s’afficherait (ou --start 13:30)",
    },
    "en": {
        "nearest": " — did you mean “{}”?",
        "fix": " Try: {}",
        "warning": "warning: ",
        "note": "to do: ",
        "given": "“{}”",
        "empty": "(empty)",
        "reference": "reference",
        "barrier": "barrier",
        "step": "step",
        "worksheet": "worksheet",
        "segment": "segment",
        "scenario": "scenario",
        "element": "element",
        "example": "example",
        "slide": "slide",
        "style": "style",
        "theme": "theme",
        "gain-name": "your name would show on the deck and the guide",
        "gain-start": "each segment would show its clock time (or --start 13:30)",
    },
}

E, W, N = "error", "warning", "note"

CATALOGUE: dict[str, Rule] = {
    # files and YAML
    "missing-folder": Rule(E, "ce dossier n’existe pas.", "this folder does not exist."),
    "missing-file": Rule(
        E,
        "ce fichier manque dans le dossier de contenu.",
        "this file is missing from the content folder.",
    ),
    "unknown-file": Rule(
        E,
        "ce fichier n’est pas un nom de contenu connu; son texte ne serait lu par personne.",
        "this is not the name of a content file; nobody would read it.",
    ),
    "empty-file": Rule(
        E,
        "le fichier est vide; il doit contenir au moins : {keys}.",
        "the file is empty; it must hold at least: {keys}.",
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
        "deux-points suivi d’un espace dans un texte sans guillemets.",
        "a colon and a space inside text without quotes.",
    ),
    "needs-quotes": Rule(
        E,
        "ce texte commence par un caractère que YAML réserve, ou ses guillemets ne ferment pas où il faut; mettez le tout entre guillemets doubles.",
        "this text starts with a character that YAML reserves, or its quotes do not close where they should; put it all in double quotes.",
    ),
    "not-yaml": Rule(
        E,
        "YAML ne peut pas lire cette ligne ({detail}). Vérifiez le retrait et les guillemets, ici et à la ligne précédente.",
        "YAML cannot read this line ({detail}). Check indentation and quotes here and on the line above.",
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
    # validation
    "unknown-key": Rule(E, "clé inconnue « {key} ».", "unknown key “{key}”."),
    "missing-key": Rule(E, "il manque la clé « {key} ».", "the key “{key}” is missing."),
    "not-text": Rule(E, "un texte est attendu, pas {got}.", "text is expected, not {got}."),
    "not-a-number": Rule(
        E, "un nombre entier est attendu, pas {got}.", "a whole number is expected, not {got}."
    ),
    "minutes-as-clock": Rule(
        E,
        "des minutes sont attendues, pas l’heure « {got} »; écrivez un nombre, par exemple {guess}.",
        "minutes are expected, not the clock time “{got}”; write a number, for instance {guess}.",
    ),
    "not-a-clock": Rule(
        E,
        "une heure est attendue, comme « 9:30 » ou « 9 h 30 », pas {got}.",
        "a time of day is expected, such as “9:30”, not {got}.",
    ),
    "not-a-date": Rule(
        E,
        "une date est attendue, comme 2026-03-05 (année-mois-jour), pas {got}.",
        "a date is expected, such as 2026-03-05 (year-month-day), not {got}.",
    ),
    "not-yes-no": Rule(
        E, "true ou false est attendu, pas {got}.", "true or false is expected, not {got}."
    ),
    "not-a-list": Rule(
        E,
        "une liste est attendue (une ligne par élément, commençant par un tiret), pas {got}.",
        "a list is expected (one line per item, starting with a dash), not {got}.",
    ),
    "not-a-mapping": Rule(
        E,
        "des clés sont attendues (clé: valeur), pas {got}.",
        "keys are expected (key: value), not {got}.",
    ),
    "not-a-slug": Rule(
        E,
        "« {got} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union.",
        "“{got}” is not an identifier: lower-case letters without accents, digits and hyphens.",
    ),
    "blank": Rule(E, "le texte est vide.", "the text is empty."),
    "not-allowed": Rule(
        E,
        "« {got} » n’est pas accepté; valeurs possibles : {known}.",
        "“{got}” is not accepted; possible values: {known}.",
    ),
    "too-few": Rule(
        E, "au moins {limit} élément(s), reçu {got}.", "at least {limit} item(s), got {got}."
    ),
    "too-many": Rule(
        E, "au plus {limit} élément(s), reçu {got}.", "at most {limit} item(s), got {got}."
    ),
    "out-of-range": Rule(
        E, "{got} est hors limites : {limit}.", "{got} is out of bounds: {limit}."
    ),
    "refused": Rule(E, "valeur refusée ({detail}).", "value refused ({detail})."),
    # references and arithmetic
    "unknown-reference": Rule(
        E, "{what} « {got} » n’existe pas.", "{what} “{got}” does not exist."
    ),
    "duplicate-slug": Rule(
        E,
        "l’identifiant « {got} » sert déjà à la ligne {first}.",
        "the identifier “{got}” is already used on line {first}.",
    ),
    "minutes-sum": Rule(
        E,
        "les segments font {total} min pour une séance de {slot} min ({difference}).",
        "the segments make {total} min in a session of {slot} min ({difference}).",
    ),
    "parts-sum": Rule(
        E,
        "les parties du segment font {total} min, le segment {slot} min ({difference}).",
        "the segment’s parts make {total} min, the segment {slot} min ({difference}).",
    ),
    "floor-above": Rule(
        E,
        "le plancher ({floor} min) dépasse la durée ({minutes} min).",
        "the floor ({floor} min) is above the duration ({minutes} min).",
    ),
    "cut-below-floor": Rule(
        E,
        "retrancher {cut} min amène « {segment} » à {left} min, sous son plancher de {floor} min.",
        "cutting {cut} min takes “{segment}” to {left} min, below its floor of {floor} min.",
    ),
    "cut-protected": Rule(
        E,
        "« {segment} » est protégé : on ne peut pas le laisser tomber.",
        "“{segment}” is protected: it cannot be dropped.",
    ),
    "words-count": Rule(
        W, "{got} mots; {low} à {high} sont prévus.", "{got} words; {low} to {high} are expected."
    ),
    "too-many-words": Rule(
        E,
        "{got} mots; {limit} au plus, c’est ce que demandent les programmes.",
        "{got} words; {limit} at most, as programmes require.",
    ),
    "unused": Rule(
        W, "{what} « {got} » ne sert dans aucune séance.", "{what} “{got}” is used in no session."
    ),
    "unlabelled-fiction": Rule(
        E,
        "un cas composite doit dire qu’il est fictif.",
        "a composite case must say that it is fictitious.",
    ),
    "long-input": Rule(
        W,
        "{minutes} min sans activité pour les participants (au plus {limit}).",
        "{minutes} min without activity for participants (at most {limit}).",
    ),
    "few-activities": Rule(
        W,
        "les participants ont {share} % du temps; au moins {limit} % sont souhaités.",
        "participants have {share}% of the time; at least {limit}% is wanted.",
    ),
    "late-pause": Rule(
        W, "aucune pause avant la minute {limit}.", "no break before minute {limit}."
    ),
    "to-fill": Rule(
        N,
        "laissé vide : les documents s’en passent, mais {what}.",
        "left empty: the documents do without, but {what}.",
    ),
    "to-check": Rule(
        N,
        "« {got} » doit être vérifié par une personne avant l’impression; mettez ensuite checked: true.",
        "“{got}” must be checked by a person before printing; then set checked: true.",
    ),
    "unknown-locale": Rule(
        E,
        "la langue « {got} » n’est pas dans kit.yaml (locales).",
        "the language “{got}” is not in kit.yaml (locales).",
    ),
    # templates
    "missing-template": Rule(
        E, "le gabarit « {name} » n’existe pas.", "there is no template “{name}”."
    ),
    "template-syntax": Rule(
        E, "le gabarit est mal écrit : {detail}.", "the template is malformed: {detail}."
    ),
    "template-value": Rule(
        E,
        "le gabarit demande une valeur qui n’existe pas : {detail}.",
        "the template asks for a value that does not exist: {detail}.",
    ),
    "not-xml": Rule(
        E,
        "le gabarit ne produit pas un XML bien formé : {detail}.",
        "the template does not produce well-formed XML: {detail}.",
    ),
    "unknown-layout": Rule(
        E,
        "la disposition « {got} » n’existe pas dans layouts.yaml.",
        "there is no layout “{got}” in layouts.yaml.",
    ),
    "unknown-placeholder": Rule(
        E,
        "la disposition « {layout} » n’a pas d’emplacement « {got} ».",
        "the layout “{layout}” has no placeholder “{got}”.",
    ),
    "unknown-element": Rule(
        E, "l’élément <{got}> n’est pas admis ici.", "the element <{got}> is not allowed here."
    ),
    "lost-words": Rule(
        E,
        "« {got} » ne va dans aucun emplacement : ces mots seraient perdus.",
        "“{got}” goes in no placeholder: these words would be lost.",
    ),
    "repeated-placeholder": Rule(
        E,
        "l’emplacement « {got} » est rempli deux fois; le premier texte serait perdu.",
        "the placeholder “{got}” is filled twice; the first text would be lost.",
    ),
    "words-in-template": Rule(
        E,
        "« {got} » : les mots vont dans content/ ou templates/labels/, pas dans un gabarit.",
        "“{got}”: words belong in content/ or templates/labels/, not in a template.",
    ),
    "raw-attribute": Rule(
        E,
        "dans un attribut, écrivez {{{{ {got}|plain }}}}.",
        "inside an attribute, write {{{{ {got}|plain }}}}.",
    ),
    "missing-label": Rule(E, "l’étiquette « {got} » manque.", "the label “{got}” is missing."),
    "bad-colour": Rule(
        E, "« {got} » n’est pas une couleur : #RRGGBB.", "“{got}” is not a colour: #RRGGBB."
    ),
    "missing-font": Rule(
        E,
        "le fichier de police « {got} » est introuvable.",
        "the font file “{got}” cannot be found.",
    ),
    # slides
    "slide-overfull": Rule(
        E,
        "diapositive {slide}, « {placeholder} » : {lines} lignes où il en tient {room}; raccourcissez d’environ {excess} caractères.",
        "slide {slide}, “{placeholder}”: {lines} lines where {room} fit; shorten by about {excess} characters.",
    ),
    "slide-wide-word": Rule(
        E,
        "diapositive {slide}, « {placeholder} » : le mot « {word} » est plus large que son emplacement.",
        "slide {slide}, “{placeholder}”: the word “{word}” is wider than its placeholder.",
    ),
    "notes-overfull": Rule(
        E,
        "diapositive {slide} : les notes font {lines} lignes, la page en tient {room}; raccourcissez d’environ {excess} caractères.",
        "slide {slide}: the notes take {lines} lines, the page holds {room}; shorten by about {excess} characters.",
    ),
    "untitled-slide": Rule(
        E, "diapositive {slide} : elle n’a pas de titre.", "slide {slide}: it has no title."
    ),
    "repeated-title": Rule(
        E,
        "diapositive {slide} : la diapositive {first} porte déjà le titre « {title} ».",
        "slide {slide}: slide {first} already has the title “{title}”.",
    ),
    "no-alt": Rule(
        E,
        "diapositive {slide} : une figure n’a pas de texte de remplacement.",
        "slide {slide}: a figure has no alternative text.",
    ),
    # pages
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
    "missing-glyph": Rule(
        E,
        "le caractère « {text} » n’existe dans aucune police du projet.",
        "the character “{text}” is in none of the project’s fonts.",
    ),
    "foreign-font": Rule(
        E,
        "la police « {got} » vient du système et non du projet.",
        "the font “{got}” comes from the system, not from the project.",
    ),
    "layout-warning": Rule(
        E, "la mise en page signale : {detail}.", "page layout reports: {detail}."
    ),
    # machine
    "no-pango": Rule(
        E,
        "les bibliothèques de mise en page (Pango) manquent : {command}",
        "the page layout libraries (Pango) are missing: {command}",
    ),
    "cannot-write": Rule(
        E,
        "impossible d’écrire : {detail}. Le fichier est peut-être ouvert dans un autre logiciel.",
        "cannot write: {detail}. The file may be open in another program.",
    ),
    "bad-option": Rule(
        E,
        "option {option} : « {got} » n’est pas accepté; valeurs possibles : {known}.",
        "option {option}: “{got}” is not accepted; possible values: {known}.",
    ),
}
