"""Colours → how far apart they are, for the eye and for eyes that miss a pigment."""

from __future__ import annotations

import math
from functools import lru_cache

Triple = tuple[float, float, float]

DEFICIENCIES: dict[str, tuple[Triple, Triple, Triple]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Linear RGB seen without one kind of cone: Machado, Oliveira and Fernandes, « A
Physiologically-based Model for Simulation of Color Vision Deficiency », IEEE Transactions on
Visualization and Computer Graphics 15(6), 2009, severity 1.0."""

WHITE: Triple = (0.95047, 1.0, 1.08883)
"""The white of sRGB, D65 (IEC 61966-2-1)."""

WRITING_GROUND = 0.88
"""Least luminance of a ground on which pencil still reads: #F2F2F2."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two ``#RRGGBB`` colours, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    return contrast_of(shares(one), shares(other))


def contrast_of(one: Triple, other: Triple) -> float:
    """Return the contrast of two sRGB colours, each channel from 0 to 1, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Triple) -> float:
    """Return the relative luminance of an sRGB colour, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = colour
    return _luminance((_channel(red), _channel(green), _channel(blue)))


def separation(one: str, other: str) -> float:
    """Return the least ΔE (CIE 1976) of two colours, seen with and without each deficiency."""
    return min(
        math.dist(_lab(_seen(one, deficiency)), _lab(_seen(other, deficiency)))
        for deficiency in ("", *DEFICIENCIES)
    )


def shares(colour: str) -> Triple:
    """Return the red, green and blue of a ``#RRGGBB`` colour, each from 0 to 1."""
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return red, green, blue


@lru_cache(maxsize=64)
def _linear(colour: str) -> Triple:
    red, green, blue = shares(colour)
    return _channel(red), _channel(green), _channel(blue)


def _channel(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _luminance(linear: Triple) -> float:
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _seen(colour: str, deficiency: str) -> Triple:
    linear = _linear(colour)
    if not deficiency:
        return linear
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * value for weight, value in zip(row, linear, strict=True))))
        for row in DEFICIENCIES[deficiency]
    )
    return red, green, blue


def _lab(linear: Triple) -> Triple:
    red, green, blue = linear
    x, y, z = (
        _cube_root(value / white)
        for value, white in zip(
            (
                0.4124564 * red + 0.3575761 * green + 0.1804375 * blue,
                _luminance(linear),
                0.0193339 * red + 0.1191920 * green + 0.9503041 * blue,
            ),
            WHITE,
            strict=True,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube_root(value: float) -> float:
    return math.cbrt(value) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29


def lit(colour: str, light: float, share: float) -> str:
    """Return a colour with a share of white (``light`` 1) or black (0), mixed as light is."""
    return "#" + "".join(
        f"{round(255 * _written(each + share * (light - each))):02X}" for each in _linear(colour)
    )


def _written(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another, from 0 to 1, as ``#RRGGBB``."""
    pairs = zip(shares(colour), shares(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + share * (b - a))):02X}" for a, b in pairs)


def washed(colour: str) -> str:
    """Return a colour in as much white as makes it a ground on which pencil still reads."""
    paler = (mixed(colour, "#FFFFFF", share / 100) for share in range(101))
    return next(each for each in paler if luminance(shares(each)) >= WRITING_GROUND)
