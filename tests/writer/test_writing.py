"""One change of a file is that change, written as a careful person would, or is refused."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.workshop import Workshop
from workshopkit.loader import load_kit
from workshopkit.model.substance import Example, Questions, Scenarios
from workshopkit.problems import ContentError, UsageError
from workshopkit.writer import (
    Add,
    Change,
    Create,
    Delete,
    Duplicate,
    Move,
    Set,
    Typed,
    undo,
    write,
)

LONG = (
    "Repartez avec trois étapes, des barrières à reconnaître et des questions à poser, pas à pas, "
    "dès votre prochaine rencontre."
)
KIT = """\
# Réglages.
title: Un titre  # court
subtitle: "Deux : mots"
promise: >-
  Une promesse.

motto: 'À l''heure'
audience: Un public
  sur deux lignes
locales: [fr-CA]
theme: elan
paper: letter
version: "1.0"
licence: |-
  Une licence.
licence_name:
credits:
  # Le premier crédit.
  - Un
  - "Deux : 2"  # le deuxième

  # Le troisième, plus bas.
  - Trois
sources_intro: Des sources.
ground_rules:
  title: Le cadre
  rules:
  - Une
  - Deux
  - Trois
resources:
  - name: Un service
    contact: "811"

  # Le second.
  - name: Un autre
    contact: 911
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one file, written by hand in many manners."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "kit.yaml").write_text(KIT, "utf-8")
    return folder


def _after(content: Path, *changes: Change) -> str:
    write(content, changes)
    return (content / "kit.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("id", "value", "old", "new"),
    [
        ("title", "Un autre", "Un titre  # court", "Un autre  # court"),
        ("title", "Un : autre", "Un titre  # court", '"Un : autre"  # court'),
        ("title", 'Un : "autre"', "Un titre  # court", "'Un : \"autre\"'  # court"),
        ("title", "Étape #2", "Un titre  # court", "Étape #2  # court"),
        ("title", "Un #2 : fin", "Un titre  # court", '"Un #2 : fin"  # court'),
        ("title", "#2", "Un titre  # court", '"#2"  # court'),
        ("title", "« Lundi »", "Un titre  # court", "« Lundi »  # court"),
        ("title", "-tiret", "Un titre  # court", '"-tiret"  # court'),
        ("title", "12", "Un titre  # court", '"12"  # court'),
        ("title", "non", "Un titre  # court", "non  # court"),
        ("title", "", "Un titre  # court", '""  # court'),
        ("subtitle", "Deux mots", '"Deux : mots"', '"Deux mots"'),
        ("subtitle", "Un\nDeux", '"Deux : mots"', "|-\n  Un\n  Deux"),
        ("promise", "Courte.", ">-\n  Une promesse.\n\n", ">-\n  Courte.\n\n"),
        ("promise", "Un\n\nDeux", ">-\n  Une promesse.", "|-\n  Un\n\n  Deux"),
        ("promise", "  Un", ">-\n  Une promesse.", '"  Un"'),
        ("motto", "L'heure", "'À l''heure'", "'L''heure'"),
        ("audience", "Un seul", "Un public\n  sur deux lignes", "Un seul"),
        ("licence", "Une\nautre", "|-\n  Une licence.", "|-\n  Une\n  autre"),
        ("licence_name", "CC", "licence_name:", "licence_name: CC"),
        ("locales/0", "en-CA", "[fr-CA]", "[en-CA]"),
        ("credits/1", "Deux", '"Deux : 2"  # le', '"Deux"  # le'),
        ("resources/1/contact", "9 11", "contact: 911", "contact: 9 11"),
        ("paper", "a4", "letter", "a4"),
        ("ground_rules/rules/1", "Non : [2]", "- Deux\n", '- "Non : [2]"\n'),
    ],
)
def test_a_text_is_written_in_its_own_manner(
    content: Path, id: str, value: str, old: str, new: str
) -> None:
    """Quotes, ``>-``, ``|-``, remarks stay; quotes come when YAML needs them, folds at 100."""
    if id == "title" and not value:
        with pytest.raises(ContentError, match="blank"):
            write(content, [Set(f"kit/{id}", value)])
        return
    assert KIT.count(old) == 1
    if value == "Étape #2":
        new = '"Étape #2"  # court'
    assert _after(content, Set(f"kit/{id}", value)) == KIT.replace(old, new)
    undo(content)
    assert (content / "kit.yaml").read_text("utf-8") == KIT


