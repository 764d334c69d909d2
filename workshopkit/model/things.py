"""The kinds of things that content holds: one card each, from which the rest is derived.

A kind's fields, their bounds, what they refer to and what is translated are in its model.
Its card says where such things are written and what they are called. Files and folders read,
checks of references, ``show``, ``new``, schemas and overlays follow from both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshopkit.model.base import Part
from workshopkit.model.blocks import Worksheet
from workshopkit.model.identity import Identity
from workshopkit.model.logistics import Logistics
from workshopkit.model.provinces import Province, Provinces
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
class Called:
    """What a mention of one thing says: ``<alex>``, ``<titre de alex>``."""

    usual: str
    """The form that is said when none is asked for."""
    forms: Mapping[str, str]
    """The key that holds each form: ``name``, ``short``, ``title``, ``code``."""
    is_proper: bool = False
    """Whether its name keeps its capital inside a sentence."""
    is_numbered: bool = False
    """Whether its rank is seen by people: « la troisième barrière »."""
    until: str = ""
    """What ends a name where more follows: « Alex, 23 ans »."""


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
    called: Called | None = None
    """What a text may call one instead of typing it; None: one is not mentioned."""
    next: Said | None = None
    """What to do once ``new`` has written ``templates/starters/<kind>.yaml``.

    None for what ``new`` does not add: the kit and the offer, of which there is one; who
    facilitates, whose file lists several people only when there are several; a segment, whose
    minutes are taken from the others of its session.
    """

    @property
    def name(self) -> str:
        """What many of them are called in files and commands: ``barriers``, ``worksheets``."""
        return self.key or self.folder

    def home(self, slug: str = "") -> str:
        """Return the identifier of one of them; without a slug, of the file at the top."""
        if not slug:
            return self.file
        listed = self.file if self.file == self.key else f"{self.file}/{self.key}"
        return f"{self.folder or listed}/{slug}"


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
    "province": Thing(
        Noun("f", "province", "provinces", "province", "provinces"),
        Province,
        file="provinces",
        holder=Provinces,
        key="provinces",
    ),
    "identity": Thing(
        Noun("f", "identité", "identités", "identity", "identities"), Identity, file="identity"
    ),
    "logistics": Thing(
        Noun("f", "logistique", "logistiques", "logistics", "logistics"),
        Logistics,
        file="logistics",
    ),
    "step": Thing(
        Noun("f", "étape", "étapes", "step", "steps"),
        Step,
        file="steps",
        holder=Steps,
        key="steps",
        called=Called("title", {"title": "title", "name": "title"}, is_numbered=True),
        columns="step title questions used-in",
        next=Said(
            "Changez les textes, puis dites « step: {name} » dans un segment de séance.",
            "Change the texts, then say “step: {name}” in a segment of a session.",
        ),
    ),
    "barrier": Thing(
        Noun("f", "barrière", "barrières", "barrier", "barriers"),
        Barrier,
        file="barriers",
        holder=Barriers,
        key="barriers",
        called=Called(
            "short", {"short": "short", "title": "short", "name": "name"}, is_numbered=True
        ),
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
        next=Said(
            "Changez les textes : la carte, l’affiche et la diapositive la montrent à sa place.",
            "Change the texts: the card, the poster and the slide show it in its place.",
        ),
    ),
    "scenario": Thing(
        Noun("f", "mise en situation", "mises en situation", "scenario", "scenarios"),
        Scenario,
        file="scenarios",
        holder=Scenarios,
        key="scenarios",
        code="S",
        serves=("scenarios", "about"),
        called=Called(
            "name",
            {"title": "title", "code": "code", "name": "person"},
            is_proper=True,
            is_numbered=True,
            until=",",
        ),
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
        called=Called("title", {"title": "title"}, is_proper=True),
        columns="example title used-in",
        next=Said(
            "Changez les textes, puis inscrivez « lived: {name} » dans un segment de séance.",
            "Change the texts, then write “lived: {name}” in a segment of a session.",
        ),
    ),
    "reference": Thing(
        Noun("f", "référence", "références", "reference", "references"),
        Reference,
        file="references",
        holder=References,
        key="references",
        columns="reference topic confidence cited-by",
        next=Said(
            "Écrivez la source, puis citez « {name} » sous « references: » d’une barrière ou d’une mise en situation.",
            "Write the source, then cite “{name}” under “references:” of a barrier or a scenario.",
        ),
    ),
    "session": Thing(
        Noun("f", "séance", "séances", "session", "sessions"),
        Session,
        folder="sessions",
        called=Called("name", {"title": "title", "name": "label"}),
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
        most=30,
        code="F",
        serves=("worksheet", "hand_out"),
        called=Called("code", {"code": "code", "title": "title", "name": "title"}, is_proper=True),
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

MAY_BE_EMPTY = frozenset(FILES) - {"kit"}
"""The files that a kit may leave out, and what they hold with them: all but its settings."""


def kind_of(part: Part) -> str:
    """Return the kind of thing that a part is; ``""`` for what is only a piece of one."""
    return _KINDS.get(type(part), "")


_KINDS = {thing.model: kind for kind, thing in THINGS.items()}
