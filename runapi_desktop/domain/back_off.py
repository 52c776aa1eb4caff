"""How long to wait after a failure before the next attempt."""

from __future__ import annotations


def back_off_s(
    failures: int, first_s: float, longest_s: float, jitter: float, *, spread: float = 0.25
) -> float:
    """The pause after failure number ``failures`` (from 1), in seconds: doubles up to ``longest_s``.

    ``jitter`` (0-1) adds up to ``spread`` of the pause, so that many clients do not come back at once.
    """
    return min(first_s * 2.0 ** min(failures - 1, 32), longest_s) * (1.0 + spread * jitter)
