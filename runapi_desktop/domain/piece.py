"""A piece of a film, and what stands against putting pieces together without loss."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from runapi_desktop.domain.frame_times import FrameTimes

SAME_MOMENT_US: Final = 500
"""Moments that are no further apart are one: containers round them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The frames of a file that begin at or after ``start_us`` and before ``end_us``; ``None`` is the end of
    the file. In microseconds from the first frame."""

    path: Path
    start_us: int = 0
    end_us: int | None = None

    def frames(self, times: FrameTimes) -> range:
        """The numbers of those frames in a file with such times."""
        first = bisect_left(times.starts_us, self.start_us - SAME_MOMENT_US)
        stop = times.count
        if self.end_us is not None:
            stop = bisect_left(times.starts_us, self.end_us - SAME_MOMENT_US)
        return range(first, stop)

    def length_us(self, times: FrameTimes) -> int:
        """How long those frames are shown, of which there is one at least."""
        numbers = self.frames(times)
        end_us = times.end_of(numbers[-1])
        return min(end_us, self.end_us or end_us) - times.starts_us[numbers[0]]


class Reencoding(StrEnum):
    """Why pieces cannot be put together as they are."""

    CUT_BETWEEN = "cut_between"  # a piece begins or ends at a frame that needs others to be shown
    DIFFERENT = "different"  # size, format or settings differ from the first piece's
    FORMAT = "format"  # an MP4 does not hold this picture or sound


@dataclass(frozen=True, slots=True)
class Obstacle:
    """The first thing that stands against copying: the number of the piece, from 0, and why."""

    piece: int
    reason: Reencoding
