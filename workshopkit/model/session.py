"""A session: one conference or workshop, cut into timed segments."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from workshopkit.model.base import AtMost, Headings, Lines, Minutes, Part, Refers, Slug, Term, Words
from workshopkit.model.picture import Picture
from workshopkit.model.text import Text

GUIDE = ("la couverture du guide d’animation", "the cover of the facilitator’s guide")
RUN_SHEET = (
    "la diapositive de titre et le plan d’animation",
    "the title slide and the run sheet",
)
Rank = Annotated[int, Field(strict=True, ge=1, le=5)]
"""The place of an entry in a list, from 1."""

WHO = ("facilitator", "participants", "helper", "group")
"""Who may hold the floor in any kit; ``roles:`` in ``kit.yaml`` adds others."""
SPEAKERS = ("facilitator", "helper")
"""Those whom people listen to; all others, whatever their role, are people at work."""
Who = Annotated[Slug, WithJsonSchema({"enum": list(WHO), "type": "string"})]
"""One of ``WHO``, or of the kit's roles: a rule tells any other (``rules/roles.py``)."""

EACH = {"barriers": "barrier", "steps": "step"}
"""What a slide may be about all of: a slide for each thing of that kind, in their order."""


class TimedPart(Part):
    """A stretch of a segment and who holds the floor in it."""

    minutes: Minutes
    """Combien de minutes.
    How many minutes."""
    who: Who
    """Qui a la parole : facilitator, participants, helper (une personne invitée) ou group (en équipes).
    Who holds the floor: facilitator, participants, helper (a guest) or group (in teams)."""
    what: Words
    """Ce qui se fait.
    What is done."""
    first_to_go: bool = False
    """À retrancher d'abord : true si elle part en entier, avant le reste, quand une séance plus courte se fait d'après celle-ci.
    First to go: true when it goes whole, before the rest, as a shorter session is made from this one."""
    lines: int = Field(0, ge=0, le=60, strict=True)
    """Les lignes à écrire : combien chaque personne en écrit pendant ce temps; une minute chacune.
    Lines to write: how many each person writes in that time; one minute each."""
    cards: bool = False
    """Lecture des cartes de rôle : true si on lit d'abord la sienne.
    Reading role cards: true when people first read theirs."""
    moves: int = Field(0, ge=0, le=10, strict=True)
    """Les changements de place, de rôle ou de partenaire; une minute chacun.
    The changes of place, role or partner; one minute each."""
    talk: int = Field(0, ge=0, le=240, strict=True)
    """Les minutes promises pour parler, jouer ou lire.
    The minutes promised for talking, playing or reading."""

    @property
    def by_people(self) -> bool:
        """Whether people work in it, all together or in teams, rather than listen."""
        return self.who not in SPEAKERS


class IfThenTip(Part):
    """What to do when something happens."""

    when: Words
    """Ce qui arrive.
    What happens."""
    then: Words
    """Quoi faire.
    What to do."""


class Script(Part):
    """What the facilitator says, does and watches for."""

    intention: Words
    """Le but du segment, en une ligne.
    The aim of the segment, in one line."""
    say: Annotated[tuple[Words, ...], Field(min_length=1, max_length=5)]
    """Les phrases à dire; cinq au plus.
    The sentences to say; five at most."""
    watch: Lines
    """Les signes à surveiller.
    The signs to watch for."""
    tips: Annotated[tuple[IfThenTip, ...], Field(min_length=1)]
    """Les imprévus : si telle chose arrive, alors…
    If something happens: then…"""
    transition: Words
    """La transition : la phrase qui mène au segment suivant.
    The transition: the sentence that leads to the next segment."""
    answers: tuple[Words, ...] = ()
    """Les réponses probables.
    Likely answers."""


class ShownRow(Part):
    """A row of a table on a slide."""

    cells: Annotated[tuple[Text, ...], Field(min_length=2, max_length=6)]
    """Ses cases, la première est son titre; "" en laisse une vide.
    Its cells, the first is its heading; "" leaves one empty."""


class ShownTable(Part):
    """A table on a slide."""

    headings: Headings = Field(min_length=2, max_length=6)
    """Les titres des colonnes; "" laisse vide le premier, dans le coin.
    The columns' headings; "" leaves the first one, in the corner, empty."""
    rows: Annotated[tuple[ShownRow, ...], Field(min_length=1)]
    """Les rangées; celles qui ne tiennent pas vont sur la diapositive suivante.
    The rows; those that do not fit go on to the next slide."""
    widths: tuple[int, ...] = ()
    """Les largeurs relatives des colonnes; égales si on ne dit rien.
    The columns' relative widths; equal when left out."""


