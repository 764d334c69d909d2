"""Every edition on every paper → what veraPDF finds against PDF/UA-1.

    .venv/bin/python scripts/verapdf/matrix.py [OPTIONS OF BUILD.PY]

Builds in a temporary folder; ``output/`` is left alone.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import verapdf

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = "standard,clear,large-print,fillable"
PAPERS = ("letter", "a4")


def main(options: list[str]) -> int:
    """Build and validate; 0 when every PDF passes."""
    with tempfile.TemporaryDirectory(prefix="ua-") as folder:
        for paper in PAPERS:
            choice = [f"--edition={EDITIONS}", f"--paper={paper}", f"--output={folder}/{paper}"]
            command = [sys.executable, str(ROOT / "build.py"), *choice, *options]
            code = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL).returncode
            if code:
                return code
        return verapdf.main([folder])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
