"""A project → the table of its colours: what each is for, what it was made from, how it is read."""

from __future__ import annotations

from collections.abc import Mapping

from workshopkit.documents.overview import Table
from workshopkit.fit import contrasts
from workshopkit.model.theme import SLOTS
from workshopkit.pipeline import Project


def colours(project: Project, say: Mapping[str, str]) -> Table:
    """List the colours by role, with the least contrast of what they are set on or under."""
    theme, made = project.theme, project.palette
    least = contrasts(theme.colours, project.layouts)
    given = {role: each.given or "" for role, each in made.roles.items()} if made else {}
    rows = []
    for role in SLOTS:
        colour = theme.colours[role]
        origin = str(given.get(role, ""))
        kept = say["colour-as-given"] if origin.upper() == colour.upper() else origin
        read = f"{least[role]:.1f}" if role in least else ""
        rows.append((f"{role} ({say[f'colour-{role}']})", colour, kept, read))
    return Table.of("colour-role colour made-from contrast", rows)
