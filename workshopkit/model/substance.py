"""The substance of the workshop: steps, barriers, questions, scenarios."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, model_validator

from workshopkit.model.base import AtMost, Code, Lines, Part, Refers, Slug, Term, Words
from workshopkit.model.marks import Pattern, free_emblem
from workshopkit.model.picture import Picture
from workshopkit.model.portrait import Portrait
from workshopkit.model.text import Text
from workshopkit.model.told import ToldInParts
from workshopkit.problems.mending import as_slug

POSTERS = ("les affiches", "the posters")
ROLE_CARDS = ("les cartes de rôle", "the role cards")
PAGES = ("les pages du guide d’animation", "the pages of the facilitator’s guide")
SECTIONS = ("les diapositives et les affiches", "the slides and the posters")

SectionTitle = Annotated[Words, AtMost(50, *SECTIONS)]
"""The title of a part: it heads a slide, a page, a poster."""


class Step(Part):
    """One of the three steps."""

    slug: Slug
    title: Annotated[Words, AtMost(40, *POSTERS)]
    verb: Words
    """Un mot, pour le repère de progression.
    One word, for the progress marker."""
    purpose: Words
    """À quoi sert l'étape, en une phrase.
    What the step is for, in one sentence."""
    message: Words
    """Ce qu'on retient de l'étape.
    What to keep from the step."""
    questions: Annotated[tuple[Words, ...], Field(min_length=2)]
    """Les questions de l'étape.
    The step's questions."""
    essentials: Annotated[tuple[Words, ...], Field(min_length=3)]
    """Les essentiels : ce qu'il ne faut pas oublier.
    The essentials: what not to forget."""


class SmartLetter(Part):
    """One letter of SMART with its own test."""

    letter: Term
    """La lettre.
    The letter."""
    name: Words
    """Le mot que la lettre annonce.
    The word that the letter stands for."""
    scope: Text | None = None
    """Atteignable ou réaliste : ce qui distingue Atteignable (moi) de Réaliste (mon contexte).
    Attainable or realistic: what tells Attainable (me) from Realistic (my context)."""
    test: Words
    """La question qui la vérifie.
    The question that tests it."""
    weak: Words
    """Une formulation faible.
    A weak wording."""
    better: Words
    """La même, en mieux.
    The same, better."""


class Smart(Part):
    """The SMART method with tests that do not overlap."""

    title: SectionTitle
    intro: Words
    """La phrase de la diapositive.
    The slide's sentence."""
    letters: Annotated[tuple[SmartLetter, ...], Field(min_length=5, max_length=5)]
    """Les cinq lettres, dans l'ordre.
    The five letters, in order."""
    example: Words
    """Un objectif complet, en exemple.
    A whole objective, as an example."""
    caution: Words
    """Quand la méthode convient moins.
    When the method suits less."""


class Column(Part):
    """A column of the four-column table."""

    heading: Words
    """Le titre de la colonne.
    The column's heading."""
    hint: Words
    """La question à laquelle elle répond.
    The question it answers."""
    example: Words
    """Un exemple de réponse.
    An example of an answer."""


class FourColumns(Part):
    """The table that says the same as SMART."""

    title: SectionTitle
    intro: Words
    """À quoi sert le tableau.
    What the table is for."""
    columns: Annotated[tuple[Column, ...], Field(min_length=4, max_length=5)]
    """Les colonnes, de gauche à droite; adaptez les titres au modèle de votre organisation.
    The columns, from left to right; adapt the headings to your organisation's model."""
    note: Words
    """La remarque sous le tableau.
    The remark under the table."""


class Ruler(Part):
    """The importance and confidence scales and the questions that follow them."""

    title: SectionTitle
    importance: Words
    """La question sur l'importance.
    The question about importance."""
    confidence: Words
    """La question sur la confiance.
    The question about confidence."""
    lower: Words
    """Pourquoi pas moins : la question qui fait dire des raisons d'agir.
    Why not less: the question that invites arguments for acting."""
    higher: Words
    """La question qui fait monter d'un point.
    The question that raises by one point."""
    avoid: Words
    """La question à éviter, et pourquoi.
    The question to avoid, and why."""


