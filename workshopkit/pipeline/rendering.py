"""Documents → their markup, decks first; a slide on which something does not fit is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from workshopkit.documents import DOCUMENTS, Document
from workshopkit.fit import check_deck, check_slides, continue_tables
from workshopkit.model.deck import Deck
from workshopkit.pipeline.project import Project
from workshopkit.problems import Problem, raise_errors
from workshopkit.templating import parse_deck


@dataclass(frozen=True)
class Rendered:
    """A document as markup; a deck is parsed as well."""

    document: Document
    markup: str
    deck: Deck | None = None
    problems: tuple[Problem, ...] = ()
    """What a deck's slides break without being refused."""


def render(project: Project, documents: Iterable[Document]) -> tuple[Rendered, ...]:
    """Write the markup of every document, decks first: guides and handouts show them.

    Raise ContentError for a template's mistake, or when anything does not fit a slide.
    """
    documents = tuple(documents)
    decks = render_decks(project, documents)
    raise_errors(check(project, decks.values()))
    decks = {session: judged(project, deck) for session, deck in decks.items()}
    raise_errors(problem for deck in decks.values() for problem in deck.problems)
    return render_with(project, documents, decks)


def render_decks(
    project: Project, documents: Iterable[Document], before: Mapping[str, Rendered] | None = None
) -> dict[str, Rendered]:
    """Write the deck of every session that ``documents`` speak of, whether or not it fits.

    A deck whose markup is that of ``before`` is not parsed again.
    """
    sessions = dict.fromkeys(document.session for document in documents if document.session)
    known = before or {}
    return {session: render_deck(project, session, known.get(session)) for session in sessions}


def render_with(
    project: Project, documents: Iterable[Document], decks: Mapping[str, Rendered]
) -> tuple[Rendered, ...]:
    """Write the markup of ``documents``, whose sessions' decks are written already."""
    rendered: list[Rendered] = []
    for document in documents:
        shown = decks[document.session] if document.session else None
        if shown and document.kind == "deck":
            rendered.append(shown)
            continue
        context = document.context(shown.deck if shown else None)
        markup = project.templates.render(document.template, **context)
        empty = _parse(project, document, markup) if document.format == "potx" else None
        rendered.append(Rendered(document, markup, empty))
    return tuple(rendered)


def for_browsers(rendered: Iterable[Rendered]) -> tuple[Rendered, ...]:
    """Return pages as HTML to print, for a machine that cannot lay them out as PDF.

    What goes to a print shop is left out: it is laid out from a PDF.
    """
    turned = []
    for each in rendered:
        document = each.document
        if document.format == "pdf" and not document.press:
            name = PurePosixPath(document.name).with_suffix(".html").as_posix()
            turned.append(replace(each, document=replace(document, name=name, format="browser")))
        elif document.format != "pdf":
            turned.append(each)
    return tuple(turned)


def render_deck(project: Project, session: str, before: Rendered | None = None) -> Rendered:
    """Write the markup of a session's deck, and parse it, unless it is that of ``before``."""
    decks = DOCUMENTS["deck"](project.kit, project.setting)
    document = next(each for each in decks if each.session == session)
    markup = project.templates.render(document.template, **document.context(None))
    if before and before.markup == markup:
        return Rendered(document, markup, before.deck)
    return Rendered(document, markup, _parse(project, document, markup))


def _parse(project: Project, document: Document, markup: str) -> Deck:
    template = f"{project.templates.shown}/{document.template}"
    deck = parse_deck(markup, project.kit.locale, template)
    return continue_tables(deck, project.layouts, project.font, project.labels["deck"])


def check(project: Project, rendered: Iterable[Rendered]) -> list[Problem]:
    """Check the fit of every deck."""
    found: list[Problem] = []
    for each in rendered:
        if each.deck is not None:
            locate = project.kit.sources.get
            found += check_deck(each.deck, project.layouts, project.font, locate)
    return found


def judged(project: Project, rendered: Rendered) -> Rendered:
    """Return a deck that fits with what a designer would say of its slides."""
    assert rendered.deck is not None
    locate = project.kit.sources.get
    found = check_slides(rendered.deck, project.theme, project.layouts, project.font, locate)
    return replace(rendered, problems=tuple(found))
