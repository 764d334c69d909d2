"""A file that came back, beside the kit → what was retouched, and the changes that say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from workshopkit.formats.pptx.returned import ReturnedDeck, read_returned
from workshopkit.memory import Memory
from workshopkit.model.imprint import imprint_of
from workshopkit.pipeline import Options, Project, load
from workshopkit.pipeline.rendering import render_deck
from workshopkit.problems import Problem, UsageError, shown_path
from workshopkit.pulling.allowing import allowed, with_refusals
from workshopkit.pulling.comparing import compare
from workshopkit.pulling.judging import Judge
from workshopkit.pulling.keeping import without_kept
from workshopkit.pulling.likeness import same
from workshopkit.pulling.ordering import Slides, judged
from workshopkit.pulling.retouch import Retouch, Why
from workshopkit.writer import Change, Set, Typing, locales_of


@dataclass(frozen=True)
class Pulled:
    """What was retouched in a deck."""

    project: Project
    session: str
    place: Path
    """Where builds write the deck, and keep the slides that were added to it."""
    slides: int
    """How many slides the file has."""
    retouches: tuple[Retouch, ...]
    changes: tuple[Change, ...]
    """What to change of content/, in this order."""
    tells: bool
    """Whether the file tells what it said when it was made; else it is held against today's."""
    resaved: bool = False
    """Whether LibreOffice saved it: what was given to a whole shape cannot be told then."""

    @property
    def able(self) -> tuple[Retouch, ...]:
        """What can go back to content/."""
        return tuple(each for each in self.retouches if each.why is None)

    @property
    def unable(self) -> tuple[Retouch, ...]:
        """What stays in the file alone."""
        return tuple(each for each in self.retouches if each.why)

    @property
    def refused(self) -> tuple[Retouch, ...]:
        """What content/ has a place for, and would not accept."""
        return tuple(each for each in self.retouches if each.why == Why.REFUSED)


def pull(options: Options, file: Path) -> Pulled:
    """Read ``file`` and compare it with what it said when it was made.

    What content/ says already is no retouch any more. Raise UsageError when the file is no deck
    of this kit, ContentError for a kit that cannot be read.
    """
    deck = read_returned(file)
    memory = Memory()
    options = replace(options, every_session=True, session=None)
    if deck.imprint and not options.locale:
        options = replace(options, locale=_known(deck.imprint.locale, options))
    project = load(options, memory)
    session = _session(deck, project, memory)
    if session is None:
        known = {"got": shown_path(file), "known": ", ".join(project.kit.sessions)}
        raise UsageError([Problem("not-our-deck", None, "", known)])
    rendered = render_deck(project, session, memory)
    assert rendered.deck is not None
    today = imprint_of(rendered.deck)
    was = deck.imprint or today
    compared = compare(was, deck)
    locale = project.kit.overlay
    judge = Judge.of(project.kit, Typing(options.content, locale))
    texts = judge.judge(compared.lines)
    slides, moves = judged(Slides.of(was, today, compared))
    chosen = allowed(options, project, memory, (*_sets(texts, locale), *moves))
    place = options.output / project.home / rendered.document.name
    left = without_kept(slides, deck, file, place)
    told = with_refusals((*texts, *left, *compared.rest), chosen.refused)
    retouches = tuple(sorted(told, key=lambda each: each.slide))
    return Pulled(
        project,
        session,
        place,
        len(deck.slides),
        retouches,
        chosen.changes,
        tells=deck.imprint is not None,
        resaved=deck.resaved,
    )


def _known(locale: str, options: Options) -> str | None:
    """Return the language of a deck, when it is another than the first of the kit."""
    return locale if locale in locales_of(options.content) else None


def _sets(texts: tuple[Retouch, ...], locale: str | None) -> list[Change]:
    """Return each text to change once; a list as a whole, with whatever changed in it."""
    lists: dict[str, list[str]] = {}
    for each in texts:
        if each.items is not None and each.why is None:
            lists[each.id] = list(each.items)
    found: dict[str, Change] = {id: Set(id, items, locale) for id, items in lists.items()}
    for each in texts:
        if each.wanted and each.id.rpartition("/")[0] not in lists:
            found[each.id] = Set(each.id, each.wanted, locale)
    return list(found.values())


def _session(deck: ReturnedDeck, project: Project, memory: Memory) -> str | None:
    """Return the session of a deck: what its slides were asked by, else its title, its words."""
    sessions = list(project.kit.sessions)
    for each in deck.imprint.slides if deck.imprint else ():
        head, _, rest = each.spec.partition("/")
        if head == "sessions" and rest.partition("/")[0] in sessions:
            return rest.partition("/")[0]
    if deck.imprint:
        return None
    titles = {slide.title for slide in deck.slides if slide.title}
    best: tuple[int, str | None] = (0, None)
    for session in sessions:
        rendered = render_deck(project, session, memory).deck
        assert rendered is not None
        ours = {slide.title for slide in imprint_of(rendered).slides}
        common = sum(any(same(one, other) for other in ours) for one in titles)
        common += len(ours) if same(deck.title, rendered.title) else 0
        best = max(best, (common, session), key=lambda each: each[0])
    return best[1]
