"""What a .pptx says, as text: slides, layouts, placeholders and notes.

``python -m tests.formats.pptx.dump`` writes the golden dump of the conference anew.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.decks import built_decks
from tests.formats.pptx.reading import properties, sections, slide_ids

GOLDEN = Path(__file__).parent / "golden"
SESSION = "conference-60"
REFRESH = ".venv/bin/python -m tests.formats.pptx.dump"
VISIBLE = str.maketrans({"\u00a0": "⍽", "\v": "↵"})
"""No-break spaces and line breaks, which nobody would see."""


def dump(presentation: Any) -> str:
    """Return the words of a presentation, one line for each paragraph."""
    lines: list[str] = []
    opens = {ids[0]: name for name, ids in sections(presentation)}
    ids = slide_ids(presentation)
    for number, slide in enumerate(presentation.slides, start=1):
        if ids[number - 1] in opens:
            lines += ["", f"##### {opens[ids[number - 1]]}"]
        hidden = " (masquée)" if slide._element.get("show") == "0" else ""
        lines += ["", f"=== {number} · {slide.slide_layout.name}{hidden}"]
        for shape in slide.shapes:
            lines += _shape(shape)
        lines += ["--- notes"]
        if slide.has_notes_slide:
            lines += [f"  {_words(each)}" for each in slide.notes_slide.notes_text_frame.paragraphs]
    return "\n".join(lines).lstrip().translate(VISIBLE) + "\n"


def _shape(shape: Any) -> Iterator[str]:
    if getattr(shape, "has_table", False) and shape.has_table:
        yield f"{shape.name}: [{properties(shape).get('descr')}]"
        for row in shape.table.rows:
            yield "  | " + " | ".join(cell.text_frame.text for cell in row.cells)
    elif shape.has_text_frame:
        for paragraph in shape.text_frame.paragraphs:
            yield f"{shape.name}: {'  ' * paragraph.level}{_words(paragraph)}"
    else:
        yield f"{shape.name}: [{properties(shape).get('descr')}]"


def _words(paragraph: Any) -> str:
    """Return a paragraph with ``**`` around bold and ``*`` around italics."""
    styled: list[tuple[str, str]] = []
    for element in paragraph._p:
        kind = element.tag.rpartition("}")[2]
        if kind == "br":
            styled.append(("", "\v"))
        elif kind in ("r", "fld"):
            style = element.xpath("string(a:rPr/@b)"), element.xpath("string(a:rPr/@i)")
            sign = {("1", ""): "**", ("", "1"): "*", ("1", "1"): "***"}.get(style, "")
            styled.append((sign, element.xpath("string(a:t)")))
    marked = ""
    for sign, found in groupby(styled, key=lambda each: each[0]):
        marked += sign + "".join(text for _, text in found) + sign
    return marked


def main() -> None:
    """Write the golden dump."""
    with tempfile.TemporaryDirectory() as folder:
        presentation = built_decks(Path(folder))[SESSION].presentation
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / f"{SESSION}.txt").write_text(dump(presentation), "utf-8")


if __name__ == "__main__":
    main()
