"""What the libraries and the system say in English → the same in French."""

from __future__ import annotations

import re

SAID: tuple[tuple[str, str], ...] = (
    # Jinja
    (r"expected token '(.+?)', got '(.+?)'", r"« \1 » était attendu, « \2 » a été trouvé"),
    (r"unexpected char '(.+?)' at \d+", r"« \1 » n’a pas sa place ici"),
    (r"Expected an expression, got '.+?'", r"il manque une valeur"),
    (r"unexpected '(.+?)', expected '(.+?)'", r"« \2 » était attendu, « \1 » a été trouvé"),
    (r"unexpected '(.+?)'", r"« \1 » n’a pas sa place ici"),
    (r"block '(.+?)' defined twice", r"le bloc « \1 » est écrit deux fois"),
    (r"Encountered unknown tag '(\w+)'\.?.*", r"la balise « \1 » n’existe pas"),
    (
        r"Unexpected end of template.*block that needs to be closed is '(\w+)'\.?",
        r"« \1 » n’est pas fermé",
    ),
    (r"[Uu]nexpected end of .*", r"il manque la fin"),
    (r"No (filter|test) named '(\w+)'\.?", r"« \2 » n’existe pas"),
    (r"'(\w+)' is undefined \((\S+)\)", r"« \1 » n’existe pas; c’est \2 qui prend ce gabarit"),
    (r"'(.+?)' is undefined", r"« \1 » n’existe pas"),
    (r"'.+?' (?:object )?has no (?:attribute|element) '(\w+)'.*", r"« \1 » n’existe pas ici"),
    (r"dict object has no element (.+)", r"« \1 » n’existe pas ici"),
    (r"macro '(\w+)' [^/]*?((?: \(\S+/\S+\))*)", r"la macro « \1 »\2 n’attend pas ces valeurs"),
    (r"'(\S+)'", r"« \1 » n’existe pas"),
    (r"tag name expected", r"il manque le nom d’une balise"),
    (r"Missing end of comment tag", r"un commentaire n’est pas fermé par #}"),
    (r"Missing end of raw directive", r"« raw » n’est pas fermé"),
    (r"expected name or number", r"un nom ou un nombre est attendu"),
    (r"(?:expected subscript expression|invalid syntax .*)", r"il manque une valeur"),
    (r"Block names in Jinja .*", r"le nom d’un bloc n’a ni trait d’union ni espace"),
    (r"can't assign to .*", r"on ne peut pas donner de valeur à cela"),
    (r"expected (?:string|str)\b.*", r"un texte est attendu ici, pas une liste ni un nombre"),
    (r".*\bis not iterable", r"ce n’est pas une liste"),
    (r".*\bis not callable", r"cela n’attend pas de parenthèses"),
    (r".*\bis not subscriptable", r"cela n’attend pas de crochets"),
    (
        r".*(?:list|tuple|string|object) index out of range|.*has no element \d+",
        r"la liste est plus courte",
    ),
    (
        r"unsupported operand .*|can only concatenate .*|must be .* not .*",
        r"on ne peut pas calculer avec cela",
    ),
    (r".*not supported between instances .*", r"on ne peut pas comparer ces valeurs"),
    (
        r"maximum recursion depth exceeded.*",
        r"le gabarit s’appelle lui-même sans fin, ou a trop de niveaux",
    ),
    (
        r"(?:integer |float )?(?:division|modulo|division or modulo)(?: by zero)?",
        r"on divise par zéro",
    ),
    (r"(?:float )?floor division by zero", r"on divise par zéro"),
    (r"empty separator", r"il manque ce qui sépare"),
    (
        r"not (?:all arguments converted during"
        r"|enough arguments for) (?:string formatting|format string)",
        r"le modèle et ses valeurs ne vont pas ensemble",
    ),
    (
        r"unsupported format character .*|Unknown format code .*|%\w format: .*",
        r"ce modèle ne convient pas à cette valeur",
    ),
    (
        r"cannot convert dictionary update sequence .*|dictionary update sequence .*",
        r"des paires sont attendues",
    ),
    (
        r"'?(?:popitem\(\): dictionary|pop from empty \w+|pop from an empty \w+).*",
        r"la liste est vide",
    ),
    (r"No (?:first|last|random|aggregated) item, sequence was empty\.*", r"la liste est vide"),
    (
        r".* is not in (?:list|tuple)|.*: x not in (?:list"
        r"|tuple|deque)|(?:substring|subsection) not found",
        r"cela n’y est pas",
    ),
    (
        r"can't multiply sequence by non-int of type .*"
        r"|bad operand type for .*|.* doesn't define __\w+__ method",
        r"on ne peut pas calculer avec cela",
    ),
    (r"object of type '.*' has no len\(\)", r"cela n’a pas de longueur"),
    (
        r".*(?:missing (?:\d+ )?required|takes (?:no|exactly|at most"
        r"|from|\d+)|expected (?:at least|at most|exactly)) .*",
        r"il y a trop ou trop peu de valeurs entre les parenthèses",
    ),
    (r"map requires a filter argument", r"il manque le nom d’un filtre"),
    (
        r"(?:cannot unpack|too many values to unpack|not enough values to unpack).*",
        r"il n’y a pas autant de valeurs que de noms",
    ),
    (r"parameter '(\w+)' was not provided", r"« \1 » n’est pas donné à la macro"),
    (
        r"cannot assign attribute on non-namespace object",
        r"seul ce que donne namespace() peut changer ainsi",
    ),
    (
        r".* cannot be interpreted as an integer|.*must be an integer.*",
        r"un nombre entier est attendu",
    ),
    (
        r"range\(\) arg 3 must not be zero|slice step cannot be zero",
        r"un pas de zéro ne mène nulle part",
    ),
    (r"can only join an iterable", r"ce n’est pas une liste"),
    (r"Object of type (\w+) is not JSON serializable", r"cela ne s’écrit pas en JSON"),
    (r"at least one item has to be provided", r"il manque une valeur"),
    (
        r"(?:month|day|hour|minute|second|year).* must be in .*|day is out of range for month",
        r"cette date n’existe pas",
    ),
    (r"expected call", r"une macro et ses parenthèses sont attendues"),
    (r"access to attribute '(.+?)' of .* is unsafe\.?", r"« \1 » n’y est pas permis"),
    (r".* is not safely callable", r"cela ne s’appelle pas d’un gabarit"),
    (r"extended multiple times", r"il part de deux gabarits (extends)"),
    # libxml2
    (
        r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+?)(?:, line .*)?",
        r"« \1 », ouvert à la ligne \2, n’est pas fermé avant « \3 »",
    ),
    (
        r"Premature end of data in tag (\S+?)(?: line (\d+))?(?:, line .*)?",
        r"« \1 » n’est pas fermé",
    ),
    (
        r"(?:xmlParseEntityRef: no name|EntityRef: expecting ';').*",
        r"écrivez &amp; au lieu de &",
    ),
    (r"error parsing attribute name", r"le nom d’un attribut est mal écrit"),
    (r"AttValue: .*", r"la valeur d’un attribut se met entre guillemets"),
    (r"attributes construct error", r"il manque une espace entre deux attributs"),
    (r"Unescaped '<' not allowed .*", r"écrivez &lt; au lieu de <"),
    (r"Attribute (\S+) redefined", r"l’attribut « \1 » est écrit deux fois"),
    (r"Specification mandates value for attribute (\S+)", r"l’attribut « \1 » n’a pas de valeur"),
    (r"Entity '(\S+)' not defined", r"« &\1; » n’existe pas"),
    (
        r"StartTag: invalid element name",
        r"un nom d’élément est mal écrit, ou écrivez &lt; au lieu de <",
    ),
    (r"Start tag expected, '<' not found|Document is empty", r"il manque le premier élément"),
    (r"Extra content at the end of the document", r"il y a un élément de trop à la fin"),
    (r"Comment not terminated", r"un commentaire n’est pas fermé"),
    (
        r"Couldn't find end of Start Tag (\S+)(?: line \d+)?",
        r"la balise « \1 » n’est pas fermée par >",
    ),
    (r"Namespace prefix (\S+) .*", r"le préfixe « \1 » n’existe pas"),
    (r"(?:PCDATA|xmlParseCharRef:|invalid char).*", r"un caractère n’a pas sa place en XML"),
    # packages: zip files, and what python-pptx says of them
    (r"File is not a zip file", r"ce n’est pas un fichier .pptx"),
    (r"Bad CRC-32 for file '(.+?)'", r"« \1 » y est abîmé"),
    (
        r"Bad magic .*|Truncated .*|Corrupt .*|Overlapped .*|File name in directory .* differ.*|"
        r"Error -?\d+ while decompressing.*|.*compression (?:type|method) .*|.*unpack requires .*",
        r"le fichier est abîmé",
    ),
    (r"There is no item named '(.+?)' in the archive", r"« \1 » y manque"),
    (r"no relationship .*|.*no `?sldLayoutId`? .*", r"une de ses parties n’est reliée à rien"),
    (r".*is not a PowerPoint file, content type is '(.+?)'", r"il contient « \1 »"),
    (
        r"(?:invalid literal for int|could not convert string to float).*?: '(.*)'",
        r"« \1 » n’est pas un nombre",
    ),
    # the layout of pages
    (r"Failed to load image at '(.+?)'.*", r"l’image « \1 » ne s’ouvre pas"),
    # the system
    (r"\[Errno \d+\] No space left on device(.*)", r"il n’y a plus de place sur le disque\1"),
    (r"\[Errno \d+\] Permission denied(.*)", r"l’accès est refusé\1"),
    (r"\[Errno \d+\] Read-only file system(.*)", r"le disque est en lecture seule\1"),
    (
        r"\[Errno \d+\] (?:File exists|Not a directory)(.*)",
        r"un fichier se trouve là où il faut un dossier\1",
    ),
    (r"\[Errno \d+\] Is a directory(.*)", r"un dossier se trouve là où il faut un fichier\1"),
    (r"\[Errno \d+\] No such file or directory(.*)", r"le fichier ou le dossier est introuvable\1"),
)
"""Whole messages, and what they become; what is not here is told as it came."""


TOKENS = {"end of statement block": "%}", "end of print statement": "}}"}
"""What Jinja calls the signs of a template."""


AT = re.compile(r", line \d+, column \d+(?: \(<string>, line \d+\))?$")
UNKNOWN = "cela n’est dit qu’en anglais; ajoutez --lang en à la commande"
"""Told of a template instead of English."""


def in_french(said: str) -> str:
    """Return a library's or the system's words in French, or as they are when unknown."""
    plain = AT.sub("", said.strip())
    for token, sign in TOKENS.items():
        plain = plain.replace(f"'{token}'", f"'{sign}'")
    for pattern, french in SAID:
        if found := re.fullmatch(pattern, plain, re.DOTALL):
            return found.expand(french)
    return said
