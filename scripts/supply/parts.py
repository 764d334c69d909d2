"""What we ship that others wrote: each part with version, licence and origin, from where it stands.

Packages tell theirs in their metadata, the libraries of Windows in ``LIBRARIES.md``, fonts in
their own name table. Nothing is listed by hand here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from fontTools.ttLib import TTFont
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent
LIBRARIES = ROOT / "scripts" / "windows" / "licences" / "LIBRARIES.md"
SAYS = "License :: OSI Approved :: "
VERSION = 5
"""The record of a font's name table that holds its version (OpenType, name identifiers)."""
ALLOWED = re.compile(
    r"MIT|BSD|Apache|MPL|Mozilla|ISC|PSF|HPND|Zlib|libpng|FTL|bzip2|OFL|LGPL|Lesser General", re.I
)
"""What we may ship under (CONTRIBUTING.md, « Dependencies »); several offered: one is enough."""


@dataclass(frozen=True)
class Part:
    """One thing that we ship and did not write."""

    name: str
    version: str
    licences: tuple[str, ...]
    """As its authors say them; empty when they do not."""
    kind: str
    """What a purl calls it: ``pypi`` for a package, ``generic`` for a library or a font."""
    source: str = ""
    """Where its source is, when the part itself does not tell."""

    @property
    def purl(self) -> str:
        """Return its package URL, by which a register of vulnerabilities finds it."""
        return f"pkg:{self.kind}/{self.name}@{self.version}"

    @property
    def refused(self) -> bool:
        """Say whether no licence that we may ship under is offered for it, or none is told."""
        return not any(ALLOWED.search(each) for each in self.licences)


def shipped() -> tuple[list[Part], list[Part]]:
    """Return the packages that the lock pins, then what no register of vulnerabilities knows."""
    return packages(only=locked()), [*libraries(), *fonts()]


def locked(lock: Path = ROOT / "requirements.lock") -> frozenset[str]:
    """Return the names that the lock pins, as it writes them."""
    return frozenset(re.findall(r"^([a-z0-9][\w.-]*)==", lock.read_text("utf-8"), re.M))


def packages(site: Path | None = None, only: frozenset[str] | None = None) -> list[Part]:
    """Return the packages installed in ``site`` (this Python's by default), in order of name."""
    found = distributions(path=[str(site)]) if site else distributions()
    parts = {part.name: part for part in map(_package, found)}
    return [parts[name] for name in sorted(parts) if only is None or name in only]


def _package(found: Distribution) -> Part:
    told = found.metadata
    classed = [
        each.removeprefix(SAYS)
        for each in told.get_all("Classifier") or []
        if each.startswith(SAYS)
    ]
    expression, text = (
        " ".join(told[key].split()) if key in told else ""
        for key in ("License-Expression", "License")
    )
    licences = [expression] if expression else classed or [text[:80]]
    name = canonicalize_name(told["Name"])
    return Part(name, found.version, tuple(filter(None, licences)), "pypi")


def libraries(page: Path = LIBRARIES) -> list[Part]:
    """Return the shared libraries that lay out pages on Windows, by their row of the page."""
    parts = []
    for row in page.read_text("utf-8").splitlines():
        if row.startswith("| `"):
            _, version, source, _, licence = (cell.strip() for cell in row.strip("| ").split("|"))
            name = source.rstrip("/").rsplit("/", 1)[-1]
            parts.append(Part(name, version, (licence,), "generic", source))
    return parts


def fonts(folder: Path = ROOT / "templates" / "fonts") -> list[Part]:
    """Return the font families, each by its first file; their licence stands beside them."""
    parts = []
    for licence in sorted(folder.glob("*/OFL.txt")):
        with TTFont(min(licence.parent.glob("*.ttf")), lazy=True) as font:
            told = re.search(r"[\d.]+", font["name"].getDebugName(VERSION) or "")
        version = told[0] if told else "unknown"
        parts.append(Part(licence.parent.name, version, ("OFL-1.1",), "generic"))
    return parts
