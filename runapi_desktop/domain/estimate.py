"""An honest guess at how far a clip is, learnt from past clips like it.

RunAPI reports no percentage. The bar follows the median and the 90th percentile of what this computer
saw before; it slows down towards the end and never reaches it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runapi_desktop.domain.catalog.spec import USUAL_TIME, UsualTime

FEWEST_SAMPLES = 3
"""So many must be known before they say more than what is usual."""


@dataclass(frozen=True, slots=True)
class RenderEstimate:
    """How long clips of one kind take, in seconds from acceptance to completion. Up to ``longest_s`` is
    nothing to worry about, however quick the ones before were."""

    median_s: float
    p90_s: float
    longest_s: float = 0.0

    @classmethod
    def from_samples(cls, durations_s: Sequence[float], usual: UsualTime = USUAL_TIME) -> RenderEstimate:
        """Learn from past clips; fewer than three fall back to what is ``usual`` for the model."""
        if len(durations_s) < FEWEST_SAMPLES:
            return cls(*usual)
        ordered = sorted(durations_s)
        last = len(ordered) - 1
        return cls(ordered[round(last * 0.5)], ordered[round(last * 0.9)], usual.longest_s)

    def fraction(self, elapsed_s: float) -> float:
        """Share of the bar to fill, 0 to below 1: three quarters at the median, 95 % at the 90th centile."""
        elapsed_s = max(elapsed_s, 0.0)
        if elapsed_s <= self.median_s:
            return 0.75 * elapsed_s / max(self.median_s, 1e-9)
        if elapsed_s <= self.p90_s:
            return 0.75 + 0.20 * (elapsed_s - self.median_s) / max(self.p90_s - self.median_s, 1e-9)
        return 0.95 + 0.04 * (1.0 - self.p90_s / elapsed_s)

    def is_bound(self, elapsed_s: float) -> bool:
        """Whether `remaining_s` is the most it should take, no guess: half of the others were done by now."""
        return elapsed_s >= self.median_s

    def remaining_s(self, elapsed_s: float) -> float | None:
        """Seconds still expected, or ``None`` beyond the 90th percentile: nobody can tell."""
        if elapsed_s > self.p90_s:
            return None
        target_s = self.p90_s if self.is_bound(elapsed_s) else self.median_s
        return max(target_s - elapsed_s, 1.0)

    def is_overdue(self, elapsed_s: float) -> bool:
        """Whether it takes longer than usual."""
        return elapsed_s > max(self.p90_s, self.longest_s)
