"""A whole number from 0 to 999 → its name in letters, in French (1990 spelling) and in English."""

from __future__ import annotations

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


def in_french(number: int, feminine: bool = False) -> str:
    """Return « vingt-et-un », « quatre-vingts », « deux-cent-une »; all is hyphenated."""
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
    """Return “twenty-one”, “two hundred and one”; nothing is feminine."""
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{ENGLISH[hundreds]} hundred" + (f" and {in_english(rest)}" if rest else "")
    if number < 20:
        return ENGLISH[number]
    ten, rest = divmod(number, 10)
    return f"{ENGLISH_TENS[ten - 2]}-{ENGLISH[rest]}" if rest else ENGLISH_TENS[ten - 2]
