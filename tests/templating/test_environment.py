import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from workshopkit import ContentError
from workshopkit.model.text import Text
from workshopkit.templating import Templates

LABELS = {"minutes": Text("{n} min", "labels/minutes"), "holes": Text("{} de {}", "labels/holes")}


def _templates(folder: Path, files: dict[str, str]) -> Templates:
    for name, text in files.items():
        (folder / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "templates" / name).write_text(text, "utf-8")
    return Templates(folder / "templates", "templates", "fr-CA", LABELS)


def _rendered(folder: Path, text: str, **context: Any) -> str:
    return _templates(folder, {"a.html.j2": text}).render("a.html.j2", **context)


def _told(folder: Path, files: dict[str, str], **context: Any) -> str:
    with pytest.raises(ContentError) as error:
        _templates(folder, files).render(next(iter(files)), **context)
    (problem,) = error.value.problems
    return problem.line("fr")


def test_a_text_is_printed_typeset_escaped_and_identified(tmp_path: Path) -> None:
    """Templates write only the name of a text: the rest is done as it is printed."""
    title = Text("Roy & fils : **oser**", "kit/title")
    assert _rendered(tmp_path, "<p>{{ title }}</p>", title=title) == (
        '<p><span data-text="kit/title">Roy &amp; fils\u00a0: <strong>oser</strong></span></p>'
    )


def test_what_is_not_a_text_is_escaped_and_not_typeset(tmp_path: Path) -> None:
    """Numbers and file names stay what they are; markup in a string stays text."""
    assert _rendered(tmp_path, "{{ n }} {{ s }}", n=3, s="a : <b>") == "3 a : &lt;b&gt;"


def test_nothing_prints_as_nothing(tmp_path: Path) -> None:
    """A value that was left out leaves no « None » on the page."""
    assert _rendered(tmp_path, "[{{ role }}]", role=None) == "[]"


def test_a_label_may_have_any_name(tmp_path: Path) -> None:
    """A form's « Prénom » stays that, though a dictionary has a name, keys and a copy too."""
    words = {"room": {word: Text(f"le {word}", f"labels/{word}") for word in ("name", "keys")}}
    (tmp_path / "a.html.j2").write_text("{{ labels.room.name }}, {{ labels.room.keys|plain }}")
    written = Templates(tmp_path, "templates", "fr-CA", words | LABELS).render("a.html.j2")
    assert "le name" in written
    assert written.endswith(", le keys")


def test_an_attribute_takes_plain_words(tmp_path: Path) -> None:
    """Quotes and ampersands are escaped, and no element comes into the attribute."""
    title = Text('Roy & fils, "**oser**"', "kit/title")
    written = _rendered(tmp_path, '<p title="{{ title|plain }}"></p>', title=title)
    assert written.replace("\u00a0", " ") == '<p title="Roy &amp; fils, « oser »"></p>'


def test_filters_speak_the_language_of_the_page(tmp_path: Path) -> None:
    """A duration, a clock time and a date, as people read them."""
    text = "{{ n|minutes }}, {{ 5|clock(540) }}, {{ day|date }}"
    written = _rendered(tmp_path, text, n=8, day=dt.date(2026, 3, 1))
    assert written.replace("\u00a0", "·") == (
        '<span data-text="labels/minutes">8·min</span>, 9·h·05, dimanche 1er·mars 2026'
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\n{{ absent }}", "2"),
        ("\n\n{{ kit.absent }}", "3"),
        ("{% for x in kit.absent %}{% endfor %}", "1"),
        ("\n{{ 3()}}", "2"),
        ("\n{{ [1][5] }}", "2"),
        ("\n{{ 1 // zero }}", "2"),
        ("\n{{ labels.holes|fill(n=1) }}", "2"),
        ("\n{{ labels.minutes|fill(m=1) }}", "2"),
        ("\n\n{% include 'a.html.j2' %}", "3"),
    ],
)
def test_a_value_that_does_not_exist_is_told_at_its_line(
    tmp_path: Path, text: str, place: str
) -> None:
    """A mistyped name, an impossible sum or a template in itself: file and line, no traceback."""
    told = _told(tmp_path, {"a.html.j2": text}, kit={}, zero=0)
    assert told.startswith("templates/a.html.j2:")


@pytest.mark.parametrize(
    ("tag", "inner"),
    [
        ("{% include 'parts/b.j2' %}", "\n\n\n{{ absent }}"),
        ("{% extends 'parts/b.j2' %}", "\n\n\n{{ absent }}"),
        (
            "{% import 'parts/b.j2' as b %}{{ b.m() }}",
            "\n{% macro m() %}\n\n{{ absent }}{% endmacro %}",
        ),
        ("{% include 'parts/b.j2' %}", "\n\n\n{% if %}"),
    ],
)
def test_the_innermost_template_is_the_one_named(tmp_path: Path, tag: str, inner: str) -> None:
    """An error in a part is told in the part, not in the page that includes it."""
    told = _told(tmp_path, {"a.html.j2": tag, "parts/b.j2": inner})
    assert told.startswith("templates/a.html.j2:")
    assert "[template-forbidden]" in told


def test_loops_keep_what_they_know(tmp_path: Path) -> None:
    """Where a loop is, how long it is, what is left out: as Jinja says it."""
    text = (
        "{% for a in things if a != 2 %}{{ loop.index }}/{{ loop.length }}{{ '.' if loop.last }}"
        "{% else %}rien{% endfor %}{% for a in [] %}{% else %}rien{% endfor %}"
    )
    assert _rendered(tmp_path, text, things=[1, 2, 3]) == "1/22/2.rien"
