"""Folders → the kit, its templates and its look, loaded and checked together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from workshopkit.documents import (
    Document,
    Setting,
    called,
    check_choice,
    context_of,
    needed_labels,
)
from workshopkit.documents.promises import check_promises
from workshopkit.fit import Palette, check_faces, check_letters, check_look, colour_filters
from workshopkit.fit.faces import Faces
from workshopkit.fit.lines import drawing_filters
from workshopkit.formats.own_template import OwnTemplate
from workshopkit.loader import (
    find_unreadable,
    labels_of_messages,
    load_labels,
    load_layouts,
    load_theme,
    load_tongue,
    lost_braces,
    own_words,
    unknown_drawing,
)
from workshopkit.memory import Memory
from workshopkit.model.deck import Deck
from workshopkit.model.drawings import Drawings
from workshopkit.model.kit import Kit
from workshopkit.model.labels import Labels
from workshopkit.model.layout import Layouts
from workshopkit.model.portrait import Portrait
from workshopkit.model.session import OWN_KEYS
from workshopkit.model.several import Marks
from workshopkit.model.text import Text
from workshopkit.model.theme import Theme
from workshopkit.pictures import Gallery, open_gallery
from workshopkit.pipeline.adorning import adorned
from workshopkit.pipeline.branding import branded, check_logos
from workshopkit.pipeline.colouring import coloured, lettered, told_of
from workshopkit.pipeline.events import load_event
from workshopkit.pipeline.options import Options
from workshopkit.pipeline.resolving import setting_of
from workshopkit.problems import (
    Problem,
    Sentence,
    Source,
    UsageError,
    nearest,
    raise_errors,
    shown_path,
)
from workshopkit.rules import texts_of
from workshopkit.templating import Templates, check_templates


@dataclass(frozen=True)
class Project:
    """The kit, its templates and its look, loaded together."""

    kit: Kit
    setting: Setting
    """What documents need beside the kit: its look, its labels, and what was asked for."""
    templates: Templates
    folder: Path
    problems: tuple[Problem, ...]
    look: tuple[Problem, ...]
    """Those of ``problems`` that come from the theme and the layouts alone."""
    own_template: OwnTemplate | None = None
    """The organisation's template that slides go in, if the theme names one."""
    without: Project | None = None
    """The project as it is without that template."""
    spoken: Mapping[str, Labels] = field(default_factory=dict)
    """The labels in each language of messages."""
    event: str | None = None
    """The name of the event, when it has a file of its own."""
    gallery: Gallery | None = None
    """The pictures that the kit names."""
    palette: Palette | None = None
    """What the colours of the organisation became, when it gives some."""

    @property
    def home(self) -> str:
        """The folder of ``output/`` that holds the documents: of the language, of the event."""
        return f"{self.kit.locale}/{self.event}" if self.event else self.kit.locale

    @property
    def theme(self) -> Theme:
        """The theme of the setting."""
        return self.setting.theme

    @property
    def layouts(self) -> Layouts:
        """The slide layouts of the setting."""
        return self.setting.layouts

    def plain(self) -> Project:
        """Return the project whose slides keep the layout that they ask for."""
        return replace(self, setting=replace(self.setting, layouts=self.layouts.plain()))

    @property
    def labels(self) -> Labels:
        """The labels of the setting, in the kit's language."""
        return self.setting.labels

    def context(
        self, document: Document, decks: Mapping[str, Deck] | None = None
    ) -> Mapping[str, Any]:
        """Return what a document's template needs; the decks that it tells are written first."""
        return context_of(self.kit, self.setting, document, decks or {})

    def called(self, document: Document) -> Sentence:
        """Return what a document is called, in each language of messages."""
        return called(document, self.kit, self.spoken)

    @property
    def shaped_by(self) -> str:
        """What shapes decks beside their markup: how the template took the layouts, the logo."""
        if self.own_template:
            return repr((self.own_template.choices, self.own_template.sizes))
        drawn = [each.logos for each in self.layouts.layouts.values() if each.logos]
        return repr(drawn) if drawn else ""

    @property
    def font(self) -> Faces:
        """The fonts of slides and pages; called, the file with which slides are measured."""
        return Faces(self.theme, self.folder)


