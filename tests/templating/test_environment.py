import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from tests.workshop import Workshop
from workshopkit import ContentError
from workshopkit.model.text import Text
from workshopkit.problems import Source
from workshopkit.templating import Templates

FILE = Source("labels/fr-CA.yaml", 7)
LABELS = {
    name: Text(words, f"labels/{name}", FILE)
    for name, words in (("minutes", "{n} min"), ("holes", "{} de {}"), ("open", "à {m"))
}


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


def test_texts_joined_are_typeset_too(tmp_path: Path) -> None:
    """As on a cover, where one's role and organisation stand on one line."""
    facts = [Text("Conseillère d'orientation", "facilitator/role"), "CJE l'Autre", None]
    said = _rendered(tmp_path, "{{ facts|select|join(', ') }}", facts=facts)
    assert said == "Conseillère d’orientation, CJE l’Autre"
    assert _rendered(tmp_path, "{{ names|join('/') }}", names=["l'un", "b"]) == "l&#39;un/b"


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


@pytest.mark.quick
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\n{{ absent }}", "2"),
        ("\n\n{{ kit.absent }}", "3"),
        ("{% for x in kit.absent %}{% endfor %}", "1"),
        ("\n{{ 3()}}", "2"),
        ("\n{{ [1][5] }}", "2"),
        ("\n{{ 1 // zero }}", "2"),
        ("\n\n{% include 'a.html.j2' %}", "3"),
    ],
)
def test_a_value_that_does_not_exist_is_told_at_its_line(
    tmp_path: Path, text: str, place: str
) -> None:
    """A mistyped name, an impossible sum or a template in itself: file and line, no traceback."""
    told = _told(tmp_path, {"a.html.j2": text}, kit={}, zero=0)
    assert told.startswith(f"templates/a.html.j2:{place}:1: le gabarit demande une valeur")
    assert told.endswith("[template-value]")


@pytest.mark.quick
@pytest.mark.parametrize(
    ("label", "given"), [("holes", "{}"), ("minutes", "{n}"), ("open", "à {m")]
)
@pytest.mark.parametrize("filled", ["fill(m=1)", "css_text(m='page')"])
def test_braces_that_nothing_fills_are_told_with_label_and_template(
    tmp_path: Path, label: str, given: str, filled: str
) -> None:
    """Whoever wrote the label or the template may be wrong: both are named."""
    told = _told(tmp_path, {"a.html.j2": f"\n{{{{ labels.{label}|{filled} }}}}"})
    assert told == (
        f"labels/fr-CA.yaml:7:1: {given} : rien ne remplit ces accolades; "
        "templates/a.html.j2:2:1 donne {m}. [unfilled-braces]"
    )


@pytest.mark.quick
@pytest.mark.parametrize(
    "text", ["\n{% if %}", "\n{% for x %}", "\n{{ x", "\n{{ x|absent }}", "\n{% bloc %}"]
)
def test_a_malformed_template_is_told_at_its_line(tmp_path: Path, text: str) -> None:
    """A tag that Jinja cannot read is told where it stands."""
    told = _told(tmp_path, {"a.html.j2": text}, x=1)
    assert told.startswith("templates/a.html.j2:2:1: le gabarit est mal écrit : ")
    assert told.endswith("[template-syntax]")


def test_a_template_of_two_parents_is_told_in_it(tmp_path: Path) -> None:
    """Jinja finds it out when it is printed, unless the second one stands in an ``if``."""
    parents = "{% extends 'b.j2' %}\n{% extends 'b.j2' %}"
    told = _told(tmp_path, {"a.html.j2": f"{{% set x = 1 %}}{parents}", "b.j2": "b"})
    assert told.startswith("templates/a.html.j2:")
    assert "il part de deux gabarits (extends)" in told


@pytest.mark.quick
@pytest.mark.parametrize("tag", ["include", "extends", "import"])
def test_a_template_that_is_missing_is_told_where_it_is_asked_for(tmp_path: Path, tag: str) -> None:
    """The message names both the file that asks and the one that is not there."""
    more = " as b" if tag == "import" else ""
    assert _told(tmp_path, {"a.html.j2": f"\n\n{{% {tag} 'parts/b.j2'{more} %}}"}) == (
        "templates/a.html.j2:3:1: le gabarit « parts/b.j2 » n’existe pas. [missing-template]"
    )


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
    assert told.startswith("templates/parts/b.j2:4:1: ")


