"""What ``build.py new`` makes, by kind: an entry in a file, or a file of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from string import Template
from typing import get_args

from workshopkit.model.kit import Kit
from workshopkit.model.marks import Pattern, free_emblem
from workshopkit.model.things import THINGS
from workshopkit.problems import ContentError, Problem, Source, UsageError, shown_path
from workshopkit.problems.mending import as_slug
from workshopkit.problems.noun import Sentence
from workshopkit.problems.refusing import refuse_impossible
from workshopkit.rules.untouched import OPENINGS
from workshopkit.scaffold.locale import new_locale
from workshopkit.writer import Rewrite, read_bytes, save, with_starter
from workshopkit.writer.blocks import STEP
from workshopkit.writer.making import why_not
from workshopkit.writer.scalars import Room, ways_to_write

NEXT = {
    "slide-layout": Sentence(
        "Placez ses emplacements, puis employez-la dans une séance : « slide: {name} ».",
        "Place its placeholders, then use it in a session: “slide: {name}”.",
    ),
    "theme": Sentence(
        "Changez les couleurs, puis écrivez « theme: {name} » dans content/kit.yaml.",
        "Change the colours, then write “theme: {name}” in content/kit.yaml.",
    ),
    "locale": Sentence(
        "Traduisez ce fichier et ceux de translations/{name}/.\n"
        "  python3 build.py check --locale {name} : ce qui reste à traduire\n"
        "  python3 build.py --locale {name} : les documents dans cette langue",
        "Translate this file and those of translations/{name}/.\n"
        "  python3 build.py check --locale {name}: what is left to translate\n"
        "  python3 build.py --locale {name}: the documents in that language",
    ),
    "locale-by-hand": Sentence(
        "Ajoutez « {name} » à « locales: » dans kit.yaml, puis traduisez ce fichier et ceux de translations/{name}/.",
        "Add “{name}” to “locales:” in kit.yaml, then translate this file and those of translations/{name}/.",
    ),
}
"""What to do once a template or a language is begun; a thing's own card says it."""
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CALLED = ("name", "person", "title", "sentence", "citation")
"""The keys by which people call things, those of any one kind in this order."""


@dataclass(frozen=True)
class Folders:
    """Where the content and the templates are, and the kit they hold."""

    content: Path
    templates: Path
    kit: Kit
    called: str = ""
    """What a person calls the thing that is made, where it has such a name; else words to write."""


@dataclass(frozen=True)
class Made:
    """A starter: where it stands, and what to do next."""

    source: Source
    next: Sentence
    rewrites: tuple[Rewrite, ...]


def new(kind: str, slug: str, folders: Folders) -> Made:
    """Make the starter of ``kind`` under the name ``slug``; ``undo`` takes it back.

    Raise UsageError.
    """
    made = begun(kind, slug, folders)
    save(folders.content, made.rewrites, f"new {kind} {slug}")
    return made


def begun(kind: str, slug: str, folders: Folders) -> Made:
    """Return the starter of ``kind`` without writing it. Raise UsageError."""
    if kind != "locale":
        refuse_bad_name(slug)
    return KINDS[kind](slug, folders)


def entry_of(kind: str, name: str, content: Path, templates: Path, kit: Kit) -> tuple[Rewrite, ...]:
    """Return what begins a thing, called by a ``name`` in words. Raise ContentError."""
    return begun(kind, as_slug(name) or name, Folders(content, templates, kit, name)).rewrites


def refuse_bad_name(slug: str) -> None:
    """Raise UsageError when no file can have that name, on Windows either."""
    if not SLUG.fullmatch(slug):
        values = {"got": slug, "nearest": as_slug(slug)}
        raise UsageError([Problem("not-a-slug", None, "", values)])
    refuse_impossible(Path(slug))


def _thing(kind: str) -> Callable[[str, Folders], Made]:
    """Return what makes a thing of a kind where its card says, from its starter."""
    thing = THINGS[kind]
    assert thing.next is not None
    said = thing.next

    def make(slug: str, folders: Folders) -> Made:
        kit = folders.kit
        words = {each: next(iter(kit.all(each)), "") for each in THINGS} | free_marks(kit)
        if thing.code:
            codes = [str(getattr(part, "code", "")) for part in kit.all(kind).values()]
            words["code"] = next_code(codes, thing.code)
        if thing.folder:
            file = folders.content / thing.folder / f"{slug}.yaml"
            return _file(kind, slug, folders, file, words, said)
        file = folders.content / f"{thing.file}.yaml"
        return _entry(kind, slug, folders, file, thing.key, [*kit.all(kind)], words, said)

    return make


