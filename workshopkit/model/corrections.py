"""A date, a time or an address written otherwise → as it should be, where that is certain."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

MONTHS = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"),
    ("mai", "may"), ("juin", "june"), ("juillet", "july"), ("aout", "august"),
    ("septembre", "september"), ("octobre", "october"), ("novembre", "november"),
    ("decembre", "december"),
)  # fmt: skip
DOMAIN = r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_][\w-]+"
WEB_ADDRESS = re.compile(rf"https?://{DOMAIN}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
EMAIL = re.compile(rf"[^@\s,;:<>()\[\]]+@{DOMAIN}")
SCHEME = re.compile(r"\s*(?:[a-z]{3,6}\s*[:;]\s*/*|https?/+)\s*", re.IGNORECASE)
AT = re.compile(r"\s*(?:@|\(at\)|\[at\]|\(a\)|\barobase\b)\s*", re.IGNORECASE)
MIDDAY = 12


def corrected_web_address(text: str) -> str | None:
    """Return ``https://www.exemple.ca`` for ``www.exemple.ca`` or ``htps:/www.exemple.ca``."""
    rest = SCHEME.sub("", text.strip().strip("<>"), count=1).strip()
    address = f"https://{rest}"
    return address if WEB_ADDRESS.fullmatch(address) and "@" not in rest else None


def corrected_email(text: str) -> str | None:
    """Return ``josee@exemple.ca`` for ``mailto:josee@exemple,ca`` or ``josee (at) exemple.ca``."""
    address = AT.sub("@", text.strip().strip("<>").removeprefix("mailto:").strip())
    name, at, domain = address.partition("@")
    domain = re.sub(r"\s*[.,]\s*", ".", domain).strip(".;")
    address = name + at + domain
    return address if EMAIL.fullmatch(address) else None


def corrected_date(text: str) -> str | None:
    """Return ``2026-10-22`` for ``22 octobre 2026``, ``22/10/2026`` or ``2026/10/22``.

    None when day and month could be taken for each other: ``05/03/2026``.
    """
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z]+|\d+", re.sub(r"(?<=\d)(?:er|st|nd|rd|th)\b", "", plain))
    numbers = [int(word) for word in words if word.isdigit()]
    months = [month for month, names in enumerate(MONTHS, 1) if set(names) & set(words)]
    years = [number for number in numbers if 2000 <= number <= 2100]
    rest = [number for number in numbers if number not in years]
    if len(years) != 1 or len(rest) + len(months) != 2 or not rest:
        return None
    if months:
        day, month = rest[0], months[0]
    elif numbers[0] == years[0]:
        month, day = rest
    else:
        day, month = rest
        if max(rest) <= MIDDAY and day != month:
            return None
        day, month = max(rest), min(rest)
    try:
        return dt.date(years[0], month, day).isoformat()
    except ValueError:
        return None


def corrected_clock(text: str) -> str | None:
    """Return ``13:30`` for ``1:30 p.m.``, ``13 heures 30`` or ``13.30``."""
    found = re.fullmatch(
        r"\s*(\d{1,2})\s*(?:[:.,hH]|heures?|hrs?)?\s*(\d{2})?\s*(?:min\w*\s*)?"
        r"(?:([ap])\.?\s?m\.?)?\s*",
        text.lower(),
    )
    if not found or (found[2] is None and found[3] is None and "h" not in text.lower()):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and not 1 <= hour <= MIDDAY:
        return None
    if found[3]:
        hour = hour % MIDDAY + (MIDDAY if found[3] == "p" else 0)
    return f"{hour}:{minute:02}" if hour < 24 and minute < 60 else None
