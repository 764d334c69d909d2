"""Names that must lead somewhere, and first names."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Family, N, Rule, W

FAMILIES = (
    Family(
        "Un nom qui ne mène nulle part",
        """\
Un `slug` cité doit exister : copiez-le de son fichier. À l’inverse, une fiche ou une mise en situation dont
aucune séance ne se sert vous est signalée, au cas où vous l’auriez oubliée : inscrivez-la dans un segment, ou
laissez-la.
""",
        (
            Rule(
                "unknown-reference",
                E,
                "{what} « {got} » n’existe pas.",
                "{what} “{got}” does not exist.",
                wrong="`barriers: [manque-temps]`",
                mended="`barriers: [manque-de-temps]`",
            ),
            Rule(
                "segment-dropped",
                E,
                "il n’y a plus de segment « {got} » : effacez l’entrée qui en parle, ou remettez le segment.",
                "there is no segment “{got}” any more: delete the entry about it, or put the segment back.",
                wrong="`- segment: etape-2` dans `cuts:`, le segment effacé",
                mended="ni le segment, ni les lignes de `cuts:` qui le raccourcissaient",
            ),
            Rule(
                "unknown-locale",
                E,
                "la langue « {got} » n’est pas dans kit.yaml (locales).",
                "the language “{got}” is not in kit.yaml (locales).",
                wrong="`--locale es-MX`",
                mended="`--locale fr-CA`",
            ),
            Rule(
                "about-what",
                E,
                "la diapositive « {slide} » montre {what} que dit about; écrivez par exemple about: {example}.",
                "the slide “{slide}” shows the {what} that about tells; write for instance about: {example}.",
                wrong="`slide: activity`, seul",
                mended="`slide: activity` et `about: f1-objectif`",
                others=(("`slide: barrier` et `about: f1-objectif`", "`about: peur-de-l-echec`"),),
            ),
            Rule(
                "needs-part",
                E,
                "« {got} » a besoin de « {part} », qui manque dans {file}.",
                "“{got}” needs “{part}”, which is missing from {file}.",
                wrong="un gabarit qui montre `surroundings`, absent de `barriers.yaml`",
                mended="`surroundings:` et son texte, dans `barriers.yaml`",
            ),
            Rule(
                "slide-left-out",
                W,
                "la trousse n’a pas de « {part} », dans {file} : cette diapositive est laissée de côté.",
                "the kit has no “{part}”, in {file}: this slide is left out.",
                wrong="`slide: if-then` sans `if_then:` dans `steps.yaml`",
                mended="retirer la diapositive, ou écrire ce qu’elle montre",
            ),
            Rule(
                "slide-without",
                E,
                "une diapositive « {got} » montre ce que dit « {key}: »; ajoutez cette clé sous elle, ou changez de gabarit.",
                "a slide “{got}” shows what “{key}:” says; add that key below it, or change its template.",
                wrong="`slide: code` sans `code:`",
                mended="`slide: code` et `code: |`, puis les lignes",
            ),
            Rule(
                "table-cells",
                E,
                'cette rangée a {got} case(s), et le tableau, {most} colonne(s); une case vide s’écrit "".',
                'this row has {got} cell(s), and the table {most} column(s); an empty cell is written "".',
                wrong="trois titres et `cells: [Temps, 10 min]`",
                mended='`cells: [Temps, 10 min, ""]`',
            ),
            Rule(
                "slide-unshown",
                E,
                "la diapositive « {got} » ne montre pas « {key}: »; cette clé va avec : {known}.",
                "the slide “{got}” does not show “{key}:”; that key goes with: {known}.",
                wrong="`slide: content` et `table: …`",
                mended="`slide: table` et `table: …`",
            ),
            Rule(
                "unused",
                W,
                "{what} « {got} » ne sert dans aucune séance.",
                "{what} “{got}” is used in no session.",
                wrong="une fiche que personne ne distribue",
                mended="`hand_out: [f3-essai]` dans un segment",
            ),
        ),
    ),
    Family(
        "Une séance qui ne tient plus ce qu’elle annonce",
        """\
