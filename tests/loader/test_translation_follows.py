"""French changes at random, English stays: each translation goes with its own text or is told.

``WORKSHOPKIT_MOVES=2000 python -m pytest tests/loader/test_translation_follows.py -s`` tries more,
and says how many of each kind there were.
"""

import copy
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.workshop import ROOT, Workshop, load_kit
from workshopkit.loader.kit_loader import parts_of
from workshopkit.loader.note_taking import take_notes
from workshopkit.loader.overlays import without_review
from workshopkit.loader.translation import Translation, translate
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.model.base import Located, LocatedList
from workshopkit.model.text import Text
from workshopkit.problems import Source
from workshopkit.writer import Move, noting, replace_file, write

CONTENT = ROOT / "content"
CHANGES = int(os.environ.get("WORKSHOPKIT_MOVES", "150"))
SEED = int(os.environ.get("WORKSHOPKIT_SEED", "3"))
OTHER = "Un tout autre propos : marchez jusqu'au fleuve, comptez douze goélands, rentrez souper."


def read(name: str, folder: Path) -> Any:
    """Return what a shipped file says."""
    return without_review(read_raw((folder / f"{name}.yaml").read_bytes(), "", name).data)


def leaves(data: Any) -> Iterator[Text]:
    """Yield every text of a file."""
    for each in data.values() if isinstance(data, dict) else data:
        if isinstance(each, Text):
            yield each
        elif isinstance(each, dict | list):
            yield from leaves(each)


def lists(data: Any) -> Iterator[LocatedList]:
    """Yield every list of a file that holds texts or mappings."""
    for each in data.values() if isinstance(data, dict) else data:
        if isinstance(each, LocatedList) and each and isinstance(each[0], Text | Located):
            yield each
        if isinstance(each, dict | list):
            yield from lists(each)


def changed(data: Any, chance: random.Random, done: Counter[str]) -> None:
    """Change something of the French: the texts keep the identifiers that they had."""
    held = chance.choice([*lists(data)])
    rank = chance.randrange(len(held))
    what = chance.choice(("move", "insert", "delete", "reword", "reword a key", "replace"))
    if what == "move":
        to = chance.randrange(len(held))
        for each in (held, held.items_at):
            each.insert(to, each.pop(rank))  # type: ignore[attr-defined]
    elif what == "insert":
        new = copy.deepcopy(held[rank])
        new = Text(OTHER, "new", held.source) if isinstance(new, Text) else renewed(new)
        held.insert(rank, new)
        held.items_at.insert(rank, held.source)
    elif what == "delete":
        del held[rank], held.items_at[rank]
    elif what in ("reword", "replace") and isinstance(held[rank], Text):
        words = held[rank].split()
        words[chance.randrange(len(words))] = "autrement"
        held[rank] = held[rank].with_value(" ".join(words) if what == "reword" else OTHER)
    else:
        what = "reword a key"
        inside = [each for each in held if isinstance(each, Located)]
        keys = [(each, key) for each in inside for key in each if isinstance(each[key], Text)]
        keys = [(each, key) for each, key in keys if key not in ("slug", "kind", "slide", "code")]
        if not keys:
            return
        part, key = chance.choice(keys)
        part[key] = part[key].with_value(part[key] + " Désormais.")
    done[what] += 1


def renewed(item: Located) -> Located:
    """Return an entry with the keys of another, and words of its own."""
    for key, value in item.items():
        if isinstance(value, Text) and key not in ("slide", "kind", "code"):
            own = f"nouveau-{random.Random(value).randrange(9**9)}"
            item[key] = Text(own if key == "slug" else OTHER, "new", value.source)
        elif isinstance(value, Located):
            renewed(value)
        elif isinstance(value, LocatedList):
            value[:] = [
                Text(OTHER, "new", item.source) if isinstance(each, Text) else renewed(each)
                for each in value
                if isinstance(each, Text | Located)
            ]
    return item


NAMES = [
    name
    for name in parts_of(CONTENT)
    if (CONTENT / f"translations/en-CA/{name}.yaml").is_file() and read(name, CONTENT)
]


