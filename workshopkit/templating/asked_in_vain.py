"""A template's line that failed → what the kit or the slide in hand lacks, or its ``about``."""

from __future__ import annotations

import re
from typing import Any

from workshopkit.model.base import Part
from workshopkit.model.kit import Kit
from workshopkit.model.things import THINGS
from workshopkit.problems import Problem, Source, nearest

PART = re.compile(r"\bkit\.(\w+)\.(\w+)")
OF_SLIDE = re.compile(r"\bslide\.(\w+)(?:\[(\d+)\])?")
ABOUT = re.compile(r"\bkit\.(\w+)[\[(]\s*slide\.about")


def asked_in_vain(
    line: str, source: str, kit: Any, slide: Any, page: str, place: str
) -> Problem | None:
    """Return what a template asked for and did not get; None when it is the template's mistake.

    ``line`` is the line that failed, at ``place``, ``source`` the whole template and ``page``
    what people know it by. ``slide`` is the slide in hand, if any: it is mended in its session.
    """
    if not isinstance(kit, Kit):
        return None
    slide = slide if isinstance(slide, Part) else None
    if slide is not None and (told := _about(source, kit, slide)):
        return told
    for file, key in PART.findall(line):
        part = kit.contents.get(file)
        if isinstance(part, Part) and key in type(part).model_fields and not getattr(part, key):
            values = {"got": page, "part": key, "file": f"{file}.yaml"}
            if slide is not None:
                return Problem("needs-part", slide.source_of("slide"), "", values)
            inside = part.source_of()
            return Problem("needs-part", Source(inside.path) if inside else None, "", values)
    for key, index in OF_SLIDE.findall(line):
        if slide is not None and _lacks(slide, key, int(index or 0)):
            values = {"got": key, "template": place}
            return Problem("slide-lacks", slide.source_of("slide"), "", values)
    return None


def _lacks(slide: Part, key: str, index: int) -> bool:
    """Tell whether a slide may have something, and does not, or not so many."""
    given = getattr(slide, key) if key in type(slide).model_fields else True
    return not given or (isinstance(given, tuple) and len(given) <= index)


def _about(source: str, kit: Kit, slide: Part) -> Problem | None:
    asked = ABOUT.search(source)
    kind = next((kind for kind in THINGS if asked and asked[1] in (kind, f"{kind}s")), None)
    if kind is None:
        return None
    given, known = getattr(slide, "about", None), list(kit.all(kind))
    if given in known:
        return None
    values = {
        "slide": getattr(slide, "slide", ""),
        "what": THINGS[kind].noun,
        "got": given or "",
        "example": next(iter(known), "…"),
        "nearest": nearest(str(given), known) if given else None,
    }
    return Problem("about-what", slide.source_of("about" if given else "slide"), "about", values)
