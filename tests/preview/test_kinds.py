"""What may be added to a segment or a sheet, without a browser."""

from tests.workshop import ROOT, Workshop, load
from workshopkit.model.blocks import Worksheet
from workshopkit.model.fields import allowed_at


def test_each_kind_that_is_offered_has_its_drawing(workshop: Workshop) -> None:
    """A slide's is made of the layout of that name; an answer's is one of the symbols."""
    project = load(workshop.options())
    offered = project.labels["preview"]["hand"]
    assert not offered["kinds"].keys() - project.layouts.layouts.keys()
    drawn = (ROOT / "templates" / "preview" / "kinds.j2").read_text("utf-8")
    assert [each for each in offered["answers"] if f'id="kind-{each}"' not in drawn] == []
    assert not offered["answers"].keys() - {*allowed_at(Worksheet, ["blocks", 0])}
