"""The entries of a calendar, as XML → an .ics file, which Outlook, Google and Apple open."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event
from lxml import etree

STAMP = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""When every entry is said to be written, so that the same event gives the same bytes."""


def write_ics(markup: str) -> bytes:
    """Return the calendar of ``markup``: its entries in its time zone, which is written in it.

    Raise ValueError for a zone or a day that there is not.
    """
    root = etree.fromstring(markup.encode(), etree.XMLParser(resolve_entities=False))
    zone, locale = ZoneInfo(root.get("zone", "UTC")), root.get("lang", "")
    calendar = Calendar()
    calendar.add("prodid", f"-//workshopkit//{locale}")
    calendar.add("version", "2.0")
    days = []
    for each in root.iterfind("entry"):
        event = _entry(each, zone)
        days.append(dt.date.fromisoformat(str(each.get("day"))))
        calendar.add_component(event)
    if days:
        begins = dt.date(min(days).year - 1, 1, 1)
        calendar.add_missing_timezones(begins, dt.date(max(days).year + 2, 1, 1))
    return bytes(calendar.to_ical())


def _entry(each: etree._Element, zone: ZoneInfo) -> Event:
    event = Event()
    event.add("uid", each.get("uid"))
    event.add("dtstamp", STAMP)
    day = dt.date.fromisoformat(str(each.get("day")))
    if each.get("start"):
        hour, minute = divmod(int(str(each.get("start"))), 60)
        begins = dt.datetime.combine(day, dt.time(hour, minute), zone)
        minutes = dt.timedelta(minutes=int(str(each.get("minutes"))))
        event.add("dtstart", begins)
        event.add("dtend", (begins.astimezone(dt.UTC) + minutes).astimezone(zone))
    else:
        event.add("dtstart", day)
        event.add("dtend", day + dt.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    for name in ("summary", "location", "description"):
        if text := " ".join((each.findtext(name) or "").split()):
            event.add(name, text)
    return event
