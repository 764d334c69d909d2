"""A picture that content shows: its file, what it says to those who do not see it, its credit."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from workshopkit.model.base import AtMost, Part, Translated, Words
from workshopkit.model.text import Text

FILE_NAME = re.compile(r"\s*[^\s]*\.\w{2,5}\s*|\s*(IMG|DSC|DSCN|PXL)[_-]?\d+\s*", re.I)
"""An alternative text that is only the name of a file: it tells nothing to anybody."""
CODE = ("un code QR qui se lit de loin", "a QR code that is read from afar")
CREDIT = ("le bas d’une diapositive illustrée", "the foot of a slide with a picture")
PictureFile = Annotated[Words, Translated.NEVER]
"""The name of a file of ``content/images/``."""
Percent = Annotated[int, Field(ge=0, le=100, strict=True)]


class Picture(Part):
    """A picture: a file of ``content/images/`` or a QR code, and what it says to those who do not see it."""

    file: PictureFile | None = None
    """Le fichier : son nom dans content/images/, en JPEG, PNG, WebP ou SVG.
    The file: its name in content/images/, as JPEG, PNG, WebP or SVG."""
    qr: Annotated[Words, Translated.NEVER, AtMost(300, *CODE)] | None = None
    """Code QR : l'adresse à laquelle il mène, au lieu de « file ». Sans « alt », elle est lue.
    QR code: the address that it leads to, in the place of “file”. Without “alt”, it is read aloud."""
    alt: Words | None = None
    """Ce qu'elle montre, en une phrase, pour qui ne la voit pas.
    What it shows, in a sentence, for those who do not see it."""
    decorative: bool = False
    """Simple décor : true si elle ne dit rien; elle n'a alors pas de « alt ».
    Decoration only: true when it says nothing; it then has no “alt”."""
    credit: Annotated[Words, AtMost(90, *CREDIT)] | None = None
    """De qui elle est, et sous quelle licence.
    Whose it is, and under what licence."""
    focus: tuple[Percent, Percent] = (50, 50)
    """Le centre du cadrage : ce qui reste au milieu si elle est rognée, en % depuis la gauche, puis depuis le haut.
    The focus: what stays in the middle if it is cropped, in % from the left, then from the top."""
    whole: bool = False
    """Toujours entière : true si elle n'est jamais rognée; pour un schéma, un logo, une affiche.
    Always whole: true when it is never cropped; for a diagram, a logo, a poster."""

    @model_validator(mode="after")
    def _says_what_it_shows(self) -> Picture:
        if (self.file is None) == (self.qr is None):
            raise PydanticCustomError("picture_what", "file, or qr")
        said = self.heard is not None and (
            self.heard is self.qr or not FILE_NAME.fullmatch(self.heard)
        )
        if said == self.decorative or (self.decorative and self.alt is not None):
            raise PydanticCustomError("picture_alt", "alt, or decorative: true")
        return self

    @property
    def named(self) -> Text:
        """What content shows: the name of a file, or what a QR code says."""
        return self.file or self.qr or Text("")

    @property
    def heard(self) -> Text | None:
        """What those hear who do not see it."""
        return self.alt or (None if self.decorative else self.qr)

    @property
    def is_whole(self) -> bool:
        """Whether it is never cropped: half a QR code is not read."""
        return self.whole or self.qr is not None