def judged(found: Translation, before: Any, french: Any, english: dict[str, str]) -> None:
    """Refuse a translation that stands beside another text without a word."""
    said = {each.id: str(each) for each in leaves(before)}
    alike = defaultdict(set)
    for name, text in said.items():
        alike[text].add(english.get(name, text))
    told = {
        (each.values.get("got"), each.values.get("now"))
        for each in found.problems
        if each.rule == "translation-stale"
    }
    missing = {each.source for each in found.missing}
    for mine, text in zip(leaves(french), leaves(found.data), strict=True):
        if str(text) == str(mine):
            continue
        assert mine.id != "new", f"« {text} » beside what is new: « {mine} »"
        if str(mine) == said[mine.id]:
            assert str(text) in alike[str(mine)], f"« {text} » beside « {mine} »"
        else:
            assert str(text) == english[mine.id], f"« {text} » beside « {mine} »"
            assert (str(text), str(mine)) in told
    for mine, text in zip(leaves(french), leaves(found.data), strict=True):
        was_translated = english.get(mine.id) != said.get(mine.id)
        if str(text) == str(mine) and was_translated:
            assert mine.source in missing, f"« {mine} » is in French without a word"


@pytest.fixture(scope="module")
def noted() -> dict[str, Any]:
    """What is noted of the shipped translations."""
    folder = CONTENT / "translations" / "en-CA"
    return {
        name: take_notes(
            parts_of(CONTENT)[name], read(name, CONTENT), read(name, folder), None, lambda id: False
        )
        for name in NAMES
    }


def test_a_translation_goes_with_its_text_or_is_told(noted: dict[str, Any]) -> None:
    """Moves, insertions, deletions, rewordings over the shipped files: never a wrong pairing."""
    done: Counter[str] = Counter()
    translated = Counter[str]()
    for turn in range(CHANGES):
        chance = random.Random(f"{SEED}-{turn}")
        name = chance.choice(NAMES)
        model = parts_of(CONTENT)[name]
        before, french = read(name, CONTENT), read(name, CONTENT)
        overlay = read(name, CONTENT / "translations" / "en-CA")
        first = translate(model, before, overlay, Source(""), noted[name])
        assert not first.problems
        english = {each.id: str(each) for each in leaves(first.data)}
        for _ in range(chance.randrange(1, 6)):
            changed(french, chance, done)
        found = translate(model, french, overlay, Source(""), noted[name])
        judged(found, before, french, english)
        translated["texts"] += sum(1 for _ in leaves(found.data))
        translated.update(each.rule for each in found.problems)
    print(dict(done), dict(translated))


@pytest.mark.parametrize("by_hand", [True, False])
def test_parts_that_change_places_keep_their_own_words(workshop: Workshop, by_hand: bool) -> None:
    """Minutes are French, words English: what takes two minutes is said of the same part."""
    for rewrite in noting(workshop.content, "en-CA"):
        replace_file(rewrite.file, rewrite.after or b"")

    def parts() -> list[tuple[int, str]]:
        session = load_kit(workshop.content, "en-CA")[0].sessions["conference-60"]
        segment = next(each for each in session.segments if each.slug == "etape-1")
        return [(part.minutes, str(part.what)) for part in segment.parts]

    before = parts()
    id = "sessions/conference-60/segments/etape-1/parts"
    if by_hand:
        file = workshop.content / "sessions" / "conference-60.yaml"
        text = file.read_text("utf-8")
        listed = text[text.index("    parts:", text.index("- slug: etape-1")) :].splitlines()
        rows = [row for row, line in enumerate(listed) if line.startswith("      - ")]
        end = next(row for row in range(rows[2] + 1, 99) if not listed[row].startswith(" " * 7))
        one, two, three = (
            listed[rows[0] : rows[1]],
            listed[rows[1] : rows[2]],
            listed[rows[2] : end],
        )
        now = "\n".join([*three, *two, *one])
        file.write_text(text.replace("\n".join([*one, *two, *three]), now), "utf-8")
    else:
        write(workshop.content, [Move(f"{id}/0", 2), Move(f"{id}/1", 0)])
    assert parts() == [before[2], before[1], before[0], *before[3:]]
    told = [each.rule for each in load_kit(workshop.content, "en-CA")[1]]
    assert not [rule for rule in told if rule.startswith(("translation", "untranslated"))]


def test_the_shipped_translations_are_up_to_date() -> None:
    """Each one is noted and translates the French of today: else « build.py translated »."""
    told = load_kit(CONTENT, "en-CA")[1]
    stale = [each.line("fr") for each in told if each.rule.startswith("translation-")]
    assert not stale, "read them again, then: python3 build.py translated (with the identifiers)"