def test_a_folded_text_keeps_the_lines_that_do_not_change(content: Path) -> None:
    """Those before the change are left alone, and those after it when they fall in again."""
    words = [f"mot-{number:03}" for number in range(80)]
    before = _after(content, Set("kit/promise", " ".join(words)))
    words[30] = "autrement-long"
    after = _after(content, Set("kit/promise", " ".join(words)))
    rows = [row for row, line in enumerate(after.splitlines()) if "autrement" in line]
    assert before.splitlines()[: rows[0]] == after.splitlines()[: rows[0]]
    assert all(len(line) <= 100 for line in after.splitlines())
    undo(content)
    words[30] = "mots-030"
    words[31] = "mo-031"
    assert (
        _after(content, Set("kit/promise", " ".join(words))).splitlines()[rows[0] + 1 :]
        == (before.splitlines()[rows[0] + 1 :])
    )


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (Add("kit/credits", "Zéro", 0), "  # Le premier", "  - Zéro\n  # Le premier"),
        (Add("kit/credits", "Quatre"), "  - Trois\nsour", "  - Trois\n  - Quatre\nsour"),
        (Add("kit/ground_rules/rules", "a: b"), "  - Trois\nres", '  - Trois\n  - "a: b"\nres'),
        (
            Add("kit/resources", {"name": "Non : un", "contact": "211"}, 1),
            "  # Le second.",
            '  - name: "Non : un"\n    contact: "211"\n\n  # Le second.',
        ),
        (Add("kit/locales", "en-CA"), "[fr-CA]", "[fr-CA, en-CA]"),
        (
            Delete("kit/credits/2"),
            "\n  # Le troisième, plus bas.\n  - Trois\n",
            "",
        ),
        (Delete("kit/credits/0"), "  # Le premier crédit.\n  - Un\n", ""),
        (Delete("kit/resources/0"), '  - name: Un service\n    contact: "811"\n\n', ""),
        (Delete("kit/licence_name"), "licence_name:\n", ""),
        (Set("kit/glance", ["Un", "a: b"]), "limits", ""),
        (
            Move("kit/resources/1", 0),
            '  - name: Un service\n    contact: "811"\n\n'
            "  # Le second.\n  - name: Un autre\n    contact: 911\n",
            "  # Le second.\n  - name: Un autre\n    contact: 911\n\n"
            '  - name: Un service\n    contact: "811"\n',
        ),
        (
            Duplicate("kit/credits/1"),
            '  - "Deux : 2"  # le deuxième\n',
            '  - "Deux : 2"  # le deuxième\n  - "Deux : 2"  # le deuxième\n',
        ),
        (Set("kit/credits", ["Un", "Trois"]), "", ""),
    ],
)
def test_an_entry_comes_and_goes_with_its_remarks(
    content: Path, change: Change, old: str, new: str
) -> None:
    """What stands right above it is its own; empty lines and the others stay in their place."""
    after = _after(content, change)
    if change == Set("kit/credits", ["Un", "Trois"]):
        assert after == KIT.replace('  - "Deux : 2"  # le deuxième\n\n', "")
    elif change == Set("kit/glance", ["Un", "a: b"]):
        lines = 'glance:\n  - Un\n  - "a: b"\n'
        assert after == KIT.replace("sources_intro", f"{lines}sources_intro")
    else:
        assert KIT.count(old) == 1
        assert after == KIT.replace(old, new)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("final", [True, False])
