"""The organisation's look that content brings: its logo, its colours, its fonts, its partners."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workshopkit.model.base import AtMost, Name, Part, Translated, Words
from workshopkit.model.picture import Picture
from workshopkit.model.theme import Colour

MOST_PARTNERS = 6
"""Logos that a band on the last slide and a row of a cover have room for."""
FontName = Annotated[Words, Translated.NEVER]
"""The name of a font: the same in every language."""
BAND = ("la bande de la dernière diapositive", "the band of the last slide")


class IdentityFonts(Part):
    """The organisation's fonts, by the names that PowerPoint gives them."""

    heading: FontName | None = None
    """La police des titres : Georgia, par exemple.
    The font of titles: Georgia, for instance."""
    text: FontName | None = None
    """La police du texte : Arial, par exemple.
    The font of texts: Arial, for instance."""


class Partner(Part):
    """An organisation that gives the workshop with yours."""

    name: Annotated[Name, AtMost(70, *BAND)]
    """Son nom.
    Its name."""
    logo: Picture
    """Son logo, sur fond clair ou transparent.
    Its logo, on a light or transparent ground."""


class Identity(Part):
    """``identity.yaml``: everything may be left out."""

    logo: Picture | None = None
    """Le logo, sur fond clair ou transparent.
    The logo, on a light or transparent ground."""
    dark_logo: Picture | None = None
    """Le logo fait pour un fond foncé, en blanc par exemple; sinon, il n'y en a pas sur les fonds foncés.
    The logo made for a dark ground, in white for instance; without it, dark grounds have none."""
    print_logo: Picture | None = None
    """Le logo des pages imprimées, en noir par exemple; sinon, le même.
    The logo of printed pages, in black for instance; the same one when left out."""
    colours: Annotated[tuple[Colour, ...], Field(max_length=6)] = ()
    """Vos couleurs, la principale d'abord : de là vient le thème (« build.py show colours »).
    Your colours, the main one first: the theme is made of them (“build.py show colours”)."""
    fonts: IdentityFonts = IdentityFonts()
    """Vos polices, celles des diapositives et des titres des pages.
    Your fonts, those of slides and of the pages' titles."""
    partners: Annotated[tuple[Partner, ...], Field(max_length=MOST_PARTNERS)] = ()
    """Les partenaires, dont le logo paraît sur la dernière diapositive et les couvertures.
    The partners, whose logos show on the last slide and on covers."""

    @property
    def on_paper(self) -> Picture | None:
        """The logo of pages."""
        return self.print_logo or self.logo
