"""Templates such as organisations have, made on the fly: none of them is simple."""

from __future__ import annotations

import copy
import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.slide import SlideLayoutPart, SlideMasterPart
from pptx.util import Inches

from workshopkit.formats.pptx import write_pptx
from workshopkit.formats.pptx.base_deck import build_base_deck
from workshopkit.pipeline import Project
from workshopkit.pipeline.rendering import render_deck

PPTX_MAIN = b"presentationml.presentation.main+xml"
POTX_MAIN = b"presentationml.template.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
DOCUMENTS = "application/vnd.openxmlformats-officedocument."
WIDE = (13.3333, 7.5)


def office(project: Project) -> bytes:
    """What python-pptx begins with: 4:3, eleven layouts named in English."""
    return saved(Presentation())


def potx(project: Project) -> bytes:
    """A .potx: the main part says « template »."""
    return _rewritten(office(project), "[Content_Types].xml", PPTX_MAIN, POTX_MAIN)


def small(project: Project) -> bytes:
    """A slide of 10 × 5.625 inches, as pandoc and Google make."""
    return sized(10, 5.625)


def upright(project: Project) -> bytes:
    """A slide of 7.5 × 10 inches, higher than wide, for the screen of a hall."""
    return sized(7.5, 10)


def sized(width: float, height: float) -> bytes:
    """What python-pptx begins with, on slides of so many inches."""
    presentation = Presentation()
    _resize(presentation, width, height)
    return saved(presentation)


def kin(project: Project) -> bytes:
    """A template made from ours, in its own colours: layouts reordered, renamed, deleted."""
    presentation = Presentation(io.BytesIO(_ours(project)))
    master = presentation.slide_masters[0]
    entries = master._element.find(qn("p:sldLayoutIdLst"))
    for entry in reversed(list(entries)):
        entries.append(entry)
    names = {layout.name: layout for layout in presentation.slide_layouts}
    names["Activité"]._element.find(qn("p:cSld")).set("name", "Exercice en équipe")
    names["Titre et contenu"]._element.find(qn("p:cSld")).set("name", "TITRE ET CONTENU")
    presentation.slide_layouts.remove(names["Mise en situation"])
    _recolour(presentation, {"dk2": "3D1152", "accent1": "7A1FA2"})
    return saved(presentation)


def untitled(project: Project) -> bytes:
    """A « Title and Content » without a title, and a master without body or numbers."""
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        if layout.name == "Title and Content":
            _remove(layout, lambda place: place.placeholder_format.idx == 0)
    _remove(presentation.slide_masters[0], lambda place: place.placeholder_format.idx != 0)
    return saved(presentation)


def resaved(project: Project) -> bytes:
    """As LibreOffice saves: what holds words has no index, so the title's; and a dark ground."""
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        for place in layout._element.xpath(
            ".//p:ph[not(@type='dt' or @type='ftr' or @type='sldNum')]"
        ):
            place.attrib.pop("idx", None)
    ground(presentation.slide_masters[0], "<a:srgbClr val='000000'/>")
    return saved(presentation)


def two_masters(project: Project) -> bytes:
    """Two slide masters, whose layouts have the same names."""
    presentation = Presentation()
    first = presentation.slide_masters[0]
    layout = presentation.slide_layouts[1].part
    package = presentation.part.package
    root = copy.deepcopy(first._element)
    entries = root.find(qn("p:sldLayoutIdLst"))
    for entry in list(entries)[1:]:
        entries.remove(entry)
    master = SlideMasterPart.load(
        PackURI("/ppt/slideMasters/slideMaster2.xml"),
        CT.PML_SLIDE_MASTER,
        package,
        etree.tostring(root),
    )
    name = PackURI("/ppt/slideLayouts/slideLayout90.xml")
    other = SlideLayoutPart.load(name, CT.PML_SLIDE_LAYOUT, package, layout.blob)
    other.relate_to(master, RT.SLIDE_MASTER)
    theme = first.part.part_related_by(RT.THEME)
    second = Part(PackURI("/ppt/theme/theme9.xml"), theme.content_type, package, theme.blob)
    entry = master._element.find(qn("p:sldLayoutIdLst"))[0]
    entry.set(qn("r:id"), master.relate_to(other, RT.SLIDE_LAYOUT))
    entry.set("id", str(2**31 + 901))
    master.relate_to(second, RT.THEME)
    listed = presentation.part._element.find(qn("p:sldMasterIdLst"))
    new = copy.deepcopy(listed[0])
    new.set("id", str(2**31 + 900))
    new.set(qn("r:id"), presentation.part.relate_to(master, RT.SLIDE_MASTER))
    listed.append(new)
    return saved(presentation)


