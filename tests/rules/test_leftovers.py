"""Signs of other programs that would be printed as they are."""

import pytest

from tests.workshop import Workshop
from workshopkit.loader import load_kit
from workshopkit.problems import tell


@pytest.mark.parametrize(
    ("typed", "better"),
    [("celle\\nqui", "celle qui"), ("un\\tdeux", "un deux"), ("20&nbsp;h", "20 h"),
     ("l&eacute;ger", "léger")],
)  # fmt: skip
def test_it_is_told_with_what_to_write(specimen: Workshop, typed: str, better: str) -> None:
    """At the line of the text, which reads well once the line is accepted."""
    specimen.edit("content/kit.yaml", "subtitle: Trousse d'essai", f"subtitle: {typed}")
    (problem,) = load_kit(specimen.content)[1]
    assert problem.rule == "printed-as-is"
    assert tell([problem], "fr")[3].text.endswith(f"subtitle: {better}")


def test_an_ordinary_ampersand_is_left_alone(specimen: Workshop) -> None:
    """A name of a company has one."""
    specimen.edit("content/kit.yaml", "subtitle: Trousse d'essai", "subtitle: Roy & Fils; R&D")
    assert load_kit(specimen.content)[1] == ()
