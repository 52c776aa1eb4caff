"""Pictures as pixels, on their way between a decoder and the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Rows of red, green and blue, from above, without gaps."""

    width_px: int
    height_px: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class Pixels:
    """One frame: ``data`` holds rows of ``row_bytes``, each pixel as blue, green, red and a byte of nothing.

    ``start_us`` is when it begins, in microseconds from the first frame.
    """

    start_us: int
    width_px: int
    height_px: int
    row_bytes: int
    data: bytes


@dataclass(frozen=True, slots=True)
class RawFrame:
    """A decoded frame with square pixels: ``planes`` are rows of a number of bytes each."""

    pixel_format: str
    width_px: int
    height_px: int
    is_full_range: bool
    planes: tuple[tuple[int, memoryview], ...]
