"""A template that came by mail is data: it runs no code, reads nothing else and comes to an end."""

from pathlib import Path
from typing import Any

import pytest

from workshopkit.model.base import Part
from workshopkit.model.text import Text
from workshopkit.problems import ContentError
from workshopkit.templating import Templates


class Sheet(Part):
    """A model as content has them."""

    title: Text


def _render(folder: Path, markup: str, **context: Any) -> str:
    (folder / "page.html.j2").write_text(markup, "utf-8")
    sheet = Sheet.model_validate({"title": Text("Un titre")})
    templates = Templates(folder, "templates", "fr-CA", {})
    return templates.render("page.html.j2", sheet=sheet, folder=folder, **context)


@pytest.mark.parametrize(
    "markup",
    [
        "{{ cycler.__init__.__globals__.os.system('touch hacked') }}",
        "{{ sheet.__class__.__mro__ }}",
        "{{ sheet['__class__'] }}",
        "{{ sheet|attr('__class__') }}",
        "{{ [sheet]|map(attribute='__class__')|first }}",
        "{{ '{0.__class__}'.format(sheet) }}",
        "{{ sheet.parse_raw('x', content_type='pickle', allow_pickle=True) }}",
        "{{ sheet.model_copy() }}",
        "{{ (folder / 'page.html.j2').read_text() }}",
        "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
        "{% set r = range(9999) %}{% for a in r %}{% for b in r %}{% for c in r %}"
        "{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in range(1000) %}{{ 'x' * 1000000 }}{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'x'.ljust(1000000000) }}",
    ],
)
def test_what_no_template_may_do_is_refused(tmp_path: Path, markup: str) -> None:
    """In French, at its line, whether it is asked by a name, a filter, a format or a loop."""
    with pytest.raises(ContentError) as refused:
        _render(tmp_path, f"<p>\n{markup}")
    (problem,) = refused.value.problems
    assert problem.rule in ("template-forbidden", "template-value")
    assert str(problem.source).startswith("templates/page.html.j2:")
    assert "unsafe" not in problem.line("fr")
    assert list(tmp_path.iterdir()) == [tmp_path / "page.html.j2"]


@pytest.mark.parametrize("markup", ["{{ 'a'|center(10000000000) }}", "{{ lipsum(1000000) }}"])
def test_what_only_fills_is_not_there(tmp_path: Path, markup: str) -> None:
    """No document needs a text padded with spaces, or Latin."""
    with pytest.raises(ContentError):
        _render(tmp_path, markup)


def test_what_templates_do_every_day_is_allowed(tmp_path: Path) -> None:
    """Loops with their rank, texts, sums, formats, lists that grow."""
    markup = (
        "{% for n in range(3) %}{{ loop.index }}{{ ',' if not loop.last }}{% endfor %} "
        "{{ sheet.title }} {{ '%g'|format(2.50) }} {{ 2 * 3 }} {{ '-' * 3 }}"
        "{% set all = [] %}{% for a in 'ab' if a != 'b' %}{% set _ = all.append(a) %}{% endfor %}"
        " {{ all|join }} {{ {'a': 1}.items()|list|length }}"
    )
    assert _render(tmp_path, markup) == "1,2,3 Un titre 2.5 6 --- a 1"
