"""What the command says, in French and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

FRENCH = {
    "help": "Fabrique la trousse d’atelier : diaporamas PowerPoint, guide d’animation, plan minuté, "
    "cahier et fiches à imprimer.\n\n"
    "Sans sous-commande, tout est fabriqué dans le dossier output/. Un fichier que vous avez "
    "retouché à la main n’est jamais écrasé : le nouveau est placé à côté "
    "(diaporama.nouveau.pptx).\n\n"
    "Exemples :\n\n"
    "- python build.py --start 13:30 : avec l’heure réelle de chaque segment\n\n"
    "- python build.py --session conference-60 --only deck,guide\n\n"
    "- python build.py check : vérifie les textes sans rien fabriquer\n\n"
    "Codes de sortie : 0 fabriqué; 1 un texte ou un gabarit est à corriger, rien n’a été écrit; "
    "2 commande mal écrite; 3 il manque quelque chose à l’ordinateur.",
    "check": "Vérifie les textes, les gabarits et les diapositives, sans rien fabriquer.",
    "pages": "Met aussi les PDF en page, pour vérifier que rien ne déborde.",
    "content": "Dossier des textes en YAML (content par défaut).",
    "templates": "Dossier des gabarits (templates par défaut).",
    "output": "Dossier où écrire les documents (output par défaut).",
    "locale": "Langue des documents, par exemple fr-CA.",
    "session": "Une seule séance, par exemple conference-60 (les fiches viennent avec).",
    "only": "Certains genres seulement, séparés par des virgules : {kinds}.",
    "start": "Heure de début, par exemple 9:00 ou 13:30; sinon celle de event.yaml.",
    "participants": "Nombre de personnes attendues, pour compter les copies; sinon event.yaml.",
    "tables": "Nombre de tables; sinon event.yaml.",
    "jobs": "Nombre de processus (autant que de cœurs par défaut).",
    "force": "Refait même ce qui n’a pas changé (sans écraser vos retouches).",
    "strict": "Les avertissements font échouer la commande (code 1).",
    "lang": "Langue des messages : fr (par défaut) ou en.",
    "folder": "DOSSIER",
    "building": "Fabrication",
    "done": "{made} document(s) fabriqué(s), {kept} inchangé(s), en {seconds} s, dans {folder}/",
    "made": "fabriqué",
    "kept": "inchangé",
    "beside": "« {name} » a été retouché à la main : il est gardé tel quel. "
    "La nouvelle version est à côté : {target}",
    "removed": "retiré (plus prévu) : {name}",
    "left": "« {name} » n’est plus prévu mais a été retouché à la main : il est gardé.",
    "errors": "{count} problème(s) à corriger; rien n’a été écrit.",
    "good": "Tout est bon : {documents} document(s) vérifié(s).",
    "notes": "{count} note(s) et avertissement(s) ci-dessus; « python build.py check » les redonne.",
    "to-do": "{count} chose(s) à remplir ou à vérifier avant le jour J : python build.py check",
    "interrupted": "Interrompu; rien n’a été écrit à moitié.",
    "unknown-option": "option inconnue « {got} ».",
    "unknown-command": "sous-commande inconnue « {got} ».",
    "option-without-value": "l’option {got} attend une valeur.",
    "extra-argument": "« {got} » est de trop.",
    "usage": "commande mal écrite : {detail}",
    "see-help": "Voir : python build.py --help",
    "bad-start": "« {got} » n’est pas une heure",
}

ENGLISH = {
    "help": "Builds the workshop kit: PowerPoint decks, facilitator guide, timed run sheet, "
    "workbook and worksheets to print.\n\n"
    "Without a subcommand, everything is built in the output/ folder. A file you edited by "
    "hand is never overwritten: the new one is put beside it (diaporama.nouveau.pptx).\n\n"
    "Examples:\n\n"
    "- python build.py --start 13:30: with the clock time of each segment\n\n"
    "- python build.py --session conference-60 --only deck,guide\n\n"
    "- python build.py check: checks the texts and builds nothing\n\n"
    "Exit codes: 0 built; 1 a text or a template needs mending, nothing was written; "
    "2 wrong command; 3 the machine lacks something.",
    "check": "Checks texts, templates and slides, and builds nothing.",
    "pages": "Lays out the PDFs as well, to check that nothing overflows.",
    "content": "Folder of the YAML texts (content by default).",
    "templates": "Folder of the templates (templates by default).",
    "output": "Folder to write the documents to (output by default).",
    "locale": "Language of the documents, for instance fr-CA.",
    "session": "One session only, for instance conference-60 (worksheets come along).",
    "only": "Some kinds only, separated by commas: {kinds}.",
    "start": "Start time, for instance 9:00 or 13:30; otherwise the one in event.yaml.",
    "participants": "Number of people expected, to count copies; otherwise event.yaml.",
    "tables": "Number of tables; otherwise event.yaml.",
    "jobs": "Number of processes (one per core by default).",
    "force": "Rebuilds even what has not changed (without overwriting your edits).",
    "strict": "Warnings make the command fail (code 1).",
    "lang": "Language of the messages: fr (default) or en.",
    "folder": "FOLDER",
    "building": "Building",
    "done": "{made} document(s) built, {kept} unchanged, in {seconds} s, in {folder}/",
    "made": "built",
    "kept": "unchanged",
    "beside": "“{name}” was edited by hand: it is kept as it is. "
    "The new version is beside it: {target}",
    "removed": "removed (no longer planned): {name}",
    "left": "“{name}” is no longer planned but was edited by hand: it is kept.",
    "errors": "{count} problem(s) to mend; nothing was written.",
    "good": "All is well: {documents} document(s) checked.",
    "notes": "{count} note(s) and warning(s) above; “python build.py check” gives them again.",
    "to-do": "{count} thing(s) to fill in or check before the day: python build.py check",
    "interrupted": "Interrupted; nothing was half-written.",
    "unknown-option": "unknown option “{got}”.",
    "unknown-command": "unknown subcommand “{got}”.",
    "option-without-value": "the option {got} takes a value.",
    "extra-argument": "“{got}” is too much.",
    "usage": "wrong command: {detail}",
    "see-help": "See: python build.py --help",
    "bad-start": "“{got}” is not a time",
}

SPEECH: dict[str, dict[str, str]] = {"fr": FRENCH, "en": ENGLISH}


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return ``fr`` or ``en``: what ``--lang`` says, else ``LANG``, else French."""
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if argument.startswith("--lang="):
            following = argument.removeprefix("--lang=")
        if argument.startswith("--lang") and following in SPEECH:
            return following
    wanted = environment.get("LC_ALL") or environment.get("LANG") or ""
    return "en" if wanted.startswith("en") else "fr"
