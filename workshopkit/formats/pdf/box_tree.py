"""WeasyPrint's box tree, which is private: its version is pinned."""

from __future__ import annotations

from typing import Any

from weasyprint.layout.absolute import AbsolutePlaceholder


def real(box: Any) -> Any:
    """Return a box, or the one that a placeholder in the flow stands for: it is placed by hand."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box
