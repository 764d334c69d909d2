"""A kit of two languages: what one says, the other does not, and neither harms the other."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pydantic import BaseModel
from pypdf import PdfReader

from tests.bilingual import OVERLAYS, made_up, speak_english
from tests.once import made_once
from tests.workshop import ROOT, SPECIMEN, Workshop, load, load_kit
from workshopkit.desk import pack
from workshopkit.desk.index import linked
from workshopkit.desk.writing import Made, writing_to
from workshopkit.documents import plan
from workshopkit.loader import load_labels
from workshopkit.pipeline import Project, render

EN = "en-CA"
TYPED = '"Why ? Don\'t : 45 % of it" at 9:30 a.m.'
READ = "“Why? Don’t: 45% of it” at 9:30\u00a0a.m."
UNFINISHED = {"no-translation", "untranslated"}
BORROWED = {"am", "pm", "march", "thursday", "min", "https", "www"}
"""Words that are English, or a sign, without having been made up: those of dates and hours."""


@pytest.fixture
def bilingual(specimen: Workshop) -> Workshop:
    """The kit in miniature in two languages."""
    speak_english(specimen)
    return specimen


@pytest.fixture(scope="session")
def english_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the kit in miniature makes in English, where one text is typed by hand."""

    def make(folder: Path) -> None:
        workshop = Workshop(folder, SPECIMEN)
        speak_english(workshop)
        aim = "Dori mun ubjictof in yni phresi."
        workshop.edit(f"content/{OVERLAYS}/worksheets/f1-objectif.yaml", aim, json.dumps(TYPED))
        step = "Dotis vutri pes e qyilqy'yn"
        workshop.edit(f"content/{OVERLAYS}/sessions/causerie-20.yaml", step, json.dumps(TYPED))
        workshop.build(("deck", "worksheet"), locale=EN)

    return made_once(tmp_path_factory, "english", make) / "output" / EN


def test_every_document_is_english_to_the_last_word(bilingual: Workshop) -> None:
    """No word of any document is left in French: labels, texts, alternative texts, dates."""
    project = load(bilingual.options(locale=EN))
    rendered = render(project, plan(project.kit, project.setting))
    assert len(rendered) > 25
    said = {word: each.document.name for each in rendered for word in _words(_read(each.markup))}
    known = set(_words(_written(project))) | BORROWED
    assert {word: name for word, name in said.items() if word not in known} == {}


def test_a_french_word_in_a_template_would_be_found(bilingual: Workshop) -> None:
    """The same search finds the word that a label lost to the first language."""
    project = load(bilingual.options(locale=EN))
    assert set(_words(_read('<p title="Durée">Durée : 5 min</p>'))) == {"durée", "min"}
    assert "durée" not in set(_words(_written(project)))


def test_pages_follow_english_typography(english_output: Path) -> None:
    """What was typed plainly reads as in Canada, in the text that a PDF gives."""
    reader = PdfReader(next(english_output.glob("*/f1-objectif.pdf")))
    text = " ".join(reader.pages[0].extract_text().split(" "))
    assert READ.replace("\u00a0", " ") in text.replace("\u00a0", " ").replace("\n", " ")
    assert reader.trailer["/Root"]["/Lang"] == EN


def test_slides_follow_english_typography(english_output: Path) -> None:
    """Quotation marks, hours and percentages; the language of every run is English."""
    deck = Presentation(str(next((english_output / "causerie-20").glob("*.pptx"))))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert READ.replace("\u00a0", " ") in [title.replace("\u00a0", " ") for title in titles]
    (title,) = [title for title in titles if title.startswith("“")]
    assert title.endswith("\u00a09:30\u00a0a.m.")
    spoken = {
        lang
        for slide in [*deck.slides, *deck.slide_layouts, deck.slide_master]
        for lang in slide._element.xpath(".//a:rPr/@lang | .//a:endParaRPr/@lang")
    }
    assert spoken == {EN}
    assert deck.core_properties.language == EN


def test_layouts_are_named_in_english(english_output: Path) -> None:
    """PowerPoint's menu of layouts speaks the language of the deck."""
    deck = Presentation(str(next((english_output / "causerie-20").glob("*.pptx"))))
    names = {re.sub(r"\(\d\)", "({n})", layout.name) for layout in deck.slide_layouts}
    own = load_kit(SPECIMEN / "content")[0].settings.words
    french = load_labels(ROOT / "templates", "fr-CA", words=own)["deck"]["layouts"]
    assert len(names) > 5
    assert names <= {made_up(name) for name in french.values()}