def test_line_ends_and_the_first_and_last_bytes_stay(
    content: Path, ends: str, mark: str, *, final: bool
) -> None:
    """Whatever editor wrote the file, it finds its manners again."""
    file = content / "kit.yaml"
    text = KIT if final else KIT.removesuffix("\n")
    file.write_bytes((mark + text.replace("\n", ends)).encode())
    write(content, [Set("kit/audience", LONG), Move("kit/resources/1", 0), Add("kit/credits", "Q")])
    raw = file.read_bytes().decode()
    assert raw.startswith(mark + "# R")
    assert raw.count("\n") == raw.count(ends)
    assert raw.endswith("\n") == final
    undo(content)
    assert file.read_bytes() == (mark + text.replace("\n", ends)).encode()


def _rule(content: Path, *changes: Change) -> str:
    files = {file: file.read_bytes() for file in content.glob("*.yaml")}
    with pytest.raises(ContentError) as raised:
        write(content, changes)
    assert {file: file.read_bytes() for file in content.glob("*.yaml")} == files
    [problem, *_] = raised.value.problems
    return problem.line("fr")


@pytest.mark.quick
@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Set("kit/titel", "x"), "« kit/title »? [unknown-identifier]"),
        (Set("kit/resources/0/nam", "x"), "« kit/resources/0/name »? [unknown-identifier]"),
        (Set("kitt/title", "x"), "[unknown-identifier]"),
        (Set("kit/ground_rules", "x"), "content/kit.yaml:26:3: "),
        (Set("kit/credits", {"a": "b"}), "[not-changed-thus]"),
        (Set("kit/title", "mot\u200bcaché"), "(U+200B) s’est glissé ici"),
        (Set("kit/title", "sonnerie\x07"), "(U+0007) s’est glissé ici"),
        (Set("kit/paper", Typed("a5")), "valeurs possibles : letter, a4. [not-allowed]"),
        (Set("kit/resources/0/checked", Typed("peut-être")), "[not-yes-no]"),
        (Set("kit/theme", "Élan"), "[not-a-slug]"),
        (Delete("kit/title"), "il manque la clé « title ». [missing-key]"),
        (Move("kit/credits", 0), "[unknown-identifier]"),
        (Create("kit", "title: x\n"), "« kit.yaml » existe déjà"),
        (Create("worksheets/f1", "title: x\n"), "il manque la clé"),
        (Create("fiches/f1", "title: x\n"), "[unknown-identifier]"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(
    content: Path, change: Change, told: str
) -> None:
    """Nothing is written; the line is that of what was to be changed."""
    assert told in _rule(content, change)


def test_a_file_that_is_not_there_yet_is_begun(content: Path) -> None:
    """The organisation's look: what is written first makes its file, which goes with the undo."""
    file = content / "identity.yaml"
    write(content, [Set("identity/fonts", {"heading": "Georgia"})])
    assert yaml.safe_load(file.read_text("utf-8")) == {"fonts": {"heading": "Georgia"}}
    assert file.read_text("utf-8").startswith("# yaml-language-server: $schema=schema/identity")
    undo(content)
    assert not file.exists()
    with pytest.raises(UsageError, match="unknown-identifier"):
        write(content, [Set("identity/motto", "x")])
    assert not file.exists()


def test_a_key_that_no_model_names_is_added(workshop: Workshop) -> None:
    """The editions of one more document, beside those that are there."""
    file = workshop.content / "kit.yaml"
    before = yaml.safe_load(file.read_text("utf-8"))["editions"]
    write(workshop.content, [Set("kit/editions/handout", ["standard", "large-print"])])
    after = yaml.safe_load(file.read_text("utf-8"))["editions"]
    assert after == before | {"handout": ["standard", "large-print"]}


def test_several_changes_are_all_made_or_none(content: Path) -> None:
    """The last one is refused: the first is not made either."""
    assert "[blank]" in _rule(content, Set("kit/motto", "Autre"), Set("kit/title", " "))


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("18", int), (" 18", int), ("« 18 »", None), ("0", None)],
)
def test_a_number_is_what_its_model_says(
    workshop: Workshop, typed: str, kind: type[Any] | None
) -> None:
    """A key that is still a remark takes its place; a number out of bounds is refused."""
    file = workshop.content / "event.yaml"
    before = file.read_text("utf-8")
    if kind is None:
        with pytest.raises(ContentError):
            write(workshop.content, [Set("event/participants", Typed(typed))])
        assert file.read_text("utf-8") == before
        return
    written = write(workshop.content, [Set("event/participants", Typed(typed))])
    assert file.read_text("utf-8") == before.replace("# participants: 18", "participants: 18")
    [found] = written.differences
    assert (found.path, found.before, found.after) == (
        "content/event.yaml",
        ("# participants: 18",),
        ("participants: 18",),
    )


