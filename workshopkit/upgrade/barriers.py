"""What sheets, card and slides said of each barrier → under that barrier, in ``barriers.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workshopkit.upgrade.lines import (
    Files,
    data_of,
    entries,
    in_folder,
    languages,
    lifted,
    names,
    under_barriers,
    with_value,
    without,
)

Changed = Mapping[str, str | None]
QUESTIONS = "questions.yaml"


def questions_under_barriers(files: Files) -> Changed:
    """Move ``card:`` of ``questions.yaml``, in every language, under each barrier."""
    if "card" not in files.get(QUESTIONS, ""):
        return {}  # as good as told without reading it
    card = entries(data_of(files, QUESTIONS), "card")
    named = [str(each.get("barrier")) for each in card]
    if not card or len({*named} & {*names(files)}) < len(card):
        return {}
    now: dict[str, str | None] = {}
    for folder in languages(files):
        path = folder + QUESTIONS
        data = data_of(files, path)
        here = entries(data, "card")
        if len(here) not in (0, len(card)):
            return {}
        found = {
            slug: lifted(files[path], ("card", rank, "questions"), "card", each["questions"])
            for rank, (slug, each) in enumerate(zip(named, here, strict=False))
            if each.get("questions")
        }
        if "card" in data:
            now |= under_barriers(files, folder, "card", found)
            now[path] = without(files[path], ("card",)) if len(data) > 1 else None
    return now


def slides_for_all_barriers(files: Files) -> Changed:
    """Make one slide entry, about all barriers, of those that show each in their order."""
    run = [{"slide": "barrier", "about": slug} for slug in names(files)]
    now: dict[str, str] = {}
    for name in in_folder(files, "sessions") if len(run) > 1 else ():
        if len(run) > len(re.findall("slide: barrier\\b", files[name])):
            continue
        for rank, segment in enumerate(entries(data_of(files, name), "segments")):
            slides = entries(segment, "slides")
            for at in range(len(slides) - len(run) + 1):
                if slides[at : at + len(run)] == run:
                    now |= _with_one_slide({**files, **now}, name, rank, at, len(run)) or {}
                    break
    return now


def _with_one_slide(
    files: Files, name: str, rank: int, at: int, run: int
) -> Mapping[str, str] | None:
    """Return a session and its translations with one slide for a run of them."""
    segment = entries(data_of(files, name), "segments")[rank]
    now: dict[str, str] = {}
    for folder in languages(files):
        path = folder + name
        segments = entries(data_of(files, path), "segments")
        places = [n for n, each in enumerate(segments) if each.get("slug") == segment.get("slug")]
        slides = entries(segments[places[0]], "slides") if places else []
        if not slides:
            continue
        if folder and (
            len(slides) != len(entries(segment, "slides"))
            or any(each != {"slide": "barrier"} for each in slides[at : at + run])
        ):
            return None
        where = ("segments", places[0], "slides")
        text = files[path] if folder else with_value(files[path], (*where, at, "about"), "barriers")
        for extra in range(at + run - 1, at, -1):
            text = without(text, (*where, extra))
        now[path] = text
    return now
