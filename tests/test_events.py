"""Several events: each has its own whole papers, and the page lists them all."""

import re
from datetime import date

import pytest

from tests.workshop import Workshop, load
from workshopkit import UsageError
from workshopkit.documents import plan
from workshopkit.documents.print_list import print_list
from workshopkit.pipeline import for_each_event, for_next_event, for_one_event, render

COLLOQUE = """\
name: Colloque d'essai
date: 2026-03-05
place: Salle 204
participants: 8
sessions:
  - session: causerie-20
    date: 2026-03-06
    start: 9 h
"""
CEGEP = "name: Journée du cégep\ndate: 2026-02-10\nstart: 13 h 30\nparticipants: 24\n"
PEOPLE = """\
facilitators:
  - slug: camille
    name: Camille Exemple
    organization: Carrefour Exemple
  - slug: noor
    name: Noor Exemple
"""
TIMER = "causerie-20/minuteur.html"


@pytest.fixture
def two_events(specimen: Workshop) -> Workshop:
    """The kit in miniature, given to two clients."""
    folder = specimen.content / "events"
    folder.mkdir()
    (folder / "colloque.yaml").write_text(COLLOQUE, "utf-8")
    (folder / "cegep.yaml").write_text(CEGEP, "utf-8")
    return specimen


def _words(page: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", page).split())


def _read(workshop: Workshop, path: str) -> str:
    return (workshop.output / path).read_text("utf-8")


def test_each_event_has_its_papers_and_the_page_lists_both(two_events: Workshop) -> None:
    """Each paper says its own event; the page has both dates, and says what is not made."""
    two_events.build(("timer",), event="colloque")
    page = _words(_read(two_events, "index.html"))
    assert page.index("Journée du cégep") < page.index("Colloque d’essai")  # by date
    assert "mardi 10 février 2026" in page.replace("\xa0", " ")
    assert "--event cegep" in page
    two_events.build(("timer",), event="cegep")
    assert "--event cegep" not in _words(_read(two_events, "index.html"))
    timer = _read(two_events, f"fr-CA/colloque/{TIMER}")
    assert "Colloque d’essai" in timer
    assert "vendredi 6 mars" in timer.replace("\xa0", " ")  # the day of that session
    assert 'data-start="540"' in timer
    assert 'data-start="810"' in _read(two_events, f"fr-CA/cegep/{TIMER}")
    own = _words(_read(two_events, "fr-CA/cegep/index.html"))
    assert "Journée du cégep" in own
    assert "24 personnes" in own.replace("\xa0", " ")


def test_building_one_event_leaves_the_other_as_it_is(two_events: Workshop) -> None:
    """A whole build removes what is stale of its own event and nothing of another."""
    two_events.build(("timer",), event="cegep")
    before = _read(two_events, f"fr-CA/cegep/{TIMER}")
    two_events.build(("timer",), event="colloque")
    two_events.edit("content/kit.yaml", "theme:", "documents: {skip: [timer, deck]}\ntheme:")
    done = two_events.build((), event="colloque")
    assert done.removed == (f"fr-CA/colloque/{TIMER}",)
    assert _read(two_events, f"fr-CA/cegep/{TIMER}") == before


def test_a_partial_build_tells_what_is_out_of_date(specimen: Workshop) -> None:
    """The page keeps what was made before, with today's counts, and says what to make again."""
    specimen.build(("timer", "worksheet"))
    specimen.edit("content/event.yaml", "start: 9 h 30", "start: 10 h 30")
    specimen.edit("content/event.yaml", "participants: 12", "participants: 11")
    specimen.build(("worksheet",))
    page = _words(_read(specimen, "index.html"))
    assert "11 personnes" in page.replace("\xa0", " ")
    assert page.count("À refaire, ses textes") == 1
    specimen.build(("timer",))
    assert "À refaire, ses textes" not in _words(_read(specimen, "index.html"))


def test_a_past_date_is_told_with_its_line(two_events: Workshop) -> None:
    """Once the day has come and gone, and not before."""
    told = [each.line("fr") for each in two_events.check(event="cegep", today=date(2026, 2, 11))]
    assert told == [
        "content/events/cegep.yaml:2:7: à faire : "
        "date: la date est passée : « 2026-02-10 ». [past-date]"
    ]
    assert two_events.check(event="cegep", today=date(2026, 2, 10)) == ()


@pytest.mark.quick
def test_an_unknown_event_is_told_with_the_nearest(two_events: Workshop) -> None:
    """And without a name, every event is meant; a preview asks which one."""
    with pytest.raises(UsageError, match="colloque"):
        load(two_events.options(event="coloque"))
    assert [each.event for each in for_each_event(two_events.options())] == ["cegep", "colloque"]
    with pytest.raises(UsageError) as asked:
        for_one_event(two_events.options())
    (which,) = asked.value.problems
    assert which.rule == "which-event"
    assert "--event, parmi cegep, colloque" in which.line("fr")


def test_an_event_changes_what_its_client_wants(two_events: Workshop) -> None:
    """Its paper, its theme and its editions are those of its documents, and of no other's."""
    file = two_events.content / "events" / "cegep.yaml"
    file.write_text(CEGEP + "paper: a4\neditions:\n  workbook: [large-print]\n", "utf-8")
    settings = load(two_events.options(event="cegep")).kit.settings
    assert (settings.paper, settings.editions) == ("a4", {"workbook": ("large-print",)})
    assert load(two_events.options(event="colloque")).kit.settings.paper == "letter"


def test_new_event_writes_a_starter_that_says_what_to_fill(specimen: Workshop) -> None:
    """It is read as it is, and what is empty is a thing to do at its line."""
    done = specimen.run("new", "event", "colloque-rimouski")
    assert done.returncode == 0, done.stderr
    assert "--event colloque-rimouski" in done.stdout
    told = [each.line("fr") for each in specimen.check(event="colloque-rimouski")]
    assert [line.split(":")[1] for line in told] == ["5", "6", "9"]


def test_everyone_who_facilitates_is_shown(two_events: Workshop) -> None:
    """On the title slide, and beside the segment that one of them leads."""
    (two_events.content / "facilitator.yaml").write_text(PEOPLE, "utf-8")
    two_events.edit(
        "content/sessions/causerie-20.yaml",
        "slug: ouverture\n",
        "slug: ouverture\n    led_by: noor\n",
    )
    two_events.build(("timer",), event="cegep")
    assert "( Noor Exemple )" in _words(_read(two_events, f"fr-CA/cegep/{TIMER}"))
    kit = load(two_events.options(event="cegep")).kit
    assert [str(each.name) for each in kit.facilitators] == ["Camille Exemple", "Noor Exemple"]
    two_events.edit("content/events/colloque.yaml", "place:", "facilitators: [nour]\nplace:")
    assert "nour" in two_events.errors(event="cegep")[0]
    two_events.edit("content/events/colloque.yaml", "[nour]", "[camille]")
    two_events.build(("timer",), event="colloque")
    assert "Noor Exemple" not in _read(two_events, f"fr-CA/colloque/{TIMER}")


@pytest.mark.quick
def test_a_session_given_twice_in_an_event_is_told(two_events: Workshop) -> None:
    """Its papers have one folder: the second would replace the first without a word."""
    file = two_events.content / "events" / "colloque.yaml"
    file.write_text(COLLOQUE + "  - session: causerie-20\n    start: 14 h\n", "utf-8")
    (told,) = two_events.errors(event="cegep")
    assert told.startswith("content/events/colloque.yaml:9:14: ")
    assert "[session-twice]" in told


def test_each_day_of_an_event_has_its_own_sign_in_sheet(two_events: Workshop) -> None:
    """With its date and its session; an event of one day keeps one sheet for all."""
    text = (two_events.content / "sessions" / "causerie-20.yaml").read_text("utf-8")
    text = text.replace("label: ", "label: Deuxième ", 1)
    (two_events.content / "sessions" / "rappel-20.yaml").write_text(text, "utf-8")
    file = two_events.content / "events" / "colloque.yaml"
    file.write_text(COLLOQUE + "  - session: rappel-20\n", "utf-8")
    project = load(two_events.options(event="colloque"))
    sheets = [each for each in plan(project.kit, project.setting) if each.kind == "sign-in"]
    names = [each.name for each in sheets]
    assert names == [
        "causerie-20/feuille-de-presence.pdf",
        "rappel-20/feuille-de-presence.pdf",
    ]
    first, second = (_words(each.markup).replace("\xa0", " ") for each in render(project, sheets))
    assert "vendredi 6 mars 2026" in first
    assert "jeudi 5 mars 2026" in second
    assert "Deuxième" in second
    for slug, session in project.kit.sessions.items():
        listed = print_list(
            project.kit, slug, session, project.setting.present, project.setting.labels
        )
        own = [each.file for each in listed if each.kind == "sign-in"]
        assert own == [f"{slug}/feuille-de-presence.pdf"]
    file.write_text(COLLOQUE.replace("03-06", "03-05") + "  - session: rappel-20\n", "utf-8")
    project = load(two_events.options(event="colloque"))
    sheets = [each for each in plan(project.kit, project.setting) if each.kind == "sign-in"]
    assert [each.name for each in sheets] == ["salle/feuille-de-presence.pdf"]


def test_the_preview_opens_on_the_next_event(two_events: Workshop) -> None:
    """The first that is not past; when all are, the last one."""
    for day, event in (
        ("2026-01-15", "cegep"),
        ("2026-02-11", "colloque"),
        ("2027-01-01", "colloque"),
    ):
        options = two_events.options(today=date.fromisoformat(day))
        assert for_next_event(options).event == event
    assert for_next_event(two_events.options(event="colloque")).event == "colloque"


def test_a_sheet_that_comes_back_without_a_name_says_its_event(workshop: Workshop) -> None:
    """Two boxes of evaluations can be told apart; other sheets belong to whoever fills them."""
    text = "name: Colloque d'essai\ndate: 2026-03-05\n"
    (workshop.content / "event.yaml").write_text(text, "utf-8")
    project = load(workshop.options())
    sheets = [each for each in plan(project.kit, project.setting) if each.kind == "worksheet"]
    for each in render(project, sheets):
        is_anonymous = project.kit.worksheets[each.document.piece].anonymous
        assert ("Colloque d’essai" in each.markup) == is_anonymous
