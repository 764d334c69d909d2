"""The organisation's look that content brings: its logo."""

from __future__ import annotations

from workshopkit.model.base import Part
from workshopkit.model.picture import Picture


class Identity(Part):
    """``identity.yaml``: everything may be left out."""

    logo: Picture | None = None
    """Le logo, sur fond clair ou transparent.
    The logo, on a light or transparent ground."""
    print_logo: Picture | None = None
    """Le logo des pages imprimées, en noir par exemple; sinon, le même.
    The logo of printed pages, in black for instance; the same one when left out."""

    @property
    def on_paper(self) -> Picture | None:
        """The logo of pages."""
        return self.print_logo or self.logo
