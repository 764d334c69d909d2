"""The markup of a page → one HTML file that a browser shows, and prints, without anything else.

For machines without the layout libraries: fonts are cut to the characters used and put in the
file; what browsers do not lay out as a PDF does is placed otherwise (running feet) or left out
(running heads).
"""

from __future__ import annotations

import base64
import html
import io
import os
import re
from functools import lru_cache
from pathlib import Path

from workshopkit.formats.hushed import hushed
from workshopkit.memory import read_file

ADDRESS = re.compile(r"""url\((["']?)(?!data:)([^"')]+)\1\)""")
TYPES = {".ttf": "font/ttf", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}
FOOT = re.compile(r'<div class="foot">(.*?)</div>', re.S)
FIRST = re.compile(r"@page :nth\(1 of ([\w-]+)\) (\{[^}]*\})")
"""How the first page of a sheet is, which has no small head. Browsers do not know this selector."""
FOR_BROWSERS = """<style>
{first}
.foot, .again {{ display: none }}
@page fiche {{ @bottom-left {{ content: "{foot}"; font-size: 8.5pt; white-space: pre-wrap }} }}
@page fiche-landscape {{
  @bottom-left {{ content: "{foot}"; font-size: 8.5pt; white-space: pre-wrap }}
}}
@media screen {{
  html {{ background: #e8e8e8 }}
  body {{
    width: 216mm; margin: 8mm auto; padding: 14mm 17mm 14mm 22mm; box-sizing: border-box;
    background: #fff;
  }}
}}
@media print {{ html {{ -webkit-print-color-adjust: exact; print-color-adjust: exact }} }}
</style>
"""


POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:{script}; "
    "base-uri 'none'; form-action 'none'"
)
"""What a page may do that a kit received by mail makes: show what is in it, load nothing."""
RUN = "; script-src 'unsafe-inline'"
"""Added for a page that counts the time or copies a text: its script runs, and reaches nothing."""
OPENING = re.compile(r"\A\s*<!doctype html>\s*<html\b[^<>]*>\s*<head\b[^<>]*>", re.I)
DOCTYPE = re.compile(r"\A\s*<!doctype html>", re.I)
ELSEWHERE = re.compile(r"<meta\b[^>]*\bhttp-equiv\b[^>]*>", re.I)
"""What sends whoever opens the page to another."""


def write_html(markup: str, base: Path) -> bytes:
    """Return ``markup`` with what it refers to below ``base`` put inside.

    Raise ValueError for an address outside ``base``.
    """
    head, tag, rest = put_inside(markup, base).partition("</head>")
    first = "\n".join(f"@page {name} {rule}" for name, rule in FIRST.findall(head))
    return f"{head}{FOR_BROWSERS.format(foot=_foot(markup), first=first)}{tag}{rest}".encode()


def put_inside(markup: str, base: Path, *, runs: bool = False) -> str:
    """Return ``markup`` with fonts and pictures in it, which loads nothing else.

    Scripts of its own run in it if it ``runs``. Raise ValueError as ``write_html``.
    """
    characters = "".join(sorted(set(html.unescape(markup))))
    page = ADDRESS.sub(lambda found: f'url("{_inside(base, found[2], characters)}")', markup)
    return sealed(page, runs=runs)


def sealed(page: str, *, runs: bool = False) -> str:
    """Return a page with its policy before anything that could load: a template cannot precede it.

    Browsers obey a policy from where it stands on. Where a page does not begin as pages do, it
    stands before all the rest; browsers then put it in the head.
    """
    page = ELSEWHERE.sub("", page)
    opening = OPENING.match(page) or DOCTYPE.match(page)
    end = opening.end() if opening else 0
    policy = POLICY.format(script=RUN if runs else "")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{page[:end]}\n{meta}{page[end:]}"


def _foot(markup: str) -> str:
    """Return the words of the running foot as a CSS string: browsers have no running elements."""
    found = FOOT.search(markup)
    lines = re.findall(r"<p[^>]*>(.*?)</p>", found[1], re.S) if found else []
    words = [html.unescape(re.sub(r"<[^>]+>", "", line)).strip() for line in lines]
    return r"\A ".join(word.replace("\\", "").replace('"', "") for word in words)


def _inside(base: Path, address: str, characters: str) -> str:
    file = Path(os.path.realpath(base / address))
    if not file.is_relative_to(os.path.realpath(base)):
        raise ValueError(f"outside {base}: {address}")
    data = read_file(file)
    if file.suffix == ".ttf":
        data = _subset(data, characters)
    return f"data:{TYPES[file.suffix]};base64,{base64.b64encode(data).decode()}"


@lru_cache(maxsize=16)  # a page that is written again has most often the same characters
def _subset(data: bytes, characters: str) -> bytes:
    """Return the font with the glyphs of ``characters`` only, the same bytes every time."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    with hushed("fontTools"):
        font = TTFont(io.BytesIO(data), recalcTimestamp=False)
        options = Options(layout_features=["*"], notdef_outline=True)
        subsetter = Subsetter(options)
        subsetter.populate(text=characters)
        subsetter.subset(font)
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()
