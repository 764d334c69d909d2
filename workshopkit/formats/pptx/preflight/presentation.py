"""Slides, sections, masters, layouts and notes that do not agree (ISO/IEC 29500-1 §13.3)."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.formats.pptx.preflight.package import NAMES, Fault, Package


def presentation(package: Package) -> Iterator[Fault]:
    """Check what ties slides to the presentation."""
    yield from _ids(package)
    yield from _sections(package)
    yield from _layouts(package)
    yield from _notes(package)


def _ids(package: Package) -> Iterator[Fault]:
    root = package.tree(package.main)
    slides = root.xpath("p:sldIdLst/p:sldId/@id", namespaces=NAMES)
    if len(set(slides)) < len(slides):
        yield Fault(package.main, "slide-id-twice")
    if len(set(package.slides.values())) < len(slides):
        yield Fault(package.main, "slide-twice")
    # Masters and layouts draw their ids from one pool (§19.2.1.34, §19.3.1.41).
    looks = root.xpath("p:sldMasterIdLst/p:sldMasterId/@id", namespaces=NAMES)
    for master in package.holding("slideMasters"):
        looks += package.tree(master).xpath("p:sldLayoutIdLst/p:sldLayoutId/@id", namespaces=NAMES)
    if len(set(looks)) < len(looks):
        yield Fault(package.main, "look-id-twice")


def _sections(package: Package) -> Iterator[Fault]:
    """Every slide in exactly one section, in order ([MS-PPTX] §2.6.1.1)."""
    root = package.tree(package.main)
    if not root.xpath("//p14:sectionLst", namespaces=NAMES):
        return
    listed = list(package.slides)
    held = root.xpath("//p14:sectionLst/p14:section//p14:sldId/@id", namespaces=NAMES)
    if set(held) - set(listed):
        yield Fault(package.main, "section-dead")
    if set(listed) - set(held):
        yield Fault(package.main, "section-missing")
    known = [each for each in held if each in listed]
    if len(set(known)) < len(known):
        yield Fault(package.main, "section-twice")
    elif known != [each for each in listed if each in held]:
        yield Fault(package.main, "section-order")


def _layouts(package: Package) -> Iterator[Fault]:
    for slide in package.slides.values():
        if len(package.related(slide, "slideLayout")) != 1:
            yield Fault(slide, "slide-layout")
    for layout in package.holding("slideLayouts"):
        masters = package.related(layout, "slideMaster")
        if len(masters) != 1 or layout not in package.related(masters[0], "slideLayout"):
            yield Fault(layout, "layout-master")


def _notes(package: Package) -> Iterator[Fault]:
    """A slide and its notes name each other."""
    for slide in package.slides.values():
        for notes in package.related(slide, "notesSlide"):
            if package.related(notes, "slide") != [slide]:
                yield Fault(notes, "notes-unlinked")
    for notes in package.holding("notesSlides"):
        for slide in package.related(notes, "slide"):
            if notes not in package.related(slide, "notesSlide"):
                yield Fault(notes, "notes-unlinked")