def test_a_translation_is_changed_by_the_same_identifier(workshop: Workshop) -> None:
    """Only the file of that language is written."""
    write(workshop.content, [Set("scenarios/samuel/title", "Nine: months", "en-CA")])
    file = workshop.content / "translations" / "en-CA" / "scenarios.yaml"
    assert '    title: "Nine: months"\n' in file.read_text("utf-8")
    assert "Nine" not in (workshop.content / "scenarios.yaml").read_text("utf-8")


def test_what_a_translation_is_known_by_is_not_translated(workshop: Workshop) -> None:
    """The kind of a slide, a code, a short name: there are no English words for them."""
    file = workshop.content / "translations" / "en-CA" / "scenarios.yaml"
    before = file.read_bytes()
    for id in ("scenarios/samuel/slug", "sessions/conference-60/segments/ouverture/slides/0/slide"):
        with pytest.raises(ContentError, match="not-changed-thus"):
            write(workshop.content, [Set(id, "other", "en-CA")])
    assert file.read_bytes() == before


def _example(workshop: Workshop) -> Example:
    """Return the first example as English papers print it."""
    held = load_kit(workshop.content, "en-CA")[0].contents["scenarios"]
    assert isinstance(held, Scenarios)
    return held.examples[0]


def test_a_sentence_is_translated_whatever_its_key_is_called(workshop: Workshop) -> None:
    """The sentence of an example's slide stands under ``slide:``; it has its English, and alone."""
    example = _example(workshop)
    slide, title = (f"scenarios/examples/{example.slug}/{key}" for key in ("slide", "title"))
    write(workshop.content, [Set(slide, "Three meetings, no letter.", "en-CA")])
    assert _example(workshop).slide == "Three meetings, no letter."
    file = workshop.content / "translations" / "en-CA" / "scenarios.yaml"
    file.write_text("fictitious: A made-up case.\n", "utf-8")
    write(workshop.content, [Set(title, "Tuesday nights", "en-CA")])
    assert file.read_text("utf-8").splitlines()[1:] == [
        "examples:",
        f"  - slug: {example.slug}",
        "    title: Tuesday nights",
    ]


def test_a_copy_has_slugs_of_its_own_and_no_translation_of_other_words(workshop: Workshop) -> None:
    """At any depth; what its title says otherwise is not translated yet."""
    file = workshop.content / "sessions" / "conference-60.yaml"
    english = workshop.content / "translations" / "en-CA" / "sessions" / "conference-60.yaml"
    segments = yaml.safe_load(file.read_text("utf-8"))["segments"]
    segment = next(each for each in segments if each.get("slides"))
    (rank, slide), *_ = [(n, s) for n, s in enumerate(segment["slides"]) if s.get("title")]
    write(
        workshop.content,
        [
            Duplicate(
                f"sessions/conference-60/segments/{segment['slug']}/slides/{rank}",
                {"title": "Autre"},
            )
        ],
    )
    for path, title in ((file, "Autre"), (english, None)):
        now = yaml.safe_load(path.read_text("utf-8"))["segments"]
        copy = next(each for each in now if each["slug"] == segment["slug"])["slides"][rank + 1]
        assert copy.get("title") == title
        assert copy["slide"] == slide["slide"]


def test_a_text_that_is_translated_is_copied(workshop: Workshop) -> None:
    """An item of a list has no keys to change; its copy is translated as it is."""
    steps = [workshop.content / each / "steps.yaml" for each in (".", "translations/en-CA")]
    slug = yaml.safe_load(steps[0].read_text("utf-8"))["steps"][0]["slug"]
    write(workshop.content, [Duplicate(f"steps/{slug}/questions/0")])
    for file in steps:
        first, second, *_ = yaml.safe_load(file.read_text("utf-8"))["steps"][0]["questions"]
        assert first == second


