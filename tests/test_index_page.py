"""What only a person can check stands at the head of the page of documents."""

import re

from tests.workshop import Workshop
from workshopkit.index_page import write_index
from workshopkit.pipeline import load


def _page(workshop: Workshop, *, packed: bool = False) -> str:
    project = load(workshop.options())
    return write_index(
        project.kit, project.setting, project.templates, {}, notes=project.problems, packed=packed
    )


def test_the_page_lists_what_a_person_must_check(specimen: Workshop) -> None:
    """A helpline nobody has confirmed and a start left as a remark, each with its line."""
    specimen.edit("content/kit.yaml", "    checked: true\n", "    checked: false\n")
    specimen.edit("content/event.yaml", "start: 9 h 30", "# start: 9 h 30")
    page = _page(specimen)
    words = " ".join(re.sub("<[^>]*>", " ", page[page.index('class="to-do"') :]).split())
    assert "À vérifier avant d’imprimer" in words
    assert "Service d’essai content/kit.yaml, ligne 14" in words
    assert "L’heure de début, pour que chaque segment ait la sienne" in words
    assert "content/event.yaml, ligne 4" in words
    assert "checked :" not in words  # nobody should copy a no-break space into YAML


def test_a_page_with_nothing_to_check_says_nothing_of_it(specimen: Workshop) -> None:
    """The part is there only when there is something in it."""
    assert 'class="to-do"' not in _page(specimen)
