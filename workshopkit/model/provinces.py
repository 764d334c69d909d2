"""What changes from one province to another: titles, psychotherapy, privacy, resources, roles."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workshopkit.model.base import Part, Slug, Words
from workshopkit.model.settings import Locale, Resource
from workshopkit.model.text import Text


class Role(Part):
    """A professional role: what it may do with the kit, what it refers."""

    who: Words
    """Le rôle.
    The role."""
    may: Words
    """Ce qu'il peut faire avec la trousse.
    What it may do with the kit."""
    refers: Words
    """Ce qu'il confie à d'autres.
    What it refers to others."""


class Service(Part):
    """Where to turn for an obstacle, by the names that services have in a province."""

    slug: Slug
    """L'obstacle : son « slug » dans barriers.yaml, sous routes.
    The obstacle: its slug in barriers.yaml, under routes."""
    turn_to: Words
    """Vers qui se tourner dans cette province; ni montant ni règle d'admissibilité.
    Where to turn in this province; no amount, no rule of eligibility."""


class Province(Part):
    """The rules of a province; all empty while nobody has written them."""

    slug: Slug
    name: Words
    """Son nom.
    Its name."""
    locales: tuple[Locale, ...] = ()
    """Les langues de la province : celles dont les papiers la suivent, si l'activité n'en nomme pas une autre.
    The languages of the province: those whose papers follow it, unless the event names another."""
    titles: tuple[Words, ...] = ()
    """Les titres réservés et les ordres.
    Reserved titles and regulatory bodies."""
    psychotherapy: Text | None = None
    """Ce qui encadre la psychothérapie.
    What regulates psychotherapy."""
    privacy: Text | None = None
    """Les renseignements personnels : ce qui les encadre.
    Personal information: what regulates it."""
    resources: tuple[Resource, ...] = ()
    """Les ressources d'aide de la province, en plus de celles de kit.yaml.
    The province's helplines, beside those of kit.yaml."""
    routes: Annotated[tuple[Service, ...], Field(max_length=12)] = ()
    """Vers qui se tourner, obstacle par obstacle, à la place des mots de barriers.yaml.
    Where to turn, obstacle by obstacle, in the place of the words of barriers.yaml."""
    roles: Annotated[tuple[Role, ...], Field(max_length=6)] = ()
    """Ce que permet chaque rôle; six au plus.
    What each role may do; six at most."""
    checked: bool = False
    """Vérifiée : true quand une personne de la province a tout vérifié.
    Checked: true once someone of the province has checked it all."""

    @property
    def rules(self) -> tuple[Text, ...]:
        """What the guide prints among the limits of the role."""
        said = (*self.titles, self.psychotherapy, self.privacy)
        return tuple(each for each in said if each is not None)


class Provinces(Part):
    """``provinces.yaml``; a kit may do without."""

    provinces: tuple[Province, ...] = ()
    """Les provinces.
    The provinces."""
