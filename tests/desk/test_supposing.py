"""A change tried in memory: what would be wrong is told, and nothing is written."""

import asyncio
from pathlib import Path

from tests.workshop import Workshop
from workshopkit.desk.drawing import draw, judge
from workshopkit.desk.news import News
from workshopkit.desk.scheduler import Scheduler
from workshopkit.desk.supposing import suppose
from workshopkit.fit import measure, room_of
from workshopkit.memory import Memory
from workshopkit.writer import Set, rewrites_of, save, typed_at

SAYS = "scenarios/alex/says"


def test_what_would_not_fit_is_told_before_it_is_written(specimen: Workshop) -> None:
    """Too long a sentence, with its amount, and only that; what was wrong before is not told."""
    options, memory = specimen.options(), Memory()
    drawn = draw(options, memory)
    known = (*drawn.project.problems, *judge(drawn))
    before = (specimen.content / "scenarios.yaml").read_bytes()
    told = []
    for text in ("Je veux oser.", "Je veux que ce soit parfait. " * 20):
        instead = _instead(specimen, text.strip())
        found, problems = suppose(options, memory, instead, known)
        assert found is not None
        assert str(found.project.kit.find("scenario", "alex").says) == text.strip()
        told.append([each.rule for each in problems])
    assert told == [[], ["slide-overfull"]]
    assert (specimen.content / "scenarios.yaml").read_bytes() == before
    assert str(draw(options, memory).project.kit.find("scenario", "alex").says).endswith("parfait.")


def test_what_the_disk_says_now_is_read_each_time(specimen: Workshop) -> None:
    """Without a file to suppose, two writes in a row are both seen, drawn again or not."""
    scheduler = Scheduler(specimen.options(), lambda _: None)
    scheduler.begin()
    said = []
    for words in ("Je veux oser.", "Je veux choisir."):
        rewrites = rewrites_of(specimen.content, [Set(SAYS, words)])
        save(specimen.content, rewrites, "")
        drawn, _ = asyncio.run(scheduler.suppose(()))
        assert drawn is not None
        said.append(str(drawn.project.kit.find("scenario", "alex").says))
    assert said == ["Je veux oser.", "Je veux choisir."]


def test_what_was_supposed_is_shown_as_soon_as_it_is_written(specimen: Workshop) -> None:
    """Without reading again, and only what was written; while a save is read, that is awaited."""
    news: list[News] = []
    scheduler = Scheduler(specimen.options(), news.append)
    scheduler.begin()
    rewrites = rewrites_of(specimen.content, [Set(SAYS, "Je veux oser.")])

    async def shown(*, others: bool = False, is_reading: bool = False) -> str:
        await scheduler.suppose(rewrites)
        if is_reading:
            scheduler._is_reading = True
        scheduler.come_true(rewrites[:0] if others else rewrites)
        assert scheduler.drawn is not None
        return str(scheduler.drawn.project.kit.find("scenario", "alex").says)

    before = asyncio.run(shown(others=True))
    assert "oser" not in before
    assert not news
    assert asyncio.run(shown()) == "Je veux oser."
    assert [each.kind for each in news] == ["drawn"]
    assert all(news[0].slides.values())
    rewrites = rewrites_of(specimen.content, [Set(SAYS, "Je veux choisir.")])
    assert asyncio.run(shown(is_reading=True)) == "Je veux oser."


def test_a_fault_that_was_there_is_not_told_of_another_edit(specimen: Workshop) -> None:
    """Drawn again and not judged yet: what was judged last is not taken for the edit's doing."""
    too_long = rewrites_of(specimen.content, [Set(SAYS, "Je veux que ce soit parfait. " * 20)])
    save(specimen.content, too_long, "")
    scheduler = Scheduler(specimen.options(), lambda _: None)
    scheduler.begin()
    assert scheduler.drawn is not None
    rewrites = rewrites_of(specimen.content, [Set("kit/motto", "Un pas suffira")])
    for judged, rules in (((), ["slide-overfull"]), (judge(scheduler.drawn), [])):
        scheduler._judged = tuple(judged)
        found = asyncio.run(scheduler.suppose(rewrites))[1]
        assert [each.rule for each in found if each.severity == "error"] == rules
        scheduler._supposed = {}


