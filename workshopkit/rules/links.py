"""Links written in the texts → those that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.corrections import EMAIL, WEB_ADDRESS, corrected_email, corrected_web_address
from workshopkit.problems import Given, Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import Texts, where

LINK = re.compile(r"(?<!!)\[[^\[\]]+\]\(([^()\n]*)\)")
PICTURE = re.compile(r"!\[([^\[\]\n]*)\]\([^()\n]*\)")
MAIL = "mailto:"


def check_links(texts: Texts) -> Iterator[Problem]:
    """Find the links ``[words](address)`` whose address is not a whole one, and pictures."""
    files = SourceLines()
    for field, text in texts:
        for found in PICTURE.finditer(text) if "![" in text else ():
            values = {"got": found[0], "better": found[1]}
            yield Problem("picture-in-text", where(text, found[0], files), field, values)
        for found in LINK.finditer(text) if "](" in text else ():
            address = found[1].strip()
            if WEB_ADDRESS.fullmatch(address):
                continue
            if address.startswith(MAIL) and EMAIL.fullmatch(address.removeprefix(MAIL)):
                continue
            mail = corrected_email(address)
            better = MAIL + mail if mail else corrected_web_address(address)
            place = where(text, found[1], files)
            values = {"got": Given(found[1]), "better": better}
            yield Problem("not-a-web-address", place, field, values)
