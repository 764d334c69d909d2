"""The kit's settings, the event, the facilitator, the references: what surrounds the workshop."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, WrapValidator
from pydantic_core import PydanticCustomError

from workshopkit.model.base import (
    Address,
    AtMost,
    Name,
    Part,
    Refers,
    Slug,
    Term,
    Translated,
    Words,
)
from workshopkit.model.corrections import (
    EMAIL,
    WEB_ADDRESS,
    corrected_clock,
    corrected_date,
    corrected_email,
    corrected_web_address,
)
from workshopkit.model.identity import Identity
from workshopkit.model.papers import USUAL, Paper
from workshopkit.model.picture import Picture
from workshopkit.model.text import Text
from workshopkit.model.told import ToldInParts


def parse_clock(value: str) -> int | None:
    """Return the minutes after midnight in ``9:30``, ``9 h 30`` or ``9 h``, else None."""
    found = re.fullmatch(r"\s*(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)\s*", value)
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return int(found[1]) * 60 + int(found[2] or 0)


def _clock(value: object) -> object:
    minutes = None if value is None else parse_clock(str(value))
    if value is not None and minutes is None:
        raise PydanticCustomError("clock", "a time of day", {"better": corrected_clock(str(value))})
    return minutes


def _date(value: object) -> object:
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        better = {"better": corrected_date(str(value))}
        raise PydanticCustomError("date", "a date", better) from None


def _web_address(value: Text) -> Text:
    if value.strip() and not WEB_ADDRESS.fullmatch(value.strip()):
        better = {"better": corrected_web_address(value)}
        raise PydanticCustomError("web_address", "a Web address", better)
    return value


def _email(value: Text) -> Text:
    if value.strip() and not EMAIL.fullmatch(value.strip()):
        raise PydanticCustomError("email", "an e-mail address", {"better": corrected_email(value)})
    return value


Clock = Annotated[
    int,
    BeforeValidator(_clock),
    WithJsonSchema({"type": "string", "pattern": r"^\s*\d{1,2}\s*[:hH]\s*(\d{2})?\s*$"}),
]
"""A time of day such as ``9:30`` or ``9 h 30``, kept as minutes after midnight."""

Date = Annotated[
    dt.date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})
]
"""A date written ``2026-03-05`` (ISO 8601)."""

WebAddress = Annotated[
    Address, AfterValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})
]
"""A whole Web address, ``https://…``; may be left empty."""

Email = Annotated[
    Address, AfterValidator(_email), WithJsonSchema({"type": "string", "format": "email"})
]
"""An e-mail address; may be left empty."""

COVERS = (
    "la diapositive de titre et les couvertures",
    "the title slide and the covers",
)
ORGANIZER = ("la page pour l’organisation", "the page for the organiser")
ATTESTATION = ("l’attestation de présence", "the attestation of attendance")
CLOSING = ("la dernière diapositive", "the last slide")
PROGRAMME = ("le programme", "the programme")
ROLES = ("le guide et le plan d’animation", "the guide and the run sheet")
SLIDES = ("les diapositives", "the slides")
MOST_PEOPLE = 5
"""People whose names a cover and a title slide have room for."""

PersonName = Annotated[Name, AtMost(60, *COVERS)]
"""What a person is called."""

RoleName = Annotated[Text, AtMost(50, *COVERS)]
"""What a person does for a living."""

OrganizationName = Annotated[Name, AtMost(70, *COVERS)]
"""What an organisation is called."""

PlaceName = Annotated[Name, AtMost(90, *COVERS)]
"""A room, a building, a town."""

EventName = Annotated[Name, AtMost(90, *COVERS)]
"""What an event is called."""

SHIPPED = ("fr-CA", "en-CA", "es-MX")
"""The languages that come along; any other is labels and rules to write (``new locale``)."""


def is_locale(value: str) -> bool:
    """Tell whether a text is a language and a country: ``pt-BR``."""
    return bool(re.fullmatch(r"[a-z]{2,3}-[A-Z]{2}", value))


def _locale(value: object) -> str:
    if not is_locale(str(value)):
        raise PydanticCustomError("locale", "a language and a country", {"known": SHIPPED})
    return str(value)


