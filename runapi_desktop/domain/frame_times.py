"""When each frame of a video is shown: what exact steps, cuts and numbers are made from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """The moments at which the frames begin, in microseconds from the first one, strictly rising, and at
    which they end by the file's own word, which may leave gaps or overlap. There is at least one frame."""

    starts_us: tuple[int, ...]
    ends_us: tuple[int, ...]

    @classmethod
    def evenly(cls, count: int, frames_per_s: float) -> FrameTimes:
        """``count`` frames (at least one is given) of the same length."""
        bounds_us = [round(number * 1_000_000 / frames_per_s) for number in range(max(count, 1) + 1)]
        return cls(tuple(bounds_us[:-1]), tuple(bounds_us[1:]))

    @property
    def count(self) -> int:
        """How many frames there are."""
        return len(self.starts_us)

    @property
    def end_us(self) -> int:
        """The end of the last frame, in microseconds from the first one."""
        return max(self.ends_us[-1], self.starts_us[-1] + 1)

    def number_at(self, moment_us: float) -> int:
        """The number of the frame on screen at that moment, from 0; the first or last one outside."""
        return max(bisect_right(self.starts_us, moment_us) - 1, 0)

    def end_of(self, number: int) -> int:
        """Return when frame ``number`` is replaced by the next one, in microseconds."""
        return self.starts_us[number + 1] if number + 1 < self.count else self.end_us

    def seek_us(self, number: int) -> float:
        """Where to send a player that shows the first frame whose end, by the file's word, is still to come.

        It is a third of the frame's time wherever the frames follow each other without gaps: no rounding
        leads to a neighbour, not even to whole frames, as an AVI counts. Numbers outside mean the first or
        last frame.
        """
        number = min(max(number, 0), self.count - 1)
        earliest_us = max(self.ends_us[:number], default=0)
        latest_us = self.ends_us[number]
        if earliest_us >= latest_us:
            return self.starts_us[number]
        return earliest_us + (latest_us - earliest_us) / 3


SPRITE_FRAMES = 16
"""How many pictures the strip of a clip has, evenly spread over it, side by side from left to right."""
