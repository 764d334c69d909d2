"""The printed documents of the real kit: they fit, they measure what was promised."""

import io
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.formats.pdf.printer import FIELD_FONT
from workshopkit.formats.pdf import layout
from workshopkit.model.blocks import Worksheet
from workshopkit.model.settings import Event, Facilitators

ROOT = Path(__file__).parents[3]
TEMPLATES = ROOT / "templates"
MM_PER_PX = 25.4 / 96
FOUR = [{"slug": f"a{n}", "label": f"La case {n}"} for n in range(1, 5)]
CANVASES = [
    {
        "kind": "canvas",
        "slug": "toile",
        "label": "Toile",
        "columns": 3,
        "areas": [
            {"slug": "but", "label": "Le but", "wide": 2},
            {"slug": "appuis", "label": "Les appuis", "hint": "Qui, quand?", "tall": 2},
            {"slug": "gestes", "label": "Les gestes"},
            {"slug": "signes", "label": "Les signes", "lines": 3},
        ],
    },
    {
        "kind": "two-by-two",
        "slug": "tri",
        "label": "Trier mes actions",
        "across": {"low": "Peu d'effort", "high": "Beaucoup d'effort"},
        "up": {"low": "Peu d'effet", "high": "Beaucoup d'effet"},
        "areas": FOUR,
    },
    {"kind": "journey", "slug": "route", "label": "Parcours", "areas": FOUR},
    {"kind": "timeline", "slug": "temps", "label": "Ligne du temps", "areas": FOUR},
    {"kind": "balance", "slug": "poids", "label": "Balance", "areas": FOUR[:2]},
    {"kind": "support-map", "slug": "cercle", "label": "Appuis", "centre": "Moi", "areas": FOUR},
    {"kind": "drawing", "slug": "dessin", "label": "Dessin", "hint": "Au crayon.", "height": 40},
    {"kind": "notes", "slug": "feuillets", "label": "Feuillets", "headings": ["Un", "Deux"]},
    {"kind": "notes", "slug": "carres", "label": "Carrés", "rows": 1},
    {
        "kind": "calendar",
        "slug": "jours",
        "label": "Trente jours",
        "marks": [{"day": 15, "text": "Bilan"}],
    },
]
KEYED = [
    {
        "kind": "quiz",
        "slug": "jeu",
        "label": "Vrai ou faux?",
        "questions": [
            {"slug": "q1", "text": "Un but vague?", "options": ["Oui", "Non"], "right": 2},
            {
                "slug": "q2",
                "text": "Un petit pas, c'est quoi?",
                "options": ["Ce que l'on fait cette semaine", "Ce que l'on ferait un jour"],
                "right": 1,
                "why": "Un pas a une date.",
            },
        ],
    },
    {
        "kind": "matching",
        "slug": "paires",
        "label": "Associez",
        "pairs": [
            {"slug": f"p{n}", "left": f"À gauche {n}", "right": f"À droite {n}"}
            for n in range(1, 5)
        ],
    },
]
EVERY_BLOCK = [
    {"kind": "text", "title": "Texte", "text": "Un paragraphe.\n\nUn autre."},
    {"kind": "text", "aloud": True, "text": "Dites-le."},
    {"kind": "example", "text": "Un exemple."},
    {"kind": "list", "title": "Liste", "points": ["Un", "Deux"]},
    {"kind": "lines", "slug": "l", "label": "Lignes", "hint": "Aide", "lines": 2},
    {"kind": "lines", "slug": "p", "label": "Prochain pas", "lines": 1, "next_step": True},
    {"kind": "box", "slug": "b", "label": "Boîte", "hint": "Aide", "lines": 3},
    {"kind": "page", "title": "Suite"},
    {
        "kind": "table",
        "slug": "t",
        "label": "Tableau",
        "headings": ["Quoi", "Comment", "Quand"],
        "rows": [{"slug": "r", "head": "Une tête", "text": "Un texte"}],
        "empty_rows": 1,
        "widths": [2, 2, 1],
    },
    {
        "kind": "letters",
        "slug": "smart",
        "label": "Lettres",
        "rows": [{"slug": "s", "letter": "S", "name": "Spécifique", "test": "Que verrait-on?"}],
        "tick": "C'est clair",
    },
    {"kind": "scale", "slug": "e", "label": "Échelle", "low": "Pas du tout", "high": "Tout à fait"},
    {"kind": "checklist", "slug": "c", "label": "Cases", "items": ["Un", "Deux"], "other": True},
    {"kind": "choice", "slug": "o", "label": "Choix", "options": ["Un", "Deux"]},
    {"kind": "rating", "slug": "n", "label": "Grille", "scale": ["Non", "Oui"], "items": ["Un"]},
    {"kind": "page"},
    {"kind": "chain", "slug": "h", "label": "Chaîne", "links": ["Un", "Deux"], "rows": 2},
    {"kind": "if-then", "slug": "i", "label": "Plan", "cue": "Si", "act": "alors"},
    *CANVASES,
    *KEYED,
    {"kind": "tally", "slug": "y", "label": "Traits", "items": ["Question", "Conseil"]},
    {"kind": "signature", "slug": "g", "label": "Je m'engage à", "signers": ["Ma signature"]},
    {"kind": "essentials", "step": "objectif", "title": "À ne pas oublier"},
    {
        "kind": "columns",
        "left": [{"kind": "lines", "slug": "a", "label": "Gauche", "lines": 1}],
        "right": [{"kind": "lines", "slug": "z", "label": "Droite", "lines": 1}],
    },
]


