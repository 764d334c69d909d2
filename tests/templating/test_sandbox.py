"""A template that came by mail is data: it runs no code, reads nothing else and comes to an end."""

import resource
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


def test_a_template_that_calls_itself_is_told_where_it_does(tmp_path: Path) -> None:
    """And not in whatever it happened to take in last."""
    (tmp_path / "part.j2").write_text("x\n{{ 1 + 1 }}\n", "utf-8")
    with pytest.raises(ContentError) as refused:
        _render(tmp_path, "{% include 'part.j2' %}\n{% include 'page.html.j2' %}")
    (problem,) = refused.value.problems
    assert str(problem.source).startswith("templates/page.html.j2:2")
    assert "s’appelle lui-même sans fin" in problem.line("fr")


def test_a_list_made_in_a_template_is_told_there(tmp_path: Path) -> None:
    """It has no place in the content."""
    with pytest.raises(ContentError) as refused:
        _render(tmp_path, "<p>\n{{ [sheet.title] }}")
    (problem,) = refused.value.problems
    assert (problem.rule, str(problem.source)[:24]) == ("not-text", "templates/page.html.j2:2")


TWICE = "{% set ns = namespace(a=START) %}{% for i in range(60) %}DO{% endfor %}"


def _sixty_times(start: str, do: str) -> str:
    """Return markup that does 60 times what doubles a value."""
    return TWICE.replace("START", start).replace("DO", do)


@pytest.mark.parametrize(
    "markup",
    [
        _sixty_times("'x'", "{% set ns.a = ns.a ~ ns.a %}"),
        _sixty_times("'x'", "{% set ns.a = ns.a + ns.a %}"),
        _sixty_times("'x'", "{% set ns.a %}{{ ns.a }}{{ ns.a }}{% endset %}"),
        _sixty_times("'x'", "{% set ns.a = [ns.a, ns.a]|join %}"),
        _sixty_times("'x'", "{% set ns.a = ''.join([ns.a, ns.a]) %}"),
        _sixty_times("'x'", "{% set ns.a = ns.a.replace('x', 'xx') %}"),
        _sixty_times("[1]", "{% set ns.a = ns.a + ns.a %}"),
        _sixty_times("[1]", "{% set _ = ns.a.extend(ns.a) %}"),
        _sixty_times("[1]", "{% set ns.a = [ns.a, ns.a] %}") + "{{ ns.a|string }}",
        _sixty_times("[1]", "{% set ns.a = [ns.a, ns.a] %}") + "{{ ns.a == [[1]] }}",
        _sixty_times("(1,)", "{% set ns.a = (ns.a, ns.a) %}") + "{{ {ns.a: 1} }}",
        _sixty_times("(1,)", "{% set ns.a = (ns.a, ns.a) %}") + "{{ {}[ns.a] }}",
        _sixty_times("{'a': 1}", "{% set ns.a = {'a': ns.a, 'b': ns.a} %}") + "{{ ns.a }}",
        _sixty_times("99", "{% set ns.a = ns.a * ns.a %}"),
        "{{ range(10**9) }}",
        "{{ range(100000)|join('x' * 1000000) }}",
        "{{ ('x' * 1000000).join('y' * 1000000) }}",
        "{{ ('x' * 1000000)|replace('x', 'x' * 1000000) }}",
        "{{ [1]|batch(1000000000, 'x')|list }}",
        "{{ [1]|slice(1000000000)|list }}",
        "{{ [[1]]|tojson(indent=1000000000) }}",
        "{{ 5|round(-1000000000) }}",
        "{{ '{:>900000000}'.format('x') }}",
        "{{ '{:>{w}}'.format('x', w=900000000) }}",
        "{{ ('{0}' * 100000).format('x' * 100000) }}",
        "{{ ('%s' * 100000) % ('x' * 100000,) }}",
        "{{ (5).to_bytes(10000000000, 'big') }}",
        "{{ ('x ' * 5000000).split()|length }}",
        "{{ ('<!-- -->' * 1000000)|striptags }}",
        "{% set all = [1] %}{% set _ = all.append(all) %}{{ all|string }}",
        "{% set all = [] %}{% for x in range(99999) %}"
        "{% set _ = all.append(('x' * 1000000)[1:]) %}{% endfor %}",
        "{% set all = [] %}{% for x in range(99999) %}"
        "{% set _ = all.append(range(99999)|list) %}{% endfor %}",
    ],
)
def test_no_value_grows_beyond_bounds(tmp_path: Path, markup: str) -> None:
    """Refused at its line before it is made: this process keeps to the memory that it has."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(ContentError) as refused:
        _render(tmp_path, f"<p>\n{markup}")
    (problem,) = refused.value.problems
    assert (problem.rule, str(problem.source)[:26]) == (
        "template-forbidden", "templates/page.html.j2:2:1",
    )  # fmt: skip
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 400_000, "kilobytes"


@pytest.mark.parametrize(
    "markup",
    [
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
        "{{ m(60) }}",
        "{% for i in [1, 2] recursive %}{% if loop.depth < 40 %}{{ loop([1, 2]) }}{% endif %}"
        "{% endfor %}",
        "{% set all = [1] %}{% for x in all %}{% set _ = all.append(x) %}{% endfor %}",
        "{% set all = [1] %}{% set _ = all.extend(all|map('string')) %}",
        "{% for i in range(99999) %}{{ range(99999)|sort|length }}{% endfor %}",
        "{% set left = left - 1 %}{% if left %}{% include 'page.html.j2' %}"
        "{% include 'page.html.j2' %}{% endif %}",
    ],
)
def test_a_page_has_its_time(tmp_path: Path, markup: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What branches at every step is stopped; a second page waits less for the same template."""
    monkeypatch.setattr("workshopkit.templating.environment.SECONDS", 0.2)
    with pytest.raises(ContentError) as refused:
        _render(tmp_path, f"<p>\n{markup}", left=40)
    (problem,) = refused.value.problems
    assert problem.rule == "template-forbidden"
    assert str(problem.source).startswith("templates/page.html.j2:2")


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
        " {{ all|join }} {{ {'a': 1}.items()|list|length }} {{ 'a' if all|map('upper') }}"
        " {{ all|map('upper')|join(', ') }}{{ 'a'.replace('a', 'b') ~ 914400 * 14 }}"
        " {{ '{:,d}'.format(3) }} {{ [4, 3][1:]|sum }} {{ 'b' in all }}"
        "{% for n in [1] recursive %}{{ loop.length }}{{ loop([]) }}{% endfor %}"
    )
    expected = "1,2,3 Un titre 2.5 6 --- a 1 a Ab12801600 3 3 False1"
    assert _render(tmp_path, markup) == expected
