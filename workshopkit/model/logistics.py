"""``logistics.yaml``: the words of what is sent and filled before and after a session."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workshopkit.model.base import Lines, Minutes, Part, Slug, Words
from workshopkit.model.settings import Clock

FACTS = (
    "event", "session", "date", "start", "end", "place", "organizer", "facilitator", "email",
    "minutes",
)  # fmt: skip
"""What a mail may ask for in braces: ``templates/mails/`` knows each."""


class Ask(Part):
    """Something that a form asks: lines to write on, or choices to tick."""

    ask: Words
    """Ce qu'on demande.
    What is asked."""
    lines: Annotated[int, Field(strict=True, ge=0, le=8)] = 1
    """Le nombre de lignes pour répondre; 0 : aucune.
    The number of lines for the answer; 0: none."""
    choices: tuple[Words, ...] = ()
    """Les réponses à cocher, s'il y en a.
    The answers to tick, if any."""


class FormPart(Part):
    """A part of a form, under its title."""

    title: Words
    """Le titre de la partie.
    The part's title."""
    asks: Annotated[tuple[Ask, ...], Field(min_length=1)]
    """Ce qu'elle demande, dans l'ordre.
    What it asks, in order."""


class Form(Part):
    """A form that somebody fills in by hand or on screen."""

    lead: Words
    """À quoi sert le formulaire, et à qui le rendre.
    What the form is for, and whom to give it back to."""
    parts: Annotated[tuple[FormPart, ...], Field(min_length=1)]
    """Ses parties, dans l'ordre.
    Its parts, in order."""
    end: Words | None = None
    """Ce qu'on fait des réponses.
    What becomes of the answers."""


class Mail(Part):
    """A text to paste in a mail."""

    slug: Slug
    """Son nom; gardez-le tel quel.
    Its name; leave it as it is."""
    title: Words
    """Ce que c'est : « Invitation ».
    What it is: “Invitation”."""
    when: Words
    """Quand l'envoyer, et à qui.
    When to send it, and to whom."""
    subject: Words
    """L'objet; {date} et les autres faits y sont permis.
    The subject; {date} and the other facts are allowed."""
    body: Lines
    """Les paragraphes; {date} et les autres faits y sont permis.
    The paragraphs; {date} and the other facts are allowed."""


class Moment(Part):
    """A moment for the calendar, so many days before or after the session."""

    slug: Slug
    """Son nom; gardez-le tel quel : l'agenda le reconnaît à ce nom.
    Its name; leave it as it is: calendars know the moment by it."""
    days: Annotated[int, Field(strict=True, ge=-365, le=365)]
    """Combien de jours après la séance; avec un moins, avant.
    How many days after the session; with a minus sign, before."""
    title: Words
    """Le titre dans l'agenda.
    The title in the calendar."""
    start: Clock | None = None
    """À quelle heure; sans heure, toute la journée.
    At what time; without one, the whole day."""
    minutes: Minutes = 30
    """Combien de minutes, quand il y a une heure.
    How many minutes, when there is a time."""
    note: Words | None = None
    """Ce qu'il y a à faire.
    What there is to do."""


class Attestation(Part):
    """What an attestation of attendance says."""

    says: Words
    """La phrase qui précède le nom.
    The sentence before the name."""
    took_part: Words
    """La phrase qui suit le nom.
    The sentence after the name."""
    scope: Words
    """Ce que l'attestation n'est pas.
    What the attestation is not."""


class Results(Part):
    """What is written on the tally sheet, and on the page of results for the organiser."""

    tally: Words
    """Le dépouillement : comment compter les fiches d'évaluation.
    The tally: how to count the evaluation sheets."""
    lead: Words
    """Ce que disent les résultats, et ce qu'ils ne disent pas.
    What the results say, and what they do not."""
    asks: Annotated[tuple[Ask, ...], Field(min_length=1)]
    """Ce que la personne qui anime y écrit, après les chiffres.
    What the facilitator writes there, after the figures."""


class ProtocolStep(Part):
    """A step of what to do when somebody is in distress."""

    title: Words
    """Le geste, en quelques mots.
    The gesture, in a few words."""
    text: Words
    """Comment le faire.
    How to do it."""
    say: Words | None = None
    """Une phrase à dire.
    A sentence to say."""


class Protocol(Part):
    """What to do, on one page, when somebody is in distress."""

    lead: Words
    """La règle, en une phrase ou deux.
    The rule, in a sentence or two."""
    danger: Words
    """Quoi faire devant un danger immédiat.
    What to do in immediate danger."""
    steps: Annotated[tuple[ProtocolStep, ...], Field(min_length=3, max_length=6)]
    """Les gestes : de trois à six, dans l'ordre.
    The gestures: three to six, in order."""
    avoid: Lines
    """Ce qu'on ne fait pas.
    What one does not do."""
    before: Lines
    """Ce qu'on prépare avant la séance.
    What is prepared before the session."""
    after: tuple[Words, ...] = ()
    """Ce qu'on fait après la séance.
    What is done after the session."""


class Logistics(Part):
    """``logistics.yaml``: everything may be left out; a document without its words is not made."""

    booking: Form | None = None
    """La fiche de réservation : ce qu'on demande à l'organisation.
    The booking sheet: what the organisation is asked."""
    accommodation: Form | None = None
    """La demande d'adaptation : ce qu'on demande à qui s'inscrit.
    The accommodation request: what people who register are asked."""
    mails: tuple[Mail, ...] = ()
    """Les textes à coller dans un courriel.
    The texts to paste in a mail."""
    calendar: tuple[Moment, ...] = ()
    """Les moments de l'agenda, autour de la séance.
    The moments of the calendar, around the session."""
    attestation: Attestation | None = None
    """L'attestation de présence.
    The attestation of attendance."""
    results: Results | None = None
    """Le dépouillement et la page de résultats.
    The tally and the page of results."""
    distress: Protocol | None = None
    """Le protocole en cas de détresse.
    The protocol for distress."""
    one_to_one: tuple[Words, ...] = ()
    """Les fiches en tête-à-tête : ce qui vaut pour toutes celles en langage clair, pour qui les remet ainsi.
    Worksheets one to one: what goes for all plain ones, for whoever hands them out so."""