def test_every_kind_of_block_has_a_template_that_fits(printer):
    """A fiche made of every block, in its two orientations, raises nothing."""
    elsewhere = {"card", "picture"}  # a picture needs a file: tests/pictures
    kinds = {block["kind"] for block in EVERY_BLOCK} | elsewhere
    assert kinds == {path.name.split(".")[0] for path in (TEMPLATES / "print/blocks").glob("*.j2")}
    sheet = printer.kit.worksheets["f1-objectif-smart"].model_dump()
    for orientation in ("portrait", "landscape"):
        fields = {"blocks": EVERY_BLOCK, "pages": 4, "orientation": orientation}
        worksheet = Worksheet.model_validate(sheet | fields)
        _, problems = printer.pdf(printer.fiche("f1-objectif-smart", worksheet))
        assert not [problem for problem in problems if problem.rule != "page-count"]


@pytest.mark.parametrize("edition", ["clear", "large-print", "fillable"])
def test_canvases_fit_in_every_edition(printer, edition):
    """Each area is there, and in the form each has a field with a name that says which."""
    sheet = printer.kit.worksheets["f1-objectif-smart"].model_dump()
    worksheet = Worksheet.model_validate(sheet | {"blocks": CANVASES, "pages": 4})
    slug, fill = "f1-objectif-smart", edition == "fillable"
    markup = printer.markup("worksheet", slug, worksheet=worksheet, edition=edition, fill=fill)
    data, problems = printer.pdf(markup, FIELD_FONT if fill else None)
    assert not [problem for problem in problems if problem.rule != "page-count"]
    pages = pypdfium2.PdfDocument(data)
    said = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    assert said.replace("\u00a0", " ").count("La case 4") == 4
    if fill:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            fields = {str(each.T): str(each.TU) for each in pdf.Root.AcroForm.Fields}
        names = ("toile/appuis", "tri/a4", "route/a4", "poids/a2", "cercle/a1", "dessin")
        assert {f"{slug}/{name}" for name in (*names, "feuillets/2/1", "jours/30")} <= set(fields)
        assert "Peu d’effet – Beaucoup d’effort – La case 4" in fields[f"{slug}/tri/a4"].replace(
            "\u00a0", " "
        )


def _usual(printer):
    """Return the worksheets that a usual build makes: not those in plain language."""
    return [slug for slug, each in printer.kit.worksheets.items() if not each.plain]


def test_every_fiche_fits(printer):
    """Each worksheet takes the pages it declares, and nothing leaves its frame."""
    for slug in _usual(printer):
        assert printer.pdf(printer.markup("worksheet", slug))[1] == (), slug


def test_a_next_step_has_two_lines_or_more(printer):
    """It is what a worksheet leads to."""
    sheets = [printer.kit.worksheets[slug] for slug in _usual(printer)]
    blocks = [block for sheet in sheets for block in printer.kit.blocks(sheet)]
    steps = [block for block in blocks if block.kind == "lines" and block.next_step]
    assert len(steps) > 6
    assert min(block.lines for block in steps) >= 2


