"""A starter takes its place, passes check, and nothing else changes."""

import difflib
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader

from tests.workshop import ROOT, Workshop, load
from workshopkit import Options, build
from workshopkit.model.things import THINGS
from workshopkit.preview.formed import called
from workshopkit.scaffold import entry_of
from workshopkit.scaffold.new import next_code

MADE = {
    "scenario": ("marie-eve", "content/scenarios.yaml"),
    "barrier": ("trop-d-options", "content/barriers.yaml"),
    "step": ("recul", "content/steps.yaml"),
    "sentence": ("tout-lacher", "content/questions.yaml"),
    "example": ("lea-et-le-pont", "content/scenarios.yaml"),
    "reference": ("tremblay-2020", "content/references.yaml"),
    "worksheet": ("f11-essai", "content/worksheets/f11-essai.yaml"),
    "session": ("rencontre-30", "content/sessions/rencontre-30.yaml"),
    "theme": ("nuit", "templates/themes/nuit.yaml"),
    "slide-layout": ("deux-mots", "templates/decks/layouts.yaml"),
}


@pytest.mark.parametrize("kind", MADE)
def test_a_starter_passes_check(workshop: Workshop, kind: str) -> None:
    """It is written where the message says, and the kit has no error with it."""
    name, file = MADE[kind]
    done = workshop.run("new", kind, name)
    assert done.returncode == 0, done.stderr
    place, line, _ = done.stdout.splitlines()[0].removeprefix("Écrit : ").split(":")
    assert place == file
    written = (workshop.folder / file).read_text("utf-8").splitlines()
    if kind not in ("theme", "session"):
        assert any(name in each for each in written[int(line) - 1 : int(line) + 3])
    assert workshop.errors() == []


@pytest.mark.parametrize("kind", ["scenario", "barrier", "slide-layout"])
def test_an_entry_only_adds_lines(workshop: Workshop, kind: str) -> None:
    """What was there, remarks and spacing included, stays as it was."""
    name, file = MADE[kind]
    before = (workshop.folder / file).read_text("utf-8").splitlines()
    workshop.run("new", kind, name)
    after = (workshop.folder / file).read_text("utf-8").splitlines()
    assert [line for line in difflib.ndiff(before, after) if line.startswith("- ")] == []
    assert len(after) > len(before) + 5


def test_a_new_theme_paints_the_deck(workshop: Workshop) -> None:
    """Its name in kit.yaml is all that it takes."""
    workshop.run("new", "theme", "nuit")
    workshop.edit("content/kit.yaml", "theme: elan", "theme: nuit")
    assert workshop.errors() == []


def test_a_new_layout_serves_at_once(workshop: Workshop) -> None:
    """A session may ask for it in its next line."""
    workshop.run("new", "slide-layout", "deux-mots")
    workshop.edit(
        "content/sessions/conference-60.yaml",
        "      - slide: title\n",
        "      - slide: title\n      - {slide: deux-mots, title: Deux mots, points: [Un, Deux]}\n",
    )
    assert workshop.errors() == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("scenarii", "x"), "vouliez-vous dire « scenario »?"),
        (("scenario", "Marie-Ève"), "union. — vouliez-vous dire « marie-eve »? [not-a-slug]"),
        (("scenario", "L’œuvre de Zoé"), "« l-oeuvre-de-zoe »"),
        (("scenario", "???"), "traits d’union. [not-a-slug]"),
        (("worksheet", "con"), "« con » est un nom que Windows garde pour lui"),
        (("session", "Con"), "« con-1 »"),
        (("event", "lpt1"), "« lpt1-1 »? [reserved-name]"),
        (("kit", "nul"), "« nul-1 »? [reserved-name]"),
        (("kit", "a/aux/b"), "« aux » est un nom que Windows garde pour lui"),
        (("kit", "x."), "« x. » est un nom que Windows"),
        (("kit", "x "), "ou ne sait pas écrire"),
        (("kit", "a:b"), "« a:b » est un nom que Windows"),
        (("scenario", "samuel"), "content/scenarios.yaml:1:1: « samuel » existe déjà"),
        (("worksheet", "f1-objectif-smart"), "« f1-objectif-smart.yaml » existe déjà"),
        (("theme", "elan"), "« elan.yaml » existe déjà"),
        (("slide-layout", "smart"), "« smart.xml.j2 » existe déjà"),
        pytest.param(
            ("locale", "es"),
            "« es » n’est pas une langue et un pays, comme fr-CA, en-CA, es-MX. [unknown-language]",
            marks=pytest.mark.quick,
        ),
        (("locale", "fr-CA"), "content/kit.yaml:1:1: « fr-CA » existe déjà"),
        (("kit", "content"), "content: ce dossier contient déjà quelque chose"),
    ],
)
def test_nothing_is_overwritten(workshop: Workshop, arguments: tuple[str, str], told: str) -> None:
    """A name that is taken, or is no name, is told; no file changes; exit code 2."""
    before = {file: file.read_bytes() for file in workshop.folder.rglob("*") if file.is_file()}
    done = workshop.run("new", *arguments)
    assert done.returncode == 2
    assert told in done.stderr
    after = {file: file.read_bytes() for file in workshop.folder.rglob("*") if file.is_file()}
    assert after == before


