"""The whole kit: everything read from ``content/``, validated and frozen."""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from workshopkit.model.base import Part, parts_within
from workshopkit.model.blocks import (
    BarriersBlock,
    Block,
    ChecklistBlock,
    PageBlock,
    RatingBlock,
    Worksheet,
)
from workshopkit.model.card_sides import OnCard, Side, card_sides
from workshopkit.model.giving import given_at, together
from workshopkit.model.identity import Identity
from workshopkit.model.logistics import Logistics
from workshopkit.model.mentions import Mention, Names
from workshopkit.model.presenters import SAID, presented
from workshopkit.model.provinces import Province, Provinces
from workshopkit.model.session import EACH, Segment, Session, SlideSpec
from workshopkit.model.settings import (
    Event,
    Facilitators,
    Giving,
    InspiredBy,
    KitSettings,
    LivedExample,
    Offer,
    Person,
    Reference,
    References,
    Resource,
    Role,
)
from workshopkit.model.substance import (
    Barrier,
    Barriers,
    Example,
    Questions,
    Route,
    Scenario,
    Scenarios,
    Step,
    Steps,
)
from workshopkit.model.text import Text
from workshopkit.model.things import THINGS
from workshopkit.problems import Source

OPTIONAL_PARTS: Mapping[str, tuple[str, str]] = {
    "barriers": ("barriers", "barriers"),
    "four-columns": ("steps", "four_columns"),
    "ground-rules": ("kit", "ground_rules"),
    "if-then": ("steps", "if_then"),
    "matters": ("barriers", "matters"),
    "motto": ("kit", "motto"),
    "obstacles": ("barriers", "surroundings"),
    "path": ("steps", "steps"),
    "posture": ("questions", "posture"),
    "ruler": ("steps", "ruler"),
    "sentences": ("questions", "sentences"),
    "smart": ("steps", "smart"),
    "vote": ("questions", "sentences"),
}
"""Slides that show a part which a kit may leave out: its file, its key."""


