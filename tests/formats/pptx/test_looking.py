"""What a shape of anybody's looks like, and says."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.chart.data import BubbleChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.util import Pt

from tests.pulling.retouching import add_chart
from workshopkit.formats.pptx.imprinting import said_in
from workshopkit.formats.pptx.looking import look_of


def a_slide() -> Any:
    """Return a slide with a title."""
    presentation: Any = Presentation()
    return presentation.slides.add_slide(presentation.slide_layouts[5])


def test_words_in_two_lines_are_said_apart() -> None:
    """A line break is no letter that was lost: « Un » and « deux » are not « Undeux »."""
    frame = a_slide().shapes.title.text_frame
    frame.text = "Un\vdeux\ntrois"
    assert said_in(frame._txBody).split() == ["Un", "deux", "trois"]


def test_all_the_digits_of_a_figure_count() -> None:
    """1234567 that becomes 1234568 has changed; a place without a figure keeps its name."""
    one, other = (look_of(add_chart(a_slide(), n, None, 0.1)) for n in (1234567, 1234568))
    assert one.figures == "Oui 1234567; Non; Peut-être 0.1"
    assert one != other


def test_a_chart_of_any_kind_is_read() -> None:
    """One that python-pptx does not know, one with « #N/A », one of points, one that is lost."""
    frame = add_chart(a_slide(), 1, 2, 3)
    space = frame.chart._chartSpace
    space.find(f".//{qn('c:pieChart')}").tag = qn("c:ofPieChart")
    space.findall(f".//{qn('c:val')}//{qn('c:v')}")[1].text = "#N/A"
    assert look_of(frame).figures == "Oui 1; Non #N/A; Peut-être 3"
    data: Any = BubbleChartData()  # type: ignore[no-untyped-call]
    data.add_series("Points").add_data_point(1.5, 2, 3)
    points = a_slide().shapes.add_chart(XL_CHART_TYPE.BUBBLE, 0, 0, Pt(400), Pt(200), data)
    assert look_of(points).figures == "1.5 2 3"
    frame.part.rels.pop(frame._element.chart_rId)
    assert look_of(frame).figures == ""


def test_a_link_to_a_slide_is_the_same_wherever_the_slide_went() -> None:
    """Programs number the files of slides anew when one moves; only addresses are compared."""
    presentation: Any = Presentation()
    first, second = (presentation.slides.add_slide(presentation.slide_layouts[0]) for _ in "ab")
    first.shapes.title.text = "Le programme"
    (run,) = first.shapes.title.text_frame.paragraphs[0].runs
    link = etree.SubElement(run._r.get_or_add_rPr(), qn("a:hlinkClick"))
    link.set(qn("r:id"), first.part.relate_to(second.part, RT.SLIDE))
    before = look_of(first.shapes.title)
    assert before.runs == {"link=": (0, 11)}
    second.part.partname = PackURI("/ppt/slides/slide7.xml")
    assert look_of(first.shapes.title) == before