class IfThen(Part):
    """A plan that ties a cue to an act."""

    title: SectionTitle
    pattern: Words
    """La forme de la phrase.
    The sentence's pattern."""
    why: Words
    """Pourquoi cela aide.
    Why it helps."""
    examples: Lines
    """Des phrases toutes faites, en exemple.
    Ready-made sentences, as examples."""
    rules: Lines
    """Ce qui fait une bonne phrase.
    What makes a good sentence."""


class Steps(Part):
    """``steps.yaml``."""

    title: Annotated[Words, AtMost(34, *POSTERS)]
    """Le titre de la démarche.
    The title of the process."""
    intro: Words
    """La démarche en une phrase.
    The process in one sentence."""
    why: Lines
    """Pourquoi l'ordre compte.
    Why the order matters."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=6)]
    """Les étapes, dans l'ordre.
    The steps, in order."""
    smart: Smart | None = None
    """La méthode SMART et ses cinq questions.
    The SMART method and its five questions."""
    four_columns: FourColumns | None = None
    """Le tableau à quatre colonnes.
    The four-column table."""
    ruler: Ruler | None = None
    """Les échelles : celles d'importance et de confiance.
    The rulers: those of importance and confidence."""
    if_then: IfThen | None = None
    """Le plan « si… alors… ».
    The if-then plan."""


class Solution(Part):
    """A way out, with the first move."""

    title: Annotated[Words, AtMost(40, *PAGES)]
    how: Words
    """Comment s'y prendre.
    How to go about it."""


class Barrier(Part):
    """One of the great barriers: a hypothesis to check with the person."""

    slug: Slug
    name: Annotated[Words, AtMost(50, *PAGES)]
    """Le nom complet.
    The full name."""
    short: Annotated[Words, AtMost(26, *POSTERS)]
    """Le nom en quelques mots, pour une carte.
    The name in a few words, for a card."""
    icon: Slug = Text("")
    """Son emblème, parmi les dessins de templates/drawings.yaml; sans lui, le premier qui reste.
    Its emblem, one of the drawings of templates/drawings.yaml; without it, the first one left."""
    pattern: Pattern
    """Son motif, qui la distingue en noir et blanc; un par barrière.
    Its pattern, which tells it apart in black and white; one for each barrier."""
    definition: Words
    """Ce que c'est, en une ou deux phrases.
    What it is, in one or two sentences."""
    said: Annotated[tuple[Words, ...], Field(min_length=2)]
    """Ce que dit la personne.
    What the person says."""
    seen: Lines
    """Ce que l'on observe.
    What one sees."""
    protects: Words
    """Ce que l'hésitation protège.
    What the hesitation protects."""
    behind: Lines
    """Ce qu'il peut y avoir derrière.
    What may be behind it."""
    questions: Annotated[tuple[Words, ...], Field(min_length=3)]
    """Les questions qui ouvrent; au moins trois.
    The questions that open; at least three."""
    solutions: Annotated[tuple[Solution, ...], Field(min_length=2)]
    """Les pistes, chacune avec son premier geste.
    The ways out, each with its first move."""
    avoid: Words
    """Ce qu'il vaut mieux ne pas dire.
    What is better left unsaid."""
    slide_said: Words
    """La phrase entendue, sur la diapositive.
    The sentence heard, on the slide."""
    slide_question: Words
    """La question, sur la diapositive.
    The question, on the slide."""
    card: Annotated[tuple[Words, ...], Field(max_length=8)] = ()
    """Ses questions sur la carte de poche; deux, d'ordinaire.
    Its questions on the pocket card; two, as a rule."""
    statements: Annotated[tuple[Words, ...], Field(max_length=8)] = ()
    """Ce que l'on coche dans l'inventaire : des énoncés courts, au « je ».
    What is ticked in the inventory: short statements, in the first person."""
    references: Annotated[tuple[Slug, ...], Refers("reference")] = ()
    """Les sources : des identifiants de references.yaml.
    The sources: identifiers of references.yaml."""


class Matter(Part):
    """A row of the table « what matters → barrier », always read with « perhaps »."""

    value: Words
    """Ce qui compte pour la personne.
    What matters to the person."""
    barriers: Annotated[tuple[Slug, ...], Refers("barrier")] = Field(min_length=1)
    """Les barrières possibles : des identifiants de barriers.
    The possible barriers: identifiers of barriers."""


class Route(Part):
    """An obstacle of the surroundings and where to turn."""

    slug: Slug | None = None
    """Son identifiant, sous lequel provinces.yaml écrit les services d'une province.
    Its identifier, under which provinces.yaml writes the services of a province."""
    obstacle: Words
    """L'obstacle, en quelques mots.
    The obstacle, in a few words."""
    ask: Words
    """La première question : ce que l'on demande d'abord à la personne.
    The first question: what to ask the person first."""
    turn_to: Words
    """Vers qui se tourner, en mots vrais partout; ni montant ni règle d'admissibilité.
    Where to turn, in words that hold everywhere; no amount, no rule of eligibility."""


class Surroundings(Part):
    """Obstacles of the surroundings: real, outside the person, not fears."""

    title: SectionTitle
    text: Words
    """Ce que sont ces obstacles.
    What these obstacles are."""
    items: tuple[Words, ...] = ()
    """Les obstacles (ancienne place) : écrivez-les plutôt sous « routes ».
    The obstacles (former place): write them under "routes" instead."""
    routes: Annotated[tuple[Route, ...], Field(max_length=12)] = ()
    """Chaque obstacle, ce que l'on demande et vers qui se tourner; douze au plus.
    Each obstacle, what to ask and where to turn; twelve at most."""
    answer: Words
    """Comment on y répond.
    How they are answered."""


class Barriers(Part):
    """``barriers.yaml``."""

    title: SectionTitle
    reading: Words
    """Avertissement sur le choix : que le choix et l'ordre sont ceux de la trousse.
    Note on the choice: that the choice and the order are the kit's own."""
    hypothesis: Words
    """Rappel sur l'hypothèse : qu'une barrière en est une, à vérifier avec la personne.
    Note on the hypothesis: that a barrier is one, to check with the person."""
    barriers: Annotated[tuple[Barrier, ...], Field(min_length=1, max_length=8)]
    """Les barrières, dans l'ordre où on les enseigne.
    The barriers, in teaching order."""
    matters_title: Annotated[Text, AtMost(50, *SECTIONS)] | None = None
    """Le titre du tableau : « ce qui compte, ce qui freine ».
    The table's title: what matters and what holds back."""
    matters_intro: Text | None = None
    """La phrase qui l'introduit.
    The sentence that introduces it."""
    matters: tuple[Matter, ...] = ()
    """Ce qui compte, et les barrières qui y tiennent peut-être.
    What matters, and the barriers perhaps tied to it."""
    surroundings: Surroundings | None = None
    """Les obstacles du milieu : réels, hors de la personne.
    The obstacles of the surroundings: real, outside the person."""

    @model_validator(mode="after")
    def _each_has_an_emblem(self) -> Barriers:
        taken = {str(each.icon) for each in self.barriers if each.icon}
        given = []
        for barrier in self.barriers:
            if not barrier.icon:
                emblem = Text(free_emblem(taken))
                barrier = barrier.model_copy(update={"icon": emblem})
                taken.add(str(emblem))
            given.append(barrier)
        object.__setattr__(self, "barriers", tuple(given))
        return self


