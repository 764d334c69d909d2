"""The substance of the workshop: steps, barriers, questions, scenarios."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshopkit.model.base import Code, Part, Slug, Term, Words
from workshopkit.model.text import Text

Lines = Annotated[tuple[Words, ...], Field(min_length=1)]


class Step(Part):
    """One of the three steps."""

    slug: Slug
    title: Words
    verb: Words
    """One word for the progress marker."""
    purpose: Words
    message: Words
    """What to keep from the step: the slide's assertion."""
    questions: Annotated[tuple[Words, ...], Field(min_length=2)]
    essentials: Annotated[tuple[Words, ...], Field(min_length=3)]


class SmartLetter(Part):
    """One letter of SMART with its own test."""

    letter: Term
    name: Words
    scope: Text | None = None
    """What tells Attainable (me) from Realistic (my context)."""
    test: Words
    weak: Words
    better: Words


class Smart(Part):
    """The SMART method with tests that do not overlap."""

    title: Words
    intro: Words
    letters: Annotated[tuple[SmartLetter, ...], Field(min_length=5, max_length=5)]
    example: Words
    caution: Words


class Column(Part):
    """A column of the four-column table."""

    heading: Words
    hint: Words
    example: Words


class FourColumns(Part):
    """The table that says the same as SMART."""

    title: Words
    intro: Words
    columns: Annotated[tuple[Column, ...], Field(min_length=4, max_length=5)]
    note: Words


class Ruler(Part):
    """The importance and confidence scales and the questions that follow them."""

    title: Words
    importance: Words
    confidence: Words
    lower: Words
    """The question that invites arguments for acting: why not less?"""
    higher: Words
    avoid: Words


class IfThen(Part):
    """A plan that ties a cue to an act."""

    title: Words
    pattern: Words
    why: Words
    examples: Lines
    rules: Lines


class Steps(Part):
    """``steps.yaml``."""

    title: Words
    intro: Words
    why: Lines
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    smart: Smart | None = None
    four_columns: FourColumns | None = None
    ruler: Ruler | None = None
    if_then: IfThen | None = None


class Solution(Part):
    """A way out, with the first move."""

    title: Words
    how: Words


class Barrier(Part):
    """One of the great barriers: a hypothesis to check with the person."""

    slug: Slug
    name: Words
    short: Words
    """A few words, for a card or the path of five."""
    icon: Literal["mountain", "coins", "people", "compass", "hourglass"]
    pattern: Literal["dots", "lines", "grid", "waves", "cross"]
    definition: Words
    said: Annotated[tuple[Words, ...], Field(min_length=2)]
    """What the person says."""
    seen: Lines
    """What one sees."""
    protects: Words
    """What the hesitation protects."""
    behind: Lines
    questions: Annotated[tuple[Words, ...], Field(min_length=3)]
    solutions: Annotated[tuple[Solution, ...], Field(min_length=2)]
    avoid: Words
    slide_said: Words
    """The sentence shown on the barrier's slide."""
    slide_question: Words
    """The question shown on the barrier's slide."""
    references: tuple[Slug, ...] = Field(min_length=1)


class Matter(Part):
    """A row of the table « what matters → barrier », always read with « perhaps »."""

    value: Words
    barriers: tuple[Slug, ...] = Field(min_length=1)


class Surroundings(Part):
    """Obstacles of the surroundings: real, outside the person, not fears."""

    title: Words
    text: Words
    items: Lines
    answer: Words


class Barriers(Part):
    """``barriers.yaml``."""

    title: Words
    reading: Words
    """That the choice and order of the five are ours."""
    hypothesis: Words
    barriers: Annotated[tuple[Barrier, ...], Field(min_length=1)]
    matters_title: Text | None = None
    matters_intro: Text | None = None
    matters: tuple[Matter, ...] = ()
    surroundings: Surroundings | None = None


class Sentence(Part):
    """A sentence clients say, the reflex to avoid and the question to offer."""

    slug: Slug
    sentence: Words
    short: Words
    reflex: Words
    question: Words
    why: Words


class Verb(Part):
    """One of the verbs of the posture."""

    verb: Words
    text: Words


class Posture(Part):
    """How the professional stands in the conversation."""

    title: Words
    intro: Words
    verbs: Annotated[tuple[Verb, ...], Field(min_length=2)]
    avoid: Lines
    ouver: tuple[Verb, ...] = ()
    """Open questions, affirm, reflect, summarise (French form of OARS)."""


class CardQuestions(Part):
    """The two questions of a barrier on the pocket card."""

    barrier: Slug
    questions: Annotated[tuple[Words, ...], Field(min_length=2, max_length=2)]


class Questions(Part):
    """``questions.yaml``."""

    title: Words
    sentences: Annotated[tuple[Sentence, ...], Field(min_length=1, max_length=4)]
    """As many as the slide, the card and the poster have room for."""
    posture: Posture
    card: Annotated[tuple[CardQuestions, ...], Field(min_length=1)]


class Roles(Part):
    """What each role of a role-play aims at."""

    client: Words
    counsellor: Words
    observer: Words


class Scenario(Part):
    """A fictitious, composite case to role-play."""

    slug: Slug
    code: Code
    person: Words
    """First name and age, as shown."""
    title: Words
    hook: Words
    """One or two sentences for the slide."""
    situation: Words
    """80 to 120 words."""
    says: Words
    barriers: tuple[Slug, ...] = Field(min_length=1)
    hidden: Words
    matters: Words
    secret: Words
    """Shown on the client's role card and in the facilitator's papers only."""
    roles: Roles
    debrief: Lines
    discoveries: Lines
    references: tuple[Slug, ...] = ()


class Example(Part):
    """A composite, fictitious example to tell in about two minutes."""

    slug: Slug
    title: Words
    slide: Words
    """The sentence shown on the slide."""
    story: Words
    """Told aloud: paragraphs separated by a blank line."""
    lesson: Words


class Scenarios(Part):
    """``scenarios.yaml``."""

    fictitious: Words
    rules: Lines
    examples: tuple[Example, ...] = ()
    """Composite examples, told when the facilitator has none of their own."""
    scenarios: Annotated[tuple[Scenario, ...], Field(min_length=1)]