def test_templates_are_listed_without_their_ending(tmp_path: Path) -> None:
    """Slides are known by the names of their templates."""
    files = {"slides/un.xml.j2": "", "slides/deux.xml.j2": "", "slides/notes.txt": "", "x.j2": ""}
    assert _templates(tmp_path, files).names("slides", ".xml.j2") == ["deux", "un"]


SLIDES = "templates/decks/slides"
SESSION = "content/sessions/causerie-20.yaml"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        about: f1-objectif\n", ""),
        ("        about: f1-objectif\n", "        about: peur-echec\n"),
        ("        about: objectif\n", ""),
        ("      - slide: content\n", "      - slide: before-after\n"),
        ("        title: Dites votre pas à quelqu'un\n", ""),
    ],
    ids=["no worksheet", "barrier for a worksheet", "no step", "one point for two", "no title"],
)
def test_what_a_slide_lacks_is_told_in_the_session(specimen: Workshop, old: str, new: str) -> None:
    """An editor who forgets what a slide shows is led to the session, not to a template."""
    specimen.edit(SESSION, old, new)
    (told, *_) = specimen.errors(only=("deck",))
    assert told.startswith(f"{SESSION}:")


def test_what_a_slide_lacks_is_told_before_the_papers_that_draw_it(specimen: Workshop) -> None:
    """A slide without a title is told as such by a plain build, which makes handouts too."""
    specimen.edit(SESSION, "        title: Dites votre pas à quelqu'un\n", "")
    (told,) = specimen.errors()
    assert told.startswith(f"{SESSION}:")
    assert told.endswith("[untitled-slide]")


@pytest.mark.parametrize(
    ("old", "new"),
    [("</title>", ""), ("<title>", "<title><div/>")],
    ids=["a tag left open", "an unknown element"],
)
def test_malformed_markup_names_the_template_of_the_slide(
    specimen: Workshop, old: str, new: str
) -> None:
    """A designer who breaks the markup of a slide is led to the template of that slide."""
    specimen.edit(f"{SLIDES}/section.xml.j2", old, new)
    (told,) = specimen.errors(only=("deck",))
    assert told.startswith(f"{SLIDES}/section.xml.j2:")


@pytest.mark.parametrize(
    "where",
    [
        f"{SLIDES}/section.xml.j2",
        "templates/print/styles/base.css.j2",
    ],
)
def test_a_template_that_is_not_utf8_is_told(specimen: Workshop, where: str) -> None:
    """A template saved by an old editor is told like any other mistake."""
    file = specimen.folder / where
    file.write_bytes(file.read_bytes() + "{# é #}".encode("latin-1"))
    (told, *_) = specimen.errors()
    assert "utf-8" in told.lower()


LABELS_FILE = "templates/labels/fr-CA.yaml"


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("\nminutes: ", "\nminute: ", "minutes"),
        ("\n  guide: ", "\n  guides: ", "files.guide"),
        ("\n  duration: ", "\n  duree: ", "deck.duration"),
    ],
)
def test_a_label_that_is_missing_is_told_by_its_name(
    specimen: Workshop, old: str, new: str, name: str
) -> None:
    """A translator who drops a label, the engine's or a template's, reads which one."""
    text = (specimen.folder / LABELS_FILE).read_text("utf-8")
    assert old in text
    (specimen.folder / LABELS_FILE).write_text(text.replace(old, new, 1), "utf-8")
    (told,) = specimen.errors(only=("deck",))
    assert not told.startswith("content/")
    assert name in told


def test_what_was_compiled_before_says_these_labels(tmp_path: Path) -> None:
    """Words that a filter puts in while compiling are those of the labels, not of earlier ones."""
    (tmp_path / "a.html.j2").write_text("{{ 8|minutes }} {{ 'Oui !'|plain }}", "utf-8")

    def rendered(locale: str, minutes: str) -> str:
        labels = {"minutes": Text(minutes)}
        return Templates(tmp_path, "templates", locale, labels).render("a.html.j2")

    assert rendered("fr-CA", "{n} min").replace("\xa0", " ") == "8 min Oui!"
    assert rendered("en-CA", "{n} mins").startswith("8 mins ")
    assert rendered("fr-CA", "{n} minutes").replace("\xa0", " ") == "8 minutes Oui!"
    (tmp_path / "a.html.j2").write_text("{{ 9|minutes }}", "utf-8")
    assert rendered("fr-CA", "{n} min").replace("\xa0", " ") == "9 min"


