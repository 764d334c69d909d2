"""What others wrote and we ship: listed with its licence, refused when it has none for us."""

import json
import sys
from dataclasses import replace

from tests.workshop import ROOT

sys.path.append(str(ROOT / "scripts" / "supply"))

from audit import vulnerabilities
from bom import bill
from parts import Part, locked, shipped


def everything() -> list[Part]:
    """Return all that we ship."""
    return [part for parts in shipped() for part in parts]


def test_all_that_we_ship_may_be_shipped() -> None:
    """Every locked package that is installed, library of Windows and font has a licence for us."""
    found = everything()
    assert [part.name for part in found if part.refused] == []
    assert {"weasyprint", "pango", "carlito"} <= {part.name for part in found}
    others = {"brotlicffi", "colorama", "tzdata", "uvloop"}  # for other systems or Pythons
    assert locked() - others <= {part.name for part in found}


def test_what_may_not_be_shipped_is_refused() -> None:
    """The GPL alone, or no licence told, stops; one of several that suits is enough."""
    part = Part("thing", "1.0", ("GPL-3.0-or-later",), "pypi")
    assert part.refused
    assert replace(part, licences=("AGPL-3.0-only",)).refused
    assert replace(part, licences=("GNU General Public License v2 (GPLv2)",)).refused
    assert replace(part, licences=()).refused
    assert not replace(part, licences=("GPLv2+", "Mozilla Public License 1.1 (MPL 1.1)")).refused


def test_the_bill_of_materials_says_each_part_the_same_each_time() -> None:
    """Name, version, licence and address of each part; no hour, no number drawn at random."""
    parts = everything()
    assert bill(parts) == bill(list(reversed(parts)))
    told = json.loads(bill(parts))
    assert told["bomFormat"] == "CycloneDX"
    (pango,) = (each for each in told["components"] if each["name"] == "pango")
    assert pango["purl"].startswith("pkg:generic/pango@1.")
    assert "LGPL-2.0-or-later" in json.dumps(pango["licenses"])
    assert len(told["components"]) == len(parts)


def test_a_package_that_was_not_asked_about_is_not_called_safe() -> None:
    """A known vulnerability and an unanswered question are both said; a clean package is not."""
    known = {"id": "PYSEC-1", "fix_versions": ["2.0"]}
    lines = vulnerabilities(
        {
            "dependencies": [
                {"name": "good", "version": "1", "vulns": []},
                {"name": "bad", "version": "1", "vulns": [known]},
                {"name": "lost", "skip_reason": "lost (1) could not be audited"},
            ]
        }
    )
    assert lines == [
        "vulnerability: bad 1: PYSEC-1, mended in 2.0",
        "not asked: lost (1) could not be audited",
    ]
