"""Parts → the bytes of an OPC package, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

STAMP = "2026-01-01T00:00:00Z"
"""The date written in every package: builds do not depend on the day."""
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
PACKED = (".jpg", ".jpeg", ".png")
"""Parts that are no smaller once zipped."""


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """Zip ``parts`` with fixed dates, content types first and the rest by name."""
    out = io.BytesIO()
    names = sorted(parts, key=lambda name: (name != "[Content_Types].xml", name))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, ZIP_EPOCH)
            entry.external_attr = 0
            entry.create_system = 0
            is_packed = name.lower().endswith(PACKED)
            entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            package.writestr(entry, parts[name])
    return out.getvalue()


def canonical(data: bytes) -> bytes:
    """Rewrite a package so that the same content gives the same bytes.

    python-pptx stamps the hour in the ZIP and in docProps; workbooks inside charts too.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name, content in parts.items():
        if name.endswith(".xlsx"):
            parts[name] = canonical(content)
        elif name == "docProps/core.xml":
            pattern = rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*"
            parts[name] = re.sub(pattern, rb"\g<1>" + STAMP.encode(), content)
    return write_package(parts)
