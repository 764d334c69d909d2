"""The changes of shape that files of earlier versions need: one card for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from workshopkit.upgrade.barriers import questions_under_barriers, slides_for_all_barriers
from workshopkit.upgrade.inventory import statements_under_barriers
from workshopkit.upgrade.lines import Files


@dataclass(frozen=True)
class Migration:
    """A change of the shape of some files.

    ``rewrite`` takes all the files of the folder that ``files`` names and returns those that
    it changes, or makes; a file that goes is None. A migration may run any number of times: it
    returns nothing when there is nothing to change, or when it cannot keep what the files say.
    It leaves every other line alone.
    """

    name: str
    fr: str
    """What changed and why, in one sentence, in French."""
    en: str
    """The same in English."""
    folder: Literal["content", "templates"]
    files: str
    """Which files of the folder it sees, as a pattern: ``**/*.yaml``."""
    rewrite: Callable[[Files], Mapping[str, str | None]]


def in_each_file(change: Callable[[str], str]) -> Callable[[Files], Mapping[str, str | None]]:
    """Return the ``rewrite`` of a change that sees one file at a time."""
    return lambda files: {path: change(text) for path, text in files.items()}


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        name="questions-de-la-carte",
        fr="Les questions de la carte de poche se trouvent maintenant sous « card: » de chaque "
        "barrière, dans barriers.yaml.",
        en="The pocket card’s questions now stand under “card:” of each barrier, in barriers.yaml.",
        folder="content",
        files="**/*.yaml",
        rewrite=questions_under_barriers,
    ),
    Migration(
        name="enonces-de-l-inventaire",
        fr="Les énoncés de l’inventaire se trouvent maintenant sous « statements: » de chaque "
        "barrière; la fiche en suit l’ordre.",
        en="The inventory’s statements now stand under “statements:” of each barrier; the "
        "worksheet follows their order.",
        folder="content",
        files="**/*.yaml",
        rewrite=statements_under_barriers,
    ),
    Migration(
        name="diapositives-des-barrieres",
        fr="Une seule entrée, « about: barriers », demande maintenant une diapositive par "
        "barrière, dans leur ordre.",
        en="One entry, “about: barriers”, now asks for a slide for each barrier, in their order.",
        folder="content",
        files="**/*.yaml",
        rewrite=slides_for_all_barriers,
    ),
)
"""Every change since version 0, in order."""