Locale = Annotated[
    str,
    BeforeValidator(_locale),
    WithJsonSchema(
        {"anyOf": [{"enum": list(SHIPPED)}, {"type": "string", "pattern": "^[a-z]{2,3}-[A-Z]{2}$"}]}
    ),
]
"""A language and a country, ``fr-CA``: of which there are labels."""

Timezone = Literal[
    "America/St_Johns", "America/Halifax", "America/Moncton", "America/Toronto",
    "America/Iqaluit", "America/Winnipeg", "America/Regina", "America/Edmonton",
    "America/Whitehorse", "America/Vancouver", "Europe/Paris", "Europe/Brussels",
    "Europe/Zurich", "UTC",
]  # fmt: skip
"""Where clocks are set alike, by the names that calendars know."""

Edition = Literal["standard", "clear", "large-print", "fillable"]
"""12 pt; 14 pt; 18 pt on more pages; as standard, with fields to fill on screen."""


class DocumentChoice(Part):
    """Which kinds of document are made, beside the usual ones or instead of them."""

    add: tuple[Slug, ...] = ()
    """Les documents en plus : à produire avec ceux de tous les jours.
    More documents: to make beside the usual ones."""
    skip: tuple[Slug, ...] = ()
    """Les documents à ne pas produire.
    The documents not to make."""


class Resource(Part):
    """A helpline or service printed in the facilitator's guide."""

    name: Words
    """Le nom du service.
    The service's name."""
    contact: Words
    """Le téléphone ou l'adresse, tels qu'ils s'impriment.
    The telephone or address, as it is printed."""
    note: Text | None = None
    """Quand y diriger quelqu'un.
    When to send someone there."""
    checked: bool = False
    """Vérifiée : true quand une personne a vérifié la ressource; check rappelle les autres.
    Checked: true once a person has verified it; check lists the others."""


class Role(Part):
    """People of the group who hold the floor under a name of their own."""

    slug: Slug
    label: Annotated[Words, AtMost(20, *ROLES)]
    """Son nom : comment le guide et le plan l'appellent, « L'équipe de tournage ».
    Its name: what the guide and the run sheet call them, “The film crew”."""


OwnWords = Annotated[
    Mapping[str, Any],
    WrapValidator(lambda value, check: (check(value), value)[1]),
    Translated.WORD_BY_WORD,
    WithJsonSchema({"type": "object"}),
]
"""Words for labels, by their keys, as they were read: ``labels`` tells which there are."""


