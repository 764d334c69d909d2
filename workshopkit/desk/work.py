"""Rendered documents, beside the ledger and the files that are there → what is to be done."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from workshopkit.desk.files import Hashes, is_below
from workshopkit.desk.fingerprints import fingerprint
from workshopkit.desk.jobs import job_of
from workshopkit.desk.ledger import Ledger
from workshopkit.desk.writing import place_for
from workshopkit.formats.convert import Job
from workshopkit.index_page import EVENTS_PAGE, page_of
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
    is_there: bool
    """Whether anything is at that place."""
    was_ours: bool
    """Whether we wrote at that place before: what is there and not ours was edited."""

    @property
    def name(self) -> str:
        """The name of the document, below the folder of its locale."""
        return self.rendered.document.name


@dataclass(frozen=True)
class Work:
    """What there is to do for a project: documents to make, those that are good, stale files.

    It is made out of hashes; done to its end, it is empty.
    """

    project: Project
    options: Options
    salt: str
    """What shapes every document beside its markup."""
    items: tuple[Item, ...]
    rest: tuple[Item, ...] = ()
    """The other documents, which a partial build leaves as they are."""

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
        project = self.project
        return page_of(project.kit.locale, project.kit.settings.locales, project.event)

    @property
    def own_pages(self) -> tuple[str, ...]:
        """The places of that page and, among several events, of the one that lists them."""
        return (self.own_page, EVENTS_PAGE) if self.project.event else (self.own_page,)

    def job(self, item: Item) -> Job:
        """Return what the conversion of a document needs.

        Of a deck whose added slides are to be kept, with those of the file that is there.
        """
        job = job_of(self.project, item.rendered, item.fingerprint)
        if not self.options.keep_slides or item.rendered.document.format != "pptx":
            return job
        assert job.deck is not None
        from workshopkit.pulling import kept_in  # python-pptx takes a while to load

        return replace(job, kept=kept_in(self.options.output / item.place, job.deck))

    def without(self, folders: Collection[str]) -> Work:
        """Return the same but for the documents that would go in ``folders``."""
        items = tuple(each for each in self.items if not is_below(each.place, folders))
        rest = tuple(each for each in self.rest if not is_below(each.place, folders))
        return replace(self, items=items, rest=rest)

    def against(self, ledger: Ledger, found: Hashes) -> Work:
        """Return the same documents beside other files: somebody may have changed them."""
        rendered = [item.rendered for item in self.items]
        rest = [item.rendered for item in self.rest]
        return work_of(self.project, self.options, rendered, self.salt, ledger, found, rest)

    def stale(self, ledger: Ledger, targets: Collection[str]) -> frozenset[str]:
        """Return what we wrote once and no longer plan; nothing after a partial build.

        ``targets`` are the files of this build.
        """
        if self.options.partial:
            return frozenset()
        kit, event = self.project.kit, self.project.event
        locale, first = kit.locale, kit.settings.locales[0]
        planned = {*self.own_pages, *targets, *(item.place for item in self.items)}
        others = tuple(f"{locale}/{name}/" for name in kit.events if event and name != event)
        return frozenset(
            name
            for name in ledger.entries
            if name not in planned
            and not _is_another_s(name, locale, first)
            and not name.startswith(others)
        )


def work_of(
    project: Project,
    options: Options,
    rendered: Iterable[Rendered],
    salt: str,
    ledger: Ledger,
    found: Hashes,
    rest: Iterable[Rendered] = (),
) -> Work:
    """Compare documents with what we wrote (``ledger``) and with what is there (``found``).

    ``rest`` are those that are not to be made.
    """
    word, home = str(project.labels["files"]["new"]), project.home

    def item(each: Rendered, *, force: bool) -> Item:
        place = f"{home}/{each.document.name}"
        mark = fingerprint(salt, each.markup)
        if options.keep_slides and each.document.format == "pptx":
            mark = fingerprint(f"{salt}\n{found(place)}", each.markup)
        target = place_for(ledger, found, place, word)
        there = found(target)
        is_current = not force and ledger.is_from(target, there, mark)
        is_there = target != place or there is not None
        return Item(each, mark, place, target, is_current, is_there, place in ledger.entries)

    wanted = tuple(item(each, force=options.force) for each in rendered)
    left = tuple(item(each, force=False) for each in rest)
    return Work(project, options, salt, wanted, left)


def as_if_nothing_were_there(
    project: Project, options: Options, rendered: Iterable[Rendered]
) -> Work:
    """Return the work of a first build."""
    return work_of(project, options, rendered, "", Ledger(), lambda name: None)


def _is_another_s(name: str, locale: str, first: str) -> bool:
    """Tell whether a file belongs to another locale, or to ``pack``; the first has the top."""
    owner, inside, _ = name.partition("/")
    return (owner if inside else first) != locale or name.endswith(".zip")
