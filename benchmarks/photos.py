"""What 40 photos of 12 megapixels cost a build of the kit in miniature, and what its deck weighs.

The same 40 slides with and without their photos, as a deck and as its PDF, in fresh processes;
times are of the processor.

    python -m benchmarks.photos
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image

from benchmarks.build import ROOT, spent, told

PHOTOS, SIZE = 40, (4000, 3000)
SLOWER, HEAVIEST = 1.5, 20.0
"""The most times a build without photos, and the megabytes of the deck."""
SPECIMEN = ROOT / "tests" / "specimen"
SESSION = "sessions/causerie-20.yaml"
PICTURE = "        picture: {{file: photo-{n}.jpg, alt: Photo {n}}}\n"
PLACE = "      - slide: content\n        kicker: Avant de partir\n"


def main() -> int:
    """Print the ratio and the weight; return 1 when one is above its limit."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copytree(SPECIMEN / "content", work / "content")
        for templates in (ROOT / "templates", SPECIMEN / "templates"):
            shutil.copytree(templates, work / "templates", dirs_exist_ok=True)
        for number in range(PHOTOS):
            _photo(work / "content" / "images" / f"photo-{number}.jpg", number)
        plain = spent(_build(work, "", "sans"))
        shown = spent(_build(work, PICTURE, "avec"))
        deck = next((work / "avec").rglob("diaporama.pptx"))
        weight = deck.stat().st_size / 1e6
    print(f"the deck: {weight:.1f} MB, at most {HEAVIEST:.0f}")
    passed = told(f"{PHOTOS} photos / none", shown, plain, SLOWER)
    return 0 if passed and weight <= HEAVIEST else 1


def _build(work: Path, picture: str, output: str) -> list[str]:
    """Write the session with 40 slides more, each with ``picture``; return what builds it."""
    file = work / "content" / SESSION
    before, place, after = (SPECIMEN / "content" / SESSION).read_text("utf-8").partition(PLACE)
    assert place, f"{SESSION} has no slide to repeat"
    slides = "".join(
        f"      - slide: content\n        title: Photo {n}\n{picture.format(n=n)}"
        "        points: [Une heure, Un lieu]\n"
        for n in range(PHOTOS)
    )
    file.write_text(f"{before}{slides}{place}{after}", "utf-8")
    return [
        sys.executable, str(ROOT / "build.py"), "--content", str(work / "content"),
        "--templates", str(work / "templates"), "--output", str(work / output),
        "--only", "deck,deck-pdf",
    ]  # fmt: skip


def _photo(file: Path, seed: int) -> None:
    """Write a photo with the grain of one: about five megabytes."""
    file.parent.mkdir(exist_ok=True)
    grain = Image.frombytes("L", (1000, 750), random.Random(seed).randbytes(750_000))
    sky = Image.linear_gradient("L").resize(SIZE)
    blurred = grain.resize(SIZE, Image.Resampling.BICUBIC)
    Image.merge("RGB", (sky, Image.blend(sky, blurred, 0.3), blurred)).save(file, quality=90)


if __name__ == "__main__":
    sys.exit(main())