class KitSettings(Part):
    """``kit.yaml``: what holds for the whole kit."""

    title: Annotated[Words, AtMost(60, *COVERS)]
    """Le titre de la trousse, sur chaque couverture.
    The kit's title, on every cover."""
    subtitle: Annotated[Words, AtMost(90, *COVERS)]
    """Le sous-titre, sous le titre.
    The subtitle, under the title."""
    cover: Picture | None = None
    """L'image de couverture : celle de la diapositive de titre et des couvertures.
    The cover picture: that of the title slide and of covers."""
    promise: Words
    """Une phrase : avec quoi repartent les gens.
    One sentence: what people leave with."""
    motto: Text | None = None
    """La devise.
    The motto."""
    audience: Words
    """À qui s'adresse la trousse.
    Whom the kit is for."""
    locales: tuple[Locale, ...] = Field(min_length=1)
    """Les langues produites; la première est celle par défaut.
    The languages built; the first is the default."""
    theme: Annotated[Slug, Refers("theme")]
    """Le thème de couleurs : un fichier de templates/themes/, sans « .yaml ».
    The colour theme: a file of templates/themes/, without “.yaml”."""
    paper: Paper = USUAL
    """Le papier : letter au Québec, a4 ailleurs.
    The paper: letter in Québec, a4 elsewhere."""
    editions: Mapping[str, Annotated[tuple[Edition, ...], Field(min_length=1)]] = {}
    """Les éditions produites d'office : de ce qu'on remplit, des fiches, des cahiers.
    The usual editions: of what people write in, worksheets, workbooks."""
    documents: DocumentChoice = DocumentChoice()
    """Les documents en plus ou en moins : à produire aussi (add) ou à ne pas produire (skip).
    More or fewer documents: to make as well (add) or not to make (skip)."""
    version: Annotated[Text, Translated.NEVER]
    """La version : imprimée en petit sur les fiches.
    The version: printed in small type on the worksheets."""
    licence: Words
    """La licence des textes, en une phrase.
    The licence of the texts, in one sentence."""
    licence_name: Name | None = None
    """Le nom court de la licence, au pied des fiches.
    The licence’s short name, at the foot of worksheets."""
    credits: tuple[Words, ...] = Field(min_length=1)
    """Qui remercier, qui citer.
    Whom to thank, whom to cite."""
    glance: tuple[Words, ...] = ()
    """Ce que contient la trousse, pour la première page du guide.
    What the kit holds, for the guide's first page."""
    limits: tuple[Words, ...] = ()
    """Les limites du rôle : ce que la personne qui anime ne fait pas.
    The limits of the role: what the facilitator does not do."""
    resources: tuple[Resource, ...] = ()
    """Les ressources d'aide : imprimées dans le guide.
    The helplines: printed in the guide."""
    words: OwnWords | None = None
    """Vos mots : à la place de ceux des gabarits, clé par clé, les noms de vos choses, les titres des pages.
    Your words: instead of those of the templates, key by key, what your things and pages are called."""
    roles: Annotated[tuple[Role, ...], Field(max_length=4)] = ()
    """Les rôles du groupe : ceux que des gens ont sous « who: » d'une partie, un « slug » et un nom; quatre au plus.
    The roles of the group: those that people have under “who:” of a part, a slug and a name; four at most."""
    sources_intro: Text | None = None
    """La phrase qui présente les sources.
    The sentence that introduces the sources."""
    ground_rules: GroundRules | None = None
    """Le cadre : comment on se parle.
    The ground rules: how people talk together."""


class Giving(Part):
    """When and where something of an event is given, for whom and with whom."""

    date: Date | None = None
    """Sa date, si ce n'est pas celle de l'événement.
    Its date, when it is not the event's."""
    start: Clock | None = None
    """Son heure de début, si ce n'est pas celle de l'événement.
    Its start time, when it is not the event's."""
    place: PlaceName | None = None
    """Son lieu, si ce n'est pas celui de l'événement.
    Its place, when it is not the event's."""
    group: Annotated[Name, AtMost(40, *PROGRAMME)] | None = None
    """Le groupe qui y va, quand d'autres sont ailleurs aux mêmes heures.
    The group that goes there, when others are elsewhere at the same hours."""
    facilitators: Annotated[tuple[Slug, ...], Refers("facilitator")] = ()
    """Qui l'anime, si ce ne sont pas toutes les personnes de l'événement.
    Who facilitates it, when it is not everyone of the event."""


class EventSession(Giving):
    """A session that an event gives, with what is not the event's own."""

    session: Annotated[Slug, Refers("session")]
    """La séance : un fichier de sessions/, sans « .yaml ».
    The session: a file of sessions/, without “.yaml”."""
    groups: tuple[Giving, ...] = ()
    """Les groupes séparés : ceux qui la suivent chacun de leur côté, avec le lieu, l'heure et l'animation de chacun.
    Separate groups: those that attend it apart, each with its own place, hour and facilitators."""

    @property
    def givings(self) -> tuple[Giving, ...]:
        """Each time that it is given: once, or once to each of its groups."""
        return self.groups or (self,)