class Passage(Part):
    """A piece of a free slide: a paragraph, then points, either of which may be left out."""

    text: Text | None = None
    """Un paragraphe.
    A paragraph."""
    points: tuple[Words, ...] = ()
    """Des points.
    Points."""


OWN_KEYS = {
    "table": "table",
    "code": "code",
    "free": "body",
    "moments": "body",
    "two-by-two": "body",
    "picture": "picture",
    "number": "text",
}
"""Slides that show what one key of theirs says: without it, they show nothing."""


class SlideSpec(Part):
    """A slide of a segment: a template of ``templates/decks/slides/`` and its own words."""

    slide: Annotated[Slug, Refers("slide")]
    """Le gabarit : un fichier de templates/decks/slides/, sans « .xml.j2 ».
    The template: a file of templates/decks/slides/, without “.xml.j2”."""
    about: Annotated[Slug | None, Refers("step", "barrier", "scenario", "worksheet", "example")] = (
        None
    )
    """Ce que la diapositive montre : une étape, une barrière… ou barriers, une pour chacune.
    What the slide shows: a step, a barrier… or barriers, a slide for each."""
    kicker: Text | None = None
    """Le petit titre au-dessus du titre.
    The small heading above the title."""
    title: Text | None = None
    """Le titre : une affirmation, deux lignes au plus.
    The title: an assertion, two lines at most."""
    text: Text | None = None
    """Le texte.
    The text."""
    points: tuple[Words, ...] = ()
    """Les points; six au plus.
    The points; six at most."""
    table: ShownTable | None = None
    """Le tableau d'une diapositive table.
    The table of a slide table."""
    code: Term | None = None
    """Le code d'une diapositive code, après « | » : il paraît comme il est tapé.
    The code of a slide code, after “|”: it is shown as it is typed."""
    body: tuple[Passage, ...] = ()
    """Le texte libre : les paragraphes et les points d'une diapositive free, dans l'ordre.
    Free text: the paragraphs and points of a slide free, in order."""
    note: Text | None = None
    """En petit : une source, une réserve.
    Small print: a source, a caveat."""
    picture: Picture | None = None
    """L'image à côté du texte.
    The picture beside the text."""
    side: Literal["left", "right"] = "right"
    """Le côté de l'image : left (gauche) ou right (droite).
    The picture's side: left or right."""
    needs: Annotated[Slug | None, Refers("segment")] = None
    """Le segment dont elle dépend : elle part avec lui d'une séance plus courte.
    The segment that it depends on: it leaves a shorter session with it."""
    ways: Annotated[tuple[Slug, ...], Field(max_length=3)] = ()
    """Deux façons de travailler d'une activité, ou le dessin de chacun des points : write, pair…
    Two ways of working of an activity, or the drawing of each of the points: write, pair…"""
    minutes: Minutes | None = None
    """Ce que compte le minuteur; sinon, le temps d'activité du segment.
    What the timer counts; the segment's activity time when left out."""
    hidden: bool = False
    """En réserve : true si elle est cachée pendant le diaporama.
    In reserve: true when it is hidden during the show."""
    reveal: bool = False
    """true : ses points viennent un à la fois, d'un clic.
    true: its points come one at a time, at a click."""