@pytest.mark.quick
@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ title.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.system('true') }}",
        "{% set x = things.__class__ %}{{ x() }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in things %}{% for b in things %}{% for c in things %}{% for d in things %}"
        "{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
        "{{ 'a' * 999999999 }}",
        "{{ 9 ** 999999999 }}",
        "{% for a in range(9999) %}{{ 'a' * 99999 }}{% endfor %}",
    ],
)
def test_a_template_runs_no_program_and_comes_to_an_end(tmp_path: Path, text: str) -> None:
    """A kit received by mail is data: what is more is refused, and the template is named."""
    files = {"a.html.j2": f"<p>\n{text}</p>"}
    told = _told(tmp_path, files, title=Text("Oser", "kit/title"), things=list(range(99)))
    assert told.startswith("templates/a.html.j2:")
    assert "[template-forbidden]" in told


def test_loops_keep_what_they_know(tmp_path: Path) -> None:
    """Where a loop is, how long it is, what is left out: as Jinja says it."""
    text = (
        "{% for a in things if a != 2 %}{{ loop.index }}/{{ loop.length }}{{ '.' if loop.last }}"
        "{% else %}rien{% endfor %}{% for a in [] %}{% else %}rien{% endfor %}"
    )
    assert _rendered(tmp_path, text, things=[1, 2, 3]) == "1/22/2.rien"


def test_a_parent_that_is_missing_is_told_in_the_template_of_the_slide(specimen: Workshop) -> None:
    """Not at the slide of the session that asks for that template, which is as it should be."""
    file = "templates/decks/slides/section.xml.j2"
    specimen.edit(file, "{% extends 'decks/slide.xml.j2' %}", "{% extends 'decks/slyde.xml.j2' %}")
    (told,) = specimen.errors()
    assert told.startswith(f"{file}:1:1: ")
    assert "« decks/slyde.xml.j2 » n’existe pas" in told


@pytest.mark.quick
def test_a_macro_asked_for_otherwise_is_told_with_where_it_is_written(tmp_path: Path) -> None:
    """Whoever called it, or whoever wrote it, may be wrong: both files are named."""
    macro = "{% macro mark(nom) %}{{ nom }}{% endmacro %}"
    page = "{% import 'marks.j2' as m %}\n{{ m.mark(1, 2) }}"
    assert _told(tmp_path, {"a.j2": page, "marks.j2": macro}) == (
        "templates/a.j2:2:1: le gabarit demande une valeur qui n’existe pas : la macro « mark » "
        "(templates/marks.j2) n’attend pas ces valeurs. [template-value]"
    )


@pytest.mark.quick
def test_a_name_that_an_including_template_lost_is_told_with_that_template(tmp_path: Path) -> None:
    """The one that asks may be right: the one that takes it in gives it its names."""
    told = _told(tmp_path, {"a.html.j2": "{% include 'b.j2' %}", "b.j2": "\n{{ first }}"})
    assert told == (
        "templates/b.j2:2:1: le gabarit demande une valeur qui n’existe pas : « first » n’existe "
        "pas; c’est templates/a.html.j2 qui prend ce gabarit. [template-value]"
    )


@pytest.mark.quick
def test_a_list_where_a_word_is_asked_for_is_told_in_the_labels(specimen: Workshop) -> None:
    """As it stands there, filled or printed as it is: no sign of a program is on a page."""
    labels = "templates/labels/fr-CA.yaml"
    specimen.edit(labels, '\nstep: "Étape {n}"\n', "\nstep: [Étape]\n")
    (told,) = specimen.errors()
    assert told.startswith(f"{labels}:")
    assert told.endswith("un texte est attendu, pas […]. [not-text]")


@pytest.mark.quick
@pytest.mark.parametrize("said", ["é", "[é]"])
def test_words_where_a_branch_is_chosen_from_are_told_in_the_labels(
    specimen: Workshop, said: str
) -> None:
    """Which of the branch's words is asked for is known as the page is made only."""
    labels = "templates/labels/fr-CA.yaml"
    file = specimen.folder / labels
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"\n  why:\n(    .*\n)+", f"\n  why: {said}\n", text), "utf-8")
    (told,) = specimen.errors()
    assert told.startswith(f"{labels}:")
    assert told.endswith("[not-a-mapping]")


@pytest.mark.quick
def test_a_branch_printed_as_a_word_is_told_in_the_template(specimen: Workshop) -> None:
    """The template means one of the words under it; both are named."""
    file = "templates/decks/slides/content.xml.j2"
    specimen.edit(file, "{% block places %}", "{% block places %}{{ labels.deck }}")
    (told,) = specimen.errors()
    assert told.startswith(f"{file}:")
    assert ":1: deck: " in told
    assert told.endswith("un texte est attendu, pas {…}. [not-text]")
