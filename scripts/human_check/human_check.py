"""The list of what only a person can check → a folder with the files to open and a page to fill.

Usage: .venv/bin/python scripts/human_check/human_check.py [FOLDER]   (dist/a-verifier by default)
The list is in ``points.yaml``; the page is a PDF, to print or to read on the screen.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import jinja2
import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from workshopkit import Options, build  # noqa: E402
from workshopkit.loader import load_kit  # noqa: E402

HERE = Path(__file__).resolve().parent
OF_PROJECT = "/"
"""How the path of a file begins that stays in the project: it works nowhere else."""
PAGE = "a-verifier"
FACES = (
    ("Carlito", 400, "carlito/Carlito-Regular.ttf"),
    ("Carlito", 700, "carlito/Carlito-Bold.ttf"),
    ("Gelasio", 700, "gelasio/Gelasio-Bold.ttf"),
)


def points() -> list[dict[str, Any]]:
    """Return the groups of points, each point with its rank and the name of its file."""
    groups: list[dict[str, Any]] = yaml.safe_load((HERE / "points.yaml").read_text("utf-8"))
    rank = 0
    for group in groups:
        for point in group["points"]:
            rank += 1
            name = Path(point["open"]).name
            is_there = point["open"].startswith(OF_PROJECT)
            point |= {"rank": rank, "name": f"{name}, dans le projet" if is_there else name}
            point.setdefault("checked", [])
    return groups


def page(groups: list[dict[str, Any]], settings: Any) -> str:
    """Return the page as HTML."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string((HERE / "page.html.j2").read_text("utf-8"))
    fonts = ROOT / "templates" / "fonts"
    return template.render(
        groups=groups,
        count=sum(len(group["points"]) for group in groups),
        title=settings.title,
        version=settings.version,
        faces=[
            {"family": family, "weight": weight, "file": (fonts / file).as_uri()}
            for family, weight, file in FACES
        ],
    )


def main(folder: Path) -> None:
    """Build the kit, copy the files, write the page."""
    from weasyprint import HTML

    options = Options(ROOT / "content", ROOT / "templates", ROOT / "output")
    kit = load_kit(options.content)[0]
    build(options)
    groups = points()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in dict.fromkeys(point["open"] for group in groups for point in group["points"]):
        if not name.startswith(OF_PROJECT):
            shutil.copyfile(options.output / kit.locale / name, folder / Path(name).name)
    html = page(groups, kit.settings)
    HTML(string=html).write_pdf(folder / f"{PAGE}.pdf")
    print(f"{folder / PAGE}.pdf")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "dist" / PAGE)
