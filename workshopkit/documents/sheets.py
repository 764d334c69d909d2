"""A worksheet's name → the worksheet with the step it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from workshopkit.model.blocks import ON_A_WALL, Block, Worksheet, every_block
from workshopkit.model.kit import Kit
from workshopkit.model.programme import slots_of
from workshopkit.model.session import Session
from workshopkit.model.substance import Step


class SheetOfStep(NamedTuple):
    """A worksheet, its step, if it has one, and the step's number."""

    slug: str
    worksheet: Worksheet
    step: Step | None
    number: int | None


def sheet_of(kit: Kit, slug: str) -> SheetOfStep:
    """Return the worksheet of that name with its step."""
    worksheet = kit.worksheets[slug]
    if worksheet.step is None:
        return SheetOfStep(slug, worksheet, None, None)
    step = kit.step(worksheet.step)
    return SheetOfStep(slug, worksheet, step, kit.steps.steps.index(step) + 1)


def bound_in(kit: Kit, session: Session) -> tuple[str, ...]:
    """Return the worksheets of a session's workbook: those bound, else all but cards to cut out."""
    bound = [each.worksheet for each in session.worksheets if each.use == "bound"]
    used = [each.worksheet for each in session.worksheets]
    return tuple(bound or [slug for slug in used if not kit.worksheets[slug].cut])


def sheets_of(kit: Kit, session: Session) -> tuple[SheetOfStep, ...]:
    """Return the worksheets of a session's workbook; those of its slides have their minutes."""
    return tuple(
        _lasting(sheet_of(kit, name), session.minutes_on(name)) for name in bound_in(kit, session)
    )


def sheet_alone(kit: Kit, slug: str) -> SheetOfStep:
    """Return a worksheet that is printed by itself.

    It says the minutes of the sessions that hand it out so, or else that bind it, where these
    agree: as their workbooks do.
    """
    uses = [
        (session.minutes_on(slug), used.use == "bound")
        for session in kit.sessions.values()
        for used in session.worksheets
        if used.worksheet == slug
    ]
    minutes = {each for each, bound in uses if not bound} or {each for each, _ in uses}
    sheet = sheet_of(kit, slug)
    return _lasting(sheet, minutes.pop()) if len(minutes) == 1 else sheet


def _lasting(sheet: SheetOfStep, minutes: int) -> SheetOfStep:
    if not sheet.worksheet.minutes or not minutes:
        return sheet
    return sheet._replace(worksheet=sheet.worksheet.model_copy(update={"minutes": minutes}))


def bound_in_all(kit: Kit) -> tuple[SheetOfStep, ...]:
    """Return the worksheets of the workbook of a whole event, in the order of its programme."""
    names = [name for slot in slots_of(kit) for name in bound_in(kit, slot.session)]
    return tuple(sheet_of(kit, name) for name in dict.fromkeys(names))


def walls_of(kit: Kit, slug: str) -> tuple[Block, ...]:
    """Return what a wall may hold of a worksheet: its canvases, its chains."""
    return tuple(
        each for each in every_block(kit.worksheets[slug].blocks) if isinstance(each, ON_A_WALL)
    )
