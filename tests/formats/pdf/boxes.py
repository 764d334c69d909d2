"""What a page laid out by WeasyPrint holds, as text to compare.

Nothing of ours that changes WeasyPrint is imported here.
"""

from workshopkit.formats.pdf.box_tree import pages_of

NAMES = (
    *("position_x", "position_y", "width", "height", "padding_left", "margin_top", "baseline"),
    *("padding_right", "padding_bottom", "margin_left", "margin_bottom", "border_right_width"),
    *("border_top_width", "border_bottom_left_radius", "text", "element_tag"),
)
STYLES = (
    *("color", "display", "float", "font_size", "page", "text_decoration_line", "direction"),
    *("border_left_style", "margin_left", "max_width", "opacity", "outline_width"),
)


def _rounded(value):
    """Leave out of a length what the order of sums makes of its last bits."""
    return round(value, 9) if isinstance(value, float) else value


def told(document):
    """Write all the boxes of a document: where they are, how large, and what they look like."""
    lines = []

    def tell(box, depth):
        said = [_rounded(getattr(box, name, None)) for name in NAMES]
        values = [box.style[name] for name in STYLES]
        styles = [sorted(each) if isinstance(each, set) else str(each) for each in values]
        ground = getattr(getattr(box, "background", None), "color", None)
        lines.append(f"{' ' * depth}{type(box).__name__} {said} {styles} {ground}")
        for child in getattr(box, "children", ()):
            tell(getattr(child, "_box", child), depth + 1)

    for page in pages_of(document):
        tell(page, 0)
    return "\n".join(lines)
