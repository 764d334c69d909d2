"""Texts that name another thing → the same texts with its name, number or count of today.

An editor writes ``<alex>``, ``<numéro de peur-de-l-echec>`` or ``<barrières>``; the page says
« Alex », « 1 » and « cinq barrières ». How to write one is in ``content/README.md``.
"""

from workshopkit.mentions.names import names_of
from workshopkit.mentions.resolving import Resolved, language_of, resolve
from workshopkit.mentions.stale import check_typed_names

__all__ = ["Resolved", "check_typed_names", "language_of", "names_of", "resolve"]