def load_files(options: Options, memory: Memory | None = None) -> Project:
    """Read content and templates, without opening the organisation's template.

    Raise every problem of content and templates at once. What ``memory`` knows is not worked
    out again.
    """
    memory = memory or Memory()
    if not options.templates.is_dir():
        raise UsageError([Problem("missing-folder", Source(shown_path(options.templates), 0))])
    raise_errors(find_unreadable(options.content, options.templates))
    kit, problems = load_event(options, memory)
    raise_errors(check_choice(kit))
    gallery = open_gallery(options.content, kit, memory)
    first = kit.settings.locales[0]
    named = kit.settings.source_of("locales")
    tongue, untyped = load_tongue(options.templates, kit.locale, named, memory)
    words = kit.settings.words
    labels = load_labels(
        options.templates, kit.locale, first, memory, needed_labels(), words, named
    )
    shown = shown_path(options.templates)
    theme = load_theme(options.templates, kit.settings.theme, memory)
    barriers = kit.barriers.barriers
    marks = Marks(tuple(each.pattern for each in barriers), tuple(each.icon for each in barriers))
    layouts = adorned(load_layouts(options.templates, memory, marks), theme)
    raise_errors(_undrawn(kit, layouts.drawings))
    written = theme
    theme, made = coloured(theme, kit.identity, layouts, memory)
    look = _check_look(written, theme, layouts, options.templates, memory)
    theme, layouts, unlike = lettered(theme, layouts, kit.identity, options.templates)
    ours = (*unlike, *told_of(made), *check_logos(kit.identity, gallery, theme, layouts))
    if theme.base is None:  # a template of the organisation's has its own logo
        layouts = branded(layouts, kit.identity, gallery)
    faces = Faces(theme, options.templates)
    drawn_with = (memory.same("theme", theme), memory.same("layouts", layouts))
    gallery = memory.same("gallery", gallery)
    templates = memory.recall(
        ("templates", str(options.templates), shown, kit.locale, tongue.rules),
        lambda: Templates(
            options.templates,
            shown,
            tongue,
            labels,
            filters_of(layouts, faces, gallery),
        ),
        (memory.same("labels", labels), *drawn_with, gallery),
    )
    found = check_templates(options.templates, shown, labels)
    raise_errors([*found, *_unknown_slides(kit, templates)])
    raise_errors(_unshown(kit, templates))
    raise_errors([*look, *check_letters(texts_of(kit), faces.upright)])
    return Project(
        kit=kit,
        setting=setting_of(options, kit, theme, layouts, labels),
        templates=templates,
        folder=options.templates,
        problems=(
            *problems,
            *untyped,
            *check_promises(kit, labels),
            *(
                lost_braces(load_labels(options.templates, kit.locale, memory=memory), words)
                if words
                else ()
            ),
            *look,
            *ours,
        ),
        look=look,
        spoken=labels_of_messages(
            options.templates,
            labels,
            kit.locale,
            memory,
            lambda locale: own_words(options.content, shown_path(options.content), locale, memory),
        ),
        event=options.event,
        gallery=gallery,
        palette=made,
    )


def filters_of(
    layouts: Layouts, faces: Faces, gallery: Gallery | None
) -> dict[str, Callable[..., object]]:
    """Return the filters of templates that need more than words: drawings, colours, pictures."""
    shown_with = gallery.filters() if gallery else {}
    return {**drawing_filters(layouts, faces), **colour_filters(), **shown_with}


def _check_look(
    written: Theme, theme: Theme, layouts: Layouts, templates: Path, memory: Memory
) -> tuple[Problem, ...]:
    """Check the layouts as they are written, in the colours that they will have."""
    return memory.recall(
        "look",
        lambda: (*check_look(theme, layouts), *check_faces(written, templates)),
        tuple(memory.same(("look", n), each) for n, each in enumerate((written, theme, layouts))),
    )


def _undrawn(kit: Kit, drawings: Drawings) -> Iterator[Problem]:
    """Find the emblems, and the parts of portraits, that nobody drew."""
    named: list[tuple[Text, Collection[str]]]
    named = [(each.icon, drawings.icons) for each in kit.barriers.barriers]
    for portrait in kit.parts():
        if isinstance(portrait, Portrait):
            chosen = portrait.chosen.items()
            named += [(name, drawings.portraits.of_kind(kind)) for kind, name in chosen]
    yield from (unknown_drawing(n, n.source, known) for n, known in named if n not in known)


def _unknown_slides(kit: Kit, templates: Templates) -> Iterator[Problem]:
    """Find the slides of the sessions that have no template."""
    known = templates.names("decks/slides", ".xml.j2")
    for session in kit.sessions.values():
        for slide in (slide for segment in session.segments for slide in segment.slides):
            if slide.slide not in known:
                near = nearest(slide.slide, known)
                values = {"what": "slide", "got": slide.slide, "nearest": near}
                yield Problem("unknown-reference", slide.slide.source, "", values)


def slides_showing(templates: Templates, key: str) -> list[str]:
    """Return the kinds of slides that show what ``key`` of a slide says."""
    return templates.saying("decks/slides", ".xml.j2", f"slide.{key}")


def _unshown(kit: Kit, templates: Templates) -> Iterator[Problem]:
    """Find the pictures, tables and code of slides whose template shows none."""
    segments = [each for session in kit.sessions.values() for each in session.segments]
    slides = [slide for each in segments for slide in each.slides]
    for key in ("picture", *OWN_KEYS.values()):
        holding = [slide for slide in slides if getattr(slide, key)]
        if not holding:
            continue
        showing = slides_showing(templates, key)
        for slide in (each for each in holding if str(each.slide) not in showing):
            values = {"got": str(slide.slide), "key": key, "known": ", ".join(showing)}
            rule = "picture-unshown" if key == "picture" else "slide-unshown"
            yield Problem(rule, slide.source_of(key), key, values)
