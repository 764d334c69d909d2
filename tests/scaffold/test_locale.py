"""A language to translate: what is written, what is left alone."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.workshop import Workshop, load_kit
from workshopkit.model.fields import Held, held_by
from workshopkit.model.things import FILES
from workshopkit.problems import UsageError
from workshopkit.scaffold.locale import new_locale
from workshopkit.scaffold.skeleton import skeleton_of
from workshopkit.writer import save

EN = "en-CA"
OVERLAYS = f"content/translations/{EN}"


def _new(workshop: Workshop) -> tuple[str, bool]:
    lacking = new_locale(EN, workshop.content, workshop.templates, ("fr-CA",))
    save(workshop.content, lacking.rewrites, "new locale")
    return str(lacking.begin), lacking.named


@pytest.mark.quick
def test_every_text_waits_below_its_original(specimen: Workshop) -> None:
    """The French above, an empty place below; it loads, and all that it says is what is left."""
    (specimen.templates / "labels" / "en-CA.yaml").unlink(missing_ok=True)
    assert _new(specimen) == ("templates/labels/en-CA.yaml:1:1", True)
    sheet = (specimen.folder / OVERLAYS / "worksheets" / "f1-objectif.yaml").read_text("utf-8")
    assert sheet.startswith("# Traduction (en-CA) de content/worksheets/f1-objectif.yaml.\n")
    assert "# Dire mon objectif en une phrase.\naim:\n" in sheet
    assert "instructions:\n  # Écrivez votre objectif.\n  -\n" in sheet
    assert "  - kind: lines\n    # Mon objectif, comme il me vient\n    label:\n" in sheet
    assert "minutes:" not in sheet
    problems = load_kit(specimen.content, EN)[1]
    assert {problem.rule for problem in problems} == {"untranslated", "unreviewed"}
    assert len(problems) == 11


def test_the_command_says_what_to_do_next(specimen: Workshop) -> None:
    """Where to begin and what to type; what it writes passes check."""
    (specimen.templates / "labels" / "en-CA.yaml").unlink(missing_ok=True)
    done = specimen.run("new", "locale", EN)
    assert done.stdout.splitlines() == [
        "Écrit : templates/labels/en-CA.yaml:1:1",
        f"Traduisez ce fichier et ceux de translations/{EN}/.",
        "  python3 build.py check --locale en-CA : ce qui reste à traduire",
        "  python3 build.py --locale en-CA : les documents dans cette langue",
    ]
    checked = specimen.run("check", "--locale", EN)
    assert checked.returncode == 0, checked.stderr
    assert "texte(s) à traduire" in checked.stderr


def test_what_is_typed_in_an_empty_place_is_read(specimen: Workshop) -> None:
    """Beside the key, or below it for a long text."""
    _new(specimen)
    specimen.edit(f"{OVERLAYS}/worksheets/f1-objectif.yaml", "\naim:\n", "\naim: Say it.\n")
    file = specimen.folder / OVERLAYS / "scenarios.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("situation: >-\n", "situation: >-\n      Alex is\n      here.\n"))
    kit = load_kit(specimen.content, EN)[0]
    assert kit.worksheets["f1-objectif"].aim == "Say it."
    assert kit.scenario("alex").situation == "Alex is here."


@pytest.mark.parametrize(
    ("locales", "named"),
    [
        ("locales: [fr-CA]\n", "locales: [fr-CA, en-CA]\n"),
        ("locales: [ fr-CA, ]  # une\n", "locales: [ fr-CA, en-CA, ]  # une\n"),
        ("locales:\n  - fr-CA\n", "locales:\n  - fr-CA\n  - en-CA\n"),
    ],
)
def test_the_language_is_named_and_nothing_else_moves(
    specimen: Workshop, locales: str, named: str
) -> None:
    """One word in kit.yaml; remarks and spacing stay."""
    specimen.edit("content/kit.yaml", "locales: [fr-CA]\n", locales)
    before = (specimen.content / "kit.yaml").read_text("utf-8")
    assert _new(specimen)[1]
    assert (specimen.content / "kit.yaml").read_text("utf-8") == before.replace(locales, named)
    assert load_kit(specimen.content, EN)[0].locale == EN


@pytest.mark.quick
def test_what_exists_is_left_alone(specimen: Workshop) -> None:
    """Only what lacks is written; when nothing lacks, that is told."""
    _new(specimen)
    kept, gone = (specimen.folder / OVERLAYS / name for name in ("kit.yaml", "steps.yaml"))
    kept.write_text("title: Dare\n", "utf-8")
    gone.unlink()
    assert _new(specimen)[0] == f"{OVERLAYS}/steps.yaml:1:1"
    assert kept.read_text("utf-8") == "title: Dare\n"
    with pytest.raises(UsageError, match="already-there"):
        _new(specimen)


def test_a_skeleton_holds_words_and_what_tells_items_apart(workshop: Workshop) -> None:
    """In every shipped file: nothing but empty places, slugs, kinds, slides and codes."""
    known = {"slug", "kind", "slide", "code"}
    for name, model in FILES.items():
        file = workshop.content / f"{name}.yaml"
        data = (yaml.safe_load(file.read_text("utf-8")) if file.is_file() else None) or {}
        for line in skeleton_of(model, data).splitlines():
            key = re.fullmatch(r" *(?:- )*(?:#.*|(\w+):(.*)|-(?: >-| \\|-)?|\{\})", line)
            assert key, line
            assert key[1] is None or key[2] in ("", " >-", " |-") or key[1] in known, line


def test_a_file_without_words_has_no_skeleton() -> None:
    """An event without a name, sources that keep their titles."""
    assert skeleton_of(FILES["event"], {"start": "9:30", "participants": 12}) == ""
    assert held_by(FILES["event"]).below("participants") == Held()
