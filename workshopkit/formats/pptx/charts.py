"""A Chart → a native bar chart in its placeholder, with its own numbers to edit."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.util import Pt

from workshopkit.formats.pptx.parts import theme_colour
from workshopkit.model.deck import Chart
from workshopkit.model.layout import Layouts, Style

BAR = "primary"
RULE = "deep"
"""Roles of the bars and of the line that they start from."""
END = 1.0
"""Where the bars' ground ends, as a share of the width."""
WHOLE = "General"
NOTHING_YET = "General;General;"
"""The same, but for 0: a vote that is not counted yet shows no number."""


def insert_chart(placeholder: Any, chart: Chart, layouts: Layouts, series: str, lang: str) -> Any:
    """Fill a chart placeholder and return the graphic frame.

    Horizontal bars from 0, the first on top, each with its value at its end: no legend, no
    gridline, no scale to read. ``series`` heads the column of values in the workbook. Type
    sizes are written in the chart, which has no layout to inherit them from.
    """
    data: Any = CategoryChartData(number_format=WHOLE)  # type: ignore[no-untyped-call]
    data.categories = chart.categories
    whole = all(value.is_integer() for value in chart.values)
    data.add_series(series, [int(v) if whole else v for v in chart.values])
    frame = placeholder.insert_chart(XL_CHART_TYPE.BAR_CLUSTERED, data)
    native, look = frame.chart, layouts.chart
    native.has_legend = False
    native.has_title = False
    _set_type(native.font, layouts.style(look.label))
    _dress_axes(native, layouts.style(look.label))
    plot = native.plots[0]
    plot.gap_width = look.gap
    plot.vary_by_categories = False
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.theme_color = theme_colour(BAR)
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.show_value = True
    shown = WHOLE if any(chart.values) else NOTHING_YET
    labels.number_format, labels.number_format_is_linked = shown, False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    _set_type(labels.font, layouts.style(look.value))
    _keep_room_for_names(native, look.labels)
    for axis in native._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
        axis.set("val", axis.get("val").lstrip("-"))  # python-pptx writes negative identifiers
    for properties in native._chartSpace.iter(qn("a:defRPr"), qn("a:endParaRPr")):
        properties.set("lang", lang)
    for paragraph in native._chartSpace.iter(qn("a:p")):
        if paragraph.find(qn("a:endParaRPr")) is None:
            etree.SubElement(paragraph, qn("a:endParaRPr")).set("lang", lang)
    return frame


def _dress_axes(native: Any, label: Style) -> None:
    names, values = native.category_axis, native.value_axis
    names.reverse_order = True
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.has_major_gridlines = False
    _set_type(names.tick_labels.font, label)
    (level,) = names._element.xpath("c:txPr/a:bodyPr")
    level.set("rot", "0")  # some renderers turn names that they find long
    level.set("vert", "horz")
    names.format.line.width = Pt(2)
    names.format.line.color.theme_color = theme_colour(RULE)
    values.minimum_scale = 0
    values.has_major_gridlines = False
    values.visible = False


def _set_type(font: Any, style: Style) -> None:
    font.size = Pt(style.size)
    font.bold = style.bold
    font.name = "+mj-lt" if style.font == "heading" else "+mn-lt"
    font.color.theme_color = theme_colour(style.colour)


def _keep_room_for_names(native: Any, share: float) -> None:
    """Place the bars themselves, so that the names have the room they were measured in."""
    area = native._chartSpace.find(f".//{qn('c:plotArea')}")
    layout = area.find(qn("c:layout"))
    if layout is None:
        layout = etree.Element(qn("c:layout"))
        area.insert(0, layout)
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    fixed = {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge"}
    places = {"x": share, "y": 0, "w": round(END - share, 4), "h": 1}
    for name, value in (fixed | places).items():
        etree.SubElement(manual, qn(f"c:{name}")).set("val", str(value))
