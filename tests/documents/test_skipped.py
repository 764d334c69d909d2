"""A kind of document that the kit leaves out is made no more, and named by no other paper."""

from tests.counted import read, write
from tests.test_counts_pages import words_of
from tests.workshop import Workshop, load
from workshopkit.documents import plan


def test_posters_left_out_are_on_no_list(specimen: Workshop) -> None:
    """``documents: {skip: [poster]}`` takes them out of what is made and of the print list."""
    kit = read(specimen.content, "kit.yaml")
    for skip, is_named in (([], True), (["poster"], False)):
        write(specimen.content, "kit.yaml", kit | {"documents": {"skip": skip}})
        project = load(specimen.options())
        kinds = {each.kind for each in plan(project.kit, project.setting)}
        assert ("poster" in kinds) == is_named
        specimen.build(("print-list",))
        (listed,) = specimen.output.rglob("liste*.pdf")
        assert ("affiches/etapes.pdf" in words_of(listed)) == is_named
