"""Blocks: what a worksheet is made of, one model per kind of answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field

from workshopkit.model.base import Code, Part, Slug, Term, Words
from workshopkit.model.text import Text


class TextBlock(Part):
    """Words to read."""

    kind: Literal["text"]
    title: Text | None = None
    text: Words
    aloud: bool = False
    """``true`` marks the worksheet's spoken step."""


class ExampleBlock(Part):
    """A worked example, labelled and in italics."""

    kind: Literal["example"]
    text: Words


class ListBlock(Part):
    """Short points to read."""

    kind: Literal["list"]
    title: Text | None = None
    points: tuple[Words, ...] = Field(min_length=1)


class Answer(Part):
    """A place to answer. The fields of the fillable edition are named after ``slug``."""

    slug: Slug
    required: bool = False
    """``true`` asks for an answer: the page says so, and so does the form."""


class LinesBlock(Answer):
    """A question and ruled lines to write on."""

    kind: Literal["lines"]
    label: Words
    hint: Text | None = None
    lines: int = Field(ge=1, le=12, strict=True)
    next_step: bool = False
    """``true`` marks the worksheet's next-step line."""


class BoxBlock(Answer):
    """A question and a framed box to write in."""

    kind: Literal["box"]
    label: Words
    hint: Text | None = None
    lines: int = Field(ge=2, le=12, strict=True)


class TableRow(Part):
    """A row with printed words in its first cells; the others are to be written in."""

    slug: Slug
    head: Words
    text: Text | None = None


class TableBlock(Answer):
    """A table to fill in: headings, and rows that are printed or empty."""

    kind: Literal["table"]
    label: Text | None = None
    headings: tuple[Words, ...] = Field(min_length=2, max_length=6)
    rows: tuple[TableRow, ...] = ()
    empty_rows: int = Field(0, ge=0, le=12, strict=True)
    lines: int = Field(2, ge=1, le=6, strict=True)
    """Writing lines in each cell."""
    widths: tuple[int, ...] = ()
    """Relative widths of the columns; equal when left out."""


class LetterRow(Part):
    """A letter with its test and a place to answer."""

    slug: Slug
    letter: Term
    name: Words
    test: Words


class LettersBlock(Answer):
    """Rows that open with a letter: test question, lines, and a box to tick."""

    kind: Literal["letters"]
    label: Text | None = None
    rows: tuple[LetterRow, ...] = Field(min_length=1)
    lines: int = Field(2, ge=1, le=4, strict=True)
    tick: Words


class ScaleBlock(Answer):
    """A scale of circles with words at both ends."""

    kind: Literal["scale"]
    label: Words
    low: Words
    high: Words
    first: int = Field(0, strict=True)
    last: int = Field(10, strict=True)


class ChecklistBlock(Part):
    """Boxes to tick."""

    kind: Literal["checklist"]
    slug: Slug
    label: Text | None = None
    items: tuple[Words, ...] = Field(min_length=1)
    columns: int = Field(1, ge=1, le=3, strict=True)
    other: bool = False
    """``true`` adds a line for something else."""


class ChoiceBlock(Answer):
    """One choice among several."""

    kind: Literal["choice"]
    label: Text | None = None
    options: tuple[Words, ...] = Field(min_length=2)


class RatingBlock(Answer):
    """Statements, each with the same few circles."""

    kind: Literal["rating"]
    label: Text | None = None
    scale: tuple[Words, ...] = Field(min_length=2, max_length=6)
    items: tuple[Words, ...] = Field(min_length=1)


class ChainBlock(Answer):
    """Boxes in a row, each leading to the next."""

    kind: Literal["chain"]
    label: Text | None = None
    links: tuple[Words, ...] = Field(min_length=2, max_length=4)
    rows: int = Field(1, ge=1, le=4, strict=True)
    lines: int = Field(3, ge=1, le=6, strict=True)


class IfThenBlock(Answer):
    """If-then pairs: a cue and an act."""

    kind: Literal["if-then"]
    label: Text | None = None
    cue: Words
    act: Words
    pairs: int = Field(1, ge=1, le=4, strict=True)
    lines: int = Field(2, ge=1, le=4, strict=True)


class TallyBlock(Part):
    """Rows in which to make strokes."""

    kind: Literal["tally"]
    slug: Slug
    label: Text | None = None
    items: tuple[Words, ...] = Field(min_length=1)


class SignatureBlock(Answer):
    """A commitment, signed."""

    kind: Literal["signature"]
    label: Words
    signers: tuple[Words, ...] = Field(min_length=1, max_length=3)
    lines: int = Field(2, ge=0, le=6, strict=True)


class CardBlock(Part):
    """A panel of the pocket card: questions by sentence or by barrier, drawn from the content."""

    kind: Literal["card"]
    side: Literal["sentences", "barriers"]


class EssentialsBlock(Part):
    """A step's essentials as a checklist to reread."""

    kind: Literal["essentials"]
    step: Slug
    title: Words


class PageBlock(Part):
    """A new page, with an optional title."""

    kind: Literal["page"]
    title: Text | None = None


class ColumnsBlock(Part):
    """Two columns of blocks."""

    kind: Literal["columns"]
    left: tuple[Block, ...] = Field(min_length=1)
    right: tuple[Block, ...] = Field(min_length=1)


Block = Annotated[
    TextBlock
    | ExampleBlock
    | ListBlock
    | LinesBlock
    | BoxBlock
    | TableBlock
    | LettersBlock
    | ScaleBlock
    | ChecklistBlock
    | ChoiceBlock
    | RatingBlock
    | ChainBlock
    | IfThenBlock
    | TallyBlock
    | SignatureBlock
    | CardBlock
    | EssentialsBlock
    | PageBlock
    | ColumnsBlock,
    Field(discriminator="kind"),
]
ColumnsBlock.model_rebuild()


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Walk blocks, those inside columns included."""
    for block in blocks:
        yield block
        if isinstance(block, ColumnsBlock):
            yield from every_block((*block.left, *block.right))


class Worksheet(Part):
    """``worksheets/<slug>.yaml``: one fiche."""

    code: Code
    title: Words
    step: Slug | None = None
    """The step it serves."""
    minutes: int = Field(ge=0, le=60, strict=True)
    """Minutes to fill it in; 0 for a card one keeps."""
    grouping: Words
    """Alone, in pairs, in threes."""
    pages: int = Field(ge=1, le=4, strict=True)
    orientation: Literal["portrait", "landscape"] = "portrait"
    format: Literal["sheet", "card"] = "sheet"
    named: bool = True
    """Whether it has a place for a name and a date."""
    anonymous: bool = False
    """Whether it is dropped in a box, unsigned: its footer says so."""
    aim: Words
    instructions: tuple[Words, ...] = ()
    """What the activity slide says: at most four short lines."""
    answers: tuple[Words, ...] = ()
    """What good answers look like, for the facilitator's guide."""
    blocks: tuple[Block, ...] = Field(min_length=1)
