"""A sheet that rates what each barrier says → its statements under the barriers, and one block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshopkit.upgrade.lines import (
    Files,
    data_of,
    entries,
    in_folder,
    languages,
    lifted,
    names,
    under_barriers,
    with_entries,
)

AT_MOST = 8
"""Statements that a barrier may have, and barriers on a page."""


@dataclass(frozen=True)
class _Ratings:
    """The ratings of all barriers on a sheet, in one language: one for each, in their order."""

    ranks: tuple[int, ...]
    """Among the blocks."""
    items: Mapping[str, Sequence[str]]
    """The statements of each barrier."""
    per_page: int
    page: int | None
    """The rank of the first new page between them."""
    has: tuple[str, ...]
    """What the first one says besides: the degrees, whether it must be answered."""


def statements_under_barriers(files: Files) -> Mapping[str, str | None]:
    """Move the ratings of each barrier on a sheet under that barrier; one block stays for all.

    A sheet whose ratings are not those of all barriers, in their order and under their names
    in every language, stays as it is: it would no longer say the same.
    """
    barriers = entries(data_of(files, "barriers.yaml"), "barriers")
    if any("statements" in each for each in barriers):
        return {}
    for name in in_folder(files, "worksheets"):
        if "kind: rating" not in files[name]:
            continue
        found = {
            folder: _ratings(entries(data_of(files, folder + name), "blocks"), files, folder)
            for folder in languages(files)
            if folder + name in files
        }
        each = [ratings for ratings in found.values() if ratings]
        if len(each) == len(found) and len({(one.ranks, one.page) for one in each}) == 1:
            return _moved(files, name, found)
    return {}


def _ratings(blocks: Sequence[Any], files: Files, folder: str) -> _Ratings | None:
    """Return the ratings of all barriers; None when they are not alike, or not all there."""
    kinds = [block.get("kind") for block in blocks]
    here = names(files, folder)
    if not here or kinds.count("rating") != len(here):
        return None
    ranks = tuple(rank for rank, kind in enumerate(kinds) if kind == "rating")
    ratings = [blocks[rank] for rank in ranks]
    for number, (slug, rating) in enumerate(zip(here, ratings, strict=True), start=1):
        label = str(rating.get("label")).replace("\u00a0", " ")
        if rating.get("slug", slug) != slug or label != f"{number}. {here[slug]}":
            return None
        if not 0 < len(entries(rating, "items")) <= AT_MOST:
            return None
    pages = [rank for rank in range(ranks[0], ranks[-1]) if rank not in ranks]
    first, titles = ratings[0], [blocks[rank] for rank in pages]
    alike = all(_besides(each) == _besides(first) for each in ratings)
    if not alike or any(each != titles[0] or each["kind"] != "page" for each in titles):
        return None
    per_page = ranks.index(pages[0] - 1) + 1 if pages else AT_MOST
    wanted = [ranks[0] + (per_page + 1) * n - 1 for n in range(1, len(pages) + 1)]
    if pages != wanted or len(ranks) > per_page * (len(pages) + 1):
        return None
    items = {slug: rating["items"] for slug, rating in zip(here, ratings, strict=True)}
    return _Ratings(ranks, items, per_page, pages[0] if pages else None, tuple(_besides(first)))


def _besides(rating: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a rating says besides what is its barrier's own."""
    return {key: rating[key] for key in ("scale", "required") if key in rating}


def _moved(
    files: Files, name: str, found: Mapping[str, _Ratings | None]
) -> Mapping[str, str | None]:
    now: dict[str, str | None] = {}
    for folder, ratings in found.items():
        assert ratings is not None
        path = folder + name
        text = files[path]
        here = zip(ratings.items.items(), ratings.ranks, strict=True)
        lines = {
            slug: lifted(text, ("blocks", rank, "items"), "statements", items)
            for (slug, items), rank in here
        }
        now |= under_barriers(files, folder, "statements", lines)
        blocks = entries(data_of(files, path), "blocks")
        first, last = ratings.ranks[0], ratings.ranks[-1]
        block = ["kind: barriers"]
        for key in ratings.has:
            block += lifted(text, ("blocks", first, key), key, blocks[first][key])
        if not folder:
            block.append(f"per_page: {ratings.per_page}")
        if ratings.page is not None and "title" in (page := blocks[ratings.page]):
            block += lifted(text, ("blocks", ratings.page, "title"), "continued", page["title"])
        dashed = [("- " if not n else "  ") + line for n, line in enumerate(block)]
        now[path] = with_entries(text, ("blocks",), first, last, dashed)
    return now
