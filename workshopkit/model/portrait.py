"""A fictitious person's portrait, whose parts content chooses."""

from __future__ import annotations

from collections.abc import Mapping

from workshopkit.model.base import Part, Slug
from workshopkit.model.text import Text


class Portrait(Part):
    """The parts of a drawn portrait: each names one that ``drawings.yaml`` draws."""

    hair: Slug | None = None
    """Les cheveux : sans eux, la tête est nue.
    The hair: without it, the head is bare."""
    light: bool = False
    """Cheveux clairs : true trace les cheveux et la barbe sans les remplir, blancs, gris ou blonds.
    Light hair: true outlines hair and beard without filling them, white, grey or fair."""
    cover: Slug | None = None
    """Ce que porte la tête : casquette, foulard…
    What the head wears: a cap, a headscarf…"""
    head: Slug | None = None
    """La forme du visage.
    The shape of the face."""
    beard: Slug | None = None
    """La barbe ou la moustache.
    The beard or the moustache."""
    glasses: Slug | None = None
    """Les lunettes.
    The glasses."""
    ears: Slug | None = None
    """Ce que portent les oreilles : appareil auditif, boucles…
    What the ears wear: a hearing aid, earrings…"""
    clothes: Slug | None = None
    """Les vêtements.
    The clothes."""

    @property
    def chosen(self) -> Mapping[str, Slug]:
        """The parts by kind."""
        given = {key: getattr(self, key) for key in type(self).model_fields}
        return {key: each for key, each in given.items() if isinstance(each, Text)}

    @property
    def parts(self) -> Mapping[str, str]:
        """The same, with ``light`` when it is so."""
        return {**self.chosen, **({"light": "true"} if self.light else {})}
