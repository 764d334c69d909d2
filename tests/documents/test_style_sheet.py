"""The style sheet: all that a designer has to work with, drawn from where it is written."""

from pypdf import PdfReader

from tests.workshop import Workshop, load
from workshopkit.documents import plan
from workshopkit.documents.samples import Samples, kinds_of_answers
from workshopkit.model.theme import SLOTS


def test_it_shows_what_theme_layouts_drawings_and_answers_hold(specimen: Workshop) -> None:
    """Each colour and its value, each drawing, each layout of the template, each answer."""
    project = load(specimen.options())
    specimen.build(only=("style-sheet",))
    (file,) = specimen.output.rglob("charte.pdf")
    said = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)
    said = said.replace("\u00a0", " ").replace("’", "'")
    drawings = project.layouts.drawings
    for word in (
        *SLOTS,
        *(project.theme.colours[role] for role in SLOTS),
        *drawings.icons,
        *drawings.textures,
        *(name for _, name in Samples(project.layouts, project.labels).portraits),
        *project.layouts.for_template().layouts,
        *(model.model_fields["kind"].annotation.__args__[0] for model in kinds_of_answers()),  # type: ignore[union-attr]
    ):
        assert str(word) in said, word


def test_it_is_made_only_when_one_asks(specimen: Workshop) -> None:
    """A designer asks for it; nobody prints it for a workshop."""
    project = load(specimen.options())
    assert "style-sheet" not in {each.kind for each in plan(project.kit, project.setting)}
    specimen.edit("content/kit.yaml", "theme: ", "documents: {add: [style-sheet]}\ntheme: ")
    project = load(specimen.options())
    assert "style-sheet" in {each.kind for each in plan(project.kit, project.setting)}


def test_a_sample_of_each_answer_is_what_its_card_allows(specimen: Workshop) -> None:
    """A new kind of answer has its sample without a line of code: its card says its fields."""
    project = load(specimen.options())
    samples = Samples(project.layouts, project.labels)
    assert len(samples.answers) == len(list(kinds_of_answers())) > 15
    assert all(slide.contents for _, slide in samples.slides)
