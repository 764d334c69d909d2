"""``build.py new session NAME --from SESSION --minutes N``: a session in the time there is."""

from __future__ import annotations

import re

from workshopkit.cli.request import Request
from workshopkit.cli.show import aligned
from workshopkit.loader import load_kit
from workshopkit.model.kit import Kit
from workshopkit.problems import Source
from workshopkit.retiming import Retimed
from workshopkit.rules import texts_in
from workshopkit.scaffold.new import refuse_bad_name
from workshopkit.scaffold.session import retimed, session_files
from workshopkit.scaffold.session_words import new_title
from workshopkit.scaffold.stale import Stale, stale_texts
from workshopkit.writer import locales_of, save


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
    for line in _told(request, kit, source, made):
        print(line)
    _print_stale(request, slug, source, made)
    print(say["made-new"].format(place=f"{options.content.name}/sessions/{slug}.yaml"))


def _told(request: Request, kit: Kit, source: str, made: Retimed) -> list[str]:
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
    if title := new_title(kit, made):
        told.append(say["retime-title"].format(title=title))
    for rank in made.outcomes:
        told.append(say["retime-outcome"].format(outcome=kit.sessions[source].outcomes[rank]))
    return told


def _print_stale(request: Request, slug: str, source: str, made: Retimed) -> None:
    """List the texts to read again with their lines; of a translation, the lines alone."""
    say, content = request.say, request.options.content
    stale = _to_read(load_kit(content)[0], slug, source, made)
    if not stale:
        return
    print(say["retime-read"].format(count=len(stale)))
    for each in stale:
        place = each.text.source or Source(each.text.id)
        print(f"  {place.path}:{place.line}: « {each.what} »")
    for locale in locales_of(content):
        kit = load_kit(content, locale)[0]
        same = {each.text.id for each in stale}
        same |= {each.text.id for each in _to_read(kit, slug, source, made)}
        places = [text.source for _, text in texts_in(kit.sessions[slug]) if text.id in same]
        mine = [each for each in places if each and f"/translations/{locale}/" in each.path]
        if mine:
            lines = ", ".join(str(line) for line in sorted({each.line for each in mine}))
            print(say["retime-read-too"].format(path=mine[0].path, lines=lines))


def _to_read(kit: Kit, slug: str, source: str, made: Retimed) -> tuple[Stale, ...]:
    return stale_texts(kit, slug, kit.sessions[source], made)
