"""An overlay on the kit in miniature, rule by rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workshop import Workshop, load_kit
from workshopkit.model.base import Part
from workshopkit.model.blocks import ColumnsBlock, Worksheet
from workshopkit.model.fields import Held, held_by
from workshopkit.model.kit import Kit
from workshopkit.model.settings import Facilitator, KitSettings, Reference
from workshopkit.problems import ContentError
from workshopkit.writer import Add, Delete, Move, Set, noting, replace_file, undo, write

EN = "en-CA"
HERE = f"content/translations/{EN}"


@pytest.fixture
def kit(specimen: Workshop) -> Workshop:
    """The kit in miniature that announces a second language, with no word of it yet."""
    specimen.edit("content/kit.yaml", "locales: [fr-CA]", "locales: [fr-CA, en-CA]")
    (specimen.folder / HERE / "worksheets").mkdir(parents=True)
    return specimen


def lay(kit: Workshop, name: str, text: str) -> None:
    """Write an overlay."""
    (kit.folder / HERE / name).write_text(text, "utf-8")


def loaded(kit: Workshop) -> Kit:
    """Return the kit in English."""
    return load_kit(kit.content, EN)[0]


def errors(kit: Workshop, lang: str = "fr") -> list[str]:
    """Return what refuses the kit in English."""
    with pytest.raises(ContentError) as told:
        load_kit(kit.content, EN)
    return [each.line(lang) for each in told.value.problems if each.severity == "error"]


def told_of(kit: Workshop) -> list[str]:
    """Return what refuses the kit in English; else what stands in its overlays in vain."""
    try:
        problems = load_kit(kit.content, EN)[1]
    except ContentError:
        return errors(kit)
    return [each.line("fr") for each in problems if each.rule.startswith("translation-")]


def warnings(kit: Workshop) -> dict[str, str]:
    """Return the warnings and notes about the translation, by rule and file."""
    problems = load_kit(kit.content, EN)[1]
    return {f"{each.rule} {each.source and each.source.path}": each.line("fr") for each in problems}


def test_words_come_from_the_overlay_and_all_else_from_the_original(kit: Workshop) -> None:
    """Identifier of the original, place of the overlay; numbers and names are not repeated."""
    lay(kit, "worksheets/f1-objectif.yaml", "aim: Say it in one sentence.\ntitle: My goal\n")
    sheet = loaded(kit).worksheets["f1-objectif"]
    assert (sheet.title, sheet.title.id) == ("My goal", "worksheets/f1-objectif/title")
    assert str(sheet.title.source) == f"{HERE}/worksheets/f1-objectif.yaml:2:8"
    assert str(sheet.source_of("title")) == str(sheet.title.source)
    assert (sheet.code, sheet.minutes, sheet.step) == ("F1", 6, "objectif")
    assert sheet.grouping == "Seul(e), puis à deux"
    assert str(sheet.source_of("grouping")) == "content/worksheets/f1-objectif.yaml:5:11"


def test_items_that_have_a_slug_are_found_by_it(kit: Workshop) -> None:
    """In whatever order; what has nothing to say is left out."""
    text = "- slug: {}\n    name: {}\n    said: [One, Two]\n"
    lay(kit, "barriers.yaml", "barriers:\n  " + text.format("manque-de-temps", "No time"))
    one, two = loaded(kit).barriers.barriers
    assert (one.slug, one.name) == ("peur-echec", "Peur de l'échec")
    assert (two.slug, two.name, two.said) == ("manque-de-temps", "No time", ("One", "Two"))
    assert two.said[1].id == "barriers/manque-de-temps/said/1"
    assert str(two.said[1].source) == f"{HERE}/barriers.yaml:4:17"


BLOCKS = """blocks:
  - kind: text
    text: Take two minutes.
  - {}
  - kind: table
    headings: [Goal, Actions]
  - kind: columns
    left: [{slug: aide, label: What helps}]
    right:
      - slug: frein
