"""Content with several events → the kit of the one that is asked for, with what is to be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from workshopkit.loader import load_kit
from workshopkit.memory import Memory
from workshopkit.model.kit import Kit
from workshopkit.model.programme import starting_at
from workshopkit.model.settings import Event
from workshopkit.pipeline.asking import unknown_name
from workshopkit.pipeline.options import Options
from workshopkit.problems import ContentError, Problem, UsageError, shown_path

FOLDER = "events"


def names_in(content: Path) -> tuple[str, ...]:
    """Return the names of the events that have a file of their own."""
    try:
        return tuple(sorted(file.stem for file in (content / FOLDER).glob("[!.~]*.yaml")))
    except PermissionError:  # told when the kit is read
        return ()


def for_each_event(options: Options) -> tuple[Options, ...]:
    """Return the options for every event; the same ones when one is named or there are none."""
    names = names_in(options.content) if options.event is None else ()
    return tuple(replace(options, event=name) for name in names) or (options,)


def for_one_event(options: Options) -> Options:
    """Return the options for one event. Raise UsageError when several might be meant."""
    every = for_each_event(options)
    if len(every) > 1:
        known = {"known": ", ".join(str(each.event) for each in every)}
        raise UsageError([Problem("which-event", None, "", known)])
    return every[0]


def for_next_event(options: Options) -> Options:
    """Return the options for the next event to come, else the last, when none is named.

    Of content that cannot be read, for the first by name.
    """
    every = for_each_event(options)
    if len(every) < 2:
        return every[0]
    try:
        dated = load_kit(options.content)[0].events
    except (ContentError, OSError):
        return every[0]
    names = list(dated)
    coming = (name for name in names if (day := dated[name].date) and day >= options.today)
    return replace(options, event=next(coming, names[-1]))


def load_event(options: Options, memory: Memory) -> tuple[Kit, tuple[Problem, ...]]:
    """Read the content for the event that is asked for, in its language.

    What is told of other events is left out. Raise UsageError for one that has no file.
    """
    kit, problems = load_kit(options.content, options.locale, memory)
    if options.session and options.session not in kit.sessions:
        raise unknown_name("--session", options.session, kit.sessions)
    if options.event and options.event not in kit.events:
        raise unknown_name("--event", options.event, kit.events)
    event = kit.events[options.event] if options.event else kit.event
    if event.locale and not options.locale and event.locale != kit.locale:
        kit, problems = load_kit(options.content, event.locale, memory)
        event = kit.events[options.event] if options.event else kit.event
    folder = f"{shown_path(options.content)}/{FOLDER}/"
    own = f"{folder}{options.event}.yaml" if options.event else ""
    told = [
        each
        for each in problems
        if not (own and each.source and each.source.path.startswith(folder))
        or (each.source and each.source.path == own)
    ]
    asked = kit.sessions if options.every_session else [options.session or ""]
    kit = kit.for_event(options.event or "", asked)
    if options.start is not None:
        kit = starting_at(kit, options.start, options.session)
    return kit, (*told, *_past(event, options))


def _past(event: Event, options: Options) -> Iterator[Problem]:
    """Find the dates that are past on the day of the build."""
    for part in event.every_time:
        if part.date and part.date < options.today:
            values = {"got": part.date.isoformat()}
            yield Problem("past-date", part.source_of("date"), "date", values)
