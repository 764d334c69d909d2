"""The files of a build → the page of documents of its language, linked to the others'."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence

from workshopkit.desk.fingerprints import fingerprint
from workshopkit.desk.work import Work
from workshopkit.desk.writing import Made, Output
from workshopkit.index_page import link_languages, page_of, write_index


def pages_to_write(output: Output, work: Work, targets: Mapping[str, str]) -> dict[str, Made]:
    """Return the pages that are not as they should be, by their place: ours, then the others.

    ``targets`` says where the file of each place is.
    """
    locales = work.project.kit.settings.locales
    own = output.place_of(work.own_page, work.new_word)
    prints = {targets[item.place]: item.fingerprint for item in work.items}
    told = [each.line("en") for each in work.project.problems if each.severity == "note"]
    markup = fingerprint(work.salt, str([sorted(prints.items()), told]))
    there = output.found(own)
    if not work.options.force and output.ledger.is_from(own, there, markup):
        page = None
    else:
        page = Made(_page_of(output, work, targets), markup)
    return linked(output, locales, work.own_page, own, page)


def linked(
    output: Output, locales: Sequence[str], place: str, own: str, page: Made | None
) -> dict[str, Made]:
    """Let the pages that are there, one for each language, lead to each other.

    ``page`` is the new page of this build, if it changes: it belongs at ``place`` and goes to
    ``own``. Return it with the others that change; one retouched by hand stays as it is.
    """
    there = {
        locale: other
        for locale in locales
        if (other := page_of(locale, locales)) == own or (output.folder / other).is_file()
    }
    changed: dict[str, Made] = {}
    for other in dict.fromkeys([own, *there.values()]):
        if other == own and page:
            before = page
        elif output.ledger.is_ours(found := output.found(other)):
            data, entry = (output.folder / other).read_bytes(), output.ledger.entries.get(other)
            before = Made(data, entry.markup if entry and entry.bytes == found else "")
        else:
            continue
        data = link_languages(before.data.decode(), other, there).encode()
        if data != before.data or before is page:
            changed[place if other == own else other] = Made(data, before.markup)
    return changed


def _page_of(output: Output, work: Work, targets: Mapping[str, str]) -> bytes:
    """Return the page: it shows every file, as it is on the disk."""
    project = work.project
    folder = posixpath.dirname(work.own_page) or "."
    files = {}
    for item in work.items:
        target, rendered = targets[item.place], item.rendered
        data = (output.folder / target).read_bytes()
        files[posixpath.relpath(target, folder)] = (rendered.document, rendered.deck, data)
    page = write_index(
        project.kit, project.setting, project.templates, files, notes=project.problems
    )
    return page.encode()
