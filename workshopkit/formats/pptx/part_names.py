"""The names of new parts, one after the other."""

from __future__ import annotations

from typing import Any

from pptx.opc.packuri import PackURI


def number_parts(package: Any) -> None:
    """Let ``package`` number its new parts without a walk through all of it for each.

    python-pptx looks at every part to find the next free name: with notes under every
    slide, the time grows with the square of their number.
    """
    taken = {str(part.partname) for part in package.iter_parts()}
    last: dict[str, int] = {}

    def next_partname(template: str) -> PackURI:
        prefix = template.partition("%d")[0]
        number = last.get(template, sum(name.startswith(prefix) for name in taken)) + 1
        while template % number in taken:
            number += 1
        last[template] = number
        taken.add(template % number)
        return PackURI(template % number)

    package.next_partname = next_partname
