"""Events and people with long names and with short ones: every paper gives them room."""

import re
from pathlib import Path

import pypdfium2
import pytest

from tests.counted import read, write
from tests.workshop import MEMORY, Workshop
from workshopkit import ContentError, check_only

WORDS = {
    "name": "Marie-Geneviève Archambault-Thériault, Jean-François de la Bruère-Desrosiers",
    "role": "Conseillère d'orientation et formatrice en entreprise à Sainte-Adèle",
    "organization": "Carrefour jeunesse-emploi de la Vallée-de-la-Gatineau et du Pontiac, "
    "à Mont-Laurier",
    "place": "Salle Marie-Victorin, hôtel Mont-Gabriel, 1699, chemin du Curé-Labelle, Sainte-Adèle "
    "(Québec) J8B 1A5",
    "event": "Colloque de l'employabilité, de l'orientation et des carrières de la "
    "Montérégie-Est et du Suroît",
}
MOST = {"name": 60, "role": 50, "organization": 70, "place": 90, "event": 90}
TITLES = {
    "kit": ("kit.yaml", "title", 60),
    "session": ("sessions/causerie-20.yaml", "title", 60),
    "label": ("sessions/causerie-20.yaml", "label", 50),
    "worksheet": ("worksheets/f1-objectif.yaml", "title", 50),
    "offer": ("offer.yaml", "title", 70),
}
"""Where titles are written, and the most characters that each may have."""
TIED = "Vaincre ses barrières, réaliser son projet professionnel"
"""A title whose last three words stand on one line: they need the most room."""
PEOPLE = 5
TITLED = ("deck", "guide", "run-sheet", "workbook", "handout", "organizer", "worksheet")
"""The kinds on which titles and people take the most room."""
LONG_EVENT = {
    "name": "event",
    "date": "2026-09-30",
    "place": "place",
    "organizer": "organization",
    "start": "13 h 30",
    "participants": 1000,
    "tables": 200,
}
LONG_PERSON = {
    "name": "name",
    "role": "role",
    "organization": "organization",
    "email": "genevieve.archambault-theriault@carrefour-emploi.example.org",
    "link": "https://www.carrefour-emploi.example.org/ateliers",
}
SHORT_EVENT = {"name": "Forum", "date": "2026-05-01", "place": "B-12", "participants": 6}
SHORT_PERSON = {"name": "Ana Li", "organization": "CJE"}
SHOWING = (
    "deck", "deck-pdf", "guide", "run-sheet", "workbook", "handout", "organizer", "sign-in",
    "print-list", "timer",
)  # fmt: skip
"""The kinds of documents on which an event or who facilitates it is shown."""
EDITIONS = ("standard", "clear", "large-print", "fillable")
BESIDE = {
    "same-layout",
    "unused",
    "typed-count",
    "to-check",
    "to-date",
    "to-fill",
    "slide-left-out",
}


def at_most(key: str) -> str:
    """Return ordinary words of as many characters as ``key`` may have."""
    cut = WORDS[key][: MOST[key]]
    return cut if cut[-1] not in " ,-'" else f"{cut[:-1]}s"


def fill(workshop: Workshop, event: dict[str, object], person: dict[str, object]) -> None:
    """Write an event and who facilitates it; the words that name a bound are as long as it."""
    for file, said in (("event.yaml", event), ("facilitator.yaml", person)):
        words = {key: at_most(str(what)) if what in MOST else what for key, what in said.items()}
        write(workshop.content, file, words)


@pytest.mark.parametrize(("locale", "paper"), [("fr-CA", "letter"), ("en-CA", "a4")])
def test_the_longest_names_have_room_everywhere(
    specimen: Workshop, locale: str, paper: str
) -> None:
    """With every field filled to its bound, all that shows them is built and says them whole."""
    write(
        specimen.content,
        "kit.yaml",
        read(specimen.content, "kit.yaml") | {"locales": [locale], "paper": paper, "title": TIED},
    )
    fill(specimen, LONG_EVENT, LONG_PERSON)
    result = specimen.build(SHOWING, editions=EDITIONS)
    assert not [p.line("fr") for p in result.problems if p.severity == "error"]
    made = {file.name: words_of(file) for file in specimen.output.rglob("*.pdf")}
    covers = [name for name in made if re.match("cahier|participant-workbook", name)]
    assert len(covers) == len(EDITIONS)
    for name in covers:
        for key in MOST:
            assert plain(at_most(key)) in made[name], (name, key)


