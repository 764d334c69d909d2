"""The page that lists what was made, with pictures, pages and copies to print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshopkit.documents.document import Document, Setting
from workshopkit.documents.shelf import Shelved, shelve
from workshopkit.formats.thumbnails import Preview, preview_pdf
from workshopkit.model.deck import Deck
from workshopkit.model.kit import Kit
from workshopkit.templating import Templates

NAME = "index.html"


@dataclass(frozen=True)
class Entry:
    """A document as the page shows it. ``file`` is relative to the page."""

    file: str
    title: Any
    session: Any
    copies: int | None
    duplex: bool
    preview: Preview | None
    slides: int


def write_index(
    kit: Kit,
    setting: Setting,
    templates: Templates,
    files: Mapping[str, tuple[Document, Deck | None, bytes]],
) -> str:
    """Return the page's markup. ``files`` maps paths to document, deck and bytes."""
    by_document = {
        id(document): (path, deck, data) for path, (document, deck, data) in files.items()
    }
    shelves = shelve(kit, setting, [document for document, _, _ in files.values()])
    entries = [
        (
            name,
            [
                _entry(kit, setting, shelved, *by_document[id(shelved.document)])
                for shelved in found
            ],
        )
        for name, found in shelves.items()
    ]
    return templates.render(
        "index.html.j2", kit=kit, theme=setting.theme, present=setting.present, shelves=entries
    )


def _entry(
    kit: Kit, setting: Setting, shelved: Shelved, path: str, deck: Deck | None, data: bytes
) -> Entry:
    document = shelved.document
    session = kit.sessions[document.session].label if document.session else None
    return Entry(
        file=path,
        title=_title(kit, setting, document),
        session=session,
        copies=shelved.copies,
        duplex=shelved.duplex,
        preview=preview_pdf(data) if document.format == "pdf" else None,
        slides=len(deck.slides) if deck else 0,
    )


def _title(kit: Kit, setting: Setting, document: Document) -> Any:
    titles = setting.labels["index"]["titles"]
    if document.kind == "worksheet":
        worksheet = kit.worksheets[Path(document.name).stem]
        return worksheet.title.with_value(f"{worksheet.code} – {worksheet.title}")
    if document.kind == "poster":
        posters = setting.labels["files"]["poster"]
        stem = Path(document.name).name.split(".")[0]
        return titles["posters"][next(key for key, file in posters.items() if file == stem)]
    return titles[document.kind]
