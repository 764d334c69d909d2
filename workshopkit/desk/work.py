"""Rendered documents, beside the ledger and the files that are there → what is to be done."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from workshopkit.desk.files import Hashes
from workshopkit.desk.fingerprints import fingerprint
from workshopkit.desk.jobs import job_of
from workshopkit.desk.ledger import Ledger
from workshopkit.desk.writing import place_for
from workshopkit.formats.convert import Job
from workshopkit.index_page import page_of
from workshopkit.pipeline import Options, Project, Rendered


@dataclass(frozen=True)
class Item:
    """A rendered document, where its file goes, and whether it is there already."""

    rendered: Rendered
    fingerprint: str
    """The hash by which its file is known to come from this markup."""
    place: str
    """The path below ``output/`` that it should have."""
    target: str
    """The path that it has: that place, or one beside what is not ours."""
    is_current: bool
    was_ours: bool
    """Whether we wrote at that place before: what is there and not ours was edited."""

    @property
    def name(self) -> str:
        """The name of the document, below the folder of its locale."""
        return self.rendered.document.name


@dataclass(frozen=True)
class Work:
    """What there is to do for a project: documents to make, those that are good, stale files.

    It is made out of hashes and reads nothing itself; done to its end, it is empty.
    """

    project: Project
    options: Options
    salt: str
    """What shapes every document beside its markup."""
    items: tuple[Item, ...]

    @property
    def to_make(self) -> tuple[Item, ...]:
        """The documents that have to be converted."""
        return tuple(item for item in self.items if not item.is_current)

    @property
    def current(self) -> tuple[Item, ...]:
        """The documents whose files are as they would be made."""
        return tuple(item for item in self.items if item.is_current)

    @property
    def beside(self) -> tuple[tuple[str, str], ...]:
        """The places where something is that is not ours, each with the file beside it."""
        return tuple((item.place, item.target) for item in self.items if item.target != item.place)

    @property
    def new_word(self) -> str:
        """The word that tells the new file from the one that it stands beside."""
        return str(self.project.labels["files"]["new"])

    @property
    def own_page(self) -> str:
        """The place of the page that lists the documents."""
        return page_of(self.project.kit.locale, self.project.kit.settings.locales)

    def job(self, item: Item) -> Job:
        """Return what the conversion of a document needs."""
        return job_of(self.project, item.rendered, item.fingerprint)

    def against(self, ledger: Ledger, found: Hashes) -> Work:
        """Return the same documents beside other files: somebody may have changed them."""
        rendered = [item.rendered for item in self.items]
        return work_of(self.project, self.options, rendered, self.salt, ledger, found)

    def stale(self, ledger: Ledger, targets: Collection[str]) -> frozenset[str]:
        """Return what we wrote once and no longer plan; nothing after a partial build.

        ``targets`` are the files of this build.
        """
        if self.options.partial:
            return frozenset()
        locale, first = self.project.kit.locale, self.project.kit.settings.locales[0]
        planned = {self.own_page, *targets, *(item.place for item in self.items)}
        return frozenset(
            name
            for name in ledger.entries
            if name not in planned and not _is_another_s(name, locale, first)
        )


def work_of(
    project: Project,
    options: Options,
    rendered: Iterable[Rendered],
    salt: str,
    ledger: Ledger,
    found: Hashes,
) -> Work:
    """Compare documents with what we wrote (``ledger``) and with what is there (``found``)."""
    word, locale = str(project.labels["files"]["new"]), project.kit.locale
    items = []
    for each in rendered:
        place = f"{locale}/{each.document.name}"
        mark = fingerprint(salt, each.markup)
        target = place_for(ledger, found, place, word)
        is_current = not options.force and ledger.is_from(target, found(target), mark)
        items.append(Item(each, mark, place, target, is_current, place in ledger.entries))
    return Work(project, options, salt, tuple(items))


def as_if_nothing_were_there(
    project: Project, options: Options, rendered: Iterable[Rendered]
) -> Work:
    """Return the work of a first build."""
    return work_of(project, options, rendered, "", Ledger(), lambda name: None)


def _is_another_s(name: str, locale: str, first: str) -> bool:
    """Tell whether a file belongs to another locale, or to ``pack``; the first has the top."""
    owner, inside, _ = name.partition("/")
    return (owner if inside else first) != locale or name.endswith(".zip")
