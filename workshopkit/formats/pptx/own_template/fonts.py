"""A template's fonts on a theme: those of slides; what they are measured with is ``stand_ins``'."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptx.oxml.ns import qn

from workshopkit.fit.stand_ins import FontUse
from workshopkit.formats.pptx.own_template.scheme import ThemePart
from workshopkit.model.text import Text
from workshopkit.model.theme import Face, Theme

STYLES = {"titleStyle": ("majorFont", "+mj-lt"), "bodyStyle": ("minorFont", "+mn-lt")}
"""A style of a master, the font of the theme that ours have for it, and how drawings name that."""
NAMING = ".//a:latin[@typeface='{}'][not(ancestor::p:otherStyle)]"
"""What names a font of the theme, but for the type of tables: ours are set as texts are."""
UNUSED = 0.1
"""What a master counts for that no slide is on."""


def say_fonts(presentation: Any, used: Mapping[str, int]) -> None:
    """Write in the themes the fonts that titles and texts are set in, where masters name others.

    Masters whose themes have the same fonts are of one deck: what most slides are on decides;
    ``used`` counts those on each layout, by part. What names the theme's font keeps it.
    """
    for style, (font, named) in STYLES.items():
        themes = {each.part: _Theme(each.part, font) for each in presentation.slide_masters}
        set_in: dict[str, dict[str, float]] = {}
        for master in presentation.slide_masters:
            slides = sum(used.get(str(e.part.partname), 0) for e in master.slide_layouts)
            for latin in master._element.xpath(f"p:txStyles/p:{style}/a:lvl1pPr/a:defRPr/a:latin"):
                family = latin.get("typeface", "")
                was = themes[master.part].family
                family = was if family.startswith("+") else family
                count = set_in.setdefault(was, {})
                count[family] = count.get(family, 0) + slides + UNUSED
        for master in presentation.slide_masters:
            theme = themes[master.part]
            count = set_in.get(theme.family, {theme.family: 1})
            family = max(count, key=count.__getitem__)
            if theme.latin is not None and family not in ("", theme.family):
                for holder in (master, *master.slide_layouts):
                    for latin in holder._element.xpath(NAMING.format(named)):
                        latin.set("typeface", theme.family)
                theme.say(family)


class _Theme(ThemePart):
    """A font of the theme of a master."""

    def __init__(self, master: Any, font: str) -> None:
        super().__init__(master)
        self.latin = self.root.find(f".//{qn(f'a:{font}')}/{qn('a:latin')}")
        self.family = "" if self.latin is None else self.latin.get("typeface", "")

    def say(self, family: str) -> None:
        """Name another family; what told of the one before goes."""
        assert self.latin is not None
        for name in list(self.latin.attrib):
            del self.latin.attrib[name]
        self.latin.set("typeface", family)
        self.save()


def with_fonts(theme: Theme, heading: FontUse, body: FontUse) -> Theme:
    """Return the theme with the template's fonts on its slides; notes and pages keep theirs."""
    update = {
        "slide_heading": Face(family=Text(heading.family), files=Text(heading.files)),
        "slide_body": Face(family=Text(body.family), files=Text(body.files)),
    }
    fonts = theme.fonts.model_copy(update=update)
    return theme.model_copy(update={"fonts": fonts, "notes_font": theme.fonts.slide_body})