Une fiche inscrite mais jamais remise, une durée tapée qui n’est plus la bonne, un cahier qui perd des fiches :
dès qu’une fiche est `bound`, le cahier ne contient que celles qui le sont. Pour la durée, écrivez `<durée>`.
""",
        (
            Rule(
                "not-handed-out",
                W,
                "aucun segment ne remet la fiche « {got} » : inscrivez-la sous « hand_out: », ou retirez-la d’ici.",
                "no segment hands out the worksheet “{got}”: list it under “hand_out:”, or take it off here.",
                wrong="`worksheets:` sans `hand_out:`",
                mended="`hand_out: [f3-essai]` dans un segment",
            ),
            Rule(
                "other-length",
                W,
                "« {got} » est tapé ici, mais la séance dure {minutes} minutes; écrivez <durée>.",
                "“{got}” is typed here, but the session lasts {minutes} minutes; write <durée>.",
                wrong="`label: Conférence de 60 minutes` quand elle en dure 54",
                mended="`label: Conférence de <durée>`",
            ),
            Rule(
                "no-such-length",
                N,
                "« {got} » : aucune séance appelée ainsi n’a cette durée (en minutes : {known}).",
                "“{got}”: no session called so lasts that long (in minutes: {known}).",
                wrong="« la conférence de 60 minutes » quand elle en dure 54",
                mended="« la conférence de 54 minutes », ou sans durée",
            ),
            Rule(
                "not-listed",
                W,
                "la fiche « {got} » est remise ici sans être sous « worksheets: » : ni copies, ni place dans le cahier.",
                "worksheet “{got}” is handed out here but is not under “worksheets:”: no copies, no place in the booklet.",
                wrong="`hand_out: [f3-essai]`, absente de `worksheets:`",
                mended="`- worksheet: f3-essai` et `use: loose`, sous `worksheets:`",
            ),
            Rule(
                "not-in-session",
                N,
                "« {got} » est nommé ici, mais la séance ne s’en sert pas.",
                "“{got}” is named here, but the session makes no use of it.",
                wrong="« Imprimez `<f1-objectif>` » quand la séance ne la remet plus",
                mended="une autre phrase, ou la fiche sous `worksheets:`",
            ),
            Rule(
                "promised-not-made",
                W,
                "« {got} » est annoncé ici, mais cette trousse n’en produit pas.",
                "“{got}” is announced here, but this kit makes none.",
                wrong="« un cahier en gros caractères », sans l’édition `large-print`",
                mended="`workbook: [standard, large-print]`, ou une autre phrase",
            ),
            Rule(
                "booklet-emptied",
                W,
                "une fiche « bound » suffit pour que le cahier ne contienne plus les autres : {sheets} n’y sont plus.",
                "one “bound” worksheet is enough for the booklet to leave out the others: {sheets} are gone from it.",
                wrong="une seule fiche `use: bound`",
                mended="`use: bound` pour toutes celles du cahier, ou pour aucune",
            ),
            Rule(
                "not-in-booklet",
                W,
                "la fiche {got} est promise ici, mais le cahier ne la contient plus.",
                "worksheet {got} is promised here, but the booklet no longer holds it.",
                wrong="« un cahier en gros caractères, qui contient `<f0-fiche>` », F0 étant `loose`",
                mended="`use: bound` pour F0, ou une autre phrase",
            ),
        ),
    ),
    Family(
        "Une barrière qui n’est pas la même partout",
        """\
L’ordre, les numéros, les motifs, les questions de la carte (`card:`) et les énoncés à cocher (`statements:`)
viennent de `barriers.yaml` : déplacez, ajoutez ou retirez une barrière là, et tout suit. Une fiche qui retape
les barrières ne suit pas : remplacez ses blocs `rating` par un seul `kind: barriers`.
""",
        (
            Rule(
                "barrier-left-out",
                W,
                "la fiche {sheet} laisse de côté « {got} » : ajoutez « {key}: » sous cette barrière.",
                "worksheet {sheet} leaves out “{got}”: add “{key}:” under this barrier.",
                wrong="une barrière sans `card:`",
                mended="`card:` et ses deux questions",
            ),
            Rule(
                "barrier-renumbered",
                W,
                "le numéro {got} est tapé ici, mais cette barrière est aujourd’hui la {number}.",
                "the number {got} is typed here, but this barrier is now number {number}.",
                wrong="`label: 5. Manque de temps` quand elle est la première",
                mended="`kind: barriers`, qui numérote tout seul",
            ),
            Rule(
                "retyped",
                W,
                "« {got} » sur la fiche; dans steps.yaml, c’est aujourd’hui « {now} ».",
                "“{got}” on the sheet; in steps.yaml it is “{now}” now.",
                wrong="une colonne renommée dans `steps.yaml`, pas sur sa fiche",
                mended="le même mot des deux côtés",
            ),
            Rule(
                "same-pattern",
                W,
                "le motif « {got} » est déjà celui de « {other} » : en noir et blanc, on les confondrait.",
                "the pattern “{got}” is already that of “{other}”: in black and white, they look the same.",
                wrong="deux barrières `pattern: waves`",
                mended="un motif pour chacune",
            ),
        ),
    ),
    Family(
        "Une mise en situation à relire",
        """\
Le prénom d’une mise en situation se trouve dans `person`, mais aussi dans ses textes, dans les mots à dire de
la séance et sur certaines fiches. Pour le changer, cherchez l’ancien dans tous les fichiers de `content/`
(« Rechercher et remplacer ») et relisez chaque phrase : « d’Alex » devient « de Noor ».

La carte de la conseillère ou du conseiller dit une façon d’écouter; l’hypothèse reste dans le guide.
""",
        (
            Rule(
                "person-unnamed",
                W,
                "« {got} » (person) n’y paraît pas. Si vous avez changé le prénom, remplacez l’ancien partout : ici, puis dans sessions/ et worksheets/.",
                "“{got}” (person) does not appear there. If you changed the first name, replace the old one everywhere: here, then in sessions/ and worksheets/.",
                wrong="`person: Noor` et `situation: Alex hésite.`",
                mended="`situation: Noor hésite.`",
            ),
            Rule(
                "answer-on-the-card",
                W,
                "« {got} » est aussi dans ce que le cas cache : la carte dit comment écouter, pas quoi trouver.",
                "“{got}” is also in what the case hides: the card says how to listen, not what to find.",
                wrong="`hidden: Une perte à reconnaître` et `counsellor: Reconnaissez la perte.`",
                mended="`counsellor: Exercez le silence. Comptez trois secondes.`",
            ),
        ),
    ),
)