"""


def test_other_items_are_found_by_their_place(kit: Workshop) -> None:
    """Columns of blocks included; « - {} » has nothing to say."""
    lay(kit, "worksheets/f1-objectif.yaml", BLOCKS)
    text, lines, table, columns = loaded(kit).worksheets["f1-objectif"].blocks
    assert text.kind == "text"
    assert text.text == "Take two minutes."
    assert lines.kind == "lines"
    assert lines.label == "Mon objectif, comme il me vient"
    assert table.kind == "table"
    assert (table.headings, table.widths) == (("Goal", "Actions"), (2, 1))
    assert isinstance(columns, ColumnsBlock)
    assert columns.left[0].label == "What helps"  # type: ignore[union-attr]
    assert columns.right[0].label == "Ce qui me freine"  # type: ignore[union-attr]


def test_a_number_is_words_too(kit: Workshop) -> None:
    """« title: 12 » without quotes reads as it is typed."""
    lay(kit, "worksheets/f1-objectif.yaml", "title: 12\n")
    title = loaded(kit).worksheets["f1-objectif"].title
    assert (title, title.id) == ("12", "worksheets/f1-objectif/title")


@pytest.mark.parametrize("empty", ["title:", "title: ''", "title: >-"])
def test_an_empty_place_waits_for_its_words(kit: Workshop, empty: str) -> None:
    """What « new locale » prepares is no mistake: the first language stands in."""
    lay(kit, "steps.yaml", f"{empty}\nintro: Two steps.\n")
    steps = loaded(kit).steps
    assert steps.title == "Une étape à la fois"
    assert steps.intro == "Two steps."


def test_what_is_not_translated_is_told_once_for_each_file(kit: Workshop) -> None:
    """With how much, where to write and the lines to read; names and codes are not waited for."""
    told = warnings(kit)
    assert {name for name in told if name.startswith("untranslated")} >= {
        "untranslated content/kit.yaml",
        "untranslated content/worksheets/f2-action.yaml",
        "untranslated content/facilitator.yaml",
    }
    assert told["untranslated content/facilitator.yaml"] == (
        "content/facilitator.yaml:2:7: avertissement : role: 1 texte(s) à traduire dans "
        f"{HERE}/facilitator.yaml (ligne(s) 2 de l’original). [untranslated]"
    )
    assert "untranslated content/event.yaml" not in told  # a proper name, a place
    assert "untranslated content/references.yaml" not in told  # published titles


def test_a_file_translated_whole_is_told_no_more(kit: Workshop) -> None:
    """The list gets shorter as the work goes on."""
    lay(kit, "facilitator.yaml", "role: Employment counsellor\n")
    assert "untranslated content/facilitator.yaml" not in warnings(kit)
    assert loaded(kit).facilitator.name == "Camille Essai"


@pytest.mark.quick
def test_a_language_without_a_folder_is_told_at_its_name(specimen: Workshop) -> None:
    """One line rather than one for each file, where the language is announced."""
    specimen.edit("content/kit.yaml", "locales: [fr-CA]", "locales: [fr-CA, en-CA]")
    assert list(warnings(specimen).values()) == [
        f"content/kit.yaml:7:18: avertissement : locales: rien n’est traduit (en-CA) : le dossier "
        f"{HERE} n’existe pas; « python3 build.py new locale en-CA » le prépare. [no-translation]"
    ]


def test_a_translation_that_nobody_proofread_is_a_thing_to_do(kit: Workshop) -> None:
    """« reviewed » belongs to the translation, and becomes no part of the kit."""
    lay(kit, "kit.yaml", "reviewed: false\ntitle: Dare\n")
    assert warnings(kit)[f"unreviewed {HERE}/kit.yaml"] == (
        f"{HERE}/kit.yaml:1:11: à faire : reviewed: personne n’a encore relu cette traduction "
        "(en-CA); une fois relue, écrivez reviewed: true. [unreviewed]"
    )
    assert loaded(kit).settings.title == "Dare"
    lay(kit, "kit.yaml", "reviewed: true\n")
    assert f"unreviewed {HERE}/kit.yaml" not in warnings(kit)
    lay(kit, "kit.yaml", "reviewed: soon\n")
    assert errors(kit) == [
        f"{HERE}/kit.yaml:1:11: reviewed: true ou false est attendu, pas « soon ». [not-yes-no]"
    ]


def test_the_first_language_reads_no_overlay(kit: Workshop) -> None:
    """A mistake in the translation stops no French build."""
    lay(kit, "kit.yaml", "titel: [\n")
    assert load_kit(kit.content, "fr-CA")[0] == load_kit(kit.content)[0]
    assert load_kit(kit.content)[1] == ()


MISTAKES = {
    "a key that the original does not have": (
        "steps.yaml",
        "title: Steps\nintor: Two steps.\n",
        "2:1: l’original n’a pas de clé « intor » ici (content/steps.yaml:1:1). — vouliez-vous "
        "dire « intro »? [translation-extra]",
    ),
    "a key that is known, but not used there": (
        "worksheets/f1-objectif.yaml",
        "blocks:\n  - kind: text\n    title: Why\n  - {}\n  - {}\n  - {}\n",
        "3:5: blocks, entrée 1: l’original n’a pas de clé « title » ici "
        "(content/worksheets/f1-objectif.yaml:12:5). [translation-extra]",
    ),
    "a list of texts that is too short": (
        "worksheets/f1-objectif.yaml",
        "instructions:\n  - Write.\n",
        "2:3: avertissement : instructions: 1 élément(s) ici, 2 dans l’original "
        "(content/worksheets/f1-objectif.yaml:9:3) : impossible de savoir lequel traduit lequel; "
        "toute la liste paraît dans la langue de départ. Ôtez ce qui n’y est plus, ou mettez "
        "« - {} » à la place d’un nouveau. [translation-length]",
    ),
    "a block in another place": (
        "worksheets/f1-objectif.yaml",
        "blocks:\n  - kind: lines\n    label: Mine\n  - {}\n  - {}\n  - {}\n",
        "2:11: avertissement : blocks, entrée 1: « kind: lines » ici, « kind: text » dans "
        "l’original (content/worksheets/f1-objectif.yaml:12:5); gardez les éléments dans le même "
        "ordre. [translation-order]",
    ),
    "a block that does not say what it is": (
        "worksheets/f1-objectif.yaml",
        "blocks:\n  - text: Take two minutes.\n  - {}\n  - {}\n  - {}\n",
        "2:5: avertissement : blocks, entrée 1: commencez cet élément par « kind: text », comme "
        "dans l’original "
        "(content/worksheets/f1-objectif.yaml:12:5). [translation-step]",
    ),
    "an item that the original does not have": (
        "barriers.yaml",
        "barriers:\n  - slug: peur-echecs\n    name: Fear\n",
        "2:11: barriers, entrée 1: l’original (content/barriers.yaml:5:3) n’a pas d’élément "
        "« peur-echecs ». — vouliez-vous dire « peur-echec »? [translation-stranger]",
    ),
    "an item without its slug": (
        "barriers.yaml",
        "barriers:\n  - name: Fear\n",
        "2:5: barriers, entrée 1: il manque la clé « slug ». [missing-key]",
    ),
    "an item twice": (
        "barriers.yaml",
        "barriers:\n  - slug: peur-echec\n    name: Fear\n  - slug: peur-echec\n    name: Dread\n",
        "4:11: l’identifiant « peur-echec » sert déjà à la ligne 2. [duplicate-slug]",
    ),
    "a number that differs": (
        "worksheets/f1-objectif.yaml",
        "minutes: 7\n",
        "1:10: minutes: ceci ne se traduit pas : « 7 » ici, « 6 » dans l’original; enlevez cette "
        "ligne, la valeur vient de l’original. [translation-differs]",
    ),
    "a code that differs": (
        "worksheets/f1-objectif.yaml",
        "code: W1\n",
        "1:7: code: ceci ne se traduit pas : « W1 » ici, « F1 » dans l’original; enlevez cette "
        "ligne, la valeur vient de l’original. [translation-differs]",
    ),
    "keys in the place of a text": (
        "steps.yaml",
        "title:\n  a: b\n",
        "2:3: title: un texte est attendu, pas {…}. [not-text]",
    ),
    "a text in the place of keys": (
        "kit.yaml",
        "ground_rules: Be kind.\n",
        "1:15: ground_rules: des clés sont attendues (clé: valeur), pas « Be kind. ». "
        "[not-a-mapping]",
    ),
    "a text in the place of a list": (
        "barriers.yaml",
        "barriers: Fear\n",
        "1:11: barriers: une liste est attendue (une ligne par élément, commençant par un tiret), "
        "pas « Fear ». [not-a-list]",
    ),
    "a word for a file": (
        "steps.yaml",
        "yes\n",
        "1:1: des clés sont attendues (clé: valeur), pas « yes ». [not-a-mapping]",
    ),
    "true for a file": (
        "steps.yaml",
        "true\n",
        "1:1: des clés sont attendues (clé: valeur), pas « true ». [not-a-mapping]",
    ),
    "a file of another name": (
        "step.yaml",
        "title: Steps\n",
        "1:1: aucun fichier « step.yaml » à traduire dans le dossier du contenu. — vouliez-vous "
        "dire « steps.yaml »? [translation-orphan]",
    ),
    "a worksheet that is gone": (
        "worksheets/f3-rien.yaml",
        "title: Gone\n",
        "1:1: aucun fichier « worksheets/f3-rien.yaml » à traduire dans le dossier du contenu. "
        "[translation-orphan]",
    ),
    "a file that ends in yml": (
        "steps.yml",
        "title: Steps\n",
        "1:1: aucun fichier « steps.yml » à traduire dans le dossier du contenu. — vouliez-vous "
        "dire « steps.yaml »? [translation-orphan]",
    ),
    "a line that is not YAML": (
        "steps.yaml",
        "title: Steps: two\n",
        "1:13: un deux-points suivi d’une espace se trouve dans un texte sans guillemets. "
        "[colon-in-text]",
    ),
}


@pytest.mark.quick
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_its_line(kit: Workshop, mistake: str) -> None:
    """File, line, what is meant, in the file where it is to be mended."""
    name, text, told = MISTAKES[mistake]
    lay(kit, name, text)
    assert [each for each in told_of(kit) if "not-noted" not in each] == [f"{HERE}/{name}:{told}"]


@pytest.mark.quick
def test_every_mistake_is_told_at_once(kit: Workshop) -> None:
    """In several files, and beside those of the original."""
    lay(kit, "steps.yaml", "titel: Steps\n")
    lay(kit, "barriers.yaml", "barriers:\n  - slug: peur-echecs\n")
    kit.edit("content/offer.yaml", "title:", "titel:")
    rules = [line.split(": ")[0] + line[line.rindex(" ") :] for line in errors(kit, "en")]
    assert rules == [
        "content/offer.yaml:1:1 [unknown-key]",
        f"{HERE}/barriers.yaml:2:11 [translation-stranger]",
        f"{HERE}/steps.yaml:1:1 [translation-extra]",
    ]


def test_a_rule_of_the_original_holds_for_the_words_of_the_other(kit: Workshop) -> None:
    """A summary of sixty words has sixty in each language."""
    lay(kit, "offer.yaml", f"abstract_60: {'word ' * 61}\n")
    assert errors(kit) == [
        f"{HERE}/offer.yaml:1:14: abstract_60: 61 mots; 60 au plus, c’est ce que demandent les "
        "programmes. [too-many-words]"
    ]


def test_texts_are_told_from_names_by_the_models() -> None:
    """No list by hand: what is prose, what may stay and what never changes."""
    assert held_by(KitSettings).below("title") == Held(prose=True)
    assert held_by(KitSettings).below("theme") == Held()
    assert held_by(KitSettings).below("version") == Held()
    assert held_by(KitSettings).below("ground_rules").below("rules").item == Held(prose=True)
    assert held_by(Facilitator).below("link") == Held()
    assert held_by(Facilitator).below("name") == Held(prose=True, may_stay=True)
    assert held_by(Reference).below("citation") == Held(prose=True, may_stay=True)
    blocks = held_by(Worksheet).below("blocks").item
    assert blocks is not None
    assert blocks.below("label", "lines") == Held(prose=True)
    assert blocks.below("label", "text") == Held()
    assert len(blocks.parts) > 15


def test_every_model_is_known_whole() -> None:
    """No key is still a name to look up: its words would be taken for a value."""
    seen: set[type[Part]] = set()
    waiting = [Part]
    while waiting:
        part = waiting.pop()
        waiting += part.__subclasses__()
        seen.add(part)
        for key in part.model_fields:
            held_by(part).below(key)
            assert "ForwardRef" not in repr(part.model_fields[key].annotation)
    assert len(seen) > 40


def test_stray_files_that_are_no_yaml_are_left_alone(kit: Workshop) -> None:
    """Notes to oneself, what a system leaves about."""
    for name in ("NOTES.md", ".DS_Store", "steps.yaml~"):
        (Path(kit.folder) / HERE / name).write_text("x", "utf-8")
    loaded(kit)


@pytest.fixture
def noted(kit: Workshop) -> Workshop:
    """The kit whose English instructions and barriers are noted."""
    lay(kit, "worksheets/f1-objectif.yaml", "instructions:\n  - First.\n  - Second.\n")
    lay(kit, "barriers.yaml", "title: Barriers\n")
    note(kit)
    return kit


def note(kit: Workshop) -> None:
    """Note what the translations were made from."""
    for rewrite in noting(kit.content, EN):
        replace_file(rewrite.file, rewrite.after or b"")


INSTRUCTIONS = "worksheets/f1-objectif/instructions"


def instructions(kit: Workshop) -> list[str]:
    """Return the instructions of the worksheet in English."""
    return [*loaded(kit).worksheets["f1-objectif"].instructions]


@pytest.mark.quick
def test_a_translation_follows_its_text(noted: Workshop) -> None:
    """After a move, an insertion, a deletion in French: no rank is relied upon."""
    two = load_kit(noted.content)[0].worksheets["f1-objectif"].instructions[1]
    write(noted.content, [Move(f"{INSTRUCTIONS}/0", 1)])
    assert instructions(noted) == ["Second.", "First."]
    write(noted.content, [Add(INSTRUCTIONS, "Respirez.", 1)])
    assert instructions(noted) == ["Second.", "Respirez.", "First."]
    assert "untranslated content/worksheets/f1-objectif.yaml" in warnings(noted)
    file = "content/worksheets/f1-objectif.yaml"
    noted.edit(file, f"  - {two}\n", "")
    assert instructions(noted) == ["Respirez.", "First."]
    assert warnings(noted)[f"translation-left {HERE}/worksheets/f1-objectif.yaml"] == (
        f"{HERE}/worksheets/f1-objectif.yaml:3:5: avertissement : instructions, entrée 2: "
        "l’original de cette traduction n’y est plus, ou dit tout autre chose : « Second. »; "
        "enlevez-la, ou traduisez ce qui le remplace. [translation-left]"
    )


@pytest.mark.quick
def test_a_stale_translation_is_told_with_both_sentences(noted: Workshop) -> None:
    """A reworded French text is told at its English sentence, until someone says that it holds."""
    two = load_kit(noted.content)[0].worksheets["f1-objectif"].instructions[1]
    noted.edit("content/worksheets/f1-objectif.yaml", two, f"{two[:-1]}, à voix basse.")
    key = f"translation-stale {HERE}/worksheets/f1-objectif.yaml"
    assert warnings(noted)[key].startswith(
        f"{HERE}/worksheets/f1-objectif.yaml:3:5: avertissement : instructions, entrée 2: "
        f"l’original a changé depuis; il dit maintenant (content/worksheets/f1-objectif.yaml:10:5) "
        f": « {two[:-1]}, à voix basse. ». La traduction dit : « Second. »."
    )
    assert warnings(noted)[key].endswith("[translation-stale]")
    assert instructions(noted) == ["First.", "Second."]
    note(noted)
    assert key in warnings(noted)  # noting again is not accepting
    write(noted.content, [Set(f"{INSTRUCTIONS}/1", "Second, in a low voice.", EN)])
    assert key not in warnings(noted)
    assert instructions(noted) == ["First.", "Second, in a low voice."]


@pytest.mark.quick
def test_a_translation_of_another_text_is_not_printed(noted: Workshop) -> None:
    """Words under the same key that say something else: the French stands there, and it is told."""
    title = load_kit(noted.content)[0].barriers.title
    noted.edit(
        "content/barriers.yaml", f"title: {title}", "title: Une pause de dix minutes, dehors"
    )
    told = warnings(noted)[f"translation-of-another {HERE}/barriers.yaml"]
    assert told == (
        f"{HERE}/barriers.yaml:1:8: avertissement : title: ceci traduit un autre texte que celui "
        "de l’original, qui paraît donc dans la langue de départ. L’original dit "
        "(content/barriers.yaml:1:8) : « Une pause de dix minutes, dehors ». La traduction dit : "
        "« Barriers ». Traduisez-le de nouveau ou, si elle convient : python3 build.py translated "
        "barriers/title [translation-of-another]"
    )
    assert loaded(noted).barriers.title == "Une pause de dix minutes, dehors"


def test_the_sentence_of_an_own_example_has_its_translation(kit: Workshop) -> None:
    """It stands under ``slide``, which elsewhere says what an item is; noted, it follows too."""
    file = kit.content / "facilitator.yaml"
    example = "  - title: {}\n    slide: {}\n    story: {}\n    lesson: {}\n"
    mine = example.format("La lettre", "Une lettre au tiroir.", "Elle y resta.", "Postez.")
    own = file.read_text("utf-8")
    file.write_text(f"{own}examples:\n{mine}", "utf-8")
    theirs = example.format("The letter", "A letter in a drawer.", "It stayed.", "Post it.")
    lay(kit, "facilitator.yaml", f"examples:\n{theirs}")
    assert [each.slide for each in loaded(kit).own_examples] == ["A letter in a drawer."]
    note(kit)
    other = example.format("Le train", "Un quai, le matin.", "Il partit.", "Montez.")
    file.write_text(
        f"{own}examples:\n{other}{mine}".replace("au tiroir", "dans un tiroir"), "utf-8"
    )
    assert [each.slide for each in loaded(kit).own_examples] == [
        "Un quai, le matin.",
        "A letter in a drawer.",
    ]


def test_half_of_an_item_translated_again_does_not_speak_for_the_other_half(
    noted: Workshop,
) -> None:
    """A row's text says something else in French, its head is reworded in English: the old text is
    not printed beside the new one, not even once this is noted."""
    first = "smart:\n  letters:\n    - {name: Specific, test: What?}\n"
    rows = f"{first}    - {{name: Measurable, test: When?}}\n"
    lay(noted, "steps.yaml", rows + "    - {}\n" * 3)
    note(noted)
    noted.edit("content/steps.yaml", "Comment le saurez-vous?", "Qui d'autre est dans la pièce?")
    lay(noted, "steps.yaml", rows.replace("Measurable", "You can count it") + "    - {}\n" * 3)
    for _ in range(2):
        smart = loaded(noted).steps.smart
        assert smart
        assert smart.letters[1].test == "Qui d'autre est dans la pièce?"
        assert smart.letters[1].name == "You can count it"
        assert f"translation-of-another {HERE}/steps.yaml" in warnings(noted)
        note(noted)


@pytest.mark.parametrize(
    ("id", "file"),
    [
        ("steps/title", "title: Words\n"),
        ("facilitator/role", "role: Words\n"),
        (
            "barriers/manque-de-temps/name",
            "barriers:\n  - slug: manque-de-temps\n    name: Words\n",
        ),
        (f"{INSTRUCTIONS}/1", "instructions:\n  -\n  - Words\n"),
        (
            "worksheets/f1-objectif/blocks/objectif/label",
            "blocks:\n  - {}\n  - slug: objectif\n    kind: lines\n    label: Words\n"
            "  - {}\n  - {}\n",
        ),
    ],
)
def test_setting_a_translation_makes_what_it_lacks(kit: Workshop, id: str, file: str) -> None:
    """The file, the list, the entry with what tells it apart; « undo » takes all of it back."""
    write(kit.content, [Set(id, "Words", EN)])
    name = "/".join(id.split("/")[: 2 if id.startswith("worksheets") else 1])
    made = kit.folder / HERE / f"{name}.yaml"
    assert made.read_text("utf-8") == file
    assert "Words" in {str(each) for part in loaded(kit).parts() for each in _texts(part)}
    undo(kit.content)
    assert not made.exists()


def _texts(part: Part) -> Iterator[object]:
    for key in type(part).model_fields:
        value = getattr(part, key)
        yield from value if isinstance(value, tuple) else (value,)


def test_setting_a_translation_completes_an_overlay(noted: Workshop) -> None:
    """An entry is added beside its neighbours, an empty place is filled, a new one is noted."""
    write(
        noted.content, [Add(INSTRUCTIONS, "Respirez.", 1), Set(f"{INSTRUCTIONS}/1", "Breathe.", EN)]
    )
    assert instructions(noted) == ["First.", "Breathe.", "Second."]
    write(noted.content, [Delete(f"{INSTRUCTIONS}/0")])
    assert instructions(noted) == ["Breathe.", "Second."]
    assert not [each for each in told_of(noted) if "f1-objectif" in each]


@pytest.mark.quick
def test_translations_that_nobody_noted_are_counted(noted: Workshop) -> None:
    """New words, or English retouched by hand: one thing to do for the whole language."""
    assert f"translation-not-noted {HERE}" not in warnings(noted)
    lay(noted, "steps.yaml", "title: Steps\n")
    lay(noted, "barriers.yaml", "title: The barriers\n")
    assert warnings(noted)[f"translation-not-noted {HERE}"] == (
        f"{HERE}: à faire : d’après quels mots 2 traduction(s) ont été faites n’est pas noté "
        "(en-CA); « python3 build.py translated » le note, et check dira ensuite lesquelles ne "
        "sont plus à jour. [translation-not-noted]"
    )
    note(noted)
    assert f"translation-not-noted {HERE}" not in warnings(noted)


@pytest.mark.quick
def test_the_translation_of_a_file_that_is_gone_stops_nothing(noted: Workshop) -> None:
    """What was translated and is deleted in French is to be deleted there too."""
    (noted.folder / HERE / "worksheets" / "f9-essai.yaml").write_text("title: Try\n", "utf-8")
    own = noted.content / "worksheets" / "f9-essai.yaml"
    text = (noted.content / "worksheets" / "f1-objectif.yaml").read_text("utf-8")
    own.write_text(text.replace("code: F1", "code: F9"), "utf-8")
    note(noted)
    own.unlink()
    assert warnings(noted)[f"translation-file-left {HERE}/worksheets/f9-essai.yaml"] == (
        f"{HERE}/worksheets/f9-essai.yaml:1:1: avertissement : l’original de ce fichier n’existe "
        "plus (worksheets/f9-essai.yaml); effacez cette traduction aussi. [translation-file-left]"
    )


def test_an_entry_added_and_another_reworded_in_both_languages(kit: Workshop) -> None:
    """Blocks tell what they are: the new one is not taken for the one that was reworded."""
    own = "content/worksheets/f1-objectif.yaml"
    lay(kit, "worksheets/f1-objectif.yaml", BLOCKS)
    note(kit)
    kit.edit(own, "  - kind: text\n", "  - kind: example\n    text: Ceci.\n  - kind: text\n")
    kit.edit(own, "Prenez deux minutes.", "Prenez trois minutes.")
    english = BLOCKS.replace("two minutes", "three minutes")
    english = english.replace("blocks:\n", "blocks:\n  - kind: example\n    text: This.\n")
    lay(kit, "worksheets/f1-objectif.yaml", english)
    example, text, *_ = loaded(kit).worksheets["f1-objectif"].blocks
    assert (example.text, text.text) == ("This.", "Take three minutes.")  # type: ignore[union-attr]


def test_what_is_gone_is_not_proposed_as_another_of_its_series(kit: Workshop) -> None:
    """An entry that the original lost is not taken for one that the translation has too."""
    steps = "steps:\n  - slug: objectif\n  - slug: objectifs\n"
    lay(kit, "steps.yaml", steps)
    (told,) = errors(kit)
    assert "« objectifs »" in told
    assert "vouliez-vous dire" not in told
