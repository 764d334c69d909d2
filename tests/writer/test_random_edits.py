"""Random changes of every shipped file: each makes its own difference, and all can be undone.

``WORKSHOPKIT_EDITS=3000 python -m pytest tests/writer/test_random_edits.py -s`` tries more, and
says how many of each kind there were.
"""

import os
import random
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.workshop import ROOT
from workshopkit.loader.kit_loader import parts_of
from workshopkit.loader.noting import STEADY
from workshopkit.loader.overlays import SETTINGS, without_review
from workshopkit.loader.translation import translate
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.problems import ContentError, Source
from workshopkit.writer import Add, Change, Delete, Duplicate, Move, Set, Written, undo, write
from workshopkit.writer.journal import FOLDER
from workshopkit.writer.noting import notes_of

EDITS = int(os.environ.get("WORKSHOPKIT_EDITS", "150"))
SEED = int(os.environ.get("WORKSHOPKIT_SEED", "12"))
WORDS = (
    "Rémi", "dit :", "« Lundi »", "l'école", '"mot"', "c'est", "#2", "# dièse", "clé: valeur",
    "-", "- tiret", "[crochet]", "{accolade}", "*gras*", "&", "!", "%", "@", "`code`", "\\", "fin:",
    "a:b", "|", ">-", "https://exemple.ca/#ancre", "anticonstitutionnellement" * 5, "9:30", "1.10",
    "non", "true", "12", "Q\u00a0et\u00a0R", "une", "phrase", "de", "plus,", "pour", "aller", "à",
    "la", "ligne", "?", ", fin", "~", "null", "…", "l’apostrophe", "<b>", "$5", "C:\\dossier", "''",
    '""', "=", "---", "...",
)  # fmt: skip
MANNERS: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda raw: raw,
    "CRLF": lambda raw: raw.replace(b"\n", b"\r\n"),
    "BOM": lambda raw: b"\xef\xbb\xbf" + raw,
    "BOM, CRLF": lambda raw: b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"),
    "no final newline": lambda raw: raw.rstrip(b"\n"),
    "remarks": lambda raw: re.sub(rb"(?m)^( *)- slug", rb"\1# remarque\n\1- slug", raw),
}

OTHERS = list(MANNERS)[1:]
"""Those that the quick selection leaves out."""


def _text(chance: random.Random) -> str:
    count = chance.choice((1, 1, 2, 5, 12, 30, 60))
    text = " ".join(chance.choice(WORDS) for _ in range(count))
    shape = chance.random()
    if shape < 0.08:
        text = text.replace(" ", "\n", 1)
    elif shape < 0.14:
        text = text.replace(" ", "\n\n", 2)
    elif shape < 0.17:
        text += "\n"
    elif shape < 0.19:
        text = f"  {text} "
    elif shape < 0.21:
        text = text.replace(" ", "  ")
    elif shape < 0.22:
        text = text.replace(" ", "\u2028", 1) + "\x85x"
    return text


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_plain(held) for held in value]
    kind = next(each for each in (bool, int, str, type(None)) if isinstance(value, each))
    return kind.__name__, value


def _walk(id: str, data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[str, Any, Any]]:
    """Yield identifier, value and path, named as the reader names them."""
    if path:
        yield id, data, path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _walk(id if id == key else f"{id}/{key}", value, (*path, key))
    elif isinstance(data, list):
        for rank, value in enumerate(data):
            slug = value.get("slug") if isinstance(value, dict) else None
            yield from _walk(f"{id}/{slug or rank}", value, (*path, rank))


def _any_change(chance: random.Random, id: str, value: Any, above: Any, rank: Any) -> Change | None:
    if isinstance(value, str) and id.rpartition("/")[2] not in ("slug", "kind"):
        if chance.random() < 0.75:
            return Set(id, _text(chance))
    elif isinstance(value, bool):
        return Set(id, not value)
    elif isinstance(value, int) and chance.random() < 0.6:
        return Set(id, value + 1)
    if isinstance(above, list):
        kind = chance.randrange(3)
        if kind == 0:
            return Move(id, chance.randrange(len(above)))
        if kind == 1:
            named = isinstance(value, dict) and "slug" in value
            return Duplicate(id, {"slug": f"copie-{chance.randrange(10**9)}"} if named else {})
        return Delete(id)
    if isinstance(value, list) and value and isinstance(value[0], str):
        return Add(id, _text(chance), chance.choice([None, chance.randrange(len(value) + 1)]))
    if isinstance(value, list) and value and isinstance(value[0], dict):
        entry = {key: held for key, held in value[0].items()}
        if "slug" in entry:
            entry["slug"] = f"neuf-{chance.randrange(10**9)}"
        return Add(id, entry, chance.choice([None, chance.randrange(len(value) + 1)]))
    return Delete(id) if isinstance(above, dict) and chance.random() < 0.5 else None