@pytest.mark.parametrize("given", [(SHORT_EVENT, SHORT_PERSON), ({}, {}), ({"place": "B-12"}, {})])
def test_short_names_leave_no_stray_sign(
    specimen: Workshop, given: tuple[dict[str, object], dict[str, object]]
) -> None:
    """What is not filled in leaves neither comma, nor dash, nor an empty line."""
    fill(specimen, *given)
    specimen.build((*SHOWING[2:8], "timer"))
    for file in specimen.output.rglob("*.pdf"):
        lines = text_of(file).splitlines()
        assert not [line for line in lines if re.fullmatch(r"\W*[,–]\W*", line)], file.name
        assert "None" not in " ".join(lines)


@pytest.mark.parametrize("key", MOST)
def test_a_longer_name_is_refused_where_it_is_written(specimen: Workshop, key: str) -> None:
    """``check``, without laying out pages, says how many characters to take out, and where."""
    file, field = {
        "place": ("event.yaml", "place"),
        "event": ("event.yaml", "name"),
    }.get(key, ("facilitator.yaml", key))
    fill(specimen, LONG_EVENT, LONG_PERSON)
    write(specimen.content, file, read(specimen.content, file) | {field: f"{at_most(key)} en trop"})
    (told,) = specimen.errors()
    line = list(read(specimen.content, file)).index(field) + 1
    assert told.startswith(f"content/{file}:{line}:")
    assert f"{MOST[key]} caractères au plus" in told
    assert "raccourcissez de 8 caractère(s)" in told


def test_compound_names_are_not_cut_at_their_hyphen(specimen: Workshop) -> None:
    """« Mont-Gabriel » stands on one line, and « Lieu » beside the first line of the place."""
    fill(specimen, LONG_EVENT, LONG_PERSON)
    specimen.build(("sign-in", "run-sheet", "organizer"))
    for file in specimen.output.rglob("*.pdf"):
        cut = [line for line in text_of(file).splitlines() if re.search(r"\w-$", line.strip())]
        assert not cut, file.name


def test_slides_and_pages_are_told_together(specimen: Workshop) -> None:
    """What does not fit a slide hides nothing of what does not fit a page."""
    session = read(specimen.content, "sessions/causerie-20.yaml")
    slides = [each for segment in session["segments"] for each in segment.get("slides", [])]
    activity = next(each for each in slides if each["slide"] == "activity")
    activity["text"] = "Un pas de plus. " * 60
    write(specimen.content, "sessions/causerie-20.yaml", session)
    offer = read(specimen.content, "offer.yaml")
    write(specimen.content, "offer.yaml", offer | {"accessibility": "Un accès de plus. " * 300})
    only = ("run-sheet", "organizer")
    with pytest.raises(ContentError) as refused:
        specimen.build(only)
    checked, _ = check_only(specimen.options(only=only, jobs=1), pages=True, memory=MEMORY)
    for problems in (checked, refused.value.problems):
        rules = {problem.rule for problem in problems if problem.severity == "error"}
        assert {"slide-overfull", "page-count"} <= rules


def text_of(file: Path) -> str:
    """Return the words of a PDF, a line for each of its lines."""
    pages = pypdfium2.PdfDocument(file)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


def words_of(file: Path) -> str:
    """Return the words of a PDF, its spaces and signs left out."""
    return plain(text_of(file))


def plain(text: str) -> str:
    """Return letters and digits only: lines may be broken anywhere."""
    return re.sub(r"\W|\ufffe", "", text.replace("\ufffe", "")).casefold()


def entitle(workshop: Workshop, **more: int) -> None:
    """Give every title as many characters as it may have, or so many ``more``."""
    words = "Vaincre ses barrières, réaliser son projet professionnel et le dire à toute son équipe"
    for name, (file, key, most) in TITLES.items():
        cut = words[: most + more.get(name, 0)]
        cut = cut if cut[-1] not in " ,-'" else f"{cut[:-1]}s"
        write(workshop.content, file, read(workshop.content, file) | {key: cut})


