"""Blocks: what a worksheet is made of, one model per kind of answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field

from workshopkit.model.answer import Answer
from workshopkit.model.base import AtMost, Code, Headings, Part, Refers, Slug, Term, Words
from workshopkit.model.canvases import (
    CANVASES,
    BalanceBlock,
    CalendarBlock,
    CanvasBlock,
    DrawingBlock,
    JourneyBlock,
    NotesBlock,
    SupportMapBlock,
    TimelineBlock,
    TwoByTwoBlock,
)
from workshopkit.model.cut_cards import CUT_CARDS, CutCard
from workshopkit.model.picture import Picture
from workshopkit.model.quizzes import WITH_A_KEY, MatchingBlock, QuizBlock
from workshopkit.model.text import Text

SHEET = ("le haut de la fiche et sa diapositive", "the head of the sheet and its slide")
"""Where there is the least room for a worksheet's title."""


class TextBlock(Part):
    """Words to read."""

    kind: Literal["text"]
    title: Text | None = None
    text: Words
    """Le texte à lire.
    The text to read."""
    aloud: bool = False
    """Étape à voix haute : true si ce texte est l'étape qui se fait à voix haute.
    Spoken step: true when this text is the step done aloud."""


class ExampleBlock(Part):
    """A worked example, labelled and in italics."""

    kind: Literal["example"]
    text: Words
    """Un exemple rempli, en italique.
    A worked example, in italics."""


class ListBlock(Part):
    """Short points to read."""

    kind: Literal["list"]
    title: Text | None = None
    points: tuple[Words, ...] = Field(min_length=1)
    """Des points à lire.
    Points to read."""


class PictureBlock(Part):
    """A picture, all of it, with its caption and its credit."""

    kind: Literal["picture"]
    picture: Picture
    """L'image, montrée en entier.
    The picture, all of it."""
    height: int = Field(60, ge=15, le=230, strict=True)
    """Sa hauteur en millimètres, au plus.
    Its height in millimetres, at most."""
    caption: Text | None = None
    """La légende, dessous.
    The caption, below."""


class LinesBlock(Answer):
    """A question and ruled lines to write on."""

    kind: Literal["lines"]
    label: Words
    hint: Text | None = None
    lines: int = Field(ge=1, le=12, strict=True)
    next_step: bool = False
    """Prochain pas : true si c'est la ligne du prochain pas.
    Next step: true when this is the next-step line."""


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
    """Le titre de la rangée.
    The row's heading."""
    text: Text | None = None
    """Le texte imprimé dans la deuxième case.
    The text printed in the second cell."""


class TableBlock(Answer):
    """A table to fill in: headings, and rows that are printed or empty."""

    kind: Literal["table"]
    label: Text | None = None
    headings: Headings = Field(min_length=2, max_length=6)
    """Les titres des colonnes; "" laisse vide le premier, dans le coin.
    The columns' headings; "" leaves the first one, in the corner, empty."""
    rows: tuple[TableRow, ...] = ()
    """Les rangées imprimées.
    The printed rows."""
    empty_rows: int = Field(0, ge=0, le=12, strict=True)
    """Combien de rangées vides ajouter.
    How many empty rows to add."""
    lines: int = Field(2, ge=1, le=6, strict=True)
    """Lignes pour écrire dans chaque case.
    Writing lines in each cell."""
    widths: tuple[int, ...] = ()
    """Les largeurs relatives des colonnes; égales si on ne dit rien.
    The columns' relative widths; equal when left out."""


class LetterRow(Part):
    """A letter with its test and a place to answer."""

    slug: Slug
    letter: Term
    """La lettre.
    The letter."""
    name: Words
    """Le mot qu'elle annonce.
    The word it stands for."""
    test: Words
    """La question qui la vérifie.
    The question that tests it."""


class LettersBlock(Answer):
    """Rows that open with a letter: test question, lines, and a box to tick."""

    kind: Literal["letters"]
    label: Text | None = None
    rows: tuple[LetterRow, ...] = Field(min_length=1)
    """Une rangée par lettre.
    A row for each letter."""
    lines: int = Field(2, ge=1, le=4, strict=True)
    tick: Words
    """Ce que dit la case à cocher.
    What the box to tick says."""


class ScaleBlock(Answer):
    """A scale of circles with words at both ends."""

    kind: Literal["scale"]
    label: Words
    low: Words
    """Ce que veut dire le plus petit nombre.
    What the lowest number means."""
    high: Words
    """Ce que veut dire le plus grand nombre.
    What the highest number means."""
    first: int = Field(0, strict=True)
    """Le premier nombre.
    The first number."""
    last: int = Field(10, strict=True)
    """Le dernier nombre.
    The last number."""


