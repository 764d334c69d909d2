"""An event, and a session or a group of it → when and where that is given, and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from workshopkit.model.settings import Event, Giving
from workshopkit.model.text import Text

OWN = ("date", "start", "place", "facilitators")


def given_at(event: Event, given: Giving) -> Event:
    """Return the event with what is said of a session, or of one of its groups, in its place."""
    own = {key: getattr(given, key) for key in OWN}
    return event.model_copy(update={k: v for k, v in own.items() if v is not None and v != ()})


def together(groups: Sequence[Event]) -> Event:
    """Return the event for several groups at once, as a paper that all of them use says it.

    Their places one after the other, all who facilitate; a date and an hour that all share.
    """
    first = groups[0]
    if len(groups) == 1:
        return first
    places = dict.fromkeys(each.place for each in groups if each.place)
    people: dict[Text, None] = dict.fromkeys(each for g in groups for each in g.facilitators)
    own = {
        "date": first.date if len({each.date for each in groups}) == 1 else None,
        "start": first.start if len({each.start for each in groups}) == 1 else None,
        "place": next((each.with_value(", ".join(places)) for each in places), None),
        "facilitators": tuple(people),
    }
    return first.model_copy(update=own)
