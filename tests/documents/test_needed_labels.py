"""Labels that the engine asks for are known beforehand: ``check`` tells those that are missing."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.workshop import ROOT, SPECIMEN, Workshop
from workshopkit.desk import pack
from workshopkit.documents import needed_labels
from workshopkit.documents.needed_labels import ENGINE
from workshopkit.templating.fixed_words import names_in

FILE = "templates/labels/fr-CA.yaml"
ABOUT = """  about:
    timer: Une page à ouvrir sur scène; fonctionne sans réseau
    mails: Une page à ouvrir, avec un bouton pour copier chaque texte; fonctionne sans réseau
    calendar: À ouvrir avec Outlook, Google Agenda ou Calendrier; les rendez-vous s'y ajoutent
    template: "Les dispositions de la trousse, vides : ouvrez-le, puis « Nouvelle diapositive »"
    page: Une page à imprimer depuis le navigateur
"""


def test_a_label_that_only_the_page_of_documents_needs_is_told_by_check(
    specimen: Workshop,
) -> None:
    """Python asks for it after the last conversion: ``check`` says so first, by its whole name."""
    specimen.edit(FILE, ABOUT, "")
    told = specimen.errors()
    assert told == [
        f"{FILE}:1:1: l’étiquette « index.about.{name} » manque dans {FILE}. [missing-label]"
        for name in ("page", "template", "timer", "mails", "calendar")
    ]
    done = specimen.run()
    assert done.returncode == 1
    assert done.stderr.count("[missing-label]") == 5
    assert not specimen.output.exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "    large-print: gros-caracteres\n",
            "    large-print:\n      x: gros\n",
            "files.editions.large-print: un texte est attendu",
        ),
        ("  layouts:\n", "  layouts: x\n  others:\n", "deck.layouts: des clés sont attendues"),
    ],
)
def test_a_word_is_a_word_and_a_branch_a_branch(
    specimen: Workshop, old: str, new: str, told: str
) -> None:
    """Each is told at its line, before anything is made of it."""
    text = (specimen.folder / FILE).read_text("utf-8")
    specimen.edit(FILE, old, new)
    line = text[: text.index(old)].count("\n") + 1
    (said, *_) = [each for each in specimen.errors() if told in each]
    assert said.startswith(f"{FILE}:{line}:")


@pytest.mark.parametrize(
    ("template", "label", "old"),
    [
        ("index.html.j2", "index.counted_usual", "  counted_usual: >-\n"),
        ("preview/page.html.j2", "preview.skip", "  skip: Aller au contenu\n"),
        ("print/distress.html.j2", "around.services", "\n  services:"),
    ],
)
def test_a_label_that_a_template_asks_for_is_told_at_its_line(
    specimen: Workshop, template: str, label: str, old: str
) -> None:
    """Even one that only some kits print, or that is printed after the documents are made."""
    specimen.edit(FILE, old, old.replace(label.split(".")[1], "other"))
    (told,) = specimen.errors()
    assert told.startswith(f"templates/{template}:")
    assert told.endswith(f"l’étiquette « {label} » manque dans {FILE}. [missing-label]")


def test_a_name_that_is_made_while_rendering_is_told_whole(specimen: Workshop) -> None:
    """« icons[barrier.icon] »: the branch and the key, at the template's line."""
    specimen.edit(FILE, "\n  dots: Points\n", "\n  dotted: Points\n")
    told = specimen.errors()
    assert told
    assert all("« patterns.dots »" in line for line in told)


def test_python_asks_for_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the labels that are needed and those that templates name, all can be made.

    Another label that Python asked for would be missing here.
    """
    monkeypatch.chdir(tmp_path)
    specimen = Workshop(tmp_path, SPECIMEN)
    file = specimen.folder / FILE
    names = {tuple(name.removesuffix(".*").split(".")) for name in needed_labels()}
    for template in specimen.templates.rglob("*.j2"):
        names |= {keys for keys, _ in names_in(template.read_text("utf-8"))}
    labels = yaml.safe_load(file.read_text("utf-8"))
    kept = _only(labels, names)
    assert _count(kept) < _count(labels), "no label is left out: this shows nothing"
    file.write_text(yaml.safe_dump(kept, allow_unicode=True), "utf-8")
    assert specimen.build(only=(), print_shop=True).made
    assert pack(specimen.options(), facilitator=True).files


def _only(labels: Any, names: set[tuple[str, ...]]) -> Any:
    """Keep the branches that ``names`` lead to, whole."""
    if () in names or not isinstance(labels, dict):
        return labels
    kept = {}
    for key, value in labels.items():
        if below := {name[1:] for name in names if name[0] == key}:
            kept[key] = _only(value, below)
    return kept


def _count(labels: Any) -> int:
    return sum(map(_count, labels.values())) if isinstance(labels, dict) else 1


@pytest.mark.parametrize("name", ENGINE)
def test_what_the_engine_declares_is_asked_for(name: str) -> None:
    """A declared label that no module names any more would be asked of translators in vain."""
    key = name.removesuffix(".*").rpartition(".")[2]
    modules = [file for file in (ROOT / "workshopkit").rglob("*") if file.suffix in (".py", ".j2")]
    assert any(
        f'"{key}"' in text or f"'{key}'" in text or f"words.{key}" in text
        for text in (file.read_text("utf-8") for file in modules)
        if "What Python asks for beside" not in text
    )
