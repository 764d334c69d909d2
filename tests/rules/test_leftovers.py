"""Signs of other programs that would be printed as they are."""

import pytest

from tests.workshop import Workshop, load_kit
from workshopkit.problems import ContentError, tell


@pytest.mark.quick
@pytest.mark.parametrize(
    ("typed", "better"),
    [("celle\\nqui", "celle qui"), ("un\\tdeux", "un deux"), ("20&nbsp;h", "20 h"),
     ("l&eacute;ger", "léger"), ("un <b>fort</b> mot", "un **fort** mot"),
     ("un <br> deux", "un  deux"),
     ("un <em>bel</em> essai", "un *bel* essai"), ("<u>Ici</u> même", "Ici même"),
     ("<p class=a>Ici", " Ici"), ("la `touche`", "la touche"), ("$x^2$ fois", "x^2 fois"),
     ('le <a href="https://a.ca">site</a>', "le [site](https://a.ca)")],
)  # fmt: skip
def test_it_is_told_with_what_to_write(specimen: Workshop, typed: str, better: str) -> None:
    """At the line of the text, which reads well once the line is accepted."""
    specimen.edit("content/kit.yaml", "subtitle: Trousse d'essai", f"subtitle: {typed}")
    (problem,) = load_kit(specimen.content)[1]
    assert problem.rule == "printed-as-is"
    assert tell([problem], "fr")[3].text.endswith(f"subtitle: {better}")


def test_ordinary_signs_are_left_alone(specimen: Workshop) -> None:
    """A name of a company has one; an amount has its sign, a comparison too."""
    specimen.edit(
        "content/kit.yaml",
        "subtitle: Trousse d'essai",
        "subtitle: Roy & Fils; R&D, 20 $ ou $5, 3 < 4",
    )
    assert load_kit(specimen.content)[1] == ()


@pytest.mark.quick
def test_a_picture_is_no_text(specimen: Workshop) -> None:
    """It would be printed with its signs; its words alone are proposed."""
    specimen.edit(
        "content/kit.yaml", "subtitle: Trousse d'essai", "subtitle: Voyez ![le plan](plan.png)"
    )
    with pytest.raises(ContentError) as stopped:
        load_kit(specimen.content)
    (problem,) = stopped.value.problems
    assert problem.rule == "picture-in-text"
    assert tell([problem], "fr")[3].text.endswith("subtitle: Voyez le plan")


@pytest.mark.quick
@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("[Qui, depuis la pause, se tait]", '["Qui, depuis la pause, se tait"]'),
        ("[Un début, et sa suite, Autre chose]", '["Un début, et sa suite", Autre chose]'),
    ],
)
def test_a_sentence_cut_at_its_commas_is_told(specimen: Workshop, typed: str, better: str) -> None:
    """Between brackets, what goes on in lower case after a comma is no other item."""
    session = "content/sessions/causerie-20.yaml"
    specimen.edit(session, "materials:\n  - Des crayons", f"materials: {typed}")
    (problem,) = load_kit(specimen.content)[1]
    assert problem.rule == "split-at-comma"
    assert tell([problem], "fr")[3].text.endswith(f"materials: {better}")


@pytest.mark.parametrize("typed", ["[Des crayons, Du papier]", '["Des crayons", "du papier"]'])
def test_a_list_between_brackets_is_left_alone(specimen: Workshop, typed: str) -> None:
    """Items that begin with a capital, or stand in quotes, were meant."""
    session = "content/sessions/causerie-20.yaml"
    specimen.edit(session, "materials:\n  - Des crayons", f"materials: {typed}")
    assert load_kit(specimen.content)[1] == ()


@pytest.mark.parametrize("sign", ["\\e", "\\x07", "\\u200b", "\\u202e", "\\uFFFE", "\\x90"])
def test_an_escaped_sign_without_ink_is_told_at_its_line(specimen: Workshop, sign: str) -> None:
    """As the same sign typed: a template is never accused of it."""
    specimen.edit("content/kit.yaml", "title: Oser un premier pas", f'title: "a{sign}b"')
    with pytest.raises(ContentError) as stopped:
        load_kit(specimen.content)
    (problem,) = stopped.value.problems
    assert (problem.rule, str(problem.source)) == ("odd-character", "content/kit.yaml:2:8")


def test_a_line_one_space_too_far_is_told_with_its_own_place(workshop: Workshop) -> None:
    """YAML would keep the break, which nobody sees in the file; the mended line takes it away."""
    name = "content/sessions/conference-60.yaml"
    lines = (workshop.folder / name).read_text("utf-8").splitlines(keepends=True)
    starts = [n for n, line in enumerate(lines) if line == "        - >-\n"]
    at = next(n + 2 for n in starts if lines[n + 2].startswith(" " * 10))
    lines[at] = f" {lines[at]}"
    (workshop.folder / name).write_text("".join(lines), "utf-8")
    told = workshop.told()
    assert told[0].startswith(f"{name}:{at + 1}:12: ")
    assert "le retrait est de 11 espace(s); il en faut 10" in told[0]
    assert told[3] == f"Essayez | {lines[at].rstrip()[1:]}"
