"""A text that fits on our slides and not on a template's: the template is told of, not the text."""

from __future__ import annotations

import pytest

from tests.formats.pptx.own_template.awkward import sized
from tests.formats.pptx.own_template.conftest import Put
from tests.workshop import SPECIMEN, Workshop
from workshopkit.pipeline.project import load_files
from workshopkit.pipeline.rendering import judged, render_deck

TALL = (4.0, 13.0)
"""Inches: so narrow that a word is wider than its place."""


@pytest.mark.quick
def test_texts_that_fit_on_ours_are_not_at_fault(put: Put) -> None:
    """On a strip, many do not fit: it is told once, at the template, with its size."""
    (told,) = put(sized(*TALL)).problems
    assert told.rule == "base-crowded"
    assert "« modele.pptx » (10,2 cm sur 33 cm)" in told.line("fr")
    assert "Vos textes ne sont pas en cause" in told.line("fr")


def test_a_text_too_long_for_ours_too_is_told_as_such(
    put: Put, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Its author can shorten it: that stays told at its line, beside what the template does."""
    kit = Workshop(tmp_path_factory.mktemp("long"), SPECIMEN)
    kit.edit("content/sessions/causerie-20.yaml", "Dites votre pas à quelqu'un", "Dites-le " * 300)
    found = put(sized(*TALL), project=load_files(kit.options())).problems
    assert sorted(each.rule.startswith("base-") for each in found) == [False, True]


@pytest.mark.quick
def test_what_reads_less_well_there_is_a_warning(
    put: Put, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """On an upright page a title takes a line more than a designer likes: it stays as it is."""
    kit = Workshop(tmp_path_factory.mktemp("upright"), SPECIMEN)
    title = "Dites votre premier pas à une personne qui vous attend, puis écrivez-le"
    kit.edit("content/sessions/causerie-20.yaml", "Dites votre pas à quelqu'un", title)
    project = put(sized(5, 7), project=load_files(kit.options())).project
    (told,) = judged(project, render_deck(project, "causerie-20")).problems
    assert (told.rule, told.severity) == ("base-tight", "warning")


def test_on_a_template_where_all_fits_nothing_is_told(put: Put) -> None:
    """A wide one, as most are."""
    assert put(sized(13.333, 7.5)).problems == ()
