"""A number below a million → its name in letters, in French (1990 spelling) and in English."""

from __future__ import annotations

import re

FRENCH = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
FRENCH_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
ENGLISH = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
ENGLISH_TENS = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip


_PLURAL = re.compile(r"(?<=vingt)s$|(?<=cent)s$")
MOST = 1_000_000
"""The first number that stays in digits."""


def in_french(number: int, feminine: bool = False) -> str:
    """Return « vingt-et-un », « quatre-vingts », « deux-cent-une »; all is hyphenated.

    A number of a million or more stays in digits.
    """
    if number >= MOST:
        return str(number)
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        before = f"{_PLURAL.sub('', in_french(thousands))}-" if thousands > 1 else ""
        return f"{before}mille" + (f"-{in_french(rest, feminine)}" if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{FRENCH[hundreds]}-cent{'' if rest else 's'}"
        return f"{head}-{in_french(rest, feminine)}" if rest else head
    if number < 20:
        words = FRENCH[number]
    elif number >= 80:
        rest = number - 80
        words = f"quatre-vingt-{FRENCH[rest]}" if rest else "quatre-vingts"
    else:
        ten = min(number // 10, 6)
        rest = number - 10 * ten
        link = "-et-" if rest in (1, 11) else "-"
        words = f"{FRENCH_TENS[ten]}{link}{FRENCH[rest]}" if rest else FRENCH_TENS[ten]
    ends_in_one = words == "un" or words.endswith("-un")
    return f"{words}e" if feminine and ends_in_one else words


def in_english(number: int, feminine: bool = False) -> str:
    """Return “twenty-one”, “two hundred and one”; nothing is feminine.

    A number of a million or more stays in digits.
    """
    if number >= MOST:
        return str(number)
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        link = " and " if rest < 100 else " "
        return f"{in_english(thousands)} thousand" + (f"{link}{in_english(rest)}" if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{ENGLISH[hundreds]} hundred" + (f" and {in_english(rest)}" if rest else "")
    if number < 20:
        return ENGLISH[number]
    ten, rest = divmod(number, 10)
    return f"{ENGLISH_TENS[ten - 2]}-{ENGLISH[rest]}" if rest else ENGLISH_TENS[ten - 2]
