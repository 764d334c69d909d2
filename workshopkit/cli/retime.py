"""``build.py new session NAME --from SESSION --minutes N``: a session in the time there is."""

from __future__ import annotations

import re

from workshopkit import pipeline
from workshopkit.cli.request import Request
from workshopkit.cli.show import aligned
from workshopkit.model.kit import Kit
from workshopkit.problems import Source
from workshopkit.retiming import Retimed
from workshopkit.scaffold.new import refuse_bad_name
from workshopkit.scaffold.session import retimed, session_files, stale_texts
from workshopkit.writer import save

SHOWN = 60
"""Characters of a text to read again that are shown."""


def retime_session(request: Request, kit: Kit, slug: str, source: str, minutes: int | None) -> None:
    """Write the session, and print what was done: minutes before and after, what to read again."""
    say, options = request.say, request.options
    refuse_bad_name(slug)
    if minutes is None and source in kit.sessions:
        minutes = kit.sessions[source].minutes
    made = retimed(kit, source, minutes or 0)
    rewrites = session_files(kit, options.content, slug, source, made)
    save(options.content, rewrites, f"new session {slug}")
    headings = [say["column-segment"], say["before"], say["after"], ""]
    rows = [
        [row.title, str(row.before or "–"), str(row.after or "–"), say[f"why-{row.why.value}"]]
        for row in made.rows
    ]
    total = [say["total"], str(kit.sessions[source].minutes), str(made.minutes), ""]
    print("\n".join(aligned([headings, *rows, total])))
    for line in _told(request, kit, made):
        print(line)
    fresh = pipeline.load(options).kit
    stale = list(stale_texts(fresh, slug, kit.sessions[source], made))
    if stale:
        print(say["retime-read"].format(count=len(stale)))
    for each in stale:
        place = fresh.sources.get(each.id, Source(each.id, 0))
        print(f"  {place.path}:{place.line}: « {each.what} »")
    print(say["made-new"].format(place=f"{options.content.name}/sessions/{slug}.yaml"))


def _told(request: Request, kit: Kit, made: Retimed) -> list[str]:
    """Return what is left over, what leaves the workbook, and what can no longer be promised."""
    say, told = request.say, []
    if made.unfilled:
        told.append(say["retime-unfilled"].format(minutes=made.unfilled))
    if made.worksheets:
        codes = ", ".join(str(kit.worksheets[slug].code) for slug in made.worksheets)
        told.append(say["retime-sheets"].format(codes=codes))
    steps = {str(step.slug): str(step.title) for step in kit.steps.steps}
    for each in made.broken:
        what = steps.get(each, say["retime-barriers"])
        told.append(say["retime-broken"].format(what=re.sub(r"\s+", " ", what)))
    return told
