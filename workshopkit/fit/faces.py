"""A theme and the folder of its fonts → the files that draw its text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workshopkit.fit.measure import family_name
from workshopkit.loader import font_file
from workshopkit.model.theme import CODE, Theme


@dataclass(frozen=True)
class Faces:
    """The fonts of a theme; their files are below ``templates``."""

    theme: Theme
    templates: Path

    def __call__(self, use: str, *, bold: bool, italic: bool) -> Path:
        """Return the file that measures slides: ``heading``, ``body``, ``notes`` or ``code``."""
        fonts = self.theme.fonts
        face = fonts.slide_heading if use == "heading" else fonts.slide_body
        if use == "notes" and self.theme.notes_font:
            face = self.theme.notes_font
        if use == "code":
            face = CODE
        return font_file(self.templates, face.files, bold=bold, italic=italic)

    @property
    def upright(self) -> list[Path]:
        """The upright file of each family."""
        return [self._upright(face.files) for _, face in self.theme.fonts]

    @property
    def printed(self) -> Path:
        """The upright file of what pages say."""
        return self._upright(self.theme.fonts.print_body.files)

    @property
    def families(self) -> frozenset[str]:
        """The families that may draw text: as the theme names them and as files do.

        A slide on a page is drawn with the files it is measured with: Carlito for Calibri.
        """
        faces = [CODE, *(face for _, face in self.theme.fonts)]
        names = {str(face.files).rpartition("/")[2] for face in faces}
        known = {str(face.family) for face in faces}
        return frozenset(names | known | {family_name(self._upright(each.files)) for each in faces})

    def _upright(self, files: str) -> Path:
        return font_file(self.templates, files, bold=False, italic=False)
