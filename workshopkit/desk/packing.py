"""The documents made → one zip to hand to a colleague, a participant or the organiser."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from workshopkit.desk.build import build
from workshopkit.desk.converting import Progress
from workshopkit.desk.files import digest
from workshopkit.desk.result import Result
from workshopkit.desk.writing import Made, writing_to
from workshopkit.documents import KINDS, Document, plan
from workshopkit.index_page import NAME as INDEX
from workshopkit.index_page import title_of, write_index
from workshopkit.model.deck import Deck
from workshopkit.pipeline import Options, Project, load, render, select
from workshopkit.problems import MachineError
from workshopkit.templating import plain

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the zip, so that the same documents give the same bytes."""
MODE = 0o644 << 16


@dataclass(frozen=True)
class Pack:
    """The zip, by its name below the output folder, and what is in it."""

    name: str
    files: tuple[str, ...]
    beside: str | None
    """Where an older zip that we did not write is left as it is: the name it has."""
    built: Result


def pack(
    options: Options,
    *,
    facilitator: bool,
    progress: Progress = lambda name, rank, total: None,
) -> Pack:
    """Build what is stale, then write the zip. A document edited by hand goes in as it is.

    Raise ContentError, UsageError or MachineError.
    """
    built = build(replace(options, only=(), session=None), progress)
    if lacking := [each for each in built.problems if each.severity == "error"]:
        raise MachineError(lacking)
    project = load(options)
    documents = [
        document
        for document in select(plan(project.kit, project.setting), options)
        if facilitator or "participants" in KINDS[document.kind].audience
    ]
    names = project.labels["files"]
    stem = f"{names['pack']}-{project.home.replace('/', '-')}"
    name = f"{stem}-{names['facilitator']}.zip" if facilitator else f"{stem}.zip"
    files = _files(project, options, documents)
    data = _zip(name.removesuffix(".zip"), files)
    with writing_to(options.output) as output:
        last = output.ledger.last
        target = output.write({name: Made(data, digest(data))}, str(names["new"]))[name]
        output.end(last)
    return Pack(target, tuple(files), name if target != name else None, built)


def _files(
    project: Project, options: Options, documents: Iterable[Document]
) -> Mapping[str, bytes]:
    """Return the pack's files by name, the page and the words to read first among them."""
    folder = options.output / project.home
    documents = [_as_made(folder, document) for document in documents]
    decks = {
        each.document.name: each.deck
        for each in render(project, [each for each in documents if each.kind == "deck"])
    }
    listed: dict[str, tuple[Document, Deck | None, bytes]] = {}
    for document in documents:
        data = (folder / document.name).read_bytes()
        listed[document.name] = (document, decks.get(document.name), data)
    page = write_index(project.kit, project.setting, project.templates, listed, packed=True)
    words = _read_me(project, documents)
    files = {name: data for name, (_, _, data) in listed.items()}
    first = f"{project.labels['files']['read-me']}.txt"
    return {first: words.encode("utf-8-sig"), INDEX: page.encode(), **files}


def _as_made(folder: Path, document: Document) -> Document:
    """Return the document as it was made: a page for browsers where PDFs cannot be."""
    page = PurePosixPath(document.name).with_suffix(".html").as_posix()
    if (folder / document.name).exists() or not (folder / page).exists():
        return document
    return replace(document, name=page, format="browser")


def _read_me(project: Project, documents: Iterable[Document]) -> str:
    """Write plain text that any editor opens, with the line ends of Windows."""
    kit, labels = project.kit, project.labels["pack"]
    lines = [kit.settings.title, "", *labels["read-me"], ""]
    for document in documents:
        title = title_of(kit, project.setting, document)
        session = kit.sessions[document.session].label if document.session else ""
        about = f"{title} ({session})" if session else f"{title}"
        lines.append(labels["line"].format(file=document.name, title=about))
    lines += ["", *kit.settings.credits, kit.settings.licence]
    return "".join(f"{plain(str(line), kit.locale)}\r\n" for line in lines)


def _zip(folder: str, files: Mapping[str, bytes]) -> bytes:
    """Return the zip's bytes: one folder, names in order, no date, no owner."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = MODE
            archive.writestr(entry, files[name])
    return buffer.getvalue()
