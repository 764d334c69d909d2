"""Texts made too long on pages: doing what is told suffices, and little less would not.

``python -m benchmarks.amounts`` asks the same of two hundred texts of real documents.
"""

import random
import re

import pytest

from benchmarks.amounts import MARGIN, SHARE, WORDS

TEXT = '<span data-text="texte-7">{}</span>'
SHAPES = {
    "cell": '<section data-pages="1"><div style="height: 190mm"></div><table style="width: 100%">'
    f"<tr><th>Repère</th><th>Un geste</th></tr><tr><td>{TEXT}</td><td>Oser</td></tr></table>"
    "</section>",
    "card": '<div style="width: 85mm; height: 40mm"><p><strong>Carte</strong></p>'
    f"<p>{TEXT}</p></div>",
    "page": '<section data-pages="1"><div style="height: 180mm; break-inside: avoid"></div>'
    f"<p>{TEXT}</p><p><em>Un pas suffit.</em></p></section>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_told_to_cut_is_enough_and_hardly_more(check, shape):
    """Four random texts of each shape, shortened by the number told, then by a little less."""
    chance = random.Random(2026)
    for count in (130, 150, 180, 220):
        text = " ".join(chance.choices(WORDS, k=count))
        (problem,) = check(SHAPES[shape].format(text))
        assert problem.source.line == 7
        told = int(re.search(r"environ (\d+) car", problem.sentence("fr"))[1])
        assert check(SHAPES[shape].format(text[:-told])) == []
        least = next(n for n in range(1, told + 1) if n + max(MARGIN, SHARE * n) >= told)
        assert check(SHAPES[shape].format(text[: 1 - least or None])) != []
