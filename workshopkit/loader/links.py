"""Links written in the texts → those that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.loader.proofreading import Texts, where
from workshopkit.model.meant import EMAIL, WEB_ADDRESS, email_meant, web_address_meant
from workshopkit.problems import Given, Problem
from workshopkit.problems.telling import SourceLines

LINK = re.compile(r"\[[^\[\]]+\]\(([^()\n]*)\)")
MAIL = "mailto:"


def check_links(texts: Texts) -> Iterator[Problem]:
    """Find the links ``[words](address)`` whose address is not a whole one."""
    files = SourceLines()
    for field, text in texts:
        for found in LINK.finditer(text) if "](" in text else ():
            address = found[1].strip()
            if WEB_ADDRESS.fullmatch(address):
                continue
            if address.startswith(MAIL) and EMAIL.fullmatch(address.removeprefix(MAIL)):
                continue
            mail = email_meant(address)
            better = MAIL + mail if mail else web_address_meant(address)
            place = where(text, found[1], files)
            values = {"got": Given(found[1]), "better": better}
            yield Problem("not-a-web-address", place, field, values)
