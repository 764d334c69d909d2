"""What a warm process remembers: the same answers as a cold one, sooner."""

from tests.workshop import Workshop
from workshopkit.documents import plan
from workshopkit.memory import Memory, Supposing
from workshopkit.pipeline import Rendered, load, render

SESSION = "content/sessions/causerie-20.yaml"
TITLE = "Oser un premier pas"


def rendered(specimen: Workshop, memory: Memory | None) -> tuple[Rendered, ...]:
    """Render every document of the kit in miniature."""
    project = load(specimen.options(), memory)
    return render(project, plan(project.kit, project.setting), memory)


def same(some: tuple[Rendered, ...], others: tuple[Rendered, ...]) -> bool:
    """Tell whether documents say the same and have the same slides."""
    return [(each.markup, each.deck) for each in some] == [
        (each.markup, each.deck) for each in others
    ]


def test_what_did_not_change_is_worked_out_once() -> None:
    """An answer is worked out again when what it is about is another thing."""
    memory, asked = Memory(), []
    first, second = ["a"], ["a"]

    def ask(about: list[str]) -> int:
        return memory.recall("how many", lambda: asked.append(about) or len(asked), (about,))

    assert (ask(first), ask(first), ask(second), ask(first)) == (1, 1, 2, 1)
    assert memory.same("words", first) is first
    assert memory.same("words", second) is first
    assert memory.same("words", ["b"]) == ["b"]


def test_what_nobody_asks_any_more_is_forgotten() -> None:
    """A process that follows the saves all day does not grow."""
    memory = Memory()
    for answer in ("old", "new"):
        assert memory.recall("kept", lambda: "kept") == "kept"
        memory.recall(answer, lambda answer=answer: answer)
        memory.forget_the_rest()
    assert memory.recall("old", lambda: "worked out again") == "worked out again"
    assert memory.recall("kept", lambda: "worked out again") == "kept"


def test_what_was_supposed_and_comes_true_is_known() -> None:
    """Once only; what did not come true is forgotten at the next reading."""
    memory, words = Memory(), ["a"]
    memory.same("words", words)
    supposing = Supposing(memory, {})
    assert supposing.same("words", ["a"]) is words
    other = supposing.same("words", ["b"])
    assert supposing.recall("key", lambda: "supposed") == "supposed"
    assert Supposing(memory, {}).recall("key", lambda: "tried again") == "supposed"
    assert memory.same("words", ["a"]) is words
    memory.forget_the_rest()
    assert memory.recall("key", lambda: "worked out") == "worked out"
    Supposing(memory, {}).same("words", other)
    assert memory.same("words", ["b"]) is other


def test_a_warm_process_sees_each_change_as_a_cold_one_does(specimen: Workshop) -> None:
    """Of a text, of a label that continues a table, of the theme, and back."""
    memory = Memory()
    changes = (
        (SESSION, f"title: {TITLE}\n", "title: Oser encore\n"),
        ("templates/labels/fr-CA.yaml", "continued: (suite)", "continued: (encore)"),
        ("templates/themes/elan.yaml", '"#0E6A70"', '"#123456"'),
    )
    before = rendered(specimen, memory)
    assert same(before, rendered(specimen, None))
    for path, old, new in changes:
        specimen.edit(path, old, new)
    assert same(rendered(specimen, memory), rendered(specimen, None))
    for path, old, new in changes:
        specimen.edit(path, new, old)
    assert same(rendered(specimen, memory), before)


def test_slides_that_did_not_change_are_the_same_objects(specimen: Workshop) -> None:
    """The preview reads decks at each save: only the slide that changed is read again."""
    memory = Memory()
    (first,) = [each.deck for each in rendered(specimen, memory) if each.document.kind == "deck"]
    specimen.edit(SESSION, "title: Dites votre pas à quelqu'un", "title: Dites-le")
    (then,) = [each.deck for each in rendered(specimen, memory) if each.document.kind == "deck"]
    assert first is not None
    assert then is not None
    pairs = list(zip(first.slides, then.slides, strict=True))
    assert [a is b for a, b in pairs].count(False) == 1


def test_a_kit_that_is_read_again_says_where_its_words_are_now(specimen: Workshop) -> None:
    """Lines that move, move for whoever clicks on a word."""
    memory = Memory()
    place = load(specimen.options(), memory).kit.settings.title.source
    file = specimen.content / "kit.yaml"
    file.write_text("# Une ligne\n" + file.read_text("utf-8"), "utf-8")
    moved = load(specimen.options(), memory).kit.settings.title.source
    assert place is not None
    assert moved is not None
    assert (moved.path, moved.line) == (place.path, place.line + 1)