def several(workshop: Workshop, count: int) -> None:
    """Let so many people facilitate, every one described at full length."""
    person = {
        key: at_most(str(what)) if what in MOST else what for key, what in LONG_PERSON.items()
    }
    bio = (
        "Depuis quinze ans, elle accompagne des adultes qui choisissent un métier, qui en changent "
        "ou qui reviennent au travail après une longue absence, et elle anime des ateliers partout "
        "en Outaouais et en Abitibi-Témiscamingue. "
    )
    person |= {"bio_35": bio, "bio_70": bio * 2}
    people = [{"slug": f"personne-{n}"} | person for n in range(1, count + 1)]
    write(workshop.content, "facilitator.yaml", {"facilitators": people})


@pytest.mark.parametrize(("count", "locale", "paper"), [(3, "fr-CA", "a4"), (5, "en-CA", "letter")])
def test_long_titles_and_several_people_have_room_everywhere(
    specimen: Workshop, count: int, locale: str, paper: str
) -> None:
    """Titles at their bounds, and as many people as there may be: all is built."""
    write(
        specimen.content,
        "kit.yaml",
        read(specimen.content, "kit.yaml") | {"locales": [locale], "paper": paper, "title": TIED},
    )
    fill(specimen, LONG_EVENT, LONG_PERSON)
    entitle(specimen)
    several(specimen, count)
    found = specimen.check(only=TITLED, editions=EDITIONS[::2], pages=True, jobs=1)
    assert not [each.line("fr") for each in found if each.severity == "error"]


@pytest.mark.parametrize(
    ("count", "locale", "paper"),
    [(1, "fr-CA", "letter"), (2, "en-CA", "a4"), (3, "fr-CA", "letter"), (5, "en-CA", "letter")],
)
def test_the_organisers_file_is_one_page_with_everything_filled_in(
    workshop: Workshop, count: int, locale: str, paper: str
) -> None:
    """Longest event, longest names, both biographies, one person or five: one page names them."""
    fill(workshop, LONG_EVENT, LONG_PERSON)
    several(workshop, count)
    workshop.build(("organizer",), locale=locale, paper=paper)
    (file,) = workshop.output.rglob("*.pdf")
    assert len(pypdfium2.PdfDocument(file)) == 1
    assert words_of(file).count(plain(at_most("name"))) == count
    assert ("quinzeans" in words_of(file)) == (count < 3)


@pytest.mark.parametrize("name", TITLES)
def test_a_longer_title_is_refused_where_it_is_written(specimen: Workshop, name: str) -> None:
    """Plain ``check`` says it at the title's line, and names what has the least room."""
    entitle(specimen, **{name: 4})
    (told,) = specimen.errors()
    file, key, most = TITLES[name]
    line = next(
        n
        for n, each in enumerate((specimen.content / file).read_text("utf-8").splitlines(), 1)
        if each.startswith(f"{key}:")
    )
    assert told.startswith(f"content/{file}:{line}:")
    assert f"{most} caractères au plus, pour tenir sur l" in told


def name_segments(workshop: Workshop, more: int = 0) -> int:
    """Give every segment of every session a title as long as it may be, or so much ``more``.

    Return how many segments there are.
    """
    count = 0
    for file in sorted((workshop.content / "sessions").glob("*.yaml")):
        session = read(workshop.content, f"sessions/{file.name}")
        for n, segment in enumerate(session["segments"]):
            said = f"{n} Vaincre ses barrières, réaliser son projet et le dire"[: 50 + more]
            segment["title"] = said if said[-1] not in " ,-" else f"{said[:-1]}s"
        write(workshop.content, f"sessions/{file.name}", session)
        count += len(session["segments"])
    return count


@pytest.mark.parametrize("more", [0, 4])
def test_a_segments_title_has_room_up_to_its_bound(workshop: Workshop, more: int) -> None:
    """Twelve of them keep the run sheet on its page, under an event of two lines; longer ones are
    refused by plain ``check``, each where it is written."""
    fill(workshop, LONG_EVENT, LONG_PERSON)
    count = name_segments(workshop, more)
    found = workshop.check(only=("run-sheet",), pages=not more, jobs=1)
    errors = [each.line("fr") for each in found if each.severity == "error"]
    assert len(errors) == (count if more else 0), errors
    assert all("50 caractères au plus, pour tenir sur" in each for each in errors)


