"""What the command says in English: the keys of French, in the same order."""

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
    "doctor": "Says what the machine has, what it lacks, and what to type.",
    "fetch-libs": "Downloads the layout libraries to .libs/, without being root (Debian, Ubuntu).",
    "fetched": "{count} package(s) downloaded to .libs/",
    "well": "good",
    "unwell": "missing",
    "missing": "not found",
    "packages": "Python dependencies",
    "mend-packages": "Type: make kit (on Windows, the commands in README.md)",
    "layout-libraries": "PDF layout (Pango)",
    "mend-libraries": "Type: {command}",
    "mend-libraries-alone": "Without being root: python build.py doctor --fetch-libs",
    "do-without-libraries": "With nothing to install: worksheets come as HTML; print them, or save them as PDF, from the browser.",
    "room": "Room on the disk",
    "megabytes": "{count} MB",
    "all-there": "Everything is there.",
    "something-missing": "Something is missing: see the lines above.",
    "new": "Writes a commented starter to adapt: scenario, barrier, worksheet, session, slide layout, "
    "theme, language, or a whole kit on another subject.",
    "name": "NAME",
    "made-new": "Written: {place}",
    "next-scenario": "Change the texts, then list “{name}” under “scenarios:” in a segment of a session.",
    "next-barrier": "Change the texts, then add its two questions under “card:” in questions.yaml.",
    "next-worksheet": "Change the texts, then list “{name}” under “worksheets:” and “hand_out:” in a session.",
    "next-session": "Change the texts and the minutes; “python build.py check” verifies the sums.",
    "next-slide-layout": "Place its placeholders, then use it in a session: “slide: {name}”.",
    "next-theme": "Change the colours, then write “theme: {name}” in content/kit.yaml.",
    "next-locale": "Translate each label, then add “{name}” to “locales:” in content/kit.yaml.",
    "next-kit": "A complete kit to adapt. To build it:\n"
    "  python build.py --content {content} --output {output}",
    "schema": "Writes content/schema/ anew: what helps to type YAML in VS Code.",
    "schemas": "{count} schema(s) written, {kept} unchanged, in {folder}/schema/",
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
    "edition": "Editions of worksheets and workbooks, separated by commas: standard, clear, "
    "large-print, fillable; otherwise those of kit.yaml.",
    "paper": "Paper: letter or a4; otherwise the one in kit.yaml.",
    "print-shop": "Adds the files for a print shop: workbook as a booklet, two pages a sheet, crop marks.",
    "jobs": "Number of processes (one per core by default).",
    "force": "Rebuilds even what has not changed (without overwriting your edits).",
    "strict": "Warnings make the command fail (code 1).",
    "lang": "Language of the messages: fr (default) or en.",
    "format": "Form of the messages: text (default), json or github, for an editor or a server.",
    "folder": "FOLDER",
    "names": "NAMES",
    "papers": "letter|a4",
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
