"""The files of a build → the page of documents of its language, linked to the others'."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from workshopkit.desk.fingerprints import fingerprint
from workshopkit.desk.work import Item, Work
from workshopkit.desk.writing import Made, Output
from workshopkit.documents import plan
from workshopkit.documents.papers import Paper, differing
from workshopkit.index_page import (
    EVENTS_PAGE,
    INDEX_TEMPLATE,
    Readiness,
    event_line,
    link_languages,
    page_of,
    write_events,
    write_index,
)
from workshopkit.pipeline import load_files


def pages_to_write(
    output: Output,
    work: Work,
    targets: Mapping[str, str],
    papers: Iterable[Paper],
    ready: Readiness,
    made: Mapping[str, bytes],
) -> dict[str, Made]:
    """Return the pages that are not as they should be, by their place: ours, then the others.

    ``targets`` says where the file of each place is, ``papers`` how each stands to today's
    texts; ``ready`` stands at the top of ours. ``made`` are the new files by their places, on
    the disk or not yet. Raise ContentError for a template's mistake.
    """
    project = work.project
    own = output.place_of(work.own_page, work.new_word)
    papers = tuple(papers)
    prints = {targets[item.place]: item.fingerprint for item in work.items}
    left = {file: [item.fingerprint, item.is_current] for file, item in _left(output, work)}
    shown = [sorted(prints.items()), ready, project.templates.written(INDEX_TEMPLATE)]
    shown += [left] if left else []
    shown += [event_line(project.kit, project.event)] if project.event else []
    markup = fingerprint(work.salt, str(shown))
    there = output.found(own)
    if not work.options.force and output.ledger.is_from(own, there, markup):
        page = None
    else:
        page = Made(_page_of(output, work, targets, papers, ready, made), markup)
    locales = project.kit.settings.locales
    return linked(output, locales, work.own_page, own, page, project.event)


def events_to_write(output: Output, work: Work, coming: Container[str]) -> dict[str, Made]:
    """Return the page that lists the events, when it is not as it should be.

    It is in the first language and the theme of the kit, whatever event was built. It leads to
    pages that are there or ``coming``.
    """
    first = work.project.kit.settings.locales[0]
    project = load_files(replace(work.options, event=None, locale=first))
    pages: dict[str, dict[str, str]] = {
        name: {
            str(locale): place
            for locale in project.kit.settings.locales
            if (place := page_of(locale, (), name)) in coming or (output.folder / place).is_file()
        }
        for name in project.kit.events
    }
    page = write_events(
        project.kit, project.setting, project.templates, pages, work.options.today
    ).encode()
    markup = fingerprint("", page.decode())
    own = output.place_of(EVENTS_PAGE, work.new_word)
    is_current = output.ledger.is_from(own, output.found(own), markup)
    return {} if is_current and not work.options.force else {EVENTS_PAGE: Made(page, markup)}


def _left(output: Output, work: Work) -> list[tuple[str, Item]]:
    """Return the documents that this build leaves as they are and that are there."""
    pairs = [(place, item) for item in work.rest for place in (item.target, item.place)]
    there = {item.place: (file, item) for file, item in reversed(pairs) if output.found(file)}
    return [there[item.place] for item in work.rest if item.place in there]


def linked(
    output: Output,
    locales: Sequence[str],
    place: str,
    own: str,
    page: Made | None,
    event: str | None = None,
) -> dict[str, Made]:
    """Let the pages that are there, one for each language, lead to each other.

    ``page`` is the new page of this build, if it changes: it belongs at ``place`` and goes to
    ``own``. Return it with the others that change; one retouched by hand stays as it is.
    """
    there = {
        locale: other
        for locale in locales
        if (other := page_of(locale, locales, event)) == own or (output.folder / other).is_file()
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
        at = place if other == own else other
        data = link_languages(before.data.decode(), at, there).encode()
        if data != before.data or before is page:
            changed[at] = Made(data, before.markup)
    return changed


def _page_of(
    output: Output,
    work: Work,
    targets: Mapping[str, str],
    papers: tuple[Paper, ...],
    ready: Readiness,
    made: Mapping[str, bytes],
) -> bytes:
    """Return the page: it shows every file, as it is made or on the disk."""
    project = work.project
    folder = posixpath.dirname(work.own_page) or "."
    shown = [(targets[item.place], item) for item in work.items]
    left = _left(output, work)
    planned = [each.name for each in plan(project.kit, project.setting)]
    ranks = {name: rank for rank, name in enumerate(planned)}

    def rank(file: tuple[str, Item]) -> int:
        """Return where a file is in the whole plan; what is not in it comes last."""
        return ranks.get(file[1].rendered.document.name, len(ranks))

    def seen(file: str) -> str:
        return posixpath.relpath(file, folder)

    retouched = {each.beside: each.file for each in papers if each.state == "retouched"}
    files = {
        seen(retouched.get(file, file)): (
            item.rendered.document,
            item.rendered.deck,
            made.get(item.place) or (output.folder / file).read_bytes(),
        )
        for file, item in sorted([*shown, *left], key=rank)
    }
    page = write_index(
        project.kit,
        project.setting,
        project.templates,
        files,
        ready=ready,
        event=project.event,
        outdated={seen(file) for file, item in left if not item.is_current},
        differing=set(map(seen, differing(papers))),
        beside={seen(file): seen(today) for today, file in retouched.items()},
    )
    return page.encode()
