"""The work: what there is to do, out of hashes alone."""

from dataclasses import replace

import pytest

from tests.workshop import Workshop, load
from workshopkit.desk.ledger import Entry, Ledger
from workshopkit.desk.work import Work, work_of
from workshopkit.documents import plan
from workshopkit.pipeline import render, select

TIMER = "fr-CA/causerie-20/minuteur.html"
NEW = "fr-CA/causerie-20/minuteur.nouveau.html"
GONE = "fr-CA/fiches/f9-retiree.pdf"
PAGE = "index.html"


@pytest.fixture
def work(specimen: Workshop) -> Work:
    """The timer of the kit in miniature, where nothing was made yet."""
    options = specimen.options(only=("timer",))
    project = load(options)
    rendered = render(project, select(plan(project.kit, project.setting), options))
    return work_of(project, options, rendered, "salt", Ledger(), {}.get)


def compared(work: Work, ledger: Ledger, **found: str) -> tuple[list[str], list[str], list[str]]:
    """Return the targets to make, those that are current, and those beside something else."""
    new = work.against(ledger, {NAMES[name]: hash_ for name, hash_ in found.items()}.get)
    made = [item.target for item in new.to_make]
    return made, [item.target for item in new.current], [target for _, target in new.beside]


NAMES = {"timer": TIMER, "beside": NEW}


def test_what_is_not_there_is_to_be_made(work: Work) -> None:
    """So is what came from other markup; what came from this one is current."""
    (item,) = work.items
    mine = Ledger({TIMER: Entry(item.fingerprint, "bytes")})
    old = Ledger({TIMER: Entry("other markup", "bytes")})
    assert compared(work, Ledger()) == ([TIMER], [], [])
    assert compared(work, mine) == ([TIMER], [], [])
    assert compared(work, old, timer="bytes") == ([TIMER], [], [])
    assert compared(work, mine, timer="bytes") == ([], [TIMER], [])


def test_what_is_not_ours_stays_and_the_new_one_goes_beside(work: Work) -> None:
    """Beside it, ours is current or made again; and it is ours again at its own place."""
    (item,) = work.items
    ledger = Ledger({TIMER: Entry("m", "old"), NEW: Entry(item.fingerprint, "new")})
    assert compared(work, ledger, timer="edited") == ([NEW], [], [NEW])
    assert compared(work, ledger, timer="edited", beside="new") == ([], [NEW], [NEW])
    assert compared(work, ledger, timer="new") == ([], [TIMER], [])
    assert compared(work, ledger, timer="old", beside="new") == ([TIMER], [], [])


def test_force_makes_what_is_current(work: Work) -> None:
    """And nothing of it is done over an edit."""
    (item,) = work.items
    mine = Ledger({TIMER: Entry(item.fingerprint, "bytes")})
    forced = replace(work, options=replace(work.options, force=True))
    assert compared(forced, mine, timer="bytes") == ([TIMER], [], [])
    assert compared(forced, mine, timer="edited") == ([NEW], [], [NEW])


def test_only_a_whole_build_finds_stale_files(work: Work) -> None:
    """Those that it plans no longer: neither another language's, nor a zip, nor its page."""
    names = (TIMER, GONE, PAGE, "en-CA/index.html", "trousse-fr-CA.zip")
    ledger = Ledger({name: Entry("m", "b") for name in names})
    whole = replace(work, options=replace(work.options, only=()))
    assert work.stale(ledger, [TIMER]) == frozenset()
    assert whole.stale(ledger, [TIMER]) == {GONE}
