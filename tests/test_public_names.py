"""What a package offers is what it names."""

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest

import workshopkit

PACKAGES = ["workshopkit"] + [
    module.name
    for module in pkgutil.walk_packages(workshopkit.__path__, "workshopkit.")
    if module.ispkg
]


def _taken(package: str, tree: ast.Module) -> list[str]:
    """Return the names that a package takes from its own modules, to offer them."""
    return [
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{package}.")
        for alias in node.names
    ]


def _named(tree: ast.Module) -> list[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return list(ast.literal_eval(node.value))
    return None


def _tree(package: str) -> ast.Module:
    file = importlib.import_module(package).__file__
    assert file is not None
    return ast.parse(Path(file).read_text("utf-8"))


def test_the_packages_were_found() -> None:
    """A guard: the stages of the build are all looked at below."""
    stages = {"problems", "model", "loader", "documents", "templating", "fit", "formats"}
    assert {f"workshopkit.{stage}" for stage in stages} <= set(PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_names_exactly_what_it_offers(package: str) -> None:
    """__all__ lists, in order and once, every name the package takes from its modules."""
    tree = _tree(package)
    taken, named = _taken(package, tree), _named(tree)
    if named is None:
        assert not taken, f"{package} takes names from its modules and has no __all__"
        return
    assert named == sorted(set(named), key=_natural)
    assert set(named) == {name for name in taken if not name.startswith("_")}
    module = importlib.import_module(package)
    for name in named:
        assert hasattr(module, name), f"{package} has no {name}"


def _natural(name: str) -> tuple[int, str]:
    """Order as ruff does: constants, then classes, then functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def test_a_name_left_out_would_be_seen() -> None:
    """A guard: a package that forgets a name, or names one too many, differs."""
    tree = ast.parse("from a.b import c, d\nfrom e import f\n__all__ = ['c']\n")
    assert _taken("a", tree) == ["c", "d"]
    assert _named(tree) == ["c"]
    assert _named(ast.parse("from a.b import c\n")) is None


def test_the_public_api_is_the_one_of_the_readme() -> None:
    """Whoever drives the kit from Python finds the build, its options and its errors."""
    assert {"Options", "build", "check_only", "ContentError", "UsageError", "MachineError"} <= set(
        workshopkit.__all__
    )
    for name in workshopkit.__all__:
        assert getattr(workshopkit, name).__doc__, name
