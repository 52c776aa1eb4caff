"""How times and speeds are written on the Stage."""

from __future__ import annotations


def time_text(position_ms: int) -> str:
    """``2458`` → ``0:02.46``."""
    hundredths = (position_ms + 5) // 10
    return f"{hundredths // 6000}:{hundredths // 100 % 60:02d}.{hundredths % 100:02d}"


def speed_text(speed: float) -> str:
    """``0.5`` → ``0.5×``."""
    return f"{speed:g}×"
