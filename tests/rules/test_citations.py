"""Each source is cited where it serves, each citation is listed, and what nobody saw is told."""

import pytest

from tests.workshop import ROOT, Workshop, load_kit

SOURCE = """\
references:
  - slug: bandura-1977
    citation: Bandura, A. (1977). Self-efficacy. *Psychological Review*.
    confidence: A✓
    topic: barriers
  - slug: steel-2007
    citation: Steel, P. (2007). The nature of procrastination.
    confidence: A
    topic: action
"""


def told(specimen: Workshop, purpose: str) -> set[tuple[str, str]]:
    """Return what is told of citations, with a step that cites something."""
    (specimen.content / "references.yaml").write_text(SOURCE, "utf-8")
    steps = specimen.content / "steps.yaml"
    text = steps.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("intro:"))
    steps.write_text(text.replace(title, f'intro: "{purpose}"'), "utf-8")
    _, problems = load_kit(specimen.content)
    rules = ("uncited", "cited-unlisted", "sources-unseen")
    return {(each.rule, str(each.values["got"])) for each in problems if each.rule in rules}


@pytest.mark.quick
def test_a_source_that_nothing_cites_is_named(specimen: Workshop) -> None:
    """The other one is cited by a barrier; the one nobody saw is told as well."""
    found = told(specimen, "Rien ici.")
    assert found == {("uncited", "steel-2007"), ("sources-unseen", "steel-2007")}


def test_a_citation_in_a_text_counts_and_one_not_listed_is_told(specimen: Workshop) -> None:
    """« (Steel, 2007) » cites; « (Dupont et Roy, 2019) » has no source; a year alone is none."""
    found = told(specimen, "On remet (Steel, 2007); ailleurs (Dupont et Roy, 2019), en (2020).")
    assert found == {("cited-unlisted", "Dupont (2019)"), ("sources-unseen", "steel-2007")}


def test_all_shipped_sources_are_cited_in_both_languages() -> None:
    """Nothing of the list is there for show."""
    for locale in ("fr-CA", "en-CA"):
        _, problems = load_kit(ROOT / "content", locale)
        assert not [each for each in problems if each.rule in ("uncited", "cited-unlisted")]