@dataclass(frozen=True)
class Kit:
    """Content in one locale.

    ``contents`` has what each file of ``content/`` holds (``barriers``), and what each folder
    holds by the names of its files (``worksheets``). ``sources`` tells where each identifier
    stands.
    """

    locale: str
    contents: Mapping[str, Any]
    sources: Mapping[str, Source]
    names: Names = field(default_factory=lambda: Names({}, {}))
    """What texts may mention, with the names and numbers of today."""
    mentions: tuple[Mention, ...] = ()
    every_session: Mapping[str, Session] = field(default_factory=dict)
    """Of a kit for an event, the sessions that there are, given or not."""

    def __getitem__(self, name: str) -> Any:
        """Return what a file or a folder of the content holds: in templates, ``kit.barriers``."""
        return self.contents[name]

    def all(self, kind: str, inside: str = "") -> Mapping[str, Part]:
        """Return the things of a kind by their slugs; of two with the same, the first.

        ``inside`` is the slug of the thing to which they must belong, for a kind that does.
        Raise KeyError for a kind without a card.
        """
        thing = THINGS[kind]
        if thing.folder:
            return cast(Mapping[str, Part], self.contents[thing.folder])
        if thing.inside:
            homes = self.all(thing.inside)
            holders = [homes[inside]] if inside else list(homes.values())
        else:
            holders = [self.contents[thing.file]]
        if not thing.key:
            return {thing.file: holders[0]}
        found: dict[str, Part] = {}
        for holder in holders:
            for entry in getattr(holder, thing.key):
                found.setdefault(entry.slug, entry)
        return found

    def find(self, kind: str, slug: str) -> Any:
        """Return the thing of that kind and slug. Raise KeyError when there is none."""
        return self.all(kind)[slug]

    def parts(self) -> Iterator[Part]:
        """Yield every part of the kit, each before what it holds."""
        for held in self.contents.values():
            for root in held.values() if isinstance(held, Mapping) else (held,):
                yield from parts_within(root)

    def texts(self) -> Iterator[tuple[Part, str, Text]]:
        """Yield every text, with the part that holds it and under which key."""
        for part in self.parts():
            for key in type(part).model_fields:
                value = getattr(part, key)
                for text in value if isinstance(value, tuple) else (value,):
                    if isinstance(text, Text):
                        yield part, key, text

    def with_contents(self, **contents: Any) -> Kit:
        """Return the same kit with other contents in some files."""
        return dataclasses.replace(self, contents={**self.contents, **contents})

    def slides(self, segment: Segment) -> Iterator[SlideSpec]:
        """Yield a segment's slides; one that is about all barriers is one for each."""
        for slide in segment.slides:
            kind = EACH.get(str(slide.about))
            if kind and slide.about not in self.names.things:
                for thing in self.all(kind).values():
                    yield slide.model_copy(update={"about": thing.slug})  # type: ignore[attr-defined]
            else:
                yield slide

    def blocks(self, worksheet: Worksheet) -> Iterator[Block]:
        """Yield a worksheet's blocks; one that stands for the barriers is a rating for each."""
        for block in worksheet.blocks:
            if isinstance(block, BarriersBlock):
                yield from self._inventory(block)
            elif isinstance(block, ChecklistBlock) and block.about and self.barriers.surroundings:
                around = self.barriers.surroundings
                known = (*(each.obstacle for each in around.routes), *around.items)
                yield block.model_copy(update={"items": (*known, *block.items)})
            else:
                yield block

    def pages_of(self, worksheet: Worksheet) -> tuple[int, int]:
        """Return the fewest and the most pages that a worksheet takes.

        They are those that it declares, but when it follows the barriers: their number is not
        its own to say.
        """
        if worksheet.format == "card":
            sides = len(self.card_sides(worksheet))
            return sides, sides
        if worksheet.cut:
            sheets = worksheet.cut.sheets(len(worksheet.blocks))
            return sheets, sheets
        parts = [
            self._share(block)[0] for block in worksheet.blocks if isinstance(block, BarriersBlock)
        ]
        return min([worksheet.pages, *parts]), max([worksheet.pages, *parts])

    def _share(self, block: BarriersBlock) -> tuple[int, int]:
        """Return on how many pages the barriers stand, and how many on each but the last.

        The last one always has room for one more: what comes after begins there.
        """
        count = len(self.barriers.barriers)
        pages = count // block.per_page + 1
        return pages, -(-count // pages)

    def _inventory(self, block: BarriersBlock) -> Iterator[Block]:
        _, share = self._share(block)
        for rank, barrier in enumerate(self.barriers.barriers):
            if rank and rank % share == 0:
                yield PageBlock(kind="page", title=block.continued)
            name = barrier.name.replace("\u00a0", " ")  # it has a line of its own here
            yield RatingBlock(
                kind="rating",
                slug=barrier.slug,
                label=barrier.name.with_value(f"{rank + 1}. {name}"),
                scale=block.scale,
                items=barrier.statements,
                required=block.required,
            )

    @property
    def card(self) -> tuple[OnCard, ...]:
        """The barriers that have questions on the card, in their order."""
        before = {each.barrier: each.questions for each in self.questions.card}
        found = [
            OnCard(number, barrier, barrier.card or before.get(barrier.slug, ()))
            for number, barrier in enumerate(self.barriers.barriers, start=1)
        ]
        return tuple(each for each in found if each.questions)

    def role(self, who: str) -> Role | None:
        """Return the role of ``kit.yaml`` that holds the floor; None for those of any kit."""
        return next((each for each in self.settings.roles if each.slug == who), None)

    def title_of(self, session: Session) -> Text:
        """Return the title of a session: its own, else the kit's."""
        return session.title or self.settings.title

    @property
    def settings(self) -> KitSettings:
        """What ``kit.yaml`` holds."""
        return cast(KitSettings, self.contents["kit"])

    @property
    def event(self) -> Event:
        """The event at hand: what ``event.yaml`` holds, or one of ``events``."""
        return cast(Event, self.contents["event"])

    @property
    def events(self) -> Mapping[str, Event]:
        """The events that have a file of their own, by its name, the first to come first."""
        held = cast(Mapping[str, Event], self.contents["events"])
        return dict(sorted(held.items(), key=lambda each: (each[1].date or date.max, each[0])))

    def for_event(self, name: str = "", on_request: Container[str] = ()) -> Kit:
        """Return the kit of one of ``events``: its sessions, its look, its paper, its editions.

        Without a name, of what ``event.yaml`` holds. Its sessions are those that it gives, or all
        but those made only on request; and, of these, those that ``on_request`` holds. Raise
        KeyError when there is none.
        """
        event = self.events[name] if name else self.event
        own = {key: getattr(event, key) for key in ("theme", "paper", "editions")}
        settings = self.settings.model_copy(update={k: v for k, v in own.items() if v})
        given = [str(each.session) for each in event.sessions]
        usual = [slug for slug, each in self.sessions.items() if not each.on_request]
        asked = [slug for slug in self.sessions if slug not in usual and slug in on_request]
        kept = dict.fromkeys([*(given or usual), *asked]) or self.sessions
        order = kept if given else self.sessions
        sessions = {slug: self.sessions[slug] for slug in order if slug in kept}
        identity = event.identity or self.identity
        kit = self.with_contents(event=event, kit=settings, sessions=sessions, identity=identity)
        return dataclasses.replace(kit, every_session=self.every_session or self.sessions)

    def at_session(self, slug: str, group: Giving | None = None) -> Kit:
        """Return the same kit with when and where one of its sessions is given, and by whom.

        To one of its groups, or else to all of them together.
        """
        found = next((each for each in self.event.sessions if each.session == slug), None)
        if found is None:
            return self
        event = given_at(self.event, found)
        if found.groups:
            event = together(
                [given_at(event, each) for each in ([group] if group else found.groups)]
            )
        return self.with_contents(event=event)

    @property
    def has_several_days(self) -> bool:
        """Whether the sessions of the event are not all on the same day."""
        return len({self.at_session(slug).event.date for slug in self.sessions}) > 1

    @property
    def facilitators(self) -> tuple[Person, ...]:
        """Who facilitates: those whom the event names, else all of ``facilitator.yaml``."""
        held = cast(Facilitators, self.contents["facilitator"])
        known = self.all("facilitator")
        named = [known[slug] for slug in self.event.facilitators if slug in known]
        return cast(tuple[Person, ...], tuple(named)) or held.everyone

    @property
    def facilitator(self) -> Person:
        """The first of them; nobody's fields are filled when nothing is said."""
        return next(iter(self.facilitators), Person())

    def presented(
        self, lines: int, across: int, said: Iterable[tuple[str, ...]] = SAID
    ) -> tuple[tuple[Text, ...], ...]:
        """Return what is said of each of them in so many lines of so many characters."""
        return presented(self.facilitators, lines, across, said)

    @property
    def own_examples(self) -> tuple[LivedExample, ...]:
        """The examples that they lived themselves."""
        return tuple(each for person in self.facilitators for each in person.examples)

    def leader_of(self, segment: Segment) -> Person | None:
        """Return who leads a segment, when several facilitate and one of them is named."""
        here = self.facilitators if len(self.facilitators) > 1 else ()
        return next((each for each in here if segment.led_by == getattr(each, "slug", "")), None)

    @property
    def offer(self) -> Offer:
        """What ``offer.yaml`` holds."""
        return cast(Offer, self.contents["offer"])

    @property
    def identity(self) -> Identity:
        """What ``identity.yaml`` holds."""
        return cast(Identity, self.contents["identity"])

    @property
    def logistics(self) -> Logistics:
        """What ``logistics.yaml`` holds."""
        return cast(Logistics, self.contents["logistics"])

    @property
    def steps(self) -> Steps:
        """What ``steps.yaml`` holds."""
        return cast(Steps, self.contents["steps"])

    @property
    def barriers(self) -> Barriers:
        """What ``barriers.yaml`` holds."""
        return cast(Barriers, self.contents["barriers"])

    @property
    def questions(self) -> Questions:
        """What ``questions.yaml`` holds."""
        return cast(Questions, self.contents["questions"])

    @property
    def scenarios(self) -> Scenarios:
        """What ``scenarios.yaml`` holds."""
        return cast(Scenarios, self.contents["scenarios"])

    @property
    def references(self) -> tuple[Reference, ...]:
        """The sources that ``references.yaml`` lists."""
        return cast(References, self.contents["references"]).references

    @property
    def inspired_by(self) -> InspiredBy | None:
        """The publication that inspired the kit, as far as a person has confirmed it."""
        return cast(References, self.contents["references"]).inspired_by

    @property
    def sessions(self) -> Mapping[str, Session]:
        """The sessions by the names of their files, the shortest first."""
        return cast(Mapping[str, Session], self.contents["sessions"])

    @property
    def worksheets(self) -> Mapping[str, Worksheet]:
        """The worksheets by the names of their files."""
        return cast(Mapping[str, Worksheet], self.contents["worksheets"])

    @property
    def plain_worksheets(self) -> Mapping[str, Worksheet]:
        """The worksheets in plain language, for the person accompanied, by the names of their files."""
        return {slug: each for slug, each in self.worksheets.items() if each.plain}

    def step(self, slug: str) -> Step:
        """Return the step of that slug. Raise KeyError when there is none."""
        return cast(Step, self.find("step", slug))

    def barrier(self, slug: str) -> Barrier:
        """Return the barrier of that slug. Raise KeyError when there is none."""
        return cast(Barrier, self.find("barrier", slug))

    def scenario(self, slug: str) -> Scenario:
        """Return the scenario of that slug. Raise KeyError when there is none."""
        return cast(Scenario, self.find("scenario", slug))

    @property
    def is_translated(self) -> bool:
        """Whether it is read in another language than the one it is written in."""
        return self.locale != self.settings.locales[0]

    @property
    def overlay(self) -> str | None:
        """The language of the translation it is read in, if it is."""
        return self.locale if self.is_translated else None

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The provinces, written or to write."""
        return cast(Provinces, self.contents["provinces"]).provinces

    @property
    def province(self) -> Province | None:
        """The province of the event, else the one whose rules go with the language; or none."""
        known = self.provinces
        named = [each for each in known if each.slug == self.event.province]
        return next(iter(named or [each for each in known if self.locale in each.locales]), None)

    @property
    def limits(self) -> tuple[Text, ...]:
        """The limits of the role: those of everywhere, then those of the province."""
        here = self.province
        return (*self.settings.limits, *(here.rules if here else ()))

    @property
    def resources(self) -> tuple[Resource, ...]:
        """The helplines: those of the province, then those of everywhere."""
        here = self.province
        return (*(here.resources if here else ()), *self.settings.resources)

    @property
    def routes(self) -> tuple[Route, ...]:
        """The obstacles of the surroundings, each with where to turn in the province."""
        around, here = self.barriers.surroundings, self.province
        own = {str(each.slug): each.turn_to for each in (here.routes if here else ())}
        return tuple(
            route.model_copy(update={"turn_to": own.get(str(route.slug), route.turn_to)})
            for route in (around.routes if around else ())
        )

    @property
    def cases(self) -> tuple[Scenario, ...]:
        """The scenarios that may be played: read by someone of that life, or listed in a session."""
        listed = {slug for session in self.sessions.values() for slug in session.scenarios}
        return tuple(s for s in self.scenarios.scenarios if s.reviewed or s.slug in listed)

    @property
    def cases_to_read(self) -> tuple[Scenario, ...]:
        """The scenarios that nobody of that life has read yet."""
        return tuple(s for s in self.scenarios.scenarios if not s.reviewed)

    def example(self, slug: str) -> Example:
        """Return the composite example of that slug. Raise KeyError when there is none."""
        return cast(Example, self.find("example", slug))

    def lacks(self, slide: str) -> tuple[str, str] | None:
        """Return the optional part that a slide shows and the kit leaves out, if any.

        As people find it: ``steps``, the file's name, and ``if_then``.
        """
        file, field = OPTIONAL_PARTS.get(slide, ("", ""))
        return (file, field) if file and not getattr(self.contents[file], field) else None

    def card_sides(self, worksheet: Worksheet) -> tuple[Side, ...]:
        """Return the sides of a worksheet that is a card."""
        return card_sides(worksheet, self.questions.sentences, self.card)

    def reference(self, slug: str) -> Reference:
        """Return the reference of that slug. Raise KeyError when there is none."""
        return cast(Reference, self.find("reference", slug))