class Segment(Part):
    """A timed part of a session. Its timed parts are the « do » of the script."""

    slug: Slug
    title: Annotated[Words, AtMost(50, *RUN_SHEET)]
    minutes: Minutes
    """Sa durée; ses parties en font la somme.
    Its duration; its parts add up to it."""
    floor: Minutes
    """La plus courte durée possible, en cas de retard.
    The shortest it may become when late."""
    ceiling: Minutes | None = None
    """La plus longue durée utile, si la séance devient plus longue; par défaut, « minutes ».
    The longest useful time, when the session is made longer; by default, “minutes”."""
    method: Words
    """La méthode : exposé, vote, dyades…
    The method: talk, vote, pairs…"""
    cue: Words
    """La phrase à garder en tête.
    The sentence to have in mind."""
    agenda: Text | None = None
    """Ce qu'en dit l'ordre du jour, en quelques mots; sinon, il n'y paraît pas.
    What the agenda calls it, in a few words; left out, it is not listed there."""
    step: Annotated[Slug | None, Refers("step")] = None
    """L'étape à laquelle il appartient.
    The step it belongs to."""
    outcomes: tuple[Rank, ...] = ()
    """Ce qu'il permet de savoir faire : le rang, dans « outcomes » de la séance, à partir de 1.
    What it teaches people to do: the rank, in the session's “outcomes”, from 1."""
    parts: Annotated[tuple[TimedPart, ...], Field(min_length=1)]
    """Ce qui se passe, minute par minute, et qui a la parole.
    What happens, minute by minute, and who holds the floor."""
    script: Script
    """Quoi dire, surveiller et répondre.
    What to say, watch for and answer."""
    hand_out: Annotated[tuple[Slug, ...], Refers("worksheet")] = ()
    """Les fiches distribuées : celles que l'on remet ou que l'on ouvre.
    The worksheets given: those handed out or opened."""
    scenarios: Annotated[tuple[Slug, ...], Refers("scenario")] = ()
    """Les mises en situation jouées ici; d'abord celles que l'on joue par défaut, une par tour.
    The scenarios played here; first those played by default, one a round."""
    materials: tuple[Words, ...] = ()
    """Ce qu'il faut avoir sous la main.
    What to have at hand."""
    cut: Words
    """Quoi faire en cas de retard.
    What to do when late."""
    protected: bool = False
    """Toujours gardé : true si on ne le laisse jamais tomber.
    Always kept: true when it is never dropped."""
    pause: bool = False
    """La pause : true si c'en est une.
    The break: true when it is one."""
    led_by: Annotated[Slug | None, Refers("facilitator")] = None
    """Qui mène ce segment, quand plusieurs personnes animent : un « slug » de facilitator.yaml.
    Who leads this segment, when several people facilitate: a slug of facilitator.yaml."""
    lived: Annotated[Slug | None, Refers("example")] = None
    """L'exemple fictif raconté ici.
    The composite example told here."""
    slides: tuple[SlideSpec, ...] = ()
    """Ses diapositives, dans l'ordre.
    Its slides, in order."""

    @property
    def activity_minutes(self) -> int:
        """Minutes in which participants hold the floor."""
        return sum(part.minutes for part in self.parts if part.by_people)

    @property
    def rounds(self) -> int:
        """Rounds of role play: a part in which people hold the floor and a case for each."""
        cases = len(self.scenarios)
        return min(cases, sum(part.by_people for part in self.parts)) if cases > 1 else 0


class SessionWorksheet(Part):
    """A worksheet of the session and how it reaches people."""

    worksheet: Annotated[Slug, Refers("worksheet")]
    """La fiche : le nom de son fichier, sans « .yaml ».
    The worksheet: its file's name, without “.yaml”."""
    use: Literal["bound", "loose", "take-home"]
    """Comment on la remet : reliée au cahier, volante, ou à emporter.
    How it is given: bound in the workbook, loose, or to take home."""
    per: Literal["person", "observer", "table"] = "person"
    """Une par personne, une par observation, ou un jeu par table.
    One for each person, one for each observation, or a set for each table."""


class Cut(Part):
    """One move when late, in the order in which to make it."""

    segment: Annotated[Slug, Refers("segment")]
    """Le segment à raccourcir.
    The segment to shorten."""
    minutes: Minutes
    """Les minutes gagnées.
    The minutes gained."""
    how: Words
    """Comment faire.
    How to do it."""


class LastResort(Part):
    """A segment to drop when the floors give nothing more, and what to say instead."""

    segment: Annotated[Slug, Refers("segment")]
    """Le segment à laisser tomber.
    The segment to drop."""
    gives: Minutes
    """Les minutes gagnées.
    The minutes gained."""
    how: Words
    """Comment faire.
    How to do it."""
    say: Words
    """Quoi dire à la place.
    What to say instead."""


class Supply(Part):
    """Something to bring, counted: ``count`` for each person, table, group of three, or once."""

    what: Words
    """L'article.
    The article."""
    per: Literal["person", "table", "group", "room"]
    """Compté selon : par personne, par table, par groupe de trois ou pour la salle.
    Counted by: person, table, group of three, or room."""
    count: int = Field(1, ge=1, le=100, strict=True)
    """Combien pour chacun.
    How many for each."""
    spare: bool = False
    """De réserve : true ajoute un article sur dix.
    Spares: true adds one in ten."""
    above: int = Field(0, ge=0, le=1000, strict=True)
    """À partir de combien de personnes : seulement quand on en attend plus que ce nombre.
    From how many people on: only when more than this are expected."""


class Preparation(Part):
    """What to do at a moment before or after the session."""

    moment: Words
    """Quand : « Deux semaines avant ».
    When: “Two weeks before”."""
    tasks: Lines
    """Les choses à faire.
    The things to do."""


class Room(Part):
    """How to set up the room."""

    layouts: Lines
    """Comment placer tables et chaises.
    How to place tables and chairs."""
    equipment: Lines
    """Ce qu'il faut dans la salle.
    What the room needs."""
    access: Lines
    """L'accès : pour que tout le monde puisse entrer, voir et entendre.
    Access: so that everyone can enter, see and hear."""