class Sentence(Part):
    """A sentence clients say, the reflex to avoid and the question to offer."""

    slug: Slug
    sentence: Words
    """La phrase, telle qu'on l'entend.
    The sentence, as it is heard."""
    short: Annotated[Words, AtMost(48, *POSTERS)]
    """La même, plus courte, pour l'affiche et la diapositive.
    The same, shorter, for the poster and the slide."""
    reflex: Words
    """Le réflexe à éviter.
    The reflex to avoid."""
    question: Words
    """La question à offrir.
    The question to offer."""
    why: Words
    """Pourquoi cette question.
    Why this question."""
    reflection: Text | None = None
    """Le reflet : à offrir avant la question.
    The reflection: to offer before the question."""


class Reflection(Part):
    """Something a person says, and a reflection of it."""

    said: Words
    """Ce que dit la personne.
    What the person says."""
    reflection: Words
    """Un reflet possible : le sens, sans avis ni question.
    A possible reflection: the meaning, without opinion or question."""


class Reflections(Part):
    """What a reflection is, and a bank of them to practise on."""

    title: SectionTitle
    intro: Words
    """Ce qu'est un reflet, en une ou deux phrases.
    What a reflection is, in one or two sentences."""
    how: Lines
    """Comment faire, un geste par ligne.
    How to do it, one move a line."""
    examples: Annotated[tuple[Reflection, ...], Field(min_length=3, max_length=12)]
    """Des exemples : de trois à douze.
    Examples: three to twelve."""


