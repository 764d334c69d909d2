"""The printed documents of the real kit, rendered and laid out one at a time."""

from pathlib import Path

from tests.workshop import MEMORY, load
from workshopkit.documents import plan
from workshopkit.formats.pdf import write_pdf
from workshopkit.pipeline import Options, render

ROOT = Path(__file__).parents[3]
TEMPLATES = ROOT / "templates"
FIELD_FONT = TEMPLATES / "fonts/atkinson-hyperlegible/AtkinsonHyperlegible-Regular.ttf"


class Printer:
    """Renders and lays out the printed documents of the kit in a folder."""

    def __init__(self, folder=ROOT):
        self.templates = folder / "templates"
        self.project = load(
            Options(folder / "content", self.templates, folder / "output", start=540)
        )
        self.kit = self.project.kit
        documents = plan(self.kit, self.project.setting)
        self.documents = {
            (each.kind, each.session or Path(each.name).stem): each
            for each in documents
            if each.edition == "standard"
        }
        decks = render(self.project, [each for each in documents if each.kind == "deck"], MEMORY)
        self.decks = {each.document.session: each.deck for each in decks}

    def markup(self, kind, name, **other):
        """Render a document, with ``other`` values in the place of its own."""
        document = self.documents[kind, name]
        decks = {slug: self.decks[slug] for slug in document.tells if slug in self.decks}
        context = self.project.context(document, decks)
        return self.project.templates.render(document.template, **{**context, **other})

    def fiche(self, slug, worksheet):
        """Render a worksheet that is not in the kit in the place of one that is."""
        return self.markup("worksheet", slug, worksheet=worksheet)

    def sheets(self, *slugs):
        """Return what a workbook needs of worksheets."""
        names = ("slug", "worksheet", "step", "step_number")
        documents = [self.documents["worksheet", slug] for slug in slugs]
        contexts = [self.project.context(each) for each in documents]
        return tuple(tuple(context[name] for name in names) for context in contexts)

    def pdf(self, markup, field_font=None):
        """Lay out markup with the theme's fonts."""
        fonts = frozenset(str(face.family) for _, face in self.project.theme.fonts)
        made = write_pdf(markup, self.templates, fonts, self.project.kit.sources.get, field_font)
        return made.data, made.problems

    def paper(self, kind, name, **other):
        """Write a document to print; nothing in it may be amiss."""
        data, problems = self.pdf(self.markup(kind, name, **other))
        assert problems == ()
        return data

    def form(self, kind, name, **other):
        """Write a document with fields; nothing in it may be amiss."""
        data, problems = self.pdf(self.markup(kind, name, fill=True, **other), FIELD_FONT)
        assert problems == ()
        return data
