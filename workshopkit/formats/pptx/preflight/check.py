"""A written .pptx → a problem for each part and invariant that does not hold together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workshopkit.formats.pptx.preflight.animations import animations
from workshopkit.formats.pptx.preflight.charts import charts
from workshopkit.formats.pptx.preflight.package import Fault, Package
from workshopkit.formats.pptx.preflight.parts import parts
from workshopkit.formats.pptx.preflight.presentation import presentation
from workshopkit.formats.pptx.preflight.shapes import shapes
from workshopkit.formats.pptx.preflight.tables import tables
from workshopkit.problems import Problem

CHECKS: tuple[Callable[[Package], Iterator[Fault]], ...] = (
    parts,
    presentation,
    shapes,
    tables,
    animations,
    charts,
)


def check_package(data: bytes) -> list[Problem]:
    """Return a ``deck-package`` for each part and invariant that does not hold together.

    ``values["what"]`` names the invariant; a part that breaks it twice is told once.
    """
    package = Package.open(data)
    found = dict.fromkeys(finding for check in CHECKS for finding in check(package))
    return [Problem("deck-package", None, "", {"part": part, "what": rule}) for part, rule in found]