class Verb(Part):
    """One of the verbs of the posture."""

    verb: Words
    """Le verbe.
    The verb."""
    letters: Words | None = None
    """Ses lettres dans un sigle, quand ce n'est pas la première seule : OU.
    Its letters in an acronym, when they are not its first one alone: OU."""
    text: Words
    """Ce qu'il veut dire ici.
    What it means here."""


class Posture(Part):
    """How the professional stands in the conversation."""

    title: SectionTitle
    intro: Words
    """La posture en une phrase.
    The posture in one sentence."""
    verbs: Annotated[tuple[Verb, ...], Field(min_length=2)]
    """Les verbes de la posture.
    The verbs of the posture."""
    avoid: Lines
    """Ce que l'on évite.
    What one avoids."""
    ouver: tuple[Verb, ...] = ()
    """Questions ouvertes, valoriser, écoute réflexive, résumer.
    Open questions, affirm, reflect, summarise."""


class Situation(Part):
    """A way of not committing: what to do and what to say, without coercion."""

    title: SectionTitle
    move: Words
    """Ce que l'on fait.
    What one does."""
    say: Words
    """Ce que l'on dit.
    What one says."""


class Commitment(Part):
    """The person who does not commit: required to come, hesitating, pausing, ending."""

    title: SectionTitle
    intro: Words
    """Comment le comprendre.
    How to understand it."""
    situations: Annotated[tuple[Situation, ...], Field(min_length=1, max_length=6)]
    """Les situations : de une à six.
    The situations: one to six."""
    avoid: Lines
    """Ce que l'on ne fait pas.
    What one does not do."""
    note: Text | None = None
    """Ce qui passe avant cette page.
    What comes before this page."""


class CardQuestions(Part):
    """The questions of a barrier on the pocket card, where version 0 wrote them."""

    barrier: Annotated[Slug, Refers("barrier")]
    """La barrière : un identifiant de barriers.yaml.
    The barrier: an identifier of barriers.yaml."""
    questions: Annotated[tuple[Words, ...], Field(min_length=1, max_length=8)]
    """Les questions : de une à huit.
    The questions: one to eight."""


class Questions(Part):
    """``questions.yaml``."""

    title: SectionTitle
    sentences: Annotated[tuple[Sentence, ...], Field(max_length=6)] = ()
    """Les phrases que l'on entend, et quoi offrir en retour.
    The sentences one hears, and what to offer in return."""
    posture: Posture | None = None
    """La posture : ce que l'on fait, ce que l'on évite.
    The posture: what one does, what one avoids."""
    reflections: Reflections | None = None
    """Le reflet : comment faire, et une banque d'exemples.
    The reflection: how to do it, and a bank of examples."""
    commitment: Commitment | None = None
    """La personne qui ne s'engage pas.
    The person who does not commit."""
    card: Annotated[tuple[CardQuestions, ...], Field(max_length=8)] = ()
    """La carte (ancienne place) : écrivez plutôt ses questions sous chaque barrière.
    The card (former place): write its questions under each barrier instead."""


class Roles(Part):
    """What each role of a role-play aims at."""

    client: Words
    """Ce que vise la personne accompagnée.
    What the client aims at."""
    counsellor: Words
    """Le but de la personne qui conseille : ce que vise la conseillère ou le conseiller.
    The counsellor's aim: what the counsellor aims at."""
    observer: Words
    """Ce que regarde l'observation.
    What the observer looks at."""


