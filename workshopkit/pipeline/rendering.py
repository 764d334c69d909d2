"""Documents → their markup, decks first, each deck with what does not fit its slides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from workshopkit.documents import Document, deck_of, plan
from workshopkit.fit import (
    check_deck,
    check_slides,
    continue_tables,
    end_lines_well,
    settle,
    without_faint_addresses,
)
from workshopkit.fit.blocks import CM_PER_INCH
from workshopkit.memory import Memory
from workshopkit.model.deck import Deck
from workshopkit.pipeline.options import Options
from workshopkit.pipeline.project import Project, slides_showing
from workshopkit.problems import ContentError, Problem
from workshopkit.templating import parse_deck

UNDRAWN = ("unknown-layout", "unknown-placeholder", "untitled-slide")
"""Rules without which a slide cannot be drawn on the pages that show it."""


@dataclass(frozen=True)
class Rendered:
    """A document as markup; a deck is parsed as well."""

    document: Document
    markup: str
    deck: Deck | None = None
    problems: tuple[Problem, ...] = ()
    """What does not fit a deck's slides; when all fits, what a designer would say of them."""


def render(
    project: Project, documents: Iterable[Document], memory: Memory | None = None
) -> tuple[Rendered, ...]:
    """Write the markup of every document, decks first: guides and handouts show them.

    Raise ContentError for a template's mistake. What does not fit a slide is told by its deck,
    so that it can be told beside what does not fit a page.
    """
    documents = tuple(documents)
    decks = drawn(project, documents, memory)
    return _telling(render_with(project, documents, decks, memory), decks)


def drawn(
    project: Project, documents: Iterable[Document], memory: Memory | None = None
) -> dict[str, Rendered]:
    """Write and judge the deck of every session that ``documents`` speak of.

    Raise ContentError for a template's mistake, and for a slide that cannot be drawn.
    """
    decks = render_decks(project, documents, memory)
    unfit = {session: check(project, [deck]) for session, deck in decks.items()}
    told = [problem for problems in unfit.values() for problem in problems]
    if any(problem.rule in UNDRAWN for problem in told):
        raise ContentError(told)
    return {session: judged(project, deck, unfit[session]) for session, deck in decks.items()}


def _telling(rendered: Iterable[Rendered], decks: Mapping[str, Rendered]) -> tuple[Rendered, ...]:
    """Let a paper that shows the slides of a deck which is not asked for tell their errors."""
    rendered = tuple(rendered)
    told = {each.document.session for each in rendered if each.document.kind == "deck"}
    telling = []
    for each in rendered:
        untold = [session for session in each.document.tells if session not in told]
        found = [problem for session in untold for problem in decks[session].problems]
        errors = tuple(problem for problem in found if problem.severity == "error")
        told.update(untold)
        telling.append(replace(each, problems=errors) if untold else each)
    return tuple(telling)


def render_decks(
    project: Project, documents: Iterable[Document], memory: Memory | None = None
) -> dict[str, Rendered]:
    """Write the deck of every session that ``documents`` speak of, whether or not it fits."""
    sessions = dict.fromkeys(session for document in documents for session in document.tells)
    return {session: render_deck(project, session, memory) for session in sessions}


def render_with(
    project: Project,
    documents: Iterable[Document],
    decks: Mapping[str, Rendered],
    memory: Memory | None = None,
) -> tuple[Rendered, ...]:
    """Write the markup of ``documents``, whose sessions' decks are written already."""
    rendered: list[Rendered] = []
    for document in documents:
        if document.session and document.kind == "deck":
            rendered.append(decks[document.session])
            continue
        with _naming(project, document):
            context = project.context(document, decks_of(document, decks))
            markup = project.templates.render(document.template, **context)
            empty = None
            if document.format == "potx":
                empty = _parse(project, document, markup, memory or Memory())
        rendered.append(Rendered(document, markup, empty))
    return tuple(rendered)


def decks_of(document: Document, decks: Mapping[str, Rendered]) -> Mapping[str, Deck]:
    """Return the decks of the sessions that a document tells, of those that are written."""
    written = {session: decks[session].deck for session in document.tells if session in decks}
    return {session: deck for session, deck in written.items() if deck}


