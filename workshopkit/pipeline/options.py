"""What can be asked of every command: each option declared once, with its help."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from workshopkit.documents import KIND_NAMES
from workshopkit.home import BROUGHT, content_folder, output_folder, templates_folder
from workshopkit.pipeline.asking import Asked, clock, count, declared, folder, names, text


def day_of_the_machine() -> date:
    """Return today; another day when ``WORKSHOPKIT_TODAY`` says so, for what must not vary."""
    said = os.environ.get("WORKSHOPKIT_TODAY")
    return date.fromisoformat(said) if said else date.today()


@dataclass(frozen=True)
class Options:
    """What to build, from where, to where."""

    content: Annotated[
        Path,
        Asked(
            folder,
            fr=("DOSSIER", "Dossier des textes en YAML (content par défaut)."),
            en=("FOLDER", "Folder of the YAML texts (content by default)."),
            shapes=False,
        ),
    ] = field(default_factory=content_folder)
    templates: Annotated[
        Path,
        Asked(
            folder,
            fr=("DOSSIER", "Dossier des gabarits (templates par défaut)."),
            en=("FOLDER", "Folder of the templates (templates by default)."),
            shapes=False,
        ),
    ] = field(default_factory=templates_folder)
    output: Annotated[
        Path,
        Asked(
            folder,
            fr=("DOSSIER", "Dossier où écrire les documents (output par défaut)."),
            en=("FOLDER", "Folder to write the documents to (output by default)."),
            shapes=False,
        ),
    ] = field(default_factory=output_folder)
    locale: Annotated[
        str | None,
        Asked(
            text,
            fr=("LANGUE", "Langue des documents, par exemple fr-CA."),
            en=("LANGUAGE", "Language of the documents, for instance fr-CA."),
        ),
    ] = None
    event: Annotated[
        str | None,
        Asked(
            text,
            fr=(
                "NOM",
                "Un seul événement : un fichier de content/events/, sans « .yaml »; sinon tous.",
            ),
            en=("NAME", "One event only: a file of content/events/, without “.yaml”; or all."),
        ),
    ] = None
    session: Annotated[
        str | None,
        Asked(
            text,
            fr=(
                "SÉANCE",
                "Une seule séance, par exemple conference-60 (les fiches viennent avec).",
            ),
            en=("SESSION", "One session only, for instance conference-60 (worksheets come along)."),
        ),
    ] = None
    only: Annotated[
        tuple[str, ...],
        Asked(
            names,
            fr=(
                "SORTES",
                f"Certaines sortes seulement, séparées par des virgules : {', '.join(KIND_NAMES)}.",
            ),
            en=("KINDS", f"Some kinds only, separated by commas: {', '.join(KIND_NAMES)}."),
        ),
    ] = ()
    start: Annotated[
        int | None,
        Asked(
            clock,
            fr=(
                "HH:MM",
                "Heure de début, par exemple 9:00 ou 13:30; sinon celle de event.yaml.",
            ),
            en=(
                "HH:MM",
                "Start time, for instance 9:00 or 13:30; otherwise the one in event.yaml.",
            ),
        ),
    ] = None
    """Minutes after midnight."""
    participants: Annotated[
        int | None,
        Asked(
            count,
            fr=(
                "N",
                "Nombre de personnes attendues, pour compter les copies; sinon event.yaml.",
            ),
            en=("N", "Number of people expected, to count copies; otherwise event.yaml."),
        ),
    ] = None
    tables: Annotated[
        int | None,
        Asked(
            count,
            fr=("N", "Nombre de tables; sinon event.yaml."),
            en=("N", "Number of tables; otherwise event.yaml."),
        ),
    ] = None
    editions: Annotated[
        tuple[str, ...],
        Asked(
            names,
            called="edition",
            fr=(
                "NOMS",
                "Éditions des fiches et des cahiers, séparées par des virgules : standard, clair, "
                "gros-caracteres, remplissable; sinon celles de kit.yaml.",
            ),
            en=(
                "NAMES",
                "Editions of worksheets and workbooks, separated by commas: standard, clear, "
                "large-print, fillable; otherwise those of kit.yaml.",
            ),
        ),
    ] = ()
    """Editions to make instead of the kit's, by their name in English or in a label."""
    paper: Annotated[
        str | None,
        Asked(
            text,
            fr=("lettre|a4", "Papier : lettre ou a4; sinon celui de kit.yaml."),
            en=("letter|a4", "Paper: letter or a4; otherwise the one in kit.yaml."),
        ),
    ] = None
    print_shop: Annotated[
        bool,
        Asked(
            None,
            fr=(
                "",
                "Ajoute les fichiers pour l’imprimeur : cahier en livret, deux pages par feuille, "
                "traits de coupe.",
            ),
            en=(
                "",
                "Adds the files for a print shop: workbook as a booklet, two pages a sheet, crop "
                "marks.",
            ),
        ),
    ] = False
    jobs: Annotated[
        int,
        Asked(
            count,
            fr=("N", "Nombre de processus (autant que de cœurs par défaut)."),
            en=("N", "Number of processes (one per core by default)."),
            shapes=False,
        ),
    ] = 0
    force: Annotated[
        bool,
        Asked(
            None,
            fr=("", "Refait même ce qui n’a pas changé (sans écraser vos retouches)."),
            en=("", "Rebuilds even what has not changed (without overwriting your edits)."),
            shapes=False,
        ),
    ] = False

    keep_slides: Annotated[
        bool,
        Asked(
            None,
            fr=(
                "",
                "Garde à leur place, dans le nouveau diaporama, les diapositives que vous avez "
                "ajoutées à celui de output/.",
            ),
            en=(
                "",
                "Keeps at their place, in the new deck, the slides that you added to the one in "
                "output/.",
            ),
        ),
    ] = False

    every_session: bool = False
    """Whether the sessions made only on request count too, as where all is checked or listed."""
    today: date = field(default_factory=day_of_the_machine)
    """The day on which the date of an event is past or not."""

    @property
    def partial(self) -> bool:
        """Whether some documents are left out: such a build removes nothing."""
        return bool(self.only or self.session or self.editions or self.paper)

    def as_handed_round(self, file: Path) -> str:
        """Return how a file is named in what is handed round: from the kit, wherever one stands."""
        file = file.resolve()
        folders = [self.content, self.templates, self.output, BROUGHT / "templates"]
        for base in (each.resolve() for each in folders):
            if file.is_relative_to(base):
                return (Path(base.name) / file.relative_to(base)).as_posix()
        kit = self.content.resolve().parent
        return file.relative_to(kit).as_posix() if file.is_relative_to(kit) else file.name

    def shaping(self) -> list[tuple[str, Any]]:
        """Return the options that shape documents, each with its value."""
        shaping = [each.field for each in declared(Options) if each.how.shapes]
        return [*sorted((name, getattr(self, name)) for name in shaping), ("today", self.today)]