class Event(Part):
    """``event.yaml`` or ``events/<slug>.yaml``: an event. Everything may be left out."""

    name: EventName | None = None
    """Le nom de l'activité ou du congrès.
    The name of the event."""
    date: Date | None = None
    """La date, année-mois-jour : 2026-03-05.
    The date, year-month-day: 2026-03-05."""
    place: PlaceName | None = None
    """Le lieu ou la salle.
    The place or room."""
    organizer: OrganizationName | None = None
    """L'organisme qui reçoit.
    The organisation that hosts."""
    start: Clock | None = None
    """L'heure de début : 13:30 ou 13 h 30.
    The start time: 13:30."""
    participants: int | None = Field(None, ge=1, le=1000, strict=True)
    """Le nombre de personnes attendues, pour compter les copies.
    The number of people expected, to count copies."""
    tables: int | None = Field(None, ge=1, le=200, strict=True)
    """Le nombre de tables.
    The number of tables."""
    timezone: Timezone = "America/Toronto"
    """Le fuseau horaire : celui de ses entrées d'agenda.
    The time zone: that of its calendar entries."""
    registration: Annotated[Name, AtMost(60, *ATTESTATION)] | None = None
    """Le numéro d'agrément : ou d'inscription, que porte l'attestation.
    The accreditation number: or registration number, on the attestation."""
    sessions: tuple[EventSession, ...] = ()
    """Les séances qu'on y donne, dans l'ordre; sans cette liste, toutes celles de la trousse.
    The sessions given there, in order; without this list, all those of the kit."""
    province: Annotated[Slug | None, Refers("province")] = None
    """La province où elle a lieu, si ce n'est pas celle de la langue : un « slug » de provinces.yaml.
    The province it takes place in, when it is not the language's: a slug of provinces.yaml."""
    facilitators: Annotated[tuple[Slug, ...], Refers("facilitator")] = ()
    """Qui l'anime : des « slug » de facilitator.yaml; sans cette liste, toutes ces personnes.
    Who facilitates it: slugs of facilitator.yaml; without this list, all these people."""
    locale: Locale | None = None
    """La langue de ses documents, si ce n'est pas la première de kit.yaml.
    The language of its documents, when it is not the first of kit.yaml."""
    theme: Annotated[Slug | None, Refers("theme")] = None
    """Son thème de couleurs, si ce n'est pas celui de kit.yaml.
    Its colour theme, when it is not that of kit.yaml."""
    paper: Paper | None = None
    """Son papier, si ce n'est pas celui de kit.yaml.
    Its paper, when it is not that of kit.yaml."""
    editions: Mapping[str, Annotated[tuple[Edition, ...], Field(min_length=1)]] = {}
    """Ses éditions, si ce ne sont pas celles de kit.yaml.
    Its editions, when they are not those of kit.yaml."""
    identity: Identity | None = None
    """L'image de qui reçoit : son logo, ses couleurs, ses polices, ses partenaires, au lieu d'identity.yaml.
    The look of who hosts: its logo, colours, fonts and partners, in the place of identity.yaml."""

    @property
    def every_time(self) -> tuple[Event | Giving, ...]:
        """The event, its sessions and their groups: all that may have a date and an hour."""
        groups = [group for each in self.sessions for group in each.groups]
        return (self, *self.sessions, *groups)


class LivedExample(ToldInParts):
    """An example of the facilitator's own, told in about two minutes."""

    title: Annotated[Words, AtMost(60, *SLIDES)]
    slide: Text | None = None
    """La phrase de la diapositive, sans dévoiler la fin.
    The slide's sentence, without giving the end away."""
    story: Words
    """L'histoire, dite en deux minutes environ.
    The story, told in about two minutes."""
    lesson: Words
    """Ce que vous en retenez.
    What you keep from it."""


class Person(Part):
    """Someone who facilitates. Everything may be left out."""

    name: PersonName | None = None
    """Votre nom.
    Your name."""
    role: RoleName | None = None
    """Votre fonction.
    Your role."""
    organization: OrganizationName | None = None
    """Votre organisme.
    Your organisation."""
    email: Annotated[Email, AtMost(60, *CLOSING)] | None = None
    """Votre courriel.
    Your email."""
    link: Annotated[WebAddress, AtMost(90, *CLOSING)] | None = None
    """Une adresse Web; elle devient le code QR de la dernière diapositive.
    A web address; it becomes the QR code of the last slide."""
    photo: Picture | None = None
    """Votre portrait : sur la dernière diapositive, la diapositive « people » et la page pour l'organisation.
    Your portrait: on the last slide, the slide “people” and the page for the organiser."""
    bio_35: Annotated[Text, AtMost(300, *ORGANIZER)] | None = None
    """Votre présentation en 35 mots au plus.
    Your biography in at most 35 words."""
    bio_70: Annotated[Text, AtMost(600, *ORGANIZER)] | None = None
    """Votre présentation en 70 mots au plus.
    Your biography in at most 70 words."""
    examples: tuple[LivedExample, ...] = ()
    """Vos exemples vécus; le premier remplace l'exemple fictif.
    Your own lived examples; the first replaces the fictitious one."""


