"""From the words of a restyle prompt to FFmpeg filters that re-grade a picture."""

from __future__ import annotations

import re
import zlib

from runapi_desktop.sandbox.encoding import FilterStep

_MORE_COLOUR: FilterStep = ("huesaturation", "saturation=0.4")
_LESS_COLOUR: FilterStep = ("huesaturation", "saturation=-0.45")
# Curves and huesaturation cost a table look-up per pixel; FFmpeg's colour balance costs three times as much.
_STYLES: tuple[tuple[str, tuple[FilterStep, ...]], ...] = (
    (
        r"noir|black.and.white|monochrome|silent film",
        (("hue", "s=0"), ("curves", "preset=strong_contrast"), ("vignette", "PI/4.5")),
    ),
    (
        r"golden|warm|sunset|sunrise|amber|autumn|desert",
        (("curves", "r='0/0.05 0.5/0.62 1/1':g='0/0.01 0.5/0.52 1/0.98':b='0/0 0.5/0.38 1/0.84'"),),
    ),
    (
        r"neon|cyberpunk|night|synthwave",
        (
            ("curves", "r='0/0.05 0.5/0.40 1/0.98':g='0/0 0.5/0.26 1/0.92':b='0/0.14 0.5/0.56 1/1'"),
            _MORE_COLOUR,
        ),
    ),
    (
        r"snow|winter|cold|frost|\bice\b|\bicy\b|arctic",
        (
            _LESS_COLOUR,
            ("curves", "r='0/0.03 0.5/0.50 1/0.94':g='0/0.06 0.5/0.58 1/0.98':b='0/0.12 0.5/0.68 1/1'"),
        ),
    ),
    (
        r"vintage|retro|19[2-8]0s|film stock|faded|polaroid",
        (("curves", "preset=vintage"), _LESS_COLOUR),
    ),
    (r"waterco|paint|brush|impressionis", (("gblur", "2.2"), ("unsharp", "7:7:1.6"), _MORE_COLOUR)),
    (r"anime|cartoon|comic|flat shading", (("lutyuv", "y='floor(val/28)*28+14'"), _MORE_COLOUR)),
    (r"\bclay|plasticine|stop.motion|\btoy", (("gblur", "1.6"), _MORE_COLOUR, ("curves", "preset=lighter"))),
    (r"dream|fog|mist|haze|soft", (("gblur", "1.4"), ("curves", "all='0/0.12 0.5/0.58 1/0.96'"))),
    (r"underwater|ocean|\bsea\b", (("curves", "r='0/0 0.5/0.32 1/0.8':b='0/0.1 0.5/0.62 1/1'"),)),
    (r"forest|jungle|moss|emerald", (("curves", "r='0/0 0.5/0.42 1/0.92':g='0/0.03 0.5/0.58 1/1'"),)),
)


def grade(prompt: str) -> list[FilterStep]:
    """The filters for every style that ``prompt`` names; a turn of all hues, always the same one for the
    same words, when it names none."""
    words = prompt.lower()
    steps = [step for pattern, style in _STYLES if re.search(pattern, words) for step in style]
    return steps or [("hue", f"h={40 + zlib.crc32(words.encode()) % 280}:s=1.1")]
