"""Labels in templates: asked for by name, and what becomes of a name that does not exist."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any

import jinja2

from workshopkit.model.base import LocatedList
from workshopkit.model.labels import Labels, MissingLabel
from workshopkit.model.text import Text
from workshopkit.problems import ContentError, Given, Problem, Source
from workshopkit.templating.sandbox import Sandbox

_TAG = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.S)
_ASKED = re.compile(
    r"(?<![\w.'\"-])labels(?P<keys>(?:\.\w+|\[\s*'[^']*'\s*\])+)(?P<called>\s*\()?"
    r"(?P<optional>\s+is\s+(?:not\s+)?defined|\s*\|\s*default\b)?"
)
OF_A_TEXT = ("id", "source")
"""What a template may ask of a label that is words: not other labels."""
_KEY = re.compile(r"\.(\w+)|'([^']*)'")


class Unknown(jinja2.StrictUndefined):
    """What a template gets for a name that does not exist: an error, once it is used."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if isinstance(self._undefined_obj, Labels):
            raise MissingLabel([self._undefined_obj.missing(self._undefined_name)])
        if _is_label(self._undefined_obj):
            place, got = self._undefined_obj.source, Given(str(self._undefined_obj)[:40])
            raise ContentError([Problem("not-a-mapping", place, "", {"got": got})])
        return super()._undefined_message


def _is_label(value: object) -> bool:
    """Tell whether a value is words of the labels, or a list of them, and no branch."""
    return isinstance(value, LocatedList) or (
        isinstance(value, Text) and value.id.startswith("labels/")
    )


class Environment(Sandbox):
    """Templates where a label comes before whatever a dictionary has under its name."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return ``labels.room.name`` or ``labels.timer.keys`` as the words they are."""
        if isinstance(obj, Labels) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def missing_labels(text: str, place: str, labels: Labels) -> Iterator[tuple[str, Problem]]:
    """Find the labels that the template ``text`` asks for by name and that do not exist.

    Yield the whole name of each with its problem; ``place`` is the template's path in
    messages. A name made while rendering (``labels.icons[icon]``) is checked up to what is
    written; the rest is told when it is rendered.
    """
    for keys, line in names_in(text):
        branch = labels
        for key, below in zip(keys, (*keys[1:], ""), strict=True):
            whole = branch.whole(key)
            if key not in branch:
                yield whole, branch.missing(key, Source(place, line))
                break
            found = branch[key]
            if not isinstance(found, Labels):
                if below and below not in OF_A_TEXT:
                    got = {"got": Given(str(found)[:40])}
                    yield whole, Problem("not-a-mapping", found.source, whole, got)
                break
            branch = found


@functools.lru_cache(512)
def names_in(text: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    """Return the names of labels in a template, key by key, each with its line."""
    found = []
    for tag in _TAG.finditer(text):
        if tag[0].startswith("{#"):
            continue
        for asked in _ASKED.finditer(tag[0]):
            keys = [key or quoted for key, quoted in _KEY.findall(asked["keys"])]
            if asked["called"]:
                keys = keys[:-1]  # a method, as in labels.index.items()
            line = text.count("\n", 0, tag.start() + asked.start()) + 1
            if not asked["optional"]:
                found.append((tuple(keys), line))
    return tuple(found)