def test_a_new_kit_builds_whole(workshop: Workshop) -> None:
    """Another subject, three barriers, two scenarios, one session: deck, fiches, cards."""
    made = workshop.run("new", "kit", "autre")
    assert made.returncode == 0, made.stderr
    assert (
        "python3 build.py --templates templates --content autre/content --output autre/output\n"
    ) in made.stdout
    content, output = workshop.folder / "autre" / "content", workshop.folder / "autre" / "output"
    kinds = ("deck", "workbook", "worksheet", "role-cards", "guide")
    build(Options(content, workshop.templates, output, only=kinds))
    folder = output / "fr-CA"
    deck = Presentation(str(folder / "atelier-45" / "diaporama.pptx"))
    titles = [slide.shapes.title.text_frame.text.replace("\xa0", " ") for slide in deck.slides]
    assert {"Trois barrières en réunion", "L’idée restée dans le cahier"} <= set(titles)
    names = {slide.slide_layout.name for slide in deck.slides}
    assert {"Barrières (3)", "Phrases, en grand (2)", "Étapes, en grand (2)"} <= names
    fiche = PdfReader(folder / "fiches" / "f1-mon-idee.pdf")
    assert len(fiche.pages) == 1
    assert "Une seule idée" in fiche.pages[0].extract_text().replace("\xa0", " ")
    assert not (workshop.folder / ".autre.part").exists()


def test_the_starter_kit_is_not_this_workshop() -> None:
    """Not a barrier, scenario or title is shared: the engine is not tied to its first subject."""
    ours, theirs = ROOT / "content", ROOT / "templates" / "starters" / "kit" / "content"
    for name in ("barriers.yaml", "scenarios.yaml", "steps.yaml"):
        mine = _slugs(ours / name)
        assert mine
        assert mine & _slugs(theirs / name) == set()


def _slugs(file: Path) -> set[str]:
    lines = file.read_text("utf-8").splitlines()
    return {line.split("slug:")[1].strip() for line in lines if "- slug:" in line}


def test_new_adds_lines_and_changes_nothing_else(workshop: Workshop) -> None:
    """Line ends, odd line breaks inside texts, rights and links stay; undo takes all back."""
    file, real = workshop.content / "scenarios.yaml", workshop.folder / "vrai.yaml"
    text = file.read_text("utf-8").replace(
        "- Deux minutes pour lire,", '- "Deux\u2028minutes\x85pour lire,'
    )
    text = text.replace("quatre pour la rétroaction.", 'quatre pour la rétroaction."', 1)
    real.write_bytes(text.replace("\n", "\r\n").encode())
    real.chmod(0o664)
    file.unlink()
    file.symlink_to(real)
    before = real.read_bytes()
    done = workshop.run("new", "scenario", "zoe")
    assert done.returncode == 0, done.stderr
    after = real.read_bytes()
    assert file.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o664
    assert after.count(b"\n") == after.count(b"\r\n")
    assert after.startswith(before.rstrip(b"\r\n"))
    assert b"- slug: zoe\r\n" in after
    assert workshop.run("undo").returncode == 0
    assert real.read_bytes() == before


def test_a_new_file_is_taken_back(workshop: Workshop) -> None:
    """« undo » after « new » leaves the kit as it was: the file that was made is gone."""
    workshop.run("new", "slide-layout", "deux-mots")
    template = workshop.templates / "decks" / "slides" / "deux-mots.xml.j2"
    assert template.exists()
    assert workshop.run("undo").stdout.splitlines()[-1] == "Repris : new slide-layout deux-mots"
    assert not template.exists()


def test_what_is_taken_back_leaves_no_folder_nor_name(workshop: Workshop) -> None:
    """A language whose folders stayed was asked for ever after; editors proposed a lost name."""
    workshop.run("schema")
    schema = workshop.content / "schema" / "session.json"
    before = sorted(workshop.content.rglob("*")), schema.read_bytes()
    for kind, name in (("locale", "de-DE"), ("scenario", "marie-eve")):
        assert workshop.run("new", kind, name).returncode == 0
        assert workshop.run("undo").returncode == 0
    after = (each for each in workshop.content.rglob("*") if ".undo" not in each.parts)
    assert (sorted(after), schema.read_bytes()) == before


def test_every_kind_has_a_starter_or_none(tmp_path: Path) -> None:
    """A kind that can be added says what to do next; those that cannot are few, and known."""
    starters = ROOT / "templates" / "starters"
    added = {kind for kind, thing in THINGS.items() if thing.next}
    assert {kind for kind in THINGS if (starters / f"{kind}.yaml").is_file()} == added
    assert THINGS.keys() - added == {
        *("kit", "offer", "logistics", "facilitator", "segment", "province", "identity"),
    }


@pytest.mark.parametrize(
    "kind", ["scenario", "barrier", "sentence", "step", "worksheet", "session"]
)
@pytest.mark.parametrize("name", ["Maëlle, 31 ans", "Oui : non #1", "12"])
def test_what_a_person_calls_a_thing_is_kept(workshop: Workshop, kind: str, name: str) -> None:
    """The name that is typed where a thing is added is its own, whatever signs it has."""
    kit = load(workshop.options()).kit
    (made,) = entry_of(kind, name, workshop.content, workshop.templates, kit)
    assert made.after is not None
    made.file.write_bytes(made.after)
    now = load(workshop.options()).kit
    assert [called(each) for slug, each in now.all(kind).items() if slug not in kit.all(kind)] == (
        [name] if kind != "session" else ["Rencontre de 30 minutes"]
    )
    if kind == "session":
        assert [s.title for slug, s in now.sessions.items() if slug not in kit.sessions] == [name]


def test_codes_go_on(tmp_path: Path) -> None:
    """S9 follows S8, whatever else is in the list."""
    assert next_code(["S1", "S8", "S2", "X9"], "S") == "S9"
    assert next_code([], "F") == "F1"
