"""What is sent, filled in and handed over before and after a session."""

import datetime as dt
import re
import shutil
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
from icalendar import Calendar

from tests.counted import read, write
from tests.documents.test_plan import _setting
from tests.test_ordinary_events import LONG_EVENT, LONG_PERSON, fill, plain, words_of
from tests.workshop import ROOT, Workshop, load_kit
from workshopkit import UsageError
from workshopkit.desk import attest
from workshopkit.documents import KINDS
from workshopkit.documents.print_list import print_list
from workshopkit.model.logistics import FACTS

AROUND = (
    "distress", "mails", "calendar", "attestation", "accommodation", "tally", "booking", "results",
)  # fmt: skip
MOST_PRINTED = 30
NAMES = (
    "Marie-Geneviève Archambault-Thériault de la Bruère-Desrosiers et de Saint-Ours",
    "Nguyễn Thị Thanh-Mai",
    "Konwahontsiawi Kanatase’kó:wa-O’Brien Œuvray",
)
CANARY = "Zyxwvut Archambault-Qpqpqp"


@pytest.fixture
def around(specimen: Workshop) -> Workshop:
    """The kit in miniature with the words of the real one, and an event on a day."""
    shutil.copyfile(ROOT / "content/logistics.yaml", specimen.content / "logistics.yaml")
    fill(specimen, LONG_EVENT, LONG_PERSON)
    evaluation = (ROOT / "content/worksheets/f9-evaluation.yaml").read_text("utf-8")
    (specimen.content / "worksheets/f9-evaluation.yaml").write_text(evaluation, "utf-8")
    session = read(specimen.content, "sessions/causerie-20.yaml")
    used = [*session["worksheets"], {"worksheet": "f9-evaluation", "use": "loose"}]
    write(specimen.content, "sessions/causerie-20.yaml", session | {"worksheets": used})
    return specimen


def _calendar(around: Workshop) -> Calendar:
    around.build(("calendar",))
    (file,) = around.output.rglob("*.ics")
    return Calendar.from_ical(file.read_bytes())


def _edit_event(around: Workshop, **changed: object) -> None:
    write(around.content, "event.yaml", read(around.content, "event.yaml") | changed)


def test_a_default_build_prints_thirty_documents_at_most() -> None:
    """What the print lists of all sessions name, large print on demand included."""
    kit = load_kit(ROOT / "content")[0].for_event()
    setting = _setting(kit)
    listed = {
        item.file
        for slug, session in kit.sessions.items()
        for item in print_list(kit, slug, session, setting.present, setting.labels)
    }
    assert 15 < len(listed) <= MOST_PRINTED, sorted(listed)


def test_only_a_blank_form_goes_to_participants() -> None:
    """Attestations, tally, mails and protocol stay with who facilitates; results go no further
    than the organiser."""
    given = {name for name in AROUND if "participants" in KINDS[name].audience}
    assert given == {"accommodation"}
    organizer = {name for name in AROUND if "organizer" in KINDS[name].audience}
    assert organizer == {"accommodation", "booking", "results"}


def test_long_names_have_room_in_every_document(around: Workshop) -> None:
    """With every field at its bound, each is made and says who, when and where."""
    _edit_event(around, registration="CPMT " * 11 + "12345")
    result = around.build(AROUND)
    assert not [p.line("fr") for p in result.problems if p.severity == "error"]
    made = {file.stem: words_of(file) for file in around.output.rglob("*.pdf")}
    assert len(made) == 9, sorted(made)
    place = plain(str(read(around.content, "event.yaml")["place"]))
    for name in ("attestation", "depouillement", "resultats", "fiche-reservation"):
        assert place in made[name], name


def test_what_is_not_known_is_left_to_fill_by_hand(around: Workshop) -> None:
    """No date, place nor name: an attestation with lines, mails with brackets, no error."""
    fill(around, {}, {})
    around.build(tuple(name for name in AROUND if name != "calendar"))
    (page,) = around.output.rglob("courriels.html")
    mails = page.read_text("utf-8")
    assert "le [date], de [heure de début] à [heure de fin]" in mails.replace("\u00a0", " ")
    assert "None" not in mails
    (made,) = around.output.rglob("attestation.pdf")
    assert "None" not in words_of(made)
    with pytest.raises(UsageError, match="calendar"):
        around.build(("calendar",))


def test_a_mail_may_name_every_fact_and_no_other(around: Workshop) -> None:
    """Each is said; one that is mistyped is told at its line, with the nearest."""
    logistics = around.content / "logistics.yaml"
    text = logistics.read_text("utf-8")
    every = " ".join(f"{{{fact}}}" for fact in FACTS)
    logistics.write_text(text.replace("      - À bientôt,\n", f'      - "{every}"\n', 1), "utf-8")
    around.build(("mails",))
    (page,) = around.output.rglob("courriels.html")
    assert not re.search(r"<textarea[^>]*>[^<]*\{", page.read_text("utf-8"))
    logistics.write_text(text.replace("le {date}", "le {dates}", 1), "utf-8")
    (told,) = around.errors()
    line = text[: text.index("le {date}")].count("\n") + 1
    assert told.startswith(f"content/logistics.yaml:{line}:")
    assert "« {dates} »" in told
    assert "{date}" in told


