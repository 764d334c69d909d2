"""The whole kit: everything read from ``content/``, validated and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from workshopkit.model.blocks import Worksheet
from workshopkit.model.mentions import Mention, Names
from workshopkit.model.session import Session
from workshopkit.model.settings import Event, Facilitator, KitSettings, Offer, Reference
from workshopkit.model.substance import (
    Barrier,
    Barriers,
    Example,
    Questions,
    Scenario,
    Scenarios,
    Step,
    Steps,
)
from workshopkit.model.text import Text
from workshopkit.problems import Source

Entry = TypeVar("Entry", Step, Barrier, Scenario, Example, Reference)


@dataclass(frozen=True)
class Kit:
    """Content in one locale. ``sources`` tells where each identifier stands."""

    locale: str
    settings: KitSettings
    event: Event
    facilitator: Facilitator
    offer: Offer
    steps: Steps
    barriers: Barriers
    questions: Questions
    scenarios: Scenarios
    references: tuple[Reference, ...]
    sessions: Mapping[str, Session]
    worksheets: Mapping[str, Worksheet]
    sources: Mapping[str, Source]
    names: Names = field(default_factory=lambda: Names({}, {}))
    """What texts may mention, with the names and numbers of today."""
    mentions: tuple[Mention, ...] = ()

    def title_of(self, session: Session) -> Text:
        """Return the title of a session: its own, else the kit's."""
        return session.title or self.settings.title

    def step(self, slug: str) -> Step:
        """Return the step of that slug. Raise KeyError when there is none."""
        return _find(self.steps.steps, slug)

    def barrier(self, slug: str) -> Barrier:
        """Return the barrier of that slug. Raise KeyError when there is none."""
        return _find(self.barriers.barriers, slug)

    def scenario(self, slug: str) -> Scenario:
        """Return the scenario of that slug. Raise KeyError when there is none."""
        return _find(self.scenarios.scenarios, slug)

    def example(self, slug: str) -> Example:
        """Return the composite example of that slug. Raise KeyError when there is none."""
        return _find(self.scenarios.examples, slug)

    def reference(self, slug: str) -> Reference:
        """Return the reference of that slug. Raise KeyError when there is none."""
        return _find(self.references, slug)


def _find(entries: tuple[Entry, ...], slug: str) -> Entry:
    for entry in entries:
        if entry.slug == slug:
            return entry
    raise KeyError(slug)
