"""When clips of one kind end, learnt from past ones: a smooth curve over the times seen on this computer.

Each past clip counts as a narrow bell around its own time (a kernel density estimate with the logistic
density, whose sum is closed too); a small heavy tail stands for all that was never seen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import pstdev
from typing import Self

FEWEST_CLIPS = 10
"""So many must be known before they say more than the guides."""
_MOST_BELLS = 16
_TAIL_SHARE = 0.03
_NARROWEST_S = 1.0
# Silverman's rule for the width of a bell, by the logistic density's own spread, and a little sharper than
# for drawing: what counts here is where the bulk begins.
_SHARPNESS = 0.6 / 1.81


@dataclass(frozen=True, slots=True)
class RenderTimes:
    """The learnt curve. All in seconds from acceptance to completion: ``ends_s`` are the middles of the
    bells in order, ``width_s`` is how wide each is, ``median_s`` scales the tail."""

    ends_s: tuple[float, ...]
    width_s: float
    median_s: float

    @classmethod
    def from_samples(cls, durations_s: Sequence[float]) -> Self | None:
        """Learn from past clips of one kind; ``None`` where fewer than ten are known."""
        count = len(durations_s)
        if count < FEWEST_CLIPS:
            return None
        ordered = sorted(durations_s)

        def quantile(share: float) -> float:
            return ordered[round(share * (count - 1))]

        spread_s = min(pstdev(ordered), (quantile(0.75) - quantile(0.25)) / 1.34)
        bells = min(count, _MOST_BELLS)
        return cls(
            ends_s=tuple(quantile((bell + 0.5) / bells) for bell in range(bells)),
            width_s=max(_SHARPNESS * spread_s * count**-0.2, _NARROWEST_S),
            median_s=max(quantile(0.5), _NARROWEST_S),
        )

    def chance_per_s(self, elapsed_s: float) -> float:
        """How likely a clip that is unfinished after ``elapsed_s`` ends within the next second (the hazard
        rate)."""
        going, ending = 0.0, 0.0
        for end_s in self.ends_s:
            still = 1.0 / (1.0 + math.exp(min((elapsed_s - end_s) / self.width_s, 700.0)))
            going += still
            ending += still * (1.0 - still) / self.width_s
        stretch = 1.0 + elapsed_s / self.median_s
        bell = (1.0 - _TAIL_SHARE) / len(self.ends_s)
        going = bell * going + _TAIL_SHARE * stretch**-2
        ending = bell * ending + _TAIL_SHARE * 2.0 / self.median_s * stretch**-3
        return ending / going