def test_words_lead_to_their_line_in_the_translation(bilingual: Workshop) -> None:
    """A text keeps its identifier; its place is that of the English words."""
    kit = load(bilingual.options(locale=EN)).kit
    aim = kit.worksheets["f1-objectif"].aim
    assert aim.id == "worksheets/f1-objectif/aim"
    assert str(kit.sources[aim.id]) == f"content/{OVERLAYS}/worksheets/f1-objectif.yaml:3:6"
    assert aim.source == kit.sources[aim.id]
    code = kit.worksheets["f1-objectif"].code
    assert code.source is not None
    assert code.source.path == "content/worksheets/f1-objectif.yaml"


def test_a_problem_of_fit_is_told_at_the_english_line(bilingual: Workshop) -> None:
    """A title too long in English is mended in English."""
    session = f"content/{OVERLAYS}/sessions/causerie-20.yaml"
    bilingual.edit(session, "Dotis vutri pes e qyilqy'yn", "So much to say " * 20)
    (told, *_) = bilingual.errors(locale=EN, only=("deck",))
    assert told.startswith(session)
    assert bilingual.errors(only=("deck",)) == []


def test_each_language_has_its_page_and_leads_to_the_other(built: Workshop) -> None:
    """French keeps the top page; English has its own; both are there, so both say so."""
    speak_english(built)
    top, own = built.output / "index.html", built.output / EN / "index.html"
    french = _hashes(built.output)
    assert "hreflang" not in top.read_text("utf-8")
    result = built.build((), locale=EN)
    assert result.removed == ()
    assert 'href="en-CA/index.html" lang="en-CA" hreflang="en-CA">English</a>' in top.read_text()
    assert 'href="../index.html" lang="fr-CA" hreflang="fr-CA">Français</a>' in own.read_text()
    assert '<html lang="en-CA">' in own.read_text("utf-8")
    links = re.findall(r'href="([^#"]+)"', own.read_text("utf-8"))
    assert len(links) > 25
    assert [link for link in links if not (own.parent / html.unescape(link)).is_file()] == []
    after = _hashes(built.output)
    assert {name for name in french if after.get(name) != french[name]} == {"index.html"}
    again = built.build(())
    assert again.made == ()
    assert again.removed == ()
    packed = pack(built.options(locale=EN), facilitator=False)
    assert packed.built.made == ()
    assert packed.name == "truyssi-en-CA.zip"


def test_a_page_retouched_by_hand_is_not_linked(tmp_path: Path) -> None:
    """The other language's page leads to it all the same; without another, nothing is said."""
    place = "<p>{}</p><!--languages--><!--/languages-->"
    ours = Made(place.format("English").encode(), "m")
    own, locales = "en-CA/index.html", ("fr-CA", EN)
    with writing_to(tmp_path) as output:
        (tmp_path / "index.html").write_text(place.format("Retouchée"), "utf-8")
        changed = linked(output, locales, own, own, ours)
        assert list(changed) == [own]
        assert b'href="../index.html"' in changed[own].data
        assert changed[own].markup == "m"
    with writing_to(tmp_path / "new") as output:
        assert linked(output, locales, "index.html", "index.html", ours) == {"index.html": ours}


def test_a_translation_dirties_no_french_document(built: Workshop) -> None:
    """English labels and texts, written beside, leave every French document as it is."""
    speak_english(built)
    result = built.build(())
    assert result.made == ()


def test_the_shipped_kit_is_whole_in_each_of_its_languages(workshop: Workshop) -> None:
    """Nothing is left to translate, and everything fits its slides."""
    for locale in load(workshop.options()).kit.settings.locales:
        problems = workshop.check(locale=locale, start=9 * 60 + 30)
        assert [each.line("fr") for each in problems if each.rule in UNFINISHED] == []
        assert [each.line("fr") for each in problems if each.severity == "error"] == []


def _read(markup: str) -> str:
    """Return what a person reads or hears of a markup: words and alternative texts."""
    seen = re.sub(r"(?s)<(style|script)\b.*?</\1>|<!--.*?-->|<!DOCTYPE[^>]*>", " ", markup)
    heard = re.findall(r'\b(?:alt|title|aria-label|footer|data-say-[\w-]+)="([^"]*)"', seen)
    return html.unescape(" ".join([re.sub(r"<[^>]*>", " ", seen), *heard]))


def _written(project: Project) -> str:
    """Return every text of a kit and of its labels."""
    kit = project.kit
    parts = [*vars(kit).values(), *kit.sessions.values(), *kit.worksheets.values(), project.labels]
    parts += [*kit.sessions, *kit.worksheets]  # the names of files
    return " ".join(_strings(parts))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        yield from _strings(value.model_dump())
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _words(text: str) -> Iterable[str]:
    """Return the words of two letters or more, small and without their elision."""
    return re.findall(r"[^\W\d_]{2,}", text.lower().replace("’", "'").replace("a.m.", "am"))


def _hashes(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix != ".json"
    }