def _wanted(data: Any, path: tuple[Any, ...], change: Change) -> Any:
    """Return the data as it is to be, by another way than the writer's own."""
    if not path:
        match change:
            case Set():
                return _plain(change.value)
            case Add():
                at = len(data) if change.at is None else change.at
                return [*data[:at], _plain(change.entry), *data[at:]]
        raise AssertionError
    step, *rest = path
    if rest or isinstance(change, Set | Add):
        if isinstance(data, dict):
            return {k: _wanted(v, tuple(rest), change) if k == step else v for k, v in data.items()}
        return [_wanted(v, tuple(rest), change) if k == step else v for k, v in enumerate(data)]
    if isinstance(data, dict):
        return {key: held for key, held in data.items() if key != step}
    before, own, after = data[:step], data[step], data[step + 1 :]
    match change:
        case Move():
            others = [*before, *after]
            return [*others[: change.to], own, *others[change.to :]]
        case Duplicate():
            copied = own | _plain(dict(change.changed)) if isinstance(own, dict) else own
            return [*before, own, copied, *after]
    return [*before, *after]


@pytest.fixture(params=[pytest.param("as it is", marks=pytest.mark.quick), *OTHERS])
def content(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The shipped content, its files written in one manner or another."""
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content", folder, ignore=shutil.ignore_patterns("schema", FOLDER))
    for file in folder.rglob("*.yaml"):
        file.write_bytes(MANNERS[request.param](file.read_bytes()))
    return folder


def _comments(raw: bytes) -> Counter[bytes]:
    """Count the remarks; « # dièse » at the start of a line is part of a text made up here."""
    lines = (line.strip() for line in raw.splitlines())
    return Counter(line for line in lines if line.startswith(b"# ") and b"# di\xc3" not in line)


def test_each_change_is_that_one_and_all_are_undone(
    content: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read by the project's reader, each file says what it said but for the change."""
    monkeypatch.setattr("workshopkit.writer.journal.LARGEST", 10**12)
    monkeypatch.setattr("workshopkit.writer.journal.MOST", 10**6)
    chance = random.Random(f"{SEED} {request.node.name}")
    files = {file: file.read_bytes() for file in sorted(content.rglob("*.yaml"))}
    told: Counter[str] = Counter()
    goal, done = EDITS // len(MANNERS), 0
    while done < goal:
        file = chance.choice([*files])
        name = file.relative_to(content).with_suffix("").as_posix()
        locale = name.split("/")[1] if name.startswith("translations/") else None
        name = name.split("/", 2)[2] if locale else name
        before = file.read_bytes()
        data = read_raw(before, "", name).data
        found = [*_walk(name, data)]
        if not found:
            continue
        id, value, path = chance.choice(found)
        above = data
        for step in path[:-1]:
            above = above[step]
        asked = _any_change(chance, id, value, above, path[-1])
        if asked is None:
            continue
        asked = type(asked)(**(vars(asked) | {"locale": locale}))
        kind = type(asked).__name__
        was = _printed(content, name, locale)
        try:
            written = write(content, [asked])
        except ContentError as error:
            rules = {problem.rule for problem in error.problems}
            told.update(f"{kind} refused: {rule}" for rule in rules)
            assert file.read_bytes() == before, asked
            assert "read-otherwise" not in rules, (file, asked)
            continue
        if not written.token:
            assert file.read_bytes() == before, asked
            continue
        done += 1
        told[kind] += 1
        after = file.read_bytes()
        now = _printed(content, name, locale)
        elsewhere = was.get(id, str(value)) != str(value) and path[-1] not in STEADY
        if isinstance(asked, Set) and elsewhere:
            told["translation of what stands elsewhere"] += 1
            _assert_one_translation(was, now, before, after, asked)
            assert now != was, asked
        else:
            _assert_one_change(before, after, name, path, asked, written)
            if isinstance(asked, Set) and path[-1] not in STEADY:
                _assert_one_translation(was, now, before, after, asked)
        if chance.random() < 0.5:
            undo(content)
            assert file.read_bytes() == before, asked
            told["undone at once"] += 1
    while any(file.read_bytes() != raw for file, raw in files.items()):
        undo(content)
    assert {file: file.read_bytes() for file in content.rglob("*.yaml")} == files
    print(f"\n{request.node.callspec.id}: {done} changes", dict(told.most_common()))


def _printed(content: Path, name: str, locale: str | None) -> dict[str, str]:
    """Return the texts of a file as its papers say them in a language, by their identifiers.

    In a list without identifiers, one names an item of the kit: its translation may have another
    rank, and an item of the translation may have lost what it translates.
    """
    if not locale:
        return {}
    files = (content / f"{name}.yaml", content / "translations" / locale / f"{name}.yaml")
    own, overlay = (read_raw(file.read_bytes(), "", name).data for file in files)
    overlay = without_review(overlay) if name == SETTINGS else overlay
    noted = notes_of(content, locale).get(name)
    found = translate(parts_of(content)[name], own, overlay, Source(""), noted)
    return dict(_texts(name, found.data))


def _texts(name: str, data: Any) -> Iterator[tuple[str, str]]:
    for id, value, _ in _walk(name, data):
        if not isinstance(value, dict | list):
            yield id, str(value)


def _assert_one_translation(
    was: dict[str, str], now: dict[str, str], before: bytes, after: bytes, asked: Set
) -> None:
    """What is printed for one identifier is new, nothing else is; no other translation is lost.

    An entry of the translation that has lost its slug is named by its rank there.
    """
    others = {id: (was[id], now.get(id)) for id in was if was[id] != now.get(id)}
    changed = asked.id if asked.id in was else next(iter(others), "")
    printed = others.pop(changed, None)
    assert not others, (asked, others)
    assert now.keys() == was.keys(), asked
    if printed:
        assert printed[1] == str(asked.value), (asked, printed)
    kept = [
        Counter(text for _, text in _texts("", read_raw(raw, "", "").data))
        for raw in (before, after)
    ]
    lost = kept[0] - kept[1]
    assert lost.total() <= 1, (asked, lost)


def _assert_one_change(
    before: bytes, after: bytes, name: str, path: Any, asked: Change, written: Written
) -> None:
    wanted = _wanted(_plain(read_raw(before, "", name).data), path, asked)
    got = _plain(read_raw(after, "", name).data)
    assert got == wanted, asked
    assert repr(got) == repr(wanted), asked  # the order of keys too
    if isinstance(asked, Set):
        assert _comments(after) >= _comments(before), asked
    if isinstance(asked, Move):
        assert sorted(after) == sorted(before), asked
    assert after.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    assert after.endswith(b"\n") == before.endswith(b"\n"), asked
    if b"\r\n" in before:
        assert after.count(b"\n") == after.count(b"\r\n"), asked
    own = [each for each in written.differences if "translations" not in each.path]
    taken = sum(len(each.before) for each in own)  # a translation goes with its original
    put = sum(len(each.after) for each in own)
    if isinstance(asked, Set):
        _assert_only_its_lines(before, name, path, written)
    elif isinstance(asked, Delete):
        assert put <= 1, (asked, written)  # a dash, a bracket
    elif isinstance(asked, Add | Duplicate):
        assert taken <= 1, (asked, written)


def _assert_only_its_lines(before: bytes, name: str, path: Any, written: Written) -> None:
    """No line gave way on which another text, number or choice begins, but for its own line."""
    lines: dict[tuple[Any, ...], int] = {}
    reading = read_raw(before, "", name)
    for _, value, where in _walk(name, reading.data):
        if not isinstance(value, dict | list):
            above = reading.data
            for step in where[:-1]:
                above = above[step]
            at = above.values_at if isinstance(above, dict) else above.items_at
            lines[where] = at[where[-1]].line
    own, shift = lines[path], 0
    for each in written.differences:
        first = each.line - shift
        rows = range(first, first + len(each.before))
        shift += len(each.after) - len(each.before)
        assert not [line for line in lines.values() if line in rows and line != own], written