def test_what_to_print_and_to_bring_is_on_two_pages(workshop: Workshop) -> None:
    """For an ordinary event that one person alone should not facilitate, as for a small one.

    No pile goes on from one page to the next.
    """
    event = {
        "name": "Colloque annuel en développement de carrière du Québec 2027",
        "date": "2027-05-13",
        "place": "Centre communautaire, 1100, rue Daniel-Johnson, Saint-Hyacinthe",
        "start": "13 h 30",
        "participants": 42,
        "province": "quebec",
    }
    write(workshop.content, "event.yaml", event)
    workshop.build(only=("print-list",))
    files = sorted(workshop.output.glob("fr-CA/*/liste-impression.pdf"))
    assert [len(pypdfium2.PdfDocument(file)) for file in files] == [2, 2]
    piles = ("À tenir en main", "À distribuer", "À afficher et à poser")
    assert {text_of(file).count(pile) for file in files for pile in piles} == {1}


def test_one_person_too_many_is_refused_at_their_entry(specimen: Workshop) -> None:
    """A sixth person is named where they are written."""
    several(specimen, PEOPLE + 1)
    (told,) = specimen.errors()
    assert "cinq personnes qui animent au plus" in told or "cinq personnes au plus" in told


def test_the_title_slide_says_of_several_what_it_has_room_for(specimen: Workshop) -> None:
    """Two people with short names have their roles and organisations on it."""
    people = [
        {"slug": "ana", "name": "Ana Li", "role": "conseillère", "organization": "CJE"},
        {"slug": "bo", "name": "Bo Roy", "role": "formateur", "organization": "SEMO"},
    ]
    write(specimen.content, "facilitator.yaml", {"facilitators": people})
    specimen.build(("deck-pdf",))
    (file,) = specimen.output.rglob("*.pdf")
    said = text_of(file)
    assert "Ana Li, conseillère, CJE" in said
    assert "Bo Roy, formateur, SEMO" in said


@pytest.mark.parametrize(("locale", "paper"), [("fr-CA", "letter"), ("en-CA", "a4")])
def test_the_shipped_run_sheets_keep_their_page_under_long_names(
    workshop: Workshop, locale: str, paper: str
) -> None:
    """Twelve segments, an event of two lines and clock times: still one page."""
    fill(workshop, LONG_EVENT, LONG_PERSON)
    found = workshop.check(only=("run-sheet",), locale=locale, paper=paper, pages=True, jobs=1)
    assert not [each.line("fr") for each in found if each.severity == "error"]


ON_REQUEST = ("journee-360", "en-ligne-90", "salle-90")
"""The sessions of the kit that are made when they are asked for."""


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
@pytest.mark.parametrize("is_filled", [False, True])
def test_the_papers_of_sessions_on_request_keep_their_pages(
    workshop: Workshop, locale: str, is_filled: bool
) -> None:
    """As the kit is shipped, and under an event of two lines."""
    if is_filled:
        fill(workshop, LONG_EVENT, LONG_PERSON)
    for session in ON_REQUEST:
        only = ("run-sheet", "print-list")
        found = workshop.check(only=only, session=session, locale=locale, pages=True, jobs=1)
        assert not [each.line("fr") for each in found if each.severity == "error"]


def test_on_the_run_sheet_what_to_say_is_under_the_title(workshop: Workshop) -> None:
    """Even under an event of two lines, what to say begins a line of its own."""
    fill(workshop, LONG_EVENT, LONG_PERSON)
    workshop.build(only=("run-sheet",), session="atelier-180")
    (file,) = workshop.output.rglob("plan-animation.pdf")
    page = pypdfium2.PdfDocument(file)[0].get_textpage()
    title, cue = (_corner(page, said) for said in ("Mises en situation", "Pause. La personne"))
    assert abs(cue[0] - title[0]) < MARK
    assert cue[1] < title[1]


MARK = 12.0
"""Points that an opening quotation mark takes, with its space."""


def _corner(page: pypdfium2.PdfTextPage, said: str) -> tuple[float, float]:
    """Return the left and the bottom of what is said, in points."""
    index, _ = page.search(said).get_next()
    left, bottom, _, _ = page.get_charbox(index)
    return left, bottom