class ChecklistBlock(Part):
    """Boxes to tick."""

    kind: Literal["checklist"]
    slug: Slug
    label: Text | None = None
    about: Literal["surroundings"] | None = None
    """Liste toute faite : surroundings, les obstacles du milieu, tels que barriers.yaml les donne.
    Ready-made list: surroundings, the obstacles of the surroundings, as barriers.yaml gives them."""
    items: tuple[Words, ...] = ()
    """Ce que l'on peut cocher; rien de plus quand « about » le dit.
    What may be ticked; nothing more when “about” says it."""
    columns: int = Field(1, ge=1, le=3, strict=True)
    """Sur combien de colonnes.
    On how many columns."""
    other: bool = False
    """Case « Autre » : true l'ajoute, avec une ligne.
    “Other” box: true adds it, with a line."""


class ChoiceBlock(Answer):
    """One choice among several."""

    kind: Literal["choice"]
    label: Text | None = None
    options: tuple[Words, ...] = Field(min_length=2)
    """Les choix; on n'en fait qu'un.
    The choices; only one is made."""


class RatingBlock(Answer):
    """Statements, each with the same few circles."""

    kind: Literal["rating"]
    label: Text | None = None
    scale: tuple[Words, ...] = Field(min_length=2, max_length=7)
    """Les degrés, du plus petit au plus grand.
    The degrees, from lowest to highest."""
    items: tuple[Words, ...] = Field(min_length=1)
    """Les énoncés, un par rangée; « : » à la fin laisse de la place pour écrire après.
    The statements, one for each row; one that ends with “:” has room to write after it."""


class BarriersBlock(Part):
    """The statements of each barrier, in the barriers' order: a rating for each."""

    kind: Literal["barriers"]
    scale: tuple[Words, ...] = Field(min_length=2, max_length=7)
    """Les degrés, du plus petit au plus grand.
    The degrees, from lowest to highest."""
    per_page: int = Field(3, ge=1, le=8, strict=True)
    """Combien de barrières sur une page.
    How many barriers on a page."""
    continued: Text | None = None
    """Le titre des pages suivantes.
    The title of the pages that follow."""
    required: bool = False


class ChainBlock(Answer):
    """Boxes in a row, each leading to the next."""

    kind: Literal["chain"]
    label: Text | None = None
    links: tuple[Words, ...] = Field(min_length=2, max_length=4)
    """Les titres des cases, de gauche à droite.
    The boxes' headings, from left to right."""
    rows: int = Field(1, ge=1, le=4, strict=True)
    """Combien de chaînes.
    How many chains."""
    lines: int = Field(3, ge=1, le=6, strict=True)


class IfThenBlock(Answer):
    """If-then pairs: a cue and an act."""

    kind: Literal["if-then"]
    label: Text | None = None
    cue: Words
    """Le début : si…
    The beginning: if…"""
    act: Words
    """La suite : alors je…
    The end: then I…"""
    pairs: int = Field(1, ge=1, le=4, strict=True)
    """Combien de phrases.
    How many sentences."""
    lines: int = Field(2, ge=1, le=4, strict=True)


class TallyBlock(Part):
    """Rows in which to make strokes."""

    kind: Literal["tally"]
    slug: Slug
    label: Text | None = None
    items: tuple[Words, ...] = Field(min_length=1)
    """Ce que l'on compte, une rangée chacun.
    What is counted, a row each."""


class SignatureBlock(Answer):
    """A commitment, signed."""

    kind: Literal["signature"]
    label: Words
    signers: tuple[Words, ...] = Field(min_length=1, max_length=3)
    """Qui signe.
    Who signs."""
    lines: int = Field(2, ge=0, le=6, strict=True)


class CardBlock(Part):
    """A panel of the pocket card: questions by sentence or by barrier, drawn from the content."""

    kind: Literal["card"]
    side: Literal["sentences", "barriers"]
    """Ce que montre la carte : sentences ou barriers.
    What the card shows: sentences or barriers."""


class EssentialsBlock(Part):
    """A step's essentials as a checklist to reread."""

    kind: Literal["essentials"]
    step: Annotated[Slug, Refers("step")]
    """L'étape dont on reprend les essentiels.
    The step whose essentials are shown."""
    title: Words


class PageBlock(Part):
    """A new page, with an optional title."""

    kind: Literal["page"]
    title: Text | None = None
    """Le titre de la nouvelle page, s'il y en a un.
    The new page's title, if any."""


