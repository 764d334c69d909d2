"""The mails of a kit → the facts in braces that nothing knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.logistics import FACTS
from workshopkit.problems import Problem, nearest

ASKED = re.compile(r"\{(.*?)\}")


def check_facts(kit: Kit) -> Iterator[Problem]:
    """Find each fact that a mail asks for and that is none of ``FACTS``."""
    for mail in kit.logistics.mails:
        for field, texts in (("subject", (mail.subject,)), ("body", mail.body)):
            for text in texts:
                for got in ASKED.findall(text):
                    if got not in FACTS:
                        near = f"{{{found}}}" if (found := nearest(got, FACTS)) else None
                        values = {"what": "fact", "got": f"{{{got}}}", "nearest": near}
                        where = f"mails[{mail.slug}].{field}"
                        yield Problem("unknown-reference", text.source, where, values)
