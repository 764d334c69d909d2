"""Ask whether what we ship may be shipped: its licences, then its known vulnerabilities.

Usage: .venv/bin/python scripts/supply/audit.py    (the second half needs the Internet)
Prints a line a part that is wrong. Ends with 1 when a licence is not allowed, a vulnerability is
known, or the register could not be asked about a package: not asked is not « none ».
Libraries of Windows and fonts are in no register that it asks: their versions are printed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from parts import ROOT, Part, shipped


def main() -> int:
    """Print what was found; return the exit status."""
    known, unknown = shipped()
    parts = [*known, *unknown]
    refused = [part for part in parts if part.refused]
    for part in refused:
        print(f"licence: {part.name} {part.version}: {', '.join(part.licences) or 'none told'}")
    print(f"{len(parts)} parts, {len(refused)} under a licence that we do not ship")
    wrong = vulnerabilities(asked())
    for line in wrong:
        print(line)
    print("to look up by hand: " + ", ".join(map(_told, unknown)))
    return 1 if refused or wrong else 0


def asked() -> dict[str, list[dict[str, object]]]:
    """Return what pip-audit says of the locked packages."""
    command = [sys.executable, "-m", "pip_audit", "-r", str(ROOT / "requirements.lock")]
    options = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "-f", "json"]
    run = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    try:
        answer: dict[str, list[dict[str, object]]] = json.loads(run.stdout)
    except json.JSONDecodeError:
        raise SystemExit(f"pip-audit did not answer: {run.stderr.strip()[-300:]}") from None
    return answer


def vulnerabilities(answer: dict[str, list[dict[str, object]]]) -> list[str]:
    """Return a line for each package with a known vulnerability, or that was not asked about."""
    lines = []
    for package in answer["dependencies"]:
        known = package.get("vulns") or []
        assert isinstance(known, list)
        lines += [
            f"vulnerability: {package['name']} {package['version']}: {each['id']}, "
            f"mended in {', '.join(each['fix_versions']) or 'no version yet'}"
            for each in known
        ]
        if "skip_reason" in package:
            lines.append(f"not asked: {package['skip_reason']}")
    return lines


def _told(part: Part) -> str:
    return f"{part.name} {part.version}"


if __name__ == "__main__":
    sys.exit(main())