def rest_of(
    project: Project, options: Options, rendered: Iterable[Rendered], memory: Memory
) -> tuple[Rendered, ...]:
    """Write the markup of what a partial build does not make: it tells what is out of date.

    What is told of its decks stops nothing.
    """
    if not options.partial:
        return ()
    made = {each.document.name for each in rendered}
    usual = replace(project.setting, editions=(), paper=None, asked=())
    others = [each for each in plan(project.kit, usual) if each.name not in made]
    decks = {
        session: judged(project, deck, check(project, [deck]))
        for session, deck in render_decks(project, others, memory).items()
    }
    return render_with(project, others, decks, memory)


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


def render_deck(project: Project, session: str, memory: Memory | None = None) -> Rendered:
    """Write the markup of a session's deck, and parse it."""
    document = deck_of(project.kit, project.setting, session)
    with _naming(project, document):
        markup = project.templates.render(document.template, **project.context(document))
        return Rendered(document, markup, _parse(project, document, markup, memory or Memory()))


@contextmanager
def _naming(project: Project, document: Document) -> Iterator[None]:
    """Let a fault of a template name the document that it is making; content names itself."""
    try:
        yield
    except ContentError as error:
        name, templates = project.called(document), f"{project.templates.shown}/"
        raise type(error)(
            each.within(name)
            if each.rule == "template-value" or str(each.source or "").startswith(templates)
            else each
            for each in error.problems
        ) from None


def _parse(project: Project, document: Document, markup: str, memory: Memory) -> Deck:
    template = f"{project.templates.shown}/{document.template}"
    locale, words = project.kit.locale, project.labels["deck"]
    shaped_by = (project.layouts, project.theme, words)
    same = memory.same(("deck", locale, bool(project.own_template)), shaped_by)

    def parse() -> Deck:
        deck = parse_deck(markup, locale, template, memory)
        deck = settle(deck, project.layouts, project.font, memory, (same,))
        deck = end_lines_well(deck, project.layouts, project.font, memory, (same,))
        deck = without_faint_addresses(deck, project.layouts, project.theme)
        return continue_tables(deck, project.layouts, project.font, words)

    return memory.recall(("deck", template, locale, markup), parse, (same,))


def check(project: Project, rendered: Iterable[Rendered]) -> list[Problem]:
    """Check the fit of every deck."""
    found: list[Problem] = []
    for each in rendered:
        if each.deck is not None:
            name = project.called(each.document)
            problems = _told_of(project, each.deck, _unfit)
            found += [problem.within(name) for problem in problems]
    return found


def _unfit(project: Project, deck: Deck) -> list[Problem]:
    def takes_title(template: str) -> bool:
        kind = PurePosixPath(template).name.partition(".")[0]
        return kind in slides_showing(project.templates, "title")

    return check_deck(deck, project.layouts, project.font, project.kit.sources.get, takes_title)


def _remarks(project: Project, deck: Deck) -> list[Problem]:
    locate = project.kit.sources.get
    return list(check_slides(deck, project.theme, project.layouts, project.font, locate))


def _told_of(
    project: Project, deck: Deck, judge: Callable[[Project, Deck], list[Problem]]
) -> list[Problem]:
    """Return what is told of a deck: what its template alone is the cause of, once, as such."""
    found, template = judge(project, deck), project.own_template
    if not found or project.without is None or template is None:
        return found
    usual = {each.source for each in judge(project.without, deck)}
    own = [each for each in found if each.rule in UNDRAWN or each.source in usual]
    forced = [each for each in found if each not in own]
    if not forced:
        return found
    errors = [each for each in forced if each.severity == "error"]
    grid = project.layouts.grid
    size = {"width": grid.width * CM_PER_INCH, "height": grid.height * CM_PER_INCH}
    at = {"place": str((errors or forced)[0].source), "count": len(errors or forced)}
    rule = "base-crowded" if errors else "base-tight"
    return [*own, Problem(rule, template.source, "", {"got": template.name, **size, **at})]


def judged(project: Project, rendered: Rendered, unfit: Iterable[Problem] = ()) -> Rendered:
    """Return a deck with what does not fit its slides, or else what a designer would say of them.

    ``unfit`` is what ``check`` found.
    """
    assert rendered.deck is not None
    if unfit := tuple(unfit):
        return replace(rendered, problems=unfit)
    found = _told_of(project, rendered.deck, _remarks)
    name = project.called(rendered.document)
    return replace(rendered, problems=tuple(each.within(name) for each in found))
