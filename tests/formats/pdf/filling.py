"""A fillable PDF → the same filled by pypdf or pikepdf, read back, and drawn by two programs."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
from pikepdf.form import ExtendedAppearanceStreamGenerator, Form
from PIL import Image, ImageChops

DPI = 50
TEXT = "Œuvre déjà à l’été – « L’Haÿ », 5 €"
"""One line in the Windows-1252 repertoire; Ÿ comes from ``text_for``."""
VISIBLE = 60
"""A change of grey (of 255) that an eye sees."""


@dataclass(frozen=True)
class Field:
    """A field: what it holds when filled, and where that shows, from the top left in points."""

    name: str
    value: str
    """A text, or the name of a state with its slash."""
    page: int
    left: float
    top: float
    right: float
    bottom: float


def text_for(rank: int) -> str:
    """Return an answer of its own for each field."""
    return f"Ÿ{rank} {TEXT}"


def fields_of(data: bytes) -> list[Field]:
    """Return the fields of a PDF, each with an answer; a group gets its last circle."""
    found: dict[str, Field] = {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages):
            height = float(page.mediabox[3])
            for widget in page.get("/Annots", ()):
                if widget.Subtype != "/Widget":
                    continue
                field = widget.Parent if "/Parent" in widget else widget
                left, bottom, right, top = (float(side) for side in widget.Rect)
                states = [state for state in dict(widget.AP.N) if state != "/Off"]
                is_text = field.FT == "/Tx"
                value = text_for(len(found)) if is_text else states[0]
                found[str(field.T)] = Field(
                    str(field.T), value, number, left, height - top, right, height - bottom
                )
    return list(found.values())


def fill_with_pypdf(data: bytes, fields: list[Field]) -> bytes:
    """Fill every field as pypdf does."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    for number, page in enumerate(writer.pages):
        values = {field.name: field.value for field in fields if field.page == number}
        if values:
            writer.update_page_form_field_values(page, values, auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def fill_with_pikepdf(data: bytes, fields: list[Field]) -> bytes:
    """Fill every field as pikepdf does."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        form = Form(pdf, ExtendedAppearanceStreamGenerator)
        for field in fields:
            wrapped = form[field.name]
            if field.value.startswith("/"):
                if hasattr(wrapped, "checked"):
                    wrapped.checked = True
                else:
                    wrapped.value = pikepdf.Name(field.value)
            else:
                wrapped.value = field.value
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


FILLERS: dict[str, Callable[[bytes, list[Field]], bytes]] = {
    "pypdf": fill_with_pypdf,
    "pikepdf": fill_with_pikepdf,
}


def read_with_pypdf(data: bytes) -> dict[str, str]:
    """Return what each field holds, as pypdf reads it."""
    fields = pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}
    return {name: str(field.get("/V", "")) for name, field in fields.items()}


def read_with_pikepdf(data: bytes) -> dict[str, str]:
    """Return what each field holds, as pikepdf reads it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {str(field.T): str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields}


READERS: dict[str, Callable[[bytes], dict[str, str]]] = {
    "pypdf": read_with_pypdf,
    "pikepdf": read_with_pikepdf,
}


def drawn_by_poppler(data: bytes, folder: Path) -> list[Image.Image]:
    """Return the pages as Poppler draws them, in grey."""
    for old in folder.glob("page-*"):
        old.unlink()
    command = ["pdftoppm", "-gray", "-r", str(DPI), "-", str(folder / "page")]
    subprocess.run(command, input=data, check=True, capture_output=True)
    return [Image.open(io.BytesIO(file.read_bytes())) for file in sorted(folder.glob("page-*"))]


def drawn_by_pdfium(data: bytes, folder: Path) -> list[Image.Image]:
    """Return the pages as PDFium (Chrome) draws them, in grey."""
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        pages = (page.render(scale=DPI / 72) for page in document)
        return [page.to_pil().convert("L") for page in pages]


DRAWERS: dict[str, Callable[[bytes, Path], list[Image.Image]]] = {
    "Poppler": drawn_by_poppler,
    "PDFium": drawn_by_pdfium,
}


def without_ink(
    blank: list[Image.Image], filled: list[Image.Image], fields: list[Field]
) -> Iterator[str]:
    """Yield the names of the fields where nothing shows that was not on the blank page."""
    changes = [ImageChops.difference(*pair) for pair in zip(blank, filled, strict=True)]
    for field in fields:
        sides = (field.left, field.top, field.right, field.bottom)
        spot = changes[field.page].crop(tuple(round(side * DPI / 72) for side in sides))
        if spot.getextrema()[1] < VISIBLE:
            yield field.name