def test_the_calendar_reads_back(around: Workshop) -> None:
    """The session at its hours in Toronto, three days and thirty days after, nothing doubled."""
    found = {str(each["summary"]): each for each in _calendar(around).walk("VEVENT")}
    (session,) = [each for each in found.values() if "location" in each]
    toronto = ZoneInfo("America/Toronto")
    assert session.decoded("dtstart") == dt.datetime(2026, 9, 30, 13, 30, tzinfo=toronto)
    assert session.decoded("dtend") - session.decoded("dtstart") == dt.timedelta(minutes=20)
    days = sorted((each.decoded("dtstart").date() - dt.date(2026, 9, 30)).days
                  for each in found.values())  # fmt: skip
    assert days == [-42, -10, -7, -3, 0, 3, 30]
    assert len({str(each["uid"]) for each in found.values()}) == len(found) == 7


def test_an_entry_that_moves_keeps_its_name(around: Workshop) -> None:
    """A new date moves what is in the calendar; the same event gives the same bytes."""
    first = _calendar(around)
    (file,) = around.output.rglob("*.ics")
    data = file.read_bytes()
    file.unlink()
    assert _calendar(around) == first
    assert file.read_bytes() == data
    _edit_event(around, date="2026-10-07", timezone="America/Vancouver")
    moved = _calendar(around)
    assert [each["uid"] for each in moved.walk("VEVENT")] == [
        each["uid"] for each in first.walk("VEVENT")
    ]
    zones = {str(each["tzid"]) for each in moved.walk("VTIMEZONE")}
    assert zones == {"America/Vancouver"}


def test_without_an_hour_the_session_takes_the_day(around: Workshop) -> None:
    """Its time is not invented."""
    _edit_event(around, start=None)
    (session,) = [each for each in _calendar(around).walk("VEVENT") if "location" in each]
    assert session.decoded("dtstart") == dt.date(2026, 9, 30)


@pytest.mark.parametrize(("locale", "people"), [("fr-CA", 30), ("en-CA", 3)])
def test_thirty_people_have_an_attestation_each(around: Workshop, locale: str, people: int) -> None:
    """One page for each, whole names, numbers; the list may come from Excel on Windows."""
    write(around.content, "kit.yaml", read(around.content, "kit.yaml") | {"locales": [locale]})
    names = [f"{NAMES[n % 3]} {n}" for n in range(people)]
    listed = around.folder / "listes/mars.txt"
    listed.parent.mkdir()
    lines = "\r\n".join(f'"{name}";OCCOQ-{n}' for n, name in enumerate(names))
    listed.write_text(lines, "utf-16", newline="")
    done = attest(around.options(), listed)
    assert (done.count, done.file.parent) == (people, listed.parent)
    with pypdfium2.PdfDocument(done.file) as document:
        pages = [plain(page.get_textpage().get_text_bounded()) for page in document]
    assert len(pages) == people
    for n, (page, name) in enumerate(zip(pages, names, strict=True)):
        assert plain(name) in page
        assert plain(f"OCCOQ-{n}") in page
    assert (listed.parent / ".gitignore").read_text() == "*\n"


def test_names_go_nowhere_but_in_their_file(around: Workshop) -> None:
    """Not to what is printed, nor to ``output/`` with its ledger, nor to the participants' zip."""
    listed = around.folder / "listes/mars.txt"
    listed.parent.mkdir()
    listed.write_text(f"{CANARY}\n", "utf-8")
    around.build(("attestation",))
    before = _bytes(around.output)
    done = around.run("attest", "listes/mars.txt")
    assert done.returncode == 0, done.stderr
    assert "Zyxwvut" not in done.stdout + done.stderr
    assert _bytes(around.output) == before
    again = around.build(("attestation",))
    assert not again.made, "a list is no part of what a build reads"


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.quick
@pytest.mark.parametrize("place", ["content/mars.txt", "output/mars.txt", "mars.txt"])
def test_a_list_that_could_be_passed_on_is_refused(around: Workshop, place: str) -> None:
    """In the kit's folder only a folder for lists will do; the message names no one."""
    around.output.mkdir(exist_ok=True)
    listed = around.folder / place
    listed.write_text(f"{CANARY}\n", "utf-8")
    with pytest.raises(UsageError) as refused:
        attest(around.options(), listed)
    (problem,) = refused.value.problems
    assert problem.rule == "list-in-kit"
    assert "Zyxwvut" not in problem.line("fr") + problem.line("en")


@pytest.mark.quick
@pytest.mark.parametrize("text", ["", "\n\n", f"{CANARY}\n{CANARY * 10}\n"])
def test_a_list_is_told_by_its_lines(around: Workshop, text: str) -> None:
    """An empty list, a paragraph on a line: the number of the line, never the words."""
    listed = around.folder / "listes/mars.txt"
    listed.parent.mkdir()
    listed.write_text(text, "utf-8")
    with pytest.raises(UsageError) as refused:
        attest(around.options(), listed)
    (problem,) = refused.value.problems
    assert problem.rule == "list-of-names"
    assert "Zyxwvut" not in problem.line("fr") + problem.line("en")
