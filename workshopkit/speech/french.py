"""What the command says in French."""

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
    "doctor": "Dit ce que l’ordinateur possède, ce qui lui manque et quoi taper.",
    "fetch-libs": "Télécharge les bibliothèques de mise en page dans .libs/, sans être administrateur (Debian, Ubuntu).",
    "fetched": "{count} paquet(s) téléchargé(s) dans .libs/",
    "well": "bon",
    "unwell": "manque",
    "missing": "introuvable",
    "packages": "Dépendances Python",
    "mend-packages": "Tapez : make kit (ou, sous Windows, les commandes de README.md)",
    "layout-libraries": "Mise en page des PDF (Pango)",
    "mend-libraries": "Tapez : {command}",
    "mend-libraries-alone": "Sans être administrateur : python build.py doctor --fetch-libs",
    "do-without-libraries": "Sans rien installer : les fiches sortent en HTML; imprimez-les, ou enregistrez-les en PDF, du navigateur.",
    "room": "Place sur le disque",
    "megabytes": "{count} Mo",
    "all-there": "Tout y est.",
    "something-missing": "Il manque quelque chose : voyez les lignes ci-dessus.",
    "new": "Écrit un modèle commenté, à adapter : mise en situation, barrière, fiche, séance, "
    "disposition de diapositive, thème, langue, ou une trousse complète sur un autre sujet.",
    "name": "NOM",
    "made-new": "Écrit : {place}",
    "next-scenario": "Changez les textes, puis inscrivez « {name} » sous « scenarios: » dans un segment de séance.",
    "next-barrier": "Changez les textes, puis ajoutez ses deux questions sous « card: » dans questions.yaml.",
    "next-worksheet": "Changez les textes, puis inscrivez « {name} » sous « worksheets: » et « hand_out: » dans une séance.",
    "next-session": "Changez les textes et les minutes; « python build.py check » vérifie les sommes.",
    "next-slide-layout": "Placez ses emplacements, puis employez-la dans une séance : « slide: {name} ».",
    "next-theme": "Changez les couleurs, puis écrivez « theme: {name} » dans content/kit.yaml.",
    "next-locale": "Traduisez chaque étiquette, puis ajoutez « {name} » à « locales: » dans content/kit.yaml.",
    "next-kit": "Une trousse complète à adapter. Pour la produire :\n"
    "  python build.py --content {content} --output {output}",
    "schema": "Refait content/schema/ : ce qui aide à taper le YAML dans VS Code.",
    "schemas": "{count} schéma(s) écrit(s), {kept} inchangé(s), dans {folder}/schema/",
    "pack": "Met dans un seul fichier zip ce qu’on remet aux participants ou à l’organisation.",
    "facilitator": "Avec les documents d’animation : diaporamas et leurs notes, guide, cartes de rôle.",
    "packed": "{count} fichiers dans {name}, sans les documents d’animation.",
    "packed-facilitator": "{count} fichiers dans {name}, avec les documents d’animation.",
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
    "edition": "Éditions des fiches et des cahiers, séparées par des virgules : standard, clair, "
    "gros-caracteres, remplissable; sinon celles de kit.yaml.",
    "paper": "Papier : lettre ou a4; sinon celui de kit.yaml.",
    "print-shop": "Ajoute les fichiers pour l’imprimeur : cahier en livret, deux pages par feuille, traits de coupe.",
    "jobs": "Nombre de processus (autant que de cœurs par défaut).",
    "force": "Refait même ce qui n’a pas changé (sans écraser vos retouches).",
    "strict": "Les avertissements font échouer la commande (code 1).",
    "lang": "Langue des messages : fr (par défaut) ou en.",
    "format": "Forme des messages : text (par défaut), json ou github, pour un éditeur ou un serveur.",
    "folder": "DOSSIER",
    "names": "NOMS",
    "papers": "lettre|a4",
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
