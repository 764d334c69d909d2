"""What WeasyPrint keeps to itself is read in one module, changed in one, found once in one."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workshop import ROOT

FOLDER = ROOT / "workshopkit/formats/pdf"
ALLOWED = {"box_tree.py", "mending.py", "quickening.py"}
PUBLIC = {"weasyprint", "weasyprint.text.fonts", "weasyprint.urls"}
"""What WeasyPrint documents: the rest may move without notice."""


def _private(source: str) -> Iterator[str]:
    """Give the inner modules and the names that begin with « _ » that a module uses."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("weasyprint"):
            if node.module not in PUBLIC:
                yield str(node.module)
        elif isinstance(node, ast.Import):
            names = (alias.name for alias in node.names)
            yield from (name for name in names if name.startswith("weasyprint."))
        elif isinstance(node, ast.Attribute) and not _is_its_own(node):
            yield node.attr


def _is_its_own(node: ast.Attribute) -> bool:
    own = isinstance(node.value, ast.Name) and node.value.id == "self"
    return own or not node.attr.startswith("_") or node.attr == "__init__"


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.py")), ids=lambda file: file.stem)
def test_only_three_modules_touch_what_weasyprint_keeps_to_itself(file: Path) -> None:
    """When WeasyPrint changes inside, three files say all that has to follow."""
    found = set(_private(file.read_text("utf-8")))
    assert bool(found) == (file.name in ALLOWED), found


@pytest.mark.parametrize(
    "line",
    [
        "from weasyprint.pdf import tags",
        "import weasyprint.layout.absolute",
        "pages = [page._page_box for page in document.pages]",
        "document.fonts.__del__()",
    ],
)
def test_such_a_touch_is_seen(line: str) -> None:
    """The guard above would tell each way to reach inside."""
    assert set(_private(line))
