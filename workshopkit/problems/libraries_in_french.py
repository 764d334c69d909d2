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
    (r"'(.+?)' is undefined", r"« \1 » n’existe pas"),
    (r"'.+?' has no attribute '(\w+)'", r"« \1 » n’existe pas ici"),
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


def in_french(said: str) -> str:
    """Return a library's or the system's words in French, or as they are when unknown."""
    plain = said.strip()
    for token, sign in TOKENS.items():
        plain = plain.replace(f"'{token}'", f"'{sign}'")
    for pattern, french in SAID:
        if found := re.fullmatch(pattern, plain, re.DOTALL):
            return found.expand(french)
    return said
