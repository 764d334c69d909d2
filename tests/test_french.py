"""What a proofreader looks for, in the words of every document that the kit makes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

WRONG = {
    "straight quotation mark": r'"',
    "straight apostrophe": r"'",
    "space before ; ! or ?": r"\w[ \u00a0][;!?]",
    "ordinal": r"\b\d+(?:ème|ième)s?\b|\b1ère",
    "time without spaces": r"\b\d{1,2}h\d{2}\b",
    "a.m. or p.m.": r"\b[ap]\.m\.",
    "median dot in a word": r"\w·\w",
    "anglicism": r"(?i)\bfeedback|\bdébrief|\bfacilitateur|\bdeadline|\btimeline\b",
    "myth": r"(?i)21 jours|70.%.des.(gens|personnes)|cône d.apprentissage|55.%.du langage",
}


def words_of(output: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every PDF and deck below ``output``."""
    for file in sorted(output.rglob("*.pdf")):
        with pypdfium2.PdfDocument(file) as document:
            yield file.name, "\n".join(page.get_textpage().get_text_range() for page in document)
    for file in sorted(output.rglob("*.pptx")):
        slides = Presentation(str(file)).slides
        texts = [s.text_frame.text for slide in slides for s in slide.shapes if s.has_text_frame]
        texts += [slide.notes_slide.notes_text_frame.text for slide in slides]
        yield f"{file.parent.name}/{file.name}", "\n".join(texts)


def mistakes(text: str) -> list[str]:
    """Return what a proofreader would circle, with the words around it."""
    return [
        f"{name}: {text[max(0, found.start() - 25) : found.end() + 15]!r}"
        for name, pattern in WRONG.items()
        for found in re.finditer(pattern, text)
    ]


def test_the_documents_are_proofread(shipped_output: Path) -> None:
    """Typography of the OQLF, vocabulary of the field, and no myth, in every document."""
    read = list(words_of(shipped_output))
    assert len(read) > 30
    assert {name: found for name, text in read if (found := mistakes(text))} == {}


@pytest.mark.parametrize(
    "planted", ['un "mot"', "l'idée", "Prêt ?", "la 2ème", "à 9h30", "le feedback", "certain·e"]
)
def test_a_mistake_would_be_circled(planted: str) -> None:
    """The proofreader is not asleep."""
    assert mistakes(planted)
