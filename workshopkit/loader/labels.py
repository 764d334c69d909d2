"""``templates/labels/<locale>.yaml`` → the fixed words of a locale."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from workshopkit.loader.own_words import with_own_words
from workshopkit.loader.written import braces_in, described
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.memory import Memory
from workshopkit.model.base import Located, LocatedList
from workshopkit.model.labels import Labels
from workshopkit.model.text import Integer, Text
from workshopkit.problems import ContentError, Problem, Source, nearest, shown_path
from workshopkit.problems.words import WORDS

KINDS: dict[type, str] = {Located: "not-a-mapping", LocatedList: "not-a-list"}


def load_labels(
    templates: Path,
    locale: str,
    first: str | None = None,
    memory: Memory | None = None,
    needed: Iterable[str] = (),
    words: Any = None,
    named: Source | None = None,
) -> Labels:
    """Read the labels of ``locale``. Raise ContentError when any that is ``needed`` is missing.

    ``first`` is the kit's first locale: those of another have the same keys and braces. ``words``
    are the kit's own, which take the place of those of its language. ``named`` is where the kit
    names its languages.
    """
    needed = tuple(dict.fromkeys(needed))
    file = templates / "labels" / f"{locale}.yaml"
    shown = shown_path(file)
    if not file.is_file():
        if named is None:
            raise ContentError([Problem("missing-file", Source(shown, 0))])
        known = ", ".join(sorted(each.stem for each in file.parent.glob("*.yaml")))
        values = {"got": locale, "file": shown, "known": known}
        raise ContentError([Problem("no-labels", named, "locales", values)])
    labels = read_yaml(file, shown, "labels", memory).data
    if not isinstance(labels, dict):
        keys = {"keys": ", ".join(dict.fromkeys(name.split(".")[0] for name in needed))}
        raise ContentError([Problem("empty-file", Source(shown), "", keys)])
    found = Labels(labels, shown)
    missing = [*_lacking(labels, found, needed), *_wordless(labels, "", None, shown)]
    if first and first != locale and (templates / "labels" / f"{first}.yaml").is_file():
        missing = list(_differing(load_labels(templates, first, memory=memory), labels, "", shown))
    if missing:
        raise ContentError(missing)
    return with_own_words(found, words)


def labels_of_messages(
    templates: Path,
    own: Labels,
    locale: str,
    memory: Memory | None = None,
    words: Callable[[str], Any] = lambda locale: None,
) -> dict[str, Labels]:
    """Return labels for each language of messages: those of ``locale`` where no others are.

    Messages name documents in the person's language, whatever that of the documents; ``words``
    gives the kit's own in a locale.
    """
    found = dict.fromkeys(WORDS, own)
    for lang in [lang for lang in WORDS if lang != locale.split("-")[0]]:
        for file in sorted((templates / "labels").glob(f"{lang}[-.]*yaml"))[:1]:
            with contextlib.suppress(ContentError):  # told when its language is built
                found[lang] = load_labels(
                    templates, file.stem, memory=memory, words=words(file.stem)
                )
    return found


def _lacking(labels: Any, found: Labels, needed: Iterable[str]) -> Iterator[Problem]:
    """Find which of the words, and of the branches of words (``.*``), that are needed are not."""
    for whole in needed:
        name = whole.removesuffix(".*")
        *above, key = name.split(".")
        holder = labels
        for each in above:
            holder = holder.get(each) if isinstance(holder, Located) else None
        value = holder.get(key) if isinstance(holder, Located) else None
        is_branch = isinstance(value, Located)
        if value is None and isinstance(holder, Located) and key in holder:
            continue  # told of all that say nothing
        if not value:
            yield found.missing(name)
        elif is_branch == (name == whole):
            rule = "not-text" if is_branch else "not-a-mapping"
            yield Problem(rule, holder.keys_at.get(key), name, {"got": described(value)})


def _wordless(value: Any, name: str, place: Source | None, shown: str) -> Iterator[Problem]:
    """Find the labels that say nothing, or neither words nor a number."""
    if isinstance(value, Located):
        for key, below in value.items():
            at = value.values_at[key] if below is not None else value.keys_at[key]
            yield from _wordless(below, f"{name}.{key}".lstrip("."), at, shown)
    elif isinstance(value, LocatedList):
        for each, at in zip(value, value.items_at, strict=True):
            yield from _wordless(each, name, at, shown)
    elif value is None:
        yield Problem("missing-label", place, "", {"got": name, "file": shown})
    elif not isinstance(value, Text | Integer):
        yield Problem("not-text", place, name, {"got": described(value)})


def _differing(first: Any, labels: Any, name: str, shown: str) -> Iterator[Problem]:
    """Find where the labels of a language depart from the first's: keys, kinds, braces."""
    source: Source | None = getattr(labels, "source", None)
    if isinstance(first, dict) and isinstance(labels, Located):
        for key in [*first, *(key for key in labels if key not in first)]:
            whole = f"{name}.{key}".lstrip(".")
            if key not in first:
                near = nearest(key, [each for each in first if each not in labels])
                values = {"key": key, "nearest": near}
                yield Problem("unknown-key", labels.keys_at[key], name, values)
            elif labels.get(key) is None:
                place = labels.keys_at.get(key, labels.source)
                yield Problem("missing-label", place, "", {"got": whole, "file": shown})
            else:
                yield from _differing(first[key], labels[key], whole, shown)
    elif isinstance(first, dict | list) or isinstance(labels, dict | list):
        rule = KINDS.get(type(first), "not-text")
        if type(first) is not type(labels):
            yield Problem(rule, source, name, {"got": described(labels)})
    elif (wanted := braces_in(first)) != (got := braces_in(labels)):
        values = {"got": " ".join(sorted(got)) or "–", "wanted": " ".join(sorted(wanted)) or "–"}
        yield Problem("label-braces", source, name, values)