def test_the_room_of_a_text_is_what_fits(specimen: Workshop) -> None:
    """As many characters as are told fit on the slide; a tenth more do not."""
    options, memory = specimen.options(), Memory()
    drawn = draw(options, memory)
    decks = [each.deck for each in drawn.decks.values() if each.deck]
    project = drawn.project
    room = room_of(decks, project.layouts, project.font, SAYS)
    assert room is not None
    text = "Je veux seulement que ce soit parfait. " * 20
    for count, rules in ((room, []), (room + room // 10, ["slide-overfull"])):
        instead = _instead(specimen, text[:count].strip())
        problems = suppose(options, memory, instead, drawn.project.problems)[1]
        assert [each.rule for each in problems if each.severity == "error"] == rules
    assert room_of(decks, project.layouts, project.font, "scenarios/alex/secret") is None


def test_what_is_tried_to_find_room_is_not_kept(specimen: Workshop) -> None:
    """A preview that is typed in all day does not grow by each try."""
    drawn = draw(specimen.options(), Memory())
    decks = [each.deck for each in drawn.decks.values() if each.deck]
    kept = measure._measured, measure._wrapped
    for each in kept:
        each.cache_clear()
    assert room_of(decks, drawn.project.layouts, drawn.project.font, SAYS) is not None
    assert [each.cache_info().currsize for each in kept] == [0, 0]


def test_a_text_is_read_as_it_was_typed(specimen: Workshop) -> None:
    """With its mention, unwrapped; its translation, or the original where there is none."""
    specimen.edit("content/scenarios.yaml", "Il craint un refus.", "Il lit <f1-objectif>.")
    overlay = specimen.content / "translations" / "en-CA" / "scenarios.yaml"
    overlay.parent.mkdir(parents=True)
    overlay.write_text("scenarios:\n  - slug: alex\n    says: I want it perfect.\n", "utf-8")
    content = specimen.content
    assert typed_at(content, "scenarios/alex/hidden").text == "Il lit <f1-objectif>."
    assert "\n" not in typed_at(content, "scenarios/alex/situation").text
    translated = typed_at(content, SAYS, "en-CA")
    assert (translated.text, translated.is_own) == ("I want it perfect.", True)
    missing = typed_at(content, "scenarios/alex/hook", "en-CA")
    assert (missing.text[:4], missing.is_own) == ("Alex", False)


def _instead(workshop: Workshop, text: str) -> dict[Path, bytes]:
    rewrites = rewrites_of(workshop.content, [Set(SAYS, text)])
    return {each.file: each.after for each in rewrites if each.after is not None}


def test_what_is_written_after_it_was_tried_is_told_where_it_stands(specimen: Workshop) -> None:
    """A warm process tells what a cold one does, to the line: of one line, of several, of none."""
    options, memory = specimen.options(), Memory()
    known = draw(options, memory).project.problems
    long = "Un premier pas, puis un autre, puis encore un autre, " * 3
    for text in ("Cent deux cartes.", f"{long}et il est 9H30.", "Je veux oser."):
        rewrites = rewrites_of(specimen.content, [Set("scenarios/alex/hidden", text)])
        suppose(options, memory, {e.file: e.after or b"" for e in rewrites}, known)
        save(specimen.content, rewrites, "")
        warm, cold = (draw(options, each).project for each in (memory, Memory()))
        assert warm.problems == cold.problems
        assert [e.source for e in warm.problems] == [e.source for e in cold.problems]
        assert warm.kit.sources == cold.kit.sources
        known = warm.problems