class ColumnsBlock(Part):
    """Two columns of blocks."""

    kind: Literal["columns"]
    left: tuple[Block, ...] = Field(min_length=1)
    """Les blocs de gauche.
    The blocks on the left."""
    right: tuple[Block, ...] = Field(min_length=1)
    """Les blocs de droite.
    The blocks on the right."""


Block = Annotated[
    TextBlock
    | ExampleBlock
    | ListBlock
    | PictureBlock
    | LinesBlock
    | BoxBlock
    | TableBlock
    | LettersBlock
    | ScaleBlock
    | ChecklistBlock
    | ChoiceBlock
    | RatingBlock
    | BarriersBlock
    | ChainBlock
    | IfThenBlock
    | CanvasBlock
    | TwoByTwoBlock
    | JourneyBlock
    | TimelineBlock
    | BalanceBlock
    | SupportMapBlock
    | DrawingBlock
    | NotesBlock
    | CalendarBlock
    | QuizBlock
    | MatchingBlock
    | TallyBlock
    | SignatureBlock
    | CardBlock
    | EssentialsBlock
    | PageBlock
    | ColumnsBlock,
    Field(discriminator="kind"),
]
ColumnsBlock.model_rebuild()

ON_A_WALL = (*CANVASES, ChainBlock, IfThenBlock)
"""What may be printed as large as a wall sheet, for sticky notes."""


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Walk blocks, those inside columns included."""
    for block in blocks:
        yield block
        if isinstance(block, ColumnsBlock):
            yield from every_block((*block.left, *block.right))


class Worksheet(Part):
    """``worksheets/<slug>.yaml``: one fiche."""

    code: Code
    """Le code imprimé : F1.
    The code printed: F1."""
    title: Annotated[Words, AtMost(50, *SHEET)]
    step: Annotated[Slug | None, Refers("step")] = None
    """L'étape qu'elle sert.
    The step it serves."""
    minutes: int = Field(ge=0, le=600, strict=True)
    """Minutes pour la remplir, là où aucune diapositive n'en donne; 0 pour une carte que l'on garde.
    Minutes to fill it in, where no slide gives it any; 0 for a card one keeps."""
    grouping: Words
    """Seul ou en groupe : en solo, à deux, à trois.
    Alone or together: alone, in pairs, in threes."""
    pages: int = Field(ge=1, le=4, strict=True)
    """Le nombre de pages qu'elle occupe.
    The number of pages it takes."""
    orientation: Literal["portrait", "landscape"] = "portrait"
    """Sens de la page : portrait ou landscape (à l'italienne).
    Orientation: portrait or landscape."""
    format: Literal["sheet", "card", "a6", "business", "playing"] = "sheet"
    """Format : sheet, une feuille; card, une carte à plier; a6, business, playing, un bloc par carte, à découper.
    Format: sheet; card, one to fold; a6, business, playing, a block for each card, to cut out."""
    named: bool = True
    """Place pour le nom et la date : true s'il y en a une.
    Place for a name and a date: true when there is one."""
    anonymous: bool = False
    """Sans signature : true si on la remet sans la signer.
    Unsigned: true when it is handed in unsigned."""
    plain: bool = False
    """true : en langage clair, pour la personne accompagnée; check en mesure les phrases. Faite sur demande.
    true: in plain language, for the person accompanied; check measures it. Made on request."""
    aim: Words
    """À quoi elle sert, en une phrase.
    What it is for, in one sentence."""
    instructions: tuple[Words, ...] = ()
    """La consigne de la diapositive : quatre lignes courtes au plus.
    What the activity slide says: at most four short lines."""
    answers: tuple[Words, ...] = ()
    """Ce que sont de bonnes réponses, pour le guide.
    What good answers look like, for the guide."""
    one_to_one: tuple[Words, ...] = ()
    """En tête-à-tête : comment se servir d'une fiche en langage clair avec une seule personne. Jamais sur la fiche.
    One to one: how to use a plain worksheet with one person. Never on the sheet."""
    blocks: tuple[Block, ...] = Field(min_length=1)
    """Ce dont la fiche est faite, de haut en bas.
    What the worksheet is made of, from top to bottom."""

    @property
    def is_card(self) -> bool:
        """Whether it is held and read, not filled in."""
        return self.format != "sheet"

    @property
    def keyed(self) -> tuple[Block, ...]:
        """The blocks whose right answers are in the guide."""
        return tuple(each for each in every_block(self.blocks) if isinstance(each, WITH_A_KEY))

    @property
    def cut(self) -> CutCard | None:
        """The cards that it is cut into; None for a sheet, and for a card to fold."""
        return CUT_CARDS.get(self.format)