def test_a_name_that_is_taken_is_refused(workshop: Workshop) -> None:
    """Two entries of one name could no longer be told apart."""
    with pytest.raises(ContentError, match="already-there"):
        write(workshop.content, [Duplicate("scenarios/samuel", {"slug": "josee"})])
    with pytest.raises(UsageError, match="nothing-to-undo"):
        undo(workshop.content)


def _reflections(workshop: Workshop) -> list[str]:
    """Return the examples of reflections as English papers print them."""
    held = load_kit(workshop.content, "en-CA")[0].contents["questions"]
    assert isinstance(held, Questions)
    assert held.reflections
    return [str(each.reflection) for each in held.reflections.examples]


@pytest.mark.parametrize("count", [3, 8], ids=["some", "all"])
def test_a_translation_goes_to_its_own_item_among_others_that_wait(
    workshop: Workshop, count: int
) -> None:
    """Some items were replaced, or all, and nothing else than the fourth gets its English."""
    place = "questions/reflections/examples"
    for n in range(1, 1 + count) if count < 8 else range(8):
        said = [
            Set(f"{place}/{n}/{key}", f"Au numéro {n}, {key}.") for key in ("said", "reflection")
        ]
        write(workshop.content, said)
    before = _reflections(workshop)
    write(workshop.content, [Set(f"{place}/3/reflection", "It matters.", "en-CA")])
    assert _reflections(workshop) == [*before[:3], "It matters.", *before[4:]]
    write(workshop.content, [Set(f"{place}/2/reflection", "You wait.", "en-CA")])
    assert _reflections(workshop) == [*before[:2], "You wait.", "It matters.", *before[4:]]
    overlay = (workshop.content / "translations/en-CA/questions.yaml").read_text("utf-8")
    assert "How he sees you matters to you." in overlay  # of a text that is gone: told, and kept


def test_a_plain_list_whose_texts_are_all_new_is_translated_one_by_one(workshop: Workshop) -> None:
    """What was translated stays, told as of nothing any more, until a person deletes it."""
    texts = ("Un bureau", "Neuf heures", "Rien")
    write(workshop.content, [Set(f"offer/equipment/{n}", text) for n, text in enumerate(texts)])
    write(workshop.content, [Set("offer/equipment/1", "Nine", "en-CA")])
    kit, problems = load_kit(workshop.content, "en-CA")
    assert [str(each) for each in kit.offer.equipment] == ["Un bureau", "Nine", "Rien"]
    assert [each.rule for each in problems].count("translation-left") == 3


def test_what_is_taken_out_of_a_translation_is_its_own_item(workshop: Workshop) -> None:
    """After a move in the original, an item keeps its English, and it is that which goes."""
    place = "sessions/conference-60/preparation"
    file = workshop.content / "translations/en-CA/sessions/conference-60.yaml"
    write(workshop.content, [Move(f"{place}/0", 1)])
    before = file.read_text("utf-8").splitlines()
    write(workshop.content, [Delete(f"{place}/0/moment", "en-CA")])
    gone = set(before) - set(file.read_text("utf-8").splitlines())
    assert [each.strip() for each in gone] == ["- moment: One week before"]


def test_what_nobody_knows_the_item_of_is_not_written_over(workshop: Workshop) -> None:
    """A list of a translation, shorter and with nothing noted of it, is a person's to mend."""
    translations = workshop.content / "translations/en-CA"
    (translations / "made-from.json").unlink()
    file = translations / "scenarios.yaml"
    line = "      - Which words showed what matters to <samuel>?\n"
    file.write_text(file.read_text("utf-8").replace(line, ""), "utf-8")
    before = file.read_bytes()
    with pytest.raises(ContentError, match="not-changed-thus"):
        write(workshop.content, [Set("scenarios/samuel/debrief/0", "A new one?", "en-CA")])
    assert file.read_bytes() == before