class Scenario(Part):
    """A fictitious, composite case to role-play."""

    slug: Slug
    code: Code
    """Le code affiché : S9.
    The code shown: S9."""
    person: Annotated[Words, AtMost(24, *ROLE_CARDS)]
    """Le prénom et l'âge.
    First name and age."""
    title: Annotated[Words, AtMost(40, *ROLE_CARDS)]
    picture: Picture | None = None
    """L'image : celle de sa diapositive et de sa page du guide.
    The picture: that of its slide and of its page in the guide."""
    portrait: Portrait | None = None
    hook: Words
    """L'accroche : une ou deux phrases pour la diapositive.
    The hook: one or two sentences for the slide."""
    situation: Words
    """Le cas, en 80 à 120 mots, lus à voix haute; une ligne vide entre les paragraphes.
    The case, in 80 to 120 words, read aloud; a blank line between paragraphs."""
    says: Words
    """La phrase que dit la personne.
    The sentence the person says."""
    barriers: Annotated[tuple[Slug, ...], Refers("barrier")] = ()
    """Les barrières en jeu : des identifiants de barriers.yaml.
    The barriers at play: identifiers of barriers.yaml."""
    hidden: Words
    """Ce que la personne ne dit pas.
    What the person leaves unsaid."""
    matters: Words
    """Ce qui compte pour elle.
    What matters to them."""
    secret: Words
    """Phrase secrète : paraît seulement sur la carte de rôle et dans les papiers de l'animation.
    Secret sentence: shown only on the role card and in the facilitator's papers."""
    roles: Roles
    """Ce que vise chaque rôle.
    What each role aims at."""
    debrief: Lines
    """Les questions du retour en plénière.
    The questions of the debrief."""
    discoveries: Lines
    """Ce que l'on peut y découvrir.
    What may be discovered."""
    references: Annotated[tuple[Slug, ...], Refers("reference")] = ()
    """Les sources : des identifiants de references.yaml; la liste peut être vide.
    The sources: identifiers of references.yaml; the list may be empty."""
    reviewed: bool = True
    """Cas relu : false tant que personne de cette vie n'a relu le cas, qui n'est alors ni imprimé ni compté.
    Case reviewed: false while nobody of that life has read the case, which is then neither printed nor counted."""
    readers: Text | None = None
    """Qui peut le relire, avant qu'on le joue.
    Who can read it, before it is played."""

    @property
    def first_name(self) -> str:
        """What stands before the age: « Samuel »."""
        return self.person.partition(",")[0].strip()


class Example(ToldInParts):
    """A composite, fictitious example to tell in about two minutes."""

    slug: Slug
    title: Annotated[Words, AtMost(60, *SECTIONS)]
    slide: Words
    """La phrase de la diapositive, sans dévoiler la fin.
    The slide's sentence, without giving the end away."""
    story: Words
    """L'histoire, dite à voix haute; une ligne vide entre les paragraphes.
    The story, told aloud; a blank line between paragraphs."""
    lesson: Words
    """Ce qu'on en retient.
    What to keep from it."""
    portrait: Portrait | None = None

    @property
    def first_name(self) -> str:
        """The word of the title that begins the slug: « Nadia »; nothing when there is none."""
        begins = str(self.slug).partition("-")[0]
        words = re.findall(r"\w+", self.title)
        named = (word for word in words if word[:1].isupper() and as_slug(word) == begins)
        return next(named, "")


class Scenarios(Part):
    """``scenarios.yaml``."""

    fictitious: Words
    """L'avis imprimé : ces cas sont fictifs.
    The printed notice: these cases are fictitious."""
    stand_in: Text | None = None
    """La personne fictive : celle au nom de qui l'on remplit une fiche sans parler de soi.
    The fictitious person: as whom one fills in a worksheet without talking about oneself."""
    rules: tuple[Words, ...] = ()
    """Les règles du jeu de rôle.
    The rules of the role play."""
    examples: tuple[Example, ...] = ()
    """Les exemples fictifs à raconter, si la personne qui anime n'a pas le sien.
    Composite examples, told when the facilitator has none of their own."""
    scenarios: Annotated[tuple[Scenario, ...], Field(max_length=24)] = ()
    """Les mises en situation.
    The scenarios."""