def _theme(slug: str, folders: Folders) -> Made:
    file = folders.templates / "themes" / f"{slug}.yaml"
    return _file("theme", slug, folders, file, {}, NEXT["theme"])


def _slide_layout(slug: str, folders: Folders) -> Made:
    decks = folders.templates / "decks"
    template = decks / "slides" / f"{slug}.xml.j2"
    _refuse_existing(template)
    said = NEXT["slide-layout"]
    made = _entry("slide-layout", slug, folders, decks / "layouts.yaml", "layouts", [], {}, said)
    starter = (_starters(folders) / "slide-layout.xml.j2").read_bytes()
    return replace(made, rewrites=(*made.rewrites, Rewrite(template, None, starter)))


def _locale(slug: str, folders: Folders) -> Made:
    locales = folders.kit.settings.locales
    lacking = new_locale(slug, folders.content, folders.templates, locales)
    said = NEXT["locale" if lacking.named else "locale-by-hand"]
    return Made(lacking.begin, said, lacking.rewrites)


KINDS: dict[str, Callable[[str, Folders], Made]] = {
    **{kind: _thing(kind) for kind, thing in THINGS.items() if thing.next},
    "slide-layout": _slide_layout,
    "theme": _theme,
    "locale": _locale,
}
"""What can be made, by the word that follows ``new``."""


def next_code(codes: list[str], letter: str) -> str:
    """Return the code after the greatest: ``S9`` after ``S8``."""
    numbers = [int(code[1:]) for code in codes if code[:1] == letter and code[1:].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"


def free_marks(kit: Kit) -> dict[str, str]:
    """Return the first pattern and the first emblem that no barrier has; of eight, the first."""
    barriers = kit.barriers.barriers
    patterns = {each.pattern for each in barriers}
    icons = {each.icon for each in barriers}
    pattern = next((each for each in get_args(Pattern) if each not in patterns), "dots")
    return {"pattern": pattern, "icon": free_emblem(icons)}


def _entry(
    kind: str,
    slug: str,
    folders: Folders,
    file: Path,
    key: str,
    taken: list[str],
    words: Mapping[str, str],
    said: Sentence,
) -> Made:
    if slug in taken:
        raise UsageError([Problem("already-there", Source(shown_path(file)), "", {"got": slug})])
    entry = _filled(folders, kind, slug, words)
    before = read_bytes(file)
    try:
        after, line = with_starter(before or b"", key, entry)
    except KeyError:
        place = Source(shown_path(file))
        raise UsageError([Problem("missing-key", place, "", {"key": key})]) from None
    return Made(Source(shown_path(file), line), said, (Rewrite(file, before, after),))


def _file(
    kind: str, slug: str, folders: Folders, file: Path, words: Mapping[str, str], said: Sentence
) -> Made:
    _refuse_existing(file)
    starter = _filled(folders, kind, slug, words).encode()
    return Made(Source(shown_path(file), 1), said, (Rewrite(file, None, starter),))


def _filled(folders: Folders, kind: str, slug: str, words: Mapping[str, str]) -> str:
    """Return the starter with its name, its title and what it may refer to."""
    starter = (_starters(folders) / f"{kind}.yaml").read_text("utf-8")
    title = slug.replace("-", " ").capitalize()
    filled = Template(starter).safe_substitute(words, slug=slug, title=title)
    return _called(filled, folders.called) if folders.called else filled


def _called(starter: str, name: str) -> str:
    """Put a name where a starter leaves the first of its own to write.

    Raise ContentError for a name that no file may hold.
    """
    openings = "|".join(map(re.escape, OPENINGS))
    for key in CALLED:
        left = re.compile(rf"^((?:  )?(?:  |- )?{key}: )(?:{openings})[^\n]*$", re.MULTILINE)
        if found := left.search(starter):
            below = found[1].index(key) + STEP
            lines = next(ways_to_write(name, Room(len(found[1]), below)), None)
            if lines is None:
                raise ContentError([why_not(name, None)])
            typed = f"\n{' ' * below}".join(lines)
            return starter[: found.start()] + found[1] + typed + starter[found.end() :]
    return starter


def _starters(folders: Folders) -> Path:
    folder = folders.templates / "starters"
    if not folder.is_dir():
        raise UsageError([Problem("missing-folder", Source(shown_path(folder), 0))])
    return folder


def _refuse_existing(file: Path) -> None:
    if file.exists():
        source, values = Source(shown_path(file)), {"got": file.name}
        raise UsageError([Problem("already-there", source, "", values)])