class Facilitator(Person):
    """One of the people who facilitate, by a name that events and segments may cite."""

    slug: Slug


class Facilitators(Person):
    """``facilitator.yaml``: one person, or several under ``facilitators``."""

    facilitators: Annotated[tuple[Facilitator, ...], Field(max_length=MOST_PEOPLE)] = ()
    """Les personnes qui animent, quand il y en a plusieurs.
    The people who facilitate, when there are several."""

    @property
    def everyone(self) -> tuple[Person, ...]:
        """The person at the top of the file, when anything is said of them, then the others."""
        fields = Person.model_fields
        alone = any(getattr(self, field) for field in fields)
        return (self, *self.facilitators) if alone else self.facilitators


class GroundRules(Part):
    """How people talk together in the room."""

    title: Annotated[Words, AtMost(50, *SLIDES)]
    rules: Annotated[tuple[Words, ...], Field(min_length=3, max_length=8)]
    """Les règles : de trois à huit, une phrase courte chacune.
    The rules: three to eight, a short sentence each."""


class Offer(Part):
    """``offer.yaml``: what an organiser or a conference programme asks for."""

    title: Annotated[Words, AtMost(70, *ORGANIZER)]
    abstract_60: Words
    """Le résumé en 60 mots au plus.
    The abstract in at most 60 words."""
    abstract_100: Words
    """Le résumé en 100 mots au plus.
    The abstract in at most 100 words."""
    outcomes: Annotated[tuple[Words, ...], Field(min_length=3, max_length=3)]
    """Trois apprentissages visés.
    Three intended outcomes."""
    audience: Words
    """Le public visé.
    The intended audience."""
    formats: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Les formules offertes.
    The formats on offer."""
    room: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Ce que la salle doit permettre.
    What the room must allow."""
    equipment: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Le matériel à fournir.
    The equipment to provide."""
    accessibility: Words
    """L'accessibilité : ce que la trousse prévoit pour elle.
    Accessibility: what the kit provides for it."""


class Reference(Part):
    """A published source, as printed."""

    slug: Slug
    citation: Term
    """La référence complète, comme elle s'imprime.
    The whole reference, as it is printed."""
    confidence: Literal["A", "A✓"]
    """Le degré de certitude : A✓, confirmée sur une page publiée; A, sûre, de connaissance générale.
    How certain it is: A✓, confirmed on a published page; A, certain from general knowledge."""
    topic: Literal["action", "barriers", "career", "training"] | None = None
    """Sous quel titre la ranger.
    Under which heading to file it."""
    lang: Literal["en", "fr"] | None = None
    """La langue du titre, si ce n'est pas celle de la trousse : un lecteur d'écran changera de voix.
    The language of the title, when it is not the kit's: a screen reader will change its voice."""
    url: WebAddress | None = None
    """Son adresse, s'il y en a une.
    Its address, if any."""


class InspiredBy(Part):
    """The publication that inspired the kit; all empty until a person has confirmed it."""

    title: Text | None = None
    """Son titre exact.
    Its exact title."""
    year: int | None = Field(None, ge=1900, le=2100, strict=True)
    """L'année de sa parution.
    The year it came out."""
    url: WebAddress | None = None
    """Son adresse.
    Its address."""


class References(Part):
    """``references.yaml``."""

    inspired_by: InspiredBy | None = None
    """La publication dont la trousse s'inspire; check le rappelle tant que c'est vide.
    The publication that inspired the kit; check tells while it is empty."""

    references: Annotated[tuple[Reference, ...], Field(min_length=1)]
    """Les sources publiées.
    The published sources."""