@pytest.mark.parametrize(
    ("name", "block"),
    [
        ("aloud", {"kind": "text", "aloud": True, "text": "Dites-le à voix haute. " * 20}),
        (
            "next-step",
            {"kind": "lines", "slug": "p", "label": "Pas", "lines": 3, "next_step": True},
        ),
    ],
)
def test_a_callout_goes_whole_to_the_next_page(printer, name, block):
    """What does not fit at the foot of a page leaves nothing of itself there."""
    sheet = printer.kit.worksheets["f1-objectif-smart"].model_dump()
    pages = set()
    for lines in range(5, 13):
        fillers = [
            {"kind": "box", "slug": slug, "label": "Boîte", "lines": count}
            for slug, count in (("a", 8), ("b", lines))
        ]
        fields = {"blocks": [*fillers, block], "pages": 2, "orientation": "portrait"}
        markup = printer.fiche("f1-objectif-smart", Worksheet.model_validate(sheet | fields))
        document = layout.Draft(markup, TEMPLATES).lay_out()
        found = [n for n, page in enumerate(document.pages) if _holds(page._page_box, name)]
        assert len(found) == 1, (lines, found)
        pages |= set(found)
    assert pages == {0, 1}


def _holds(box, name):
    """Tell whether a box, or one inside it, comes from an element of that class."""
    element = getattr(box, "element", None)
    if element is not None and name in element.get("class", "").split():
        return True
    return any(_holds(child, name) for child in getattr(box, "children", ()))


def test_a_line_too_many_is_reported_in_its_file(printer):
    """Nine more writing lines push the fiche over: the message is at « pages »."""
    sheet = printer.kit.worksheets["f1-objectif-smart"]
    blocks = [block.model_dump() for block in sheet.blocks]
    blocks[1]["lines"] += 9
    worksheet = Worksheet.model_validate(sheet.model_dump() | {"blocks": blocks})
    (problem,) = printer.pdf(printer.fiche("f1-objectif-smart", worksheet))[1]
    assert problem.rule == "page-count"
    assert problem.source.path.endswith("content/worksheets/f1-objectif-smart.yaml")
    assert problem.source == sheet.source_of("pages")


def boxes_of(printer, slug, name):
    """Return the first box of each element of class ``name`` on a fiche."""
    document = layout.Draft(printer.markup("worksheet", slug), TEMPLATES).lay_out()
    found = {}
    for page in document.pages:
        for box in page._page_box.descendants():
            if box.element is not None and name in (box.element.get("class") or "").split():
                found.setdefault(box.element, box)
    return list(found.values())


def test_writing_lines_are_nine_millimetres_apart(printer):
    """Measured in the ink of a page at 300 dpi, near its right edge (DOMAIN.md §4)."""
    data, _ = printer.pdf(printer.markup("worksheet", "f0-fiche-conference"))
    scale = 300 / 25.4  # pixels to the millimetre
    image = pypdfium2.PdfDocument(data)[0].render(scale=300 / 72).to_pil().convert("L")
    column = [image.getpixel((round(190 * scale), y)) < 160 for y in range(image.height)]
    inked = [y for y, dark in enumerate(column) if dark and not column[y - 1]]
    pitches = [(b - a) / scale for a, b in pairwise(inked)]
    assert len([pitch for pitch in pitches if abs(pitch - 9) < 0.15]) >= 4


def test_boxes_to_tick_and_circles_measure_what_hands_need(printer):
    """4.5 mm squares; circles of a scale at least 7 mm wide and 12 mm apart."""
    for square in boxes_of(printer, "f1-objectif-smart", "square"):
        assert square.border_width() * MM_PER_PX == pytest.approx(4.5, abs=0.05)
    (scale,) = boxes_of(printer, "f0-fiche-conference", "scale")
    circles = [box for box in scale.descendants() if box.element_tag == "b"]
    circles = [box for box in circles if box.style["border_top_style"] == "solid"]
    assert len(circles) == 11
    assert min(box.border_width() for box in circles) * MM_PER_PX >= 7
    steps = [b.position_x - a.position_x for a, b in pairwise(circles)]
    assert min(steps) * MM_PER_PX >= 12


SESSIONS = ["conference-60", "atelier-180"]