class Session(Part):
    """``sessions/<slug>.yaml``."""

    title: Annotated[Words, AtMost(60, *GUIDE)] | None = None
    """Le titre de cette séance : sur tout ce qui en est, si ce n'est pas celui de la trousse.
    The title of this session: on all its papers, when it is not the kit's."""
    label: Annotated[Words, AtMost(50, *RUN_SHEET)]
    """Comment on l'appelle : « Conférence de 60 minutes ».
    What it is called: “60-minute talk”."""
    minutes: Minutes
    """La durée totale, pauses comprises.
    The total duration, breaks included."""
    audience: Words
    """Pour qui, et combien de personnes.
    For whom, and how many people."""
    outcomes: Annotated[tuple[Words, ...], Field(min_length=1, max_length=5)]
    """Ce que les gens sauront faire.
    What people will be able to do."""
    worksheets: Annotated[tuple[SessionWorksheet, ...], Field(max_length=20)] = ()
    """Les fiches de la séance, et comment elles parviennent aux gens.
    The session's worksheets, and how they reach people."""
    materials: Lines
    """Le matériel, en mots.
    The materials, in words."""
    supplies: tuple[Supply, ...] = ()
    """Le matériel : à compter selon le nombre de personnes.
    The supplies: to count by number of people."""
    usual_participants: int = Field(12, ge=4, le=1000, strict=True)
    """Combien de personnes d'ordinaire, si l'on n'a rien dit.
    How many people usually, when nobody has said."""
    most_participants: int | None = Field(None, ge=4, le=1000, strict=True)
    """Combien de personnes au plus, pour qu'une seule personne anime; check dit quand on en attend davantage.
    How many people at most: for one facilitator; check tells when more are expected."""
    room: Room
    """La salle.
    The room."""
    preparation: Annotated[tuple[Preparation, ...], Field(min_length=1)]
    """Quoi faire, et quand, avant et après.
    What to do, and when, before and after."""
    cuts: tuple[Cut, ...] = ()
    """Quoi retrancher en cas de retard, dans l'ordre.
    What to cut when late, in order."""
    last_resort: LastResort | None = None
    """Le dernier recours : le segment à laisser tomber si le reste ne suffit pas.
    The last resort: the segment to drop when nothing else is enough."""
    never_cut: Lines
    """Ce que l'on garde toujours.
    What is always kept."""
    online: bool = False
    """true : à distance; les fiches s'envoient au lieu de s'imprimer.
    true: at a distance; worksheets are sent instead of printed."""
    on_request: bool = False
    """Sur demande : true si elle est produite seulement quand on la demande (--session, ou sessions: d'un événement).
    On request: true when it is made only when one asks for it (--session, or an event's sessions:)."""
    backup: bool = False
    """true : des diapositives masquées à la fin, pour les questions de la salle.
    true: hidden slides at the end, for the room's questions."""
    segments: Annotated[tuple[Segment, ...], Field(min_length=1)]
    """Les segments, dans l'ordre; leurs minutes font la durée totale.
    The segments, in order; their minutes make the total."""

    @property
    def scenarios(self) -> frozenset[Slug]:
        """The slugs of the scenarios that its segments list."""
        return frozenset(slug for segment in self.segments for slug in segment.scenarios)

    @property
    def played(self) -> frozenset[Slug]:
        """The scenarios played unless who facilitates prefers others: the first, one a round."""
        return frozenset(
            slug
            for segment in self.segments
            for slug in segment.scenarios[: segment.rounds if segment.rounds > 1 else None]
        )

    def minutes_on(self, worksheet: str) -> int:
        """Return the minutes that its slides give to a worksheet, in all; 0 when none tells."""
        minutes = 0
        for segment in self.segments:
            told = [each.minutes or 0 for each in segment.slides if each.about == worksheet]
            minutes += sum(told) or (segment.activity_minutes if told else 0)
        return minutes

    @property
    def rounds(self) -> int:
        """Rounds of role play, in all its segments."""
        return sum(segment.rounds for segment in self.segments)

    @property
    def others_who(self) -> dict[str, int]:
        """The minutes of a guest, of teams and of the kit's roles, when they hold the floor."""
        spoken = dict.fromkeys(WHO, 0)
        for part in (part for segment in self.segments for part in segment.parts):
            spoken[str(part.who)] = spoken.get(str(part.who), 0) + part.minutes
        usual = ("facilitator", "participants")
        return {who: n for who, n in spoken.items() if n and who not in usual}

    @property
    def plays_roles(self) -> bool:
        """Whether people play several cases, in groups of three."""
        return any(len(segment.scenarios) > 1 for segment in self.segments)
