"""Lines that changed → what is to be typed in content/ for it, or why nothing is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from workshopkit.mentions import language_of, resolve
from workshopkit.model.imprint import Line
from workshopkit.model.kit import Kit
from workshopkit.model.text import Text
from workshopkit.pulling.comparing import Changed
from workshopkit.pulling.likeness import bare, same
from workshopkit.pulling.lines import LineChange, aligned, by_piece
from workshopkit.pulling.retouch import Retouch, Why
from workshopkit.pulling.retyping import retyped
from workshopkit.templating.inline import plain
from workshopkit.writer import Typing

FACT = re.compile(r"\\\{\w+\\\}")
RANK = re.compile(r"/\d+(?=/|$)")


@dataclass(frozen=True)
class Judge:
    """The kit as it is today, and how its texts are typed."""

    kit: Kit
    typing: Typing
    texts: Mapping[str, Text]

    @classmethod
    def of(cls, kit: Kit, typing: Typing) -> Judge:
        """Make one for a kit."""
        texts: dict[str, Text] = {}
        for _, _, text in kit.texts():
            texts.setdefault(text.id, text)
        return cls(kit, typing, texts)

    def judge(self, changed: Iterable[Changed]) -> tuple[Retouch, ...]:
        """Return the retouches of texts, those that content/ says already left out."""
        lines: list[Retouch] = []
        by_spot: dict[object, list[Changed]] = {}
        for each in changed:
            key = (each.retouch.slide, each.spot.name, each.spot.row, each.spot.column)
            by_spot.setdefault(key, []).append(each)
        for together in by_spot.values():
            if any(each.line.was is None or each.line.now is None for each in together):
                lines += self._list(together)
            else:
                lines += (told for each in together for told in self._line(each))
        return tuple(_conflicting(lines))

    def _line(self, each: Changed) -> Iterator[Retouch]:
        assert each.line.was is not None
        assert each.line.now is not None
        pieces = by_piece(each.line.was, each.line.now)
        if pieces is None:
            yield replace(each.retouch, why=Why.COMPUTED)
            return
        for piece, now in pieces:
            if same(piece.text, now):
                continue
            told = replace(each.retouch, before=piece.text, after=now, id=piece.id)
            yield from self._text(told)

    def _text(self, told: Retouch) -> Iterator[Retouch]:
        """Judge the words of one text, as they are printed in one place."""
        if told.id.startswith("labels/"):
            yield replace(told, why=Why.LABEL)
            return
        kin = [id for id in (told.id, *self._kin(told.id)) if id in self.texts]
        if not kin:
            yield replace(told, why=Why.COMPUTED)
            return
        wholes = {id: self._whole(id, told) for id in kin}
        if any(after is True for after in wholes.values()):
            return  # content/ says so already
        fitting = [id for id, whole in wholes.items() if whole not in (None, True)]
        if told.id in fitting:
            fitting = [told.id]
        if len(fitting) != 1:
            yield replace(told, why=Why.SINCE)
            return
        id = fitting[0]
        wanted = wholes[id]
        assert isinstance(wanted, str)
        told = replace(told, id=id, source=self.kit.sources.get(id))
        if not wanted.strip():
            yield replace(told, why=Why.EMPTIED)
            return
        typed = self.typing.value(id)
        facts = self._facts(id, told.before)
        typed = str(typed) if isinstance(typed, str | int) else ""
        new = retyped(typed, wanted, self._reader(id, facts))
        if new is None:
            yield replace(told, why=Why.UNTYPED)
        else:
            yield replace(told, wanted=new)

    def _kin(self, id: str) -> list[str]:
        """Return the texts that have the same place in another entry of the same lists."""
        shape = RANK.sub("/#", id)
        if shape == id:
            return []
        return [each for each in self.texts if each != id and RANK.sub("/#", each) == shape]

    def _printed(self, id: str) -> str:
        return plain(str(self.texts[id]), self.kit.locale)

    def _whole(self, id: str, told: Retouch) -> str | bool | None:
        """Return what the whole text should read as, of which a place may print a part.

        True when it does already, None when it is not what was printed.
        """
        printed = self._with_facts(id, told.before) or self._printed(id)
        new = self._with_facts(id, told.after) or self._printed(id)
        old, now, whole = bare(told.before), bare(told.after), bare(printed)
        if whole == old:
            return told.after
        if bare(new) == now:
            return True
        if whole and whole in old:  # between quotation marks, say
            head, _, tail = old.partition(whole)
            if now == f"{head}{now[len(head) : len(now) - len(tail)]}{tail}":
                return now[len(head) : len(now) - len(tail)]
            return None
        if old and whole.count(old) == 1:  # a paragraph of it
            return whole.replace(old, now)
        if now and whole.count(now) == 1 and len(now) > len(whole) / 3:
            return True
        return None

    def _pattern(self, id: str) -> re.Pattern[str] | None:
        printed = re.escape(bare(self._printed(id)))
        return re.compile(FACT.sub("(.+?)", printed)) if FACT.search(printed) else None

    def _facts(self, id: str, shown: str) -> list[tuple[str, str]]:
        """Return the facts that a text asks for, and what was printed for each."""
        pattern = self._pattern(id)
        found = pattern.fullmatch(bare(shown)) if pattern else None
        asked = re.findall(r"\{\w+\}", self._printed(id))
        return list(zip(asked, found.groups(), strict=False)) if found else []

    def _with_facts(self, id: str, shown: str) -> str:
        printed = self._printed(id)
        for asked, said in self._facts(id, shown):
            printed = printed.replace(asked, said, 1)
        return printed

    def _reader(self, id: str, facts: list[tuple[str, str]]) -> Callable[[str], str]:
        """Return what tells how a text typed there is printed."""
        locale, session = self.kit.locale, None
        if id.startswith("sessions/"):
            session = id.split("/")[1]

        def reads(typed: str) -> str:
            names, language = self.kit.names, language_of(locale)
            resolved = resolve(Text(typed, id), names, lambda text: language, session)
            if resolved.problems:
                return "\0"
            printed = plain(str(resolved.data), locale)
            for asked, said in facts:
                printed = printed.replace(asked, said, 1)
            return printed

        return reads

    def _list(self, together: list[Changed]) -> Iterator[Retouch]:
        """Judge lines that came or went: the items of one list, all of them in one place."""
        spot, now = together[0].spot, together[0].now
        pairs = list(aligned(spot.lines, now))
        homes = set()
        for rank, pair in enumerate(pairs):
            if pair.was is None or pair.now is None:
                beside = [pair] if pair.was else pairs[max(rank - 1, 0) : rank + 2]
                homes |= {home for each in beside if (home := _home(each.was))}
        home = homes.pop() if len(homes) == 1 else ""
        items = self._items(home, pairs) if home else None
        if items == []:
            return  # content/ has that list already
        for each in together:
            is_item = each.line.was is None or _home(each.line.was) == home
            if is_item and items:
                source = self.kit.sources.get(home)
                yield replace(each.retouch, id=home, source=source, items=tuple(items))
            elif is_item or each.line.now is None:
                yield replace(each.retouch, why=Why.LINES, id=home)
            else:
                yield from self._line(each)

    def _items(self, home: str, pairs: list[LineChange]) -> list[str] | None:
        """Return a list typed anew; nothing in it when it says so already, None when unsure."""
        ours = [each for each in pairs if each.was is None or _home(each.was) == home]
        typed = self.typing.value(home)
        printed = [self._printed(f"{home}/{n}") for n in range(len(typed or ()))
                   if f"{home}/{n}" in self.texts]  # fmt: skip
        new = [each.now for each in ours if each.now is not None]
        if [bare(each) for each in printed] == [bare(each) for each in new]:
            return []
        old = [each.before for each in ours if each.was is not None]
        if not isinstance(typed, list) or [*map(bare, printed)] != [*map(bare, old)] or not new:
            return None
        items: list[str] = []
        rank = -1
        for each in ours:
            rank += each.was is not None
            if each.now is None:
                continue
            was = str(typed[rank]) if each.was is not None else ""
            text = was
            if each.was is None or not same(each.before, each.now):
                text = retyped(was, each.now, self._reader(f"{home}/0", [])) or ""
            if not text:
                return None
            items.append(text)
        return items


def _home(line: Line | None) -> str:
    """Return the list of which a line is an item, by itself."""
    if line is None or len(line) != 1:
        return ""
    home, _, rank = line[0].id.rpartition("/")
    return home if rank.isdigit() else ""


def _conflicting(told: list[Retouch]) -> Iterator[Retouch]:
    """Mark texts that were retouched in several ways; the same way several times is once."""
    ways: dict[str, set[str]] = {}
    for each in told:
        if each.wanted:
            ways.setdefault(each.id, set()).add(bare(each.wanted))
    for each in told:
        if each.wanted and len(ways[each.id]) > 1:
            yield replace(each, wanted="", why=Why.CONFLICT)
        else:
            yield each