@pytest.mark.parametrize("session", SESSIONS)
@pytest.mark.parametrize("start", [540, None])
def test_the_run_sheet_is_one_page(printer, session, start):
    """With a clock and without."""
    data, problems = printer.pdf(printer.markup("run-sheet", session, start=start))
    assert problems == ()
    assert len(pypdfium2.PdfDocument(data)) == 1


@pytest.mark.parametrize("session", SESSIONS)
def test_each_segment_of_the_guide_is_a_spread(printer, shipped_output, session):
    """Every segment opens on a left page and no page is blank, with clock times or without."""
    if session == SESSIONS[0]:
        data = printer.paper("guide", session)
    else:
        data = (shipped_output / "fr-CA" / session / "guide-animation.pdf").read_bytes()
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    assert min(len(text.strip()) for text in texts) > 60
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        (cover,) = outline.root
        opens = {plain(item.title): numbers[item.destination[0].objgen] for item in cover.children}
    for segment in printer.kit.sessions[session].segments:
        assert opens[plain(segment.title)] % 2 == 0, segment.title


def plain(title):
    """Return a title as it is typed."""
    return title.replace("\u00a0", " ").replace("’", "'")


def test_nothing_is_left_of_an_event_that_nobody_has_filled_in(printer):
    """No « None », no label without its value; and what is filled in does show."""
    bare = {"event": Event(), "facilitator": Facilitators()}
    filled = {
        "event": Event(name="Colloque", date="2026-03-05", place="Trois-Rivières", participants=18),
        "facilitator": Facilitators(name="Camille Exemple", role="Conseillère"),
    }
    for kind in ("guide", "run-sheet", "workbook"):
        kit = printer.kit.with_contents(**bare)
        markup = printer.markup(kind, "conference-60", kit=kit, **bare)
        assert "None" not in markup
        kit = printer.kit.with_contents(**filled)
        markup = printer.markup(kind, "conference-60", kit=kit, **filled).replace("\u00a0", " ")
        words = ("Colloque", "mars 2026", "Trois-Rivières", "Camille Exemple")
        assert all(word in markup for word in words), kind


def test_secret_lines_stay_in_the_facilitator_s_papers(printer):
    """A participant who reads the workbook or a fiche learns nothing before its time."""
    secrets = [str(scenario.secret) for scenario in printer.kit.scenarios.scenarios]
    sheets = printer.sheets(*_usual(printer))
    workbook = plain(printer.markup("workbook", "atelier-180", worksheets=sheets))
    guide = plain(printer.markup("guide", "atelier-180"))
    assert not [secret for secret in secrets if secret in workbook]
    assert [secret for secret in secrets if secret in guide]


def test_each_fiche_of_the_workbook_begins_on_a_right_page(printer):
    """A fiche of one page is followed by a page for notes; pages are counted to the last."""
    sheets = printer.sheets("f9-evaluation", "f1-objectif-smart")
    data, problems = printer.pdf(printer.markup("workbook", "conference-60", worksheets=sheets))
    assert problems == ()
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    assert len(texts) == 10
    assert "F9" in texts[4]
    assert "F1" in texts[6]
    assert "Page 9 de 10" in plain(texts[8])


@pytest.mark.parametrize("edition", ["standard", "fillable", "large-print"])
def test_a_workbook_speaks_to_the_person_first_and_last(printer, edition):
    """Who fills it in has a word of welcome, a place for a sentence, and a last page of theirs."""
    sheets = printer.sheets("f1-objectif-smart")
    words = printer.project.setting.labels["workbook"]
    data = printer.paper("workbook", "conference-60", edition=edition, worksheets=sheets)
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    assert plain(str(words["welcome"])) in plain(texts[1])
    assert any(plain(str(words["project"])) in plain(text) for text in texts[1:3])
    assert plain(str(words["mine"])) in plain(texts[-1])
    assert plain(str(words["reach_how"])) in plain(texts[-1])  # nobody is named in event.yaml


def test_english_sources_are_marked_as_such(printer):
    """Their titles would be read with a French accent."""
    markup = printer.markup("handout", "conference-60")
    english = [each for each in printer.kit.references if each.lang == "en"]
    assert len(english) > 20
    assert markup.count('<li lang="en">') == len(english)
    assert '<li><span data-text="references/spain-bedard-paiement-sd/citation">' in markup
