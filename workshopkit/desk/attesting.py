"""A list of people → their attestations, beside the list: names go nowhere else.

They are no part of a build: no ledger, no hash, no page of documents, no zip knows of them, and
what is told of a list names its lines, never who is on them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from workshopkit.desk.files import write_whole
from workshopkit.desk.jobs import job_of
from workshopkit.documents import KINDS
from workshopkit.documents.plan import documents_of
from workshopkit.formats.convert import convert
from workshopkit.model.text import Text
from workshopkit.pipeline import Options, Rendered, for_one_event, load
from workshopkit.problems import ContentError, Problem, UsageError, shown_path

FOLDERS = ("listes", "lists")
"""The folders beside ``content/`` where lists belong: git is told to leave all of them alone."""
LONGEST, LONGEST_NUMBER = 100, 40
"""Characters that a name and a number may have."""
BOMS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


@dataclass(frozen=True)
class Attendee:
    """Somebody who was there, and the number by which a regulatory body knows them."""

    name: Text
    number: Text


@dataclass(frozen=True)
class Attested:
    """The file written, and how many people are in it."""

    file: Path
    count: int


def attest(options: Options, names: Path) -> Attested:
    """Write one attestation for each person of a list, in a file beside it.

    Raise UsageError for a list that cannot be read or lies where it might be passed on, or when
    several sessions might be meant; ContentError or MachineError as a build does.
    """
    options = for_one_event(options)
    _refuse_place(options, names)
    people = attendees(names)
    project = load(options)
    sessions = [options.session] if options.session else list(project.kit.sessions)
    if len(sessions) > 1:
        raise UsageError([Problem("which-session", None, "", {"known": ", ".join(sessions)})])
    made = [
        each
        for each in documents_of(KINDS["attestation"], project.kit, project.setting)
        if each.session == sessions[0]
    ]
    if not made:
        raise UsageError([Problem("nothing-of-kind", None, "", {"got": "attestation"})])
    context = {**project.context(made[0]), "people": people}
    markup = project.templates.render(made[0].template, **context)
    converted = convert(replace(job_of(project, Rendered(made[0], markup), ""), deck=None))
    if any(problem.severity == "error" for problem in converted.problems):
        raise ContentError(converted.problems)
    file = names.with_name(f"{names.stem}.{project.labels['files']['attestations']}.pdf")
    _hide_from_git(names.parent)
    write_whole(file, converted.data)
    return Attested(file, len(people))


def attendees(names: Path) -> tuple[Attendee, ...]:
    """Return the people of a list, one on each line; a number may follow a semicolon or a tab.

    Raise UsageError, which tells the lines and not the names.
    """
    try:
        data = names.read_bytes()
    except OSError:
        raise UsageError([Problem("no-such-file", None, "", {"got": shown_path(names)})]) from None
    if b"\0" in data and not data.startswith(tuple(BOMS)):
        raise UsageError([Problem("not-plain-text", None, "", {"name": names.name})])
    found, wrong = [], []
    for number, line in enumerate(_text(data).splitlines(), start=1):
        name, _, rest = line.replace("\t", ";").partition(";")
        name, member = " ".join(name.strip(' "').split()), rest.partition(";")[0].strip(' "')
        if len(name) > LONGEST or len(member) > LONGEST_NUMBER:
            wrong.append(number)
        elif name:
            found.append(Attendee(Text(name), Text(member)))
    if wrong or not found:
        lines = ", ".join(map(str, wrong)) or "1"
        values = {"lines": lines, "most": LONGEST, "number": LONGEST_NUMBER}
        raise UsageError([Problem("list-of-names", None, "", values)])
    return tuple(found)


def _text(data: bytes) -> str:
    """Return what Notepad or Excel wrote: UTF-8, UTF-16, else the letters of Windows."""
    for mark, encoding in BOMS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _refuse_place(options: Options, names: Path) -> None:
    """Raise UsageError for a list in the kit's folder, but in a folder for lists."""
    where = names.resolve()
    if any(where.is_relative_to(each) for each in _held(options)):
        values = {"got": shown_path(names), "folder": f"{FOLDERS[0]}/"}
        raise UsageError([Problem("list-in-kit", None, "", values)])


def _held(options: Options) -> Iterator[Path]:
    """Yield what is built from, packed or published: all that lies beside ``content/`` too."""
    yield from (each.resolve() for each in (options.content, options.templates, options.output))
    home = options.content.resolve().parent
    if (home / ".git").exists() or (home / "templates").is_dir():
        yield from (each for each in home.iterdir() if each.name not in FOLDERS)


def _hide_from_git(folder: Path) -> None:
    """Let git leave alone all that a folder for lists holds, wherever the kit is."""
    ignored = folder / ".gitignore"
    if folder.name in FOLDERS and not ignored.exists():
        write_whole(ignored, b"*\n")