def ground(page: Any, colour: str) -> None:
    """Give a master or a layout a plain ground."""
    root = page._element.find(qn("p:cSld"))
    for old in root.findall(qn("p:bg")):
        root.remove(old)
    fill = f"<a:solidFill>{colour}</a:solidFill><a:effectLst/>"
    root.insert(0, parse_xml(f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{fill}</p:bgPr></p:bg>"))


def lived_in(project: Project) -> bytes:
    """A deck that someone gave: sections, notes, links, a show, comments, tags, properties."""
    presentation = Presentation(io.BytesIO(_deck(project)))
    part, package = presentation.part, presentation.part.package
    slides = list(presentation.slides)
    for shape in slides[0].placeholders:
        if shape.has_text_frame:
            run = shape.text_frame.paragraphs[0].add_run()
            run.text = "vers la suite"
            properties = run._r.get_or_add_rPr()
            link = etree.SubElement(properties, qn("a:hlinkClick"))
            link.set(qn("r:id"), slides[0].part.relate_to(slides[1].part, RT.SLIDE))
            link.set("action", "ppaction://hlinksldjump")
            break
    home = slides[2].slide_layout
    properties = home.shapes[0]._element.xpath("./*[1]/p:cNvPr")[0]
    link = etree.Element(qn("a:hlinkClick"))
    link.set(qn("r:id"), home.part.relate_to(slides[0].part, RT.SLIDE))
    link.set("action", "ppaction://hlinksldjump")
    properties.insert(0, link)
    show = parse_xml(
        f"<p:custShowLst {nsdecls('p', 'r')}><p:custShow name='Court' id='0'><p:sldLst>"
        f"<p:sld r:id='{presentation.slides._sldIdLst[0].rId}'/></p:sldLst></p:custShow>"
        "</p:custShowLst>"
    )
    part._element.find(qn("p:notesSz")).addnext(show)
    people = f"<p:cmAuthorLst {nsdecls('p')}/>".encode()
    name = PackURI("/ppt/commentAuthors.xml")
    kind = f"{DOCUMENTS}presentationml.commentAuthors+xml"
    part.relate_to(Part(name, kind, package, people), OFFICE + "commentAuthors")
    data = Part(PackURI("/customXml/item9.xml"), "application/xml", package, b"<client/>")
    part.relate_to(data, OFFICE + "customXml")
    tags = f"<p:tagLst {nsdecls('p')}><p:tag name='A' val='b'/></p:tagLst>".encode()
    kind = f"{DOCUMENTS}presentationml.tags+xml"
    tag = Part(PackURI("/ppt/tags/tag1.xml"), kind, package, tags)
    holder = parse_xml(f"<p:custDataLst {nsdecls('p', 'r')}><p:tags/></p:custDataLst>")
    holder[0].set(qn("r:id"), home.part.relate_to(tag, OFFICE + "tags"))
    home._element.find(f"{qn('p:cSld')}/{qn('p:spTree')}").addnext(holder)
    view = part.part_related_by(RT.VIEW_PROPS)
    view.relate_to(slides[3].part, RT.SLIDE)
    return saved(presentation)


ELSEWHERE = (
    "http://192.0.2.1/suivi.png", "file:///C:/Users/Public/a.png", r"\\192.0.2.1\partage\x.png",
    "http://192.0.2.1/fond.png", "javascript:alert(1)", "file:///C:/Windows/calc.exe",
)  # fmt: skip
"""What the template below asks for or starts, beside its object and its macro."""


def reaching_out(project: Project) -> bytes:
    """Linked pictures, a linked ground, links that run something, an object, a macro, a sound."""
    presentation = Presentation(io.BytesIO(_ours(project)))
    master = presentation.slide_master
    first, second, third, ground, script, program = ELSEWHERE
    for address in (first, second, third):
        picture = _linked_picture(master.part.relate_to(address, RT.IMAGE, is_external=True))
        master.shapes._spTree.append(picture)
    theme = master.part.part_related_by(RT.THEME)
    fill = f"<a:blipFill {nsdecls('a', 'r')}><a:blip r:link='{{}}'/></a:blipFill>"
    listed = etree.fromstring(theme.blob)
    grounds = listed.find(f".//{qn('a:bgFillStyleLst')}")
    linked = fill.format(theme.relate_to(ground, RT.IMAGE, is_external=True))
    grounds.replace(grounds[0], etree.fromstring(linked))
    theme._blob = etree.tostring(listed)
    layout = presentation.slide_layouts[1]
    actions = ((script, ""), (program, "ppaction://program"), ("", "ppaction://macro?name=Vol"))
    for (address, action), shape in zip(actions, layout.shapes, strict=False):
        link = _link(shape)
        if address:
            link.set(qn("r:id"), layout.part.relate_to(address, RT.HYPERLINK, is_external=True))
        else:
            link.set(qn("r:id"), "")
        if action:
            link.set("action", action)
    frame = presentation.slide_layouts[0].shapes
    package = presentation.part.package
    embedded = Part(PackURI("/ppt/embeddings/oleObject1.bin"), CT.OFC_OLE_OBJECT, package, b"MZ")
    at = presentation.slide_layouts[0].part.relate_to(embedded, RT.OLE_OBJECT)
    frame._spTree.append(_object(at))
    home = presentation.slide_layouts[2]
    link = _link(home.shapes[0])
    site = home.part.relate_to("https://exemple.org/", RT.HYPERLINK, is_external=True)
    link.set(qn("r:id"), site)
    return saved(presentation)


def _link(shape: Any) -> Any:
    link = etree.Element(qn("a:hlinkClick"))
    shape._element.xpath("./*[1]/p:cNvPr")[0].insert(0, link)
    return link


def _linked_picture(r_id: str) -> Any:
    return parse_xml(
        f"<p:pic {nsdecls('p', 'a', 'r')}><p:nvPicPr><p:cNvPr id='901' name='Logo'/><p:cNvPicPr/>"
        f"<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link='{r_id}'/><a:stretch><a:fillRect/>"
        "</a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='9' cy='9'/>"
        "</a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom></p:spPr></p:pic>"
    )


def _object(r_id: str) -> Any:
    ole = "http://schemas.openxmlformats.org/presentationml/2006/ole"
    return parse_xml(
        f"<p:graphicFrame {nsdecls('p', 'a', 'r')}><p:nvGraphicFramePr><p:cNvPr id='902' name='O'/>"
        "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x='0' y='0'/>"
        f"<a:ext cx='9' cy='9'/></p:xfrm><a:graphic><a:graphicData uri='{ole}'><p:oleObj "
        f"r:id='{r_id}' name='O' progId='Package'><p:embed/></p:oleObj></a:graphicData>"
        "</a:graphic></p:graphicFrame>"
    )


def libreoffice(project: Project, folder: Path) -> bytes:
    """The same deck, saved anew by LibreOffice: repeated indexes and a master per layout."""
    source = folder / "source.pptx"
    source.write_bytes(_deck(project))
    out = folder / "saved"
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", "pptx:Impress MS PowerPoint 2007 XML", "--outdir", out, source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (out / "source.pptx").read_bytes()


BAND = 0.4
LOGO = (8.6, 6.6, 1.2, 0.8)
"""x, y, width, height in inches, on a slide of 10 × 7.5."""


def with_brand(project: Project) -> Any:
    """Office's own template, with a band and a logo on its master and a cover of its own."""
    presentation = Presentation(io.BytesIO(office(project)))
    master = presentation.slide_masters[0]
    add_band(master, presentation.slide_width)
    add_logo(master, *LOGO)
    cover = presentation.slide_layouts[0]
    cover._element.set("showMasterSp", "0")
    ground(cover, "<a:schemeClr val='tx2'/>")
    add_logo(cover, 0.3, 0.3, 2.0, 1.0)
    return presentation


def add_band(holder: Any, width: int) -> None:
    """Draw a band along the top of a master or a layout."""
    tree = holder.shapes._spTree
    tree.append(
        parse_xml(
            f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='90' name='Bande'/><p:cNvSpPr/>"
            f"<p:nvPr userDrawn='1'/></p:nvSpPr><p:spPr><a:xfrm><a:off x='0' y='0'/>"
            f"<a:ext cx='{width}' cy='{Inches(BAND)}'/></a:xfrm><a:prstGeom prst='rect'>"
            "<a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val='accent1'/></a:solidFill>"
            "</p:spPr></p:sp>"
        )
    )


def add_logo(holder: Any, x: float, y: float, width: float, height: float) -> None:
    """Put a picture on a master or a layout, its box in inches."""
    Image.new("RGB", (60, 40), "purple").save(file := io.BytesIO(), "PNG")
    _, r_id = holder.part.get_or_add_image_part(file)
    tree = holder.shapes._spTree
    box = [Inches(each) for each in (x, y, width, height)]
    tree.append(
        parse_xml(
            f"<p:pic {nsdecls('p', 'a', 'r')}><p:nvPicPr><p:cNvPr id='91' name='Logo'/>"
            "<p:cNvPicPr/><p:nvPr userDrawn='1'/></p:nvPicPr><p:blipFill>"
            f"<a:blip r:embed='{r_id}'/><a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr><a:xfrm><a:off x='{box[0]}' y='{box[1]}'/>"
            f"<a:ext cx='{box[2]}' cy='{box[3]}'/></a:xfrm><a:prstGeom prst='rect'>"
            "<a:avLst/></a:prstGeom></p:spPr></p:pic>"
        )
    )


def branded(project: Project) -> bytes:
    """The same, as a file."""
    return saved(with_brand(project))


MADE: dict[str, Callable[[Project], bytes]] = {
    each.__name__: each
    for each in (
        office,
        potx,
        small,
        upright,
        kin,
        untitled,
        resaved,
        two_masters,
        lived_in,
        reaching_out,
        branded,
    )
}


def recoloured(colours: dict[str, str], fonts: tuple[str, str] = ("Calibri", "Calibri")) -> bytes:
    """Return a wide Office template in other colours, by slot, and fonts."""
    presentation = Presentation()
    _resize(presentation, *WIDE)
    _recolour(presentation, colours, fonts)
    return saved(presentation)


def _ours(project: Project) -> bytes:
    words = project.labels["deck"]
    return build_base_deck(project.theme, project.layouts, words, "fr-CA", "Pied")


def _deck(project: Project) -> bytes:
    deck = render_deck(project, next(iter(project.kit.sessions))).deck
    assert deck is not None
    words = project.labels["deck"]
    return write_pptx(deck, project.theme, project.layouts, words, project.font)


def _recolour(
    presentation: Any, colours: dict[str, str], fonts: tuple[str, str] | None = None
) -> None:
    part = presentation.slide_masters[0].part.part_related_by(RT.THEME)
    root = etree.fromstring(part.blob)
    for slot, colour in colours.items():
        found = root.find(f".//{qn('a:clrScheme')}/{qn(f'a:{slot}')}")
        for old in list(found):
            found.remove(old)
        etree.SubElement(found, qn("a:srgbClr")).set("val", colour)
    for name, font in zip(("majorFont", "minorFont"), fonts or (), strict=False):
        root.find(f".//{qn(f'a:{name}')}/{qn('a:latin')}").set("typeface", font)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _resize(presentation: Any, width: float, height: float) -> None:
    wide = Inches(width) / presentation.slide_width
    high = Inches(height) / presentation.slide_height
    presentation.slide_width, presentation.slide_height = Inches(width), Inches(height)
    for each in (presentation.slide_masters[0], *presentation.slide_layouts):
        for place in each._element.iter(qn("a:off"), qn("a:ext")):
            for name, factor in (("x", wide), ("cx", wide), ("y", high), ("cy", high)):
                if place.get(name):
                    place.set(name, str(round(int(place.get(name)) * factor)))


def _remove(holder: Any, which: Callable[[Any], bool]) -> None:
    for place in list(holder.placeholders):
        if which(place):
            place._element.getparent().remove(place._element)


def saved(presentation: Any) -> bytes:
    """Return a presentation as the bytes of its file."""
    presentation.save(out := io.BytesIO())
    return out.getvalue()


def _rewritten(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out := io.BytesIO(), "w") as z,
    ):
        for name in source.namelist():
            content = source.read(name)
            z.writestr(name, content.replace(old, new) if name == part else content)
    return out.getvalue()
