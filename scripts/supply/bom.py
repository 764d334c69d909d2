"""Parts → a bill of materials (CycloneDX 1.6, JSON): what a security service asks for.

Usage: .venv/bin/python scripts/supply/bom.py FILE
The same parts give the same bytes: neither hour nor serial number. The zip for Windows gets its
own beside it (``scripts/windows/zip.py``), from the packages that it holds.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

sys.path.insert(0, str(Path(__file__).resolve().parent))
from parts import Part, shipped


def bill(parts: list[Part]) -> str:
    """Return the bill of materials of ``parts``, as JSON text, in order of name."""
    bom = Bom(components=[_component(part) for part in parts])
    told = json.loads(JsonV1Dot6(bom).output_as_string())
    told.pop("serialNumber", None)  # would differ from one time to the next
    told["metadata"].pop("timestamp", None)
    return json.dumps(told, indent=1, sort_keys=True) + "\n"


def _component(part: Part) -> Component:
    address = [ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(part.source))]
    licences = [LicenseFactory().make_from_string(each) for each in part.licences]
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        bom_ref=part.purl,
        purl=PackageURL.from_string(part.purl.replace(" ", "%20")),
        licenses=licences,
        external_references=address if part.source else [],
    )


if __name__ == "__main__":
    found = [part for parts in shipped() for part in parts]
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(bill(found), "utf-8")
    print(f"{target}: {len(found)}")
