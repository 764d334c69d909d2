"""What was made → the page of documents of a language, linked to those of the others."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence

from workshopkit.index_page import link_languages, page_of, write_index
from workshopkit.outputs import Entry, Ledger, digest
from workshopkit.pipeline.options import Options
from workshopkit.pipeline.project import Project
from workshopkit.pipeline.rendering import Rendered


def index_of(
    project: Project,
    options: Options,
    rendered: Iterable[Rendered],
    targets: Mapping[str, str],
    made: Mapping[str, tuple[bytes, Entry]],
) -> bytes:
    """Return the page of documents: it shows every file, made now or kept."""
    kit = project.kit
    folder = posixpath.dirname(page_of(kit.locale, kit.settings.locales)) or "."
    files = {}
    for each in rendered:
        target = targets[each.document.name]
        data = made[target][0] if target in made else (options.output / target).read_bytes()
        files[posixpath.relpath(target, folder)] = (each.document, each.deck, data)
    page = write_index(kit, project.setting, project.templates, files, notes=project.problems)
    return page.encode()


def link_pages(
    ledger: Ledger, locales: Sequence[str], own: str, made: dict[str, tuple[bytes, Entry]]
) -> None:
    """Let the pages of documents that are there, one for each language, lead to each other.

    ``own`` is the page of this build. Pages to change are added to ``made``; one that was
    retouched by hand is left as it is.
    """
    pages = {
        locale: page
        for locale in locales
        if (page := page_of(locale, locales)) in made or (ledger.folder / page).is_file()
    }
    for page in dict.fromkeys([own, *pages.values()]):
        if page in made:
            data, entry = made[page]
        elif ledger.is_ours(page):
            data, entry = (ledger.folder / page).read_bytes(), ledger.entries[page]
        else:
            continue
        linked = link_languages(data.decode(), page, pages).encode()
        if linked != data:
            made[page] = (linked, Entry(entry.markup, digest(linked)))
