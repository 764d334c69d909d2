"""The kinds of things that content holds: one card each, from which the rest is derived.

A kind's fields, their bounds, what they refer to and what is translated are in its model.
Its card says where such things are written and what they are called. Files and folders read,
checks of references, ``show``, ``new``, schemas and overlays follow from both.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.model.base import Part
from workshopkit.model.blocks import Worksheet
from workshopkit.model.session import Segment, Session
from workshopkit.model.settings import (
    Event,
    Facilitator,
    Facilitators,
    KitSettings,
    Offer,
    Reference,
    References,
)
from workshopkit.model.substance import (
    Barrier,
    Barriers,
    Example,
    Questions,
    Scenario,
    Scenarios,
    Sentence,
    Step,
    Steps,
)
from workshopkit.problems.noun import Noun
from workshopkit.problems.noun import Sentence as Said


@dataclass(frozen=True)
class Thing:
    """The card of a kind of thing."""

    noun: Noun
    model: type[Part]
    """What one is made of."""
    file: str = ""
    """The file of ``content/``, without ``.yaml``, that is one, or whose ``key`` lists them."""
    holder: type[Part] | None = None
    """What that file is made of, when it lists them."""
    key: str = ""
    """The key that lists them."""
    folder: str = ""
    """The folder of ``content/`` in which each has a file of its own."""
    when_none: str = ""
    """The rule that a kit with none in that folder breaks; nothing: it may have none."""
    most: int = 0
    """How many files that folder may hold; 0: any number."""
    order: str = ""
    """The key that orders a folder; its files come in the order of their names otherwise."""
    inside: str = ""
    """The kind whose ``key`` lists them, when they belong to one."""
    code: str = ""
    """The letter that opens their codes, when they have one."""
    serves: tuple[str, ...] = ()
    """The keys that make use of one, which is told when none does; empty: it need not serve."""
    columns: str = ""
    """What ``show`` tells of each, when it is more than its slug and what uses it: its keys,
    and what else ``documents/overview.py`` knows."""
    next: Said | None = None
    """What to do once ``new`` has written ``templates/starters/<kind>.yaml``."""

    @property
    def name(self) -> str:
        """What many of them are called in files and commands: ``barriers``, ``worksheets``."""
        return self.key or self.folder


THINGS: dict[str, Thing] = {
    "kit": Thing(Noun("f", "trousse", "trousses", "kit", "kits"), KitSettings, file="kit"),
    "event": Thing(
        Noun("f", "activité", "activités", "event", "events"),
        Event,
        file="event",
        folder="events",
        columns="event name date",
        next=Said(
            "Remplissez la date, le lieu, l’heure et le nombre de personnes; puis, pour ses papiers :\n"
            "  python3 build.py --event {name}",
            "Fill in the date, the place, the time and the number of people; then, for its papers:\n"
            "  python3 build.py --event {name}",
        ),
    ),
    "facilitator": Thing(
        Noun("f", "personne qui anime", "personnes qui animent", "facilitator", "facilitators"),
        Facilitator,
        file="facilitator",
        holder=Facilitators,
        key="facilitators",
        columns="facilitator name role used-in",
    ),
    "offer": Thing(Noun("f", "offre", "offres", "offer", "offers"), Offer, file="offer"),
    "step": Thing(
        Noun("f", "étape", "étapes", "step", "steps"),
        Step,
        file="steps",
        holder=Steps,
        key="steps",
        columns="step title questions used-in",
    ),
    "barrier": Thing(
        Noun("f", "barrière", "barrières", "barrier", "barriers"),
        Barrier,
        file="barriers",
        holder=Barriers,
        key="barriers",
        columns="barrier name questions scenarios references",
        next=Said(
            "Changez les textes; pour la changer de place, déplacez le bloc entier dans barriers.yaml.",
            "Change the texts; to give it another place, move the whole block in barriers.yaml.",
        ),
    ),
    "sentence": Thing(
        Noun("f", "phrase", "phrases", "sentence", "sentences"),
        Sentence,
        file="questions",
        holder=Questions,
        key="sentences",
        columns="sentence question",
    ),
    "scenario": Thing(
        Noun("f", "mise en situation", "mises en situation", "scenario", "scenarios"),
        Scenario,
        file="scenarios",
        holder=Scenarios,
        key="scenarios",
        code="S",
        serves=("scenarios", "about"),
        columns="code scenario person words barriers used-in",
        next=Said(
            "Changez les textes, puis inscrivez « {name} » sous « scenarios: » dans un segment de séance.",
            "Change the texts, then list “{name}” under “scenarios:” in a segment of a session.",
        ),
    ),
    "example": Thing(
        Noun("m", "exemple", "exemples", "example", "examples"),
        Example,
        file="scenarios",
        holder=Scenarios,
        key="examples",
        columns="example title used-in",
    ),
    "reference": Thing(
        Noun("f", "référence", "références", "reference", "references"),
        Reference,
        file="references",
        holder=References,
        key="references",
        columns="reference topic confidence cited-by",
    ),
    "session": Thing(
        Noun("f", "séance", "séances", "session", "sessions"),
        Session,
        folder="sessions",
        when_none="no-session",
        order="minutes",
        next=Said(
            "Changez les textes et les minutes; « python3 build.py check » vérifie les sommes.",
            "Change the texts and the minutes; “python3 build.py check” verifies the sums.",
        ),
    ),
    "segment": Thing(
        Noun("m", "segment", "segments", "segment", "segments"),
        Segment,
        inside="session",
        key="segments",
    ),
    "worksheet": Thing(
        Noun("f", "fiche", "fiches", "worksheet", "worksheets"),
        Worksheet,
        folder="worksheets",
        most=20,
        code="F",
        serves=("worksheet", "hand_out"),
        columns="code worksheet title step minutes pages used-in",
        next=Said(
            "Changez les textes, puis inscrivez « {name} » sous « worksheets: » et « hand_out: » dans une séance.",
            "Change the texts, then list “{name}” under “worksheets:” and “hand_out:” in a session.",
        ),
    ),
}

LISTS: dict[str, Noun] = {thing.name: thing.noun for thing in THINGS.values() if thing.name} | {
    "rules": Noun("f", "règle", "règles", "rule", "rules"),
    "pieces": Noun(
        "m",
        "morceau de l'exemple",
        "morceaux de l'exemple",
        "piece of the example",
        "pieces of the example",
    ),
    "rounds": Noun("m", "tour", "tours", "round", "rounds"),
    "questions": Noun("f", "question", "questions", "question", "questions"),
    "card": Noun("f", "question", "questions", "question", "questions"),
    "statements": Noun("m", "énoncé", "énoncés", "statement", "statements"),
}
"""What each list holds, by its key: things, or words that are counted too."""

FILES: dict[str, type[Part]] = {
    thing.file: thing.holder or thing.model for thing in THINGS.values() if thing.file
}
"""The files at the top of ``content/``, without ``.yaml``, and what each is made of."""

FOLDERS: dict[str, type[Part]] = {
    thing.folder: thing.model for thing in THINGS.values() if thing.folder
}
"""The folders of ``content/``, and what each of their files is made of."""

MAY_BE_EMPTY = frozenset(
    name
    for name, model in FILES.items()
    if not any(field.is_required() for field in model.model_fields.values())
)
"""The files in which everything may be left out: so may they."""


def kind_of(part: Part) -> str:
    """Return the kind of thing that a part is; ``""`` for what is only a piece of one."""
    return _KINDS.get(type(part), "")


_KINDS = {thing.model: kind for kind, thing in THINGS.items()}
