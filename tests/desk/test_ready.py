"""Am I ready for the stage? One answer, and every reason comes from what is known already."""

from pathlib import Path

import pytest

from tests.workshop import Workshop, load
from workshopkit.desk import ready
from workshopkit.documents import KINDS, plan
from workshopkit.index_page import Point, Readiness
from workshopkit.pipeline import render, select

DECK = "fr-CA/causerie-20/diaporama.pptx"
RETELL = {
    name for name, kind in KINDS.items() if "deck" in kind.retells and kind.scope == "session"
}


def _ready(workshop: Workshop, lang: str = "fr", **wanted: object) -> Readiness:
    return ready(workshop.options(**wanted), lang)


def _point(found: Readiness, topic: str) -> Point:
    return next(point for point in found.points if point.topic == topic)


def _said(point: Point) -> str:
    return " ".join(reason.text for reason in point.reasons).replace("\xa0", " ")


def test_all_that_is_built_and_filled_in_is_ready(built: Workshop) -> None:
    """Green, with the date, the names and the copies, in the words of the person."""
    found = _ready(built)
    assert found.is_ready, [point for point in found.points if point.state == "red"]
    assert "jeudi 5 mars 2026" in _said(_point(found, "date"))
    assert _said(_point(found, "names")) == "Camille Essai"
    assert "14 × " in _said(_point(found, "copies"))
    assert _ready(built, "en").said == "Yes."


@pytest.mark.parametrize(
    ("file", "old", "new", "topic", "told"),
    [
        ("event", "date: 2026-03-05", "date: 2026-01-05", "date", "la date est passée"),
        ("event", "date: 2026-03-05\n", "", "date", "laissé vide"),
        ("event", "place: Salle 204", "place: Salle Exemple", "names", "Salle Exemple"),
        ("facilitator", "name: Camille Essai\n", "", "names", "laissé vide"),
        ("facilitator", "Camille Essai", "Camille Exemple", "names", "est un exemple"),
        ("kit", "motto: Un pas suffit", "motto: À écrire (la devise)", "texts", "du modèle"),
        ("kit", "checked: true", "checked: false", "to-check", "doit être vérifié"),
        ("kit", "motto: Un pas suffit", "motto: Un pas\\nsuffit", "problems", "\\n"),
        ("kit", "motto: Un pas suffit", "mot: Un pas suffit", "problems", "mot"),
        ("event", "participants: 12", "participants: 13", "papers", "À refaire"),
    ],
)
def test_one_thing_that_is_not_so_turns_it_red(
    built: Workshop, file: str, old: str, new: str, topic: str, told: str
) -> None:
    """Under the question that it answers, with its line."""
    built.edit(f"content/{file}.yaml", old, new)
    found = _ready(built)
    assert not found.is_ready
    assert _point(found, topic).state == "red"
    assert told in _said(_point(found, topic))
    if topic != "papers":
        assert f"{file}.yaml" in {Path(each.file).name for each in _point(found, topic).reasons}


def test_what_was_never_built_is_not_ready(specimen: Workshop) -> None:
    """It says what to type, event included."""
    assert "Rien n’est encore fabriqué : python3 build.py" in _said(
        _point(_ready(specimen), "papers")
    )


def test_a_retouched_deck_marks_the_papers_of_the_same_texts(built: Workshop) -> None:
    """In the answer, on the page and at the end of a build, a partial one too."""
    with (built.output / DECK).open("ab") as file:
        file.write(b" ")
    papers = _point(_ready(built), "papers")
    assert papers.state == "red"
    assert "retouché à la main" in _said(papers)
    assert "guide d’animation" in _said(papers)
    done = built.build(("run-sheet",))
    assert {edited for _, edited in done.differing} == {DECK}
    planned = plan(load(built.options()).kit, load(built.options()).setting)
    marked = {f"fr-CA/{each.name}" for each in planned if each.kind in RETELL}
    assert {name for name, _ in done.differing} == marked
    page = (built.output / "index.html").read_text("utf-8")
    assert page.count("Différent du diaporama que vous avez retouché") == len(RETELL)
    assert f'href="{DECK}"' in page  # the one that will be projected


def test_the_cards_say_which_papers_tell_what_a_deck_tells(specimen: Workshop) -> None:
    """The papers that change with a slide or an hour are those whose cards say so."""

    def markups() -> dict[str, str]:
        project = load(specimen.options())
        documents = [
            each
            for each in select(plan(project.kit, project.setting), specimen.options())
            if each.session
        ]
        return {each.document.kind: each.markup for each in render(project, documents)}

    before = markups()
    session = specimen.content / "sessions" / "causerie-20.yaml"
    text = session.read_text("utf-8")
    session.write_text(text.replace("title: Dites votre", "title: Oui, dites votre"), "utf-8")
    after = markups()
    changed = {kind for kind in before if before[kind] != after[kind]} - {"deck"}
    specimen.edit("content/event.yaml", "start: 9 h 30", "start: 10 h 30")
    later = markups()
    changed |= {"run-sheet", "timer"} & {kind for kind in later if later[kind] != after[kind]}
    assert changed == RETELL


def test_the_command_leaves_with_what_it_says(built: Workshop) -> None:
    """0 when green, 1 when red, in both languages."""
    done = built.run("ready", "--lang", "en")
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("Ready for the stage? Yes.")
    built.edit("content/event.yaml", "date: 2026-03-05", "date: 2026-01-05")
    done = built.run("ready")
    assert done.returncode == 1
    assert "✗ La date" in done.stdout
